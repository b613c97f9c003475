"""The methods for transfers that clients, buckets and objects have."""

from botocore.exceptions import ClientError


def _transfer(client, config):
    from boto3.s3.transfer import S3Transfer

    return S3Transfer(client, config)


def _manager(client, config):
    from boto3.s3.transfer import TransferConfig, create_transfer_manager

    return create_transfer_manager(client, config or TransferConfig())


def _subscribers(callback):
    from boto3.s3.transfer import subscribers_of

    return subscribers_of(callback)


def upload_file(self, Filename, Bucket, Key, ExtraArgs=None, Callback=None, Config=None):
    with _transfer(self, Config) as transfer:
        return transfer.upload_file(
            filename=Filename, bucket=Bucket, key=Key, extra_args=ExtraArgs, callback=Callback
        )


def download_file(self, Bucket, Key, Filename, ExtraArgs=None, Callback=None, Config=None):
    with _transfer(self, Config) as transfer:
        return transfer.download_file(
            bucket=Bucket, key=Key, filename=Filename, extra_args=ExtraArgs, callback=Callback
        )


def copy(self, CopySource, Bucket, Key, ExtraArgs=None, Callback=None, SourceClient=None, Config=None):
    manager = _manager(self, Config)
    return manager.copy(CopySource, Bucket, Key, ExtraArgs, _subscribers(Callback), SourceClient).result()


def upload_fileobj(self, Fileobj, Bucket, Key, ExtraArgs=None, Callback=None, Config=None):
    if not hasattr(Fileobj, 'read'):
        raise ValueError('Fileobj must implement read')
    return _manager(self, Config).upload(Fileobj, Bucket, Key, ExtraArgs, _subscribers(Callback)).result()


def download_fileobj(self, Bucket, Key, Fileobj, ExtraArgs=None, Callback=None, Config=None):
    if not hasattr(Fileobj, 'write'):
        raise ValueError('Fileobj must implement write')
    return _manager(self, Config).download(Bucket, Key, Fileobj, ExtraArgs, _subscribers(Callback)).result()


CLIENT_METHODS = (upload_file, download_file, copy, upload_fileobj, download_fileobj)


def bucket_load(self, *args, **kwargs):
    """A HEAD does not tell when a bucket was made, so it is looked for among all of them."""
    self.meta.data = {}
    try:
        for entry in self.meta.client.list_buckets()['Buckets']:
            if entry['Name'] == self.name:
                self.meta.data = entry
                break
    except ClientError as error:
        if error.response.get('Error', {}).get('Code') != 'AccessDenied':
            raise


def object_summary_load(self, *args, **kwargs):
    data = self.meta.client.head_object(Bucket=self.bucket_name, Key=self.key)
    if 'ContentLength' in data:
        data['Size'] = data.pop('ContentLength')
    self.meta.data = data


def bucket_upload_file(self, Filename, Key, ExtraArgs=None, Callback=None, Config=None):
    return self.meta.client.upload_file(
        Filename=Filename, Bucket=self.name, Key=Key, ExtraArgs=ExtraArgs, Callback=Callback, Config=Config
    )


def bucket_download_file(self, Key, Filename, ExtraArgs=None, Callback=None, Config=None):
    return self.meta.client.download_file(
        Bucket=self.name, Key=Key, Filename=Filename, ExtraArgs=ExtraArgs, Callback=Callback, Config=Config
    )


def bucket_copy(self, CopySource, Key, ExtraArgs=None, Callback=None, SourceClient=None, Config=None):
    return self.meta.client.copy(
        CopySource=CopySource,
        Bucket=self.name,
        Key=Key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        SourceClient=SourceClient,
        Config=Config,
    )


def bucket_upload_fileobj(self, Fileobj, Key, ExtraArgs=None, Callback=None, Config=None):
    return self.meta.client.upload_fileobj(
        Fileobj=Fileobj, Bucket=self.name, Key=Key, ExtraArgs=ExtraArgs, Callback=Callback, Config=Config
    )


def bucket_download_fileobj(self, Key, Fileobj, ExtraArgs=None, Callback=None, Config=None):
    return self.meta.client.download_fileobj(
        Bucket=self.name, Key=Key, Fileobj=Fileobj, ExtraArgs=ExtraArgs, Callback=Callback, Config=Config
    )


def object_upload_file(self, Filename, ExtraArgs=None, Callback=None, Config=None):
    return self.meta.client.upload_file(
        Filename=Filename,
        Bucket=self.bucket_name,
        Key=self.key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


def object_download_file(self, Filename, ExtraArgs=None, Callback=None, Config=None):
    return self.meta.client.download_file(
        Bucket=self.bucket_name,
        Key=self.key,
        Filename=Filename,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


def object_copy(self, CopySource, ExtraArgs=None, Callback=None, SourceClient=None, Config=None):
    return self.meta.client.copy(
        CopySource=CopySource,
        Bucket=self.bucket_name,
        Key=self.key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        SourceClient=SourceClient,
        Config=Config,
    )


def object_upload_fileobj(self, Fileobj, ExtraArgs=None, Callback=None, Config=None):
    return self.meta.client.upload_fileobj(
        Fileobj=Fileobj,
        Bucket=self.bucket_name,
        Key=self.key,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


def object_download_fileobj(self, Fileobj, ExtraArgs=None, Callback=None, Config=None):
    return self.meta.client.download_fileobj(
        Bucket=self.bucket_name,
        Key=self.key,
        Fileobj=Fileobj,
        ExtraArgs=ExtraArgs,
        Callback=Callback,
        Config=Config,
    )


_TRANSFERS = ('upload_file', 'download_file', 'copy', 'upload_fileobj', 'download_fileobj')
# What each kind of resource has beside what its definition says.
RESOURCE_METHODS = {
    'Bucket': {'load': bucket_load, **{name: globals()[f'bucket_{name}'] for name in _TRANSFERS}},
    'Object': {name: globals()[f'object_{name}'] for name in _TRANSFERS},
    'ObjectSummary': {'load': object_summary_load},
}
