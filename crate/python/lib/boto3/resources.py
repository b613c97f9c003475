"""Resources: buckets and objects as Python objects, each call made through a client."""


class _Meta:
    def __init__(self, client):
        self.client = client
        self.service_name = "s3"


class ServiceResource:
    def __init__(self, client):
        self.meta = _Meta(client)

    def __repr__(self):
        return "s3.ServiceResource()"

    def Bucket(self, name):
        return Bucket(self.meta.client, name)

    def Object(self, bucket_name, key):
        return Object(self.meta.client, bucket_name, key)

    def create_bucket(self, **kwargs):
        self.meta.client.create_bucket(**kwargs)
        return self.Bucket(kwargs["Bucket"])

    @property
    def buckets(self):
        return _Buckets(self.meta.client)


class _Buckets:
    def __init__(self, client):
        self._client = client

    def all(self):
        return iter([Bucket(self._client, bucket["Name"]) for bucket in self._client.list_buckets()["Buckets"]])


class Bucket:
    def __init__(self, client, name):
        self.meta = _Meta(client)
        self.name = name

    def __repr__(self):
        return f"s3.Bucket(name={self.name!r})"

    def __eq__(self, other):
        return isinstance(other, Bucket) and self.name == other.name

    def __hash__(self):
        return hash(("s3.Bucket", self.name))

    @property
    def objects(self):
        return ObjectCollection(self)

    def Object(self, key):
        return Object(self.meta.client, self.name, key)

    def create(self, **kwargs):
        return self.meta.client.create_bucket(Bucket=self.name, **kwargs)

    def delete(self):
        return self.meta.client.delete_bucket(Bucket=self.name)

    def put_object(self, **kwargs):
        self.meta.client.put_object(Bucket=self.name, **kwargs)
        return self.Object(kwargs["Key"])

    def upload_file(self, Filename, Key, ExtraArgs=None, Callback=None, Config=None):
        return self.meta.client.upload_file(Filename, self.name, Key, ExtraArgs, Callback, Config)

    def upload_fileobj(self, Fileobj, Key, ExtraArgs=None, Callback=None, Config=None):
        return self.meta.client.upload_fileobj(Fileobj, self.name, Key, ExtraArgs, Callback, Config)

    def download_file(self, Key, Filename, ExtraArgs=None, Callback=None, Config=None):
        return self.meta.client.download_file(self.name, Key, Filename, ExtraArgs, Callback, Config)

    def download_fileobj(self, Key, Fileobj, ExtraArgs=None, Callback=None, Config=None):
        return self.meta.client.download_fileobj(self.name, Key, Fileobj, ExtraArgs, Callback, Config)


class ObjectCollection:
    def __init__(self, bucket, kwargs=None, most=None):
        self._bucket = bucket
        self._kwargs = kwargs or {}
        self._most = most

    def __iter__(self):
        client = self._bucket.meta.client
        paginator = client.get_paginator("list_objects_v2")
        left = self._most
        for page in paginator.paginate(Bucket=self._bucket.name, **self._kwargs):
            for entry in page.get("Contents", []):
                if left == 0:
                    return
                yield ObjectSummary(client, self._bucket.name, entry["Key"], entry)
                left = None if left is None else left - 1

    def all(self):
        return self

    def filter(self, **kwargs):
        return ObjectCollection(self._bucket, {**self._kwargs, **kwargs}, self._most)

    def limit(self, count):
        return ObjectCollection(self._bucket, self._kwargs, count)

    def delete(self):
        keys = [{"Key": entry.key} for entry in self]
        if not keys:
            return []
        return [self._bucket.meta.client.delete_objects(Bucket=self._bucket.name, Delete={"Objects": keys})]


class ObjectSummary:
    def __init__(self, client, bucket_name, key, data=None):
        self.meta = _Meta(client)
        self.bucket_name = bucket_name
        self.key = key
        self._data = data

    def __repr__(self):
        return f"s3.{type(self).__name__}(bucket_name={self.bucket_name!r}, key={self.key!r})"

    def __eq__(self, other):
        return type(self) is type(other) and (self.bucket_name, self.key) == (other.bucket_name, other.key)

    def __hash__(self):
        return hash((type(self).__name__, self.bucket_name, self.key))

    def load(self):
        self._data = self.meta.client.head_object(Bucket=self.bucket_name, Key=self.key)

    reload = load

    def _attribute(self, name):
        if self._data is None:
            self.load()
        return self._data.get(name)

    @property
    def e_tag(self):
        return self._attribute("ETag")

    @property
    def last_modified(self):
        return self._attribute("LastModified")

    @property
    def size(self):
        return self._attribute("Size")

    def Object(self):
        return Object(self.meta.client, self.bucket_name, self.key)

    def Bucket(self):
        return Bucket(self.meta.client, self.bucket_name)

    def get(self, **kwargs):
        return self.meta.client.get_object(Bucket=self.bucket_name, Key=self.key, **kwargs)

    def put(self, **kwargs):
        return self.meta.client.put_object(Bucket=self.bucket_name, Key=self.key, **kwargs)

    def delete(self, **kwargs):
        return self.meta.client.delete_object(Bucket=self.bucket_name, Key=self.key, **kwargs)


class Object(ObjectSummary):
    @property
    def content_length(self):
        return self._attribute("ContentLength")

    @property
    def content_type(self):
        return self._attribute("ContentType")

    @property
    def metadata(self):
        return self._attribute("Metadata")

    def upload_file(self, Filename, ExtraArgs=None, Callback=None, Config=None):
        return self.meta.client.upload_file(Filename, self.bucket_name, self.key, ExtraArgs, Callback, Config)

    def upload_fileobj(self, Fileobj, ExtraArgs=None, Callback=None, Config=None):
        return self.meta.client.upload_fileobj(Fileobj, self.bucket_name, self.key, ExtraArgs, Callback, Config)

    def download_file(self, Filename, ExtraArgs=None, Callback=None, Config=None):
        return self.meta.client.download_file(self.bucket_name, self.key, Filename, ExtraArgs, Callback, Config)

    def download_fileobj(self, Fileobj, ExtraArgs=None, Callback=None, Config=None):
        return self.meta.client.download_fileobj(self.bucket_name, self.key, Fileobj, ExtraArgs, Callback, Config)
