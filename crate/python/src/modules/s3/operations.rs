//! The operations, one function for each family: parameters read, the double asked, the answer dressed.

use rustpython_vm::builtins::{PyDict, PyDictRef};
use rustpython_vm::convert::ToPyObject;
use rustpython_vm::{Py, PyObjectRef, PyResult, VirtualMachine};
use services::http::http_date;
use services::s3::{GetRequest, ListRequest, Operation, PutRequest, Received, S3, S3Error};

use super::answer::{Answer, date, refusal};
use super::parameters::{content_of, copy_source, keys_to_delete, metadata_of, required, text_of};
use crate::sandbox;

/// The owner of everything in the account, as moto names it.
const OWNER: (&str, &str) = ("webfile", "bcaf1ffd86f41161ca5fb16fd081034f");

pub(super) fn perform(
    operation: &Operation,
    parameters: &Py<PyDict>,
    region: &str,
    vm: &VirtualMachine,
) -> PyResult<PyDictRef> {
    let sandbox = sandbox::current();
    let call = Call { s3: sandbox.doubles().s3(), operation, parameters, vm };
    match operation.name {
        "CreateBucket" => call.create_bucket(region),
        "ListBuckets" => call.list_buckets(),
        "HeadBucket" => call.head_bucket(),
        "DeleteBucket" => call.delete_bucket(),
        "PutObject" => call.put_object(),
        "GetObject" => call.get_object(),
        "HeadObject" => call.head_object(),
        "DeleteObject" => call.delete_object(),
        "DeleteObjects" => call.delete_objects(),
        "CopyObject" => call.copy_object(),
        "ListObjectsV2" => call.list_objects_v2(),
        _ => call.list_objects(),
    }
}

struct Call<'call> {
    s3: &'call S3,
    operation: &'call Operation,
    parameters: &'call Py<PyDict>,
    vm: &'call VirtualMachine,
}

impl Call<'_> {
    fn text(&self, name: &str) -> PyResult<Option<String>> {
        text_of(self.parameters, name, self.vm)
    }

    fn bucket(&self) -> PyResult<String> {
        required(self.parameters, "Bucket", self.vm)
    }

    fn key(&self) -> PyResult<String> {
        required(self.parameters, "Key", self.vm)
    }

    fn answered<T>(&self, answer: Result<T, S3Error>) -> PyResult<T> {
        answer.map_err(|error| refusal(&error, self.operation, self.vm))
    }

    /// An answer that came as XML, with the headers of every such answer.
    fn xml(&self) -> PyResult<Answer<'_>> {
        let now = http_date(sandbox::current().clock().now_ns());
        Answer::new(200, self.vm)
            .bare_header("content-type", "application/xml")?
            .bare_header("date", &now)?
            .bare_header("server", "amazon.com")
    }

    fn create_bucket(&self, region: &str) -> PyResult<PyDictRef> {
        let name = self.bucket()?;
        let configuration = self.parameters.get_item_opt("CreateBucketConfiguration", self.vm)?;
        let constraint = match configuration.as_ref().and_then(|given| given.downcast_ref::<PyDict>()) {
            Some(given) => text_of(given, "LocationConstraint", self.vm)?,
            None => None,
        };
        self.answered(self.s3.create_bucket(&name, region, constraint.as_deref()))?;
        Answer::new(200, self.vm).header("Location", "location", &format!("/{name}"))?.finish()
    }

    fn list_buckets(&self) -> PyResult<PyDictRef> {
        let vm = self.vm;
        let mut buckets: Vec<PyObjectRef> = Vec::new();
        for bucket in self.s3.list_buckets() {
            let entry = vm.ctx.new_dict();
            entry.set_item("Name", bucket.name.to_pyobject(vm), vm)?;
            entry.set_item("CreationDate", date(bucket.created_ns, "tzlocal", vm)?, vm)?;
            buckets.push(entry.into());
        }
        let owner = vm.ctx.new_dict();
        owner.set_item("DisplayName", OWNER.0.to_pyobject(vm), vm)?;
        owner.set_item("ID", OWNER.1.to_pyobject(vm), vm)?;
        let list = vm.ctx.new_list(buckets);
        self.xml()?.field("Buckets", Some(list))?.field("Owner", Some(owner))?.finish()
    }

    fn head_bucket(&self) -> PyResult<PyDictRef> {
        let region = self.answered(self.s3.head_bucket(&self.bucket()?))?;
        Answer::new(200, self.vm)
            .bare_header("content-type", "application/xml")?
            .header("BucketRegion", "x-amz-bucket-region", &region)?
            .finish()
    }

    fn delete_bucket(&self) -> PyResult<PyDictRef> {
        self.answered(self.s3.delete_bucket(&self.bucket()?))?;
        Answer::new(204, self.vm).finish()
    }

    fn put_request(&self) -> PyResult<PutRequest> {
        Ok(PutRequest {
            body: Vec::new(),
            content_type: self.text("ContentType")?,
            metadata: metadata_of(self.parameters, self.vm)?.unwrap_or_default(),
            if_none_match: self.text("IfNoneMatch")?,
        })
    }

    fn put_object(&self) -> PyResult<PyDictRef> {
        let request = PutRequest { body: content_of(self.parameters, self.vm)?, ..self.put_request()? };
        let stored = self.answered(self.s3.put_object(&self.bucket()?, &self.key()?, request))?;
        Answer::new(200, self.vm)
            .header("ETag", "etag", &stored.etag)?
            .bare_header("last-modified", &http_date(stored.modified_ns))?
            .header("ChecksumCRC32", "x-amz-checksum-crc32", &stored.checksum_crc32)?
            .finish()
    }

    fn get_request(&self) -> PyResult<GetRequest> {
        Ok(GetRequest {
            range: self.text("Range")?,
            if_match: self.text("IfMatch")?,
            if_none_match: self.text("IfNoneMatch")?,
        })
    }

    fn get_object(&self) -> PyResult<PyDictRef> {
        let received =
            self.answered(self.s3.get_object(&self.bucket()?, &self.key()?, &self.get_request()?))?;
        let body = self.vm.ctx.new_bytes(received.bytes().to_vec());
        self.described(&received)?.field("Body", Some(body))?.finish()
    }

    fn head_object(&self) -> PyResult<PyDictRef> {
        let received =
            self.answered(self.s3.head_object(&self.bucket()?, &self.key()?, &self.get_request()?))?;
        // Only a whole download has its checksum checked, so only that one is told it.
        let whole = Received { range: None, ..received };
        self.described_without_checksum(&whole)?.finish()
    }

    fn described(&self, received: &Received) -> PyResult<Answer<'_>> {
        let answer = self.described_without_checksum(received)?;
        match received.range {
            Some(_) => Ok(answer),
            None => answer.header("ChecksumCRC32", "x-amz-checksum-crc32", &received.object.checksum_crc32),
        }
    }

    fn described_without_checksum(&self, received: &Received) -> PyResult<Answer<'_>> {
        let vm = self.vm;
        let object = &received.object;
        let length = received.bytes().len();
        let metadata = vm.ctx.new_dict();
        for (name, value) in &object.metadata {
            metadata.set_item(name.as_str(), value.to_pyobject(vm), vm)?;
        }
        let answer = Answer::new(if received.range.is_some() { 206 } else { 200 }, vm)
            .header("AcceptRanges", "accept-ranges", "bytes")?
            .bare_header("last-modified", &http_date(object.modified_ns))?
            .field("LastModified", Some(date(object.modified_ns, "tzutc", vm)?))?
            .bare_header("content-length", &length.to_string())?
            .field("ContentLength", Some(length))?
            .header("ETag", "etag", &object.etag)?;
        let answer = match received.range {
            Some(range) => {
                answer.header("ContentRange", "content-range", &range.content_range(object.body.len()))?
            }
            None => answer,
        };
        answer.header("ContentType", "content-type", &object.content_type)?.field("Metadata", Some(metadata))
    }

    fn delete_object(&self) -> PyResult<PyDictRef> {
        self.answered(self.s3.delete_object(&self.bucket()?, &self.key()?))?;
        Answer::new(204, self.vm).finish()
    }

    fn delete_objects(&self) -> PyResult<PyDictRef> {
        let vm = self.vm;
        let bucket = self.bucket()?;
        let mut deleted: Vec<PyObjectRef> = Vec::new();
        for key in keys_to_delete(self.parameters, vm)? {
            self.answered(self.s3.delete_object(&bucket, &key))?;
            let entry = vm.ctx.new_dict();
            entry.set_item("Key", key.to_pyobject(vm), vm)?;
            deleted.push(entry.into());
        }
        self.xml()?.field("Deleted", Some(vm.ctx.new_list(deleted)))?.finish()
    }

    fn copy_object(&self) -> PyResult<PyDictRef> {
        let vm = self.vm;
        let (bucket, key) = (self.bucket()?, self.key()?);
        let (from_bucket, from_key) = copy_source(self.parameters, vm)?;
        let replaces = self.text("MetadataDirective")?.as_deref() == Some("REPLACE");
        let replacement = if replaces { Some(self.put_request()?) } else { None };
        let copied =
            self.answered(self.s3.copy_object((&from_bucket, &from_key), (&bucket, &key), replacement))?;
        let result = vm.ctx.new_dict();
        result.set_item("ETag", copied.etag.as_str().to_pyobject(vm), vm)?;
        result.set_item("LastModified", date(copied.modified_ns, "tzlocal", vm)?, vm)?;
        result.set_item("ChecksumCRC32", copied.checksum_crc32.to_pyobject(vm), vm)?;
        self.xml()?.bare_header("etag", &copied.etag)?.field("CopyObjectResult", Some(result))?.finish()
    }

    fn list_request(&self, after: &str, token: &str) -> PyResult<ListRequest> {
        let most = self.parameters.get_item_opt("MaxKeys", self.vm)?;
        let most: Option<i64> = most.map(|most| most.try_into_value(self.vm)).transpose()?;
        Ok(ListRequest {
            prefix: self.text("Prefix")?.unwrap_or_default(),
            delimiter: self.text("Delimiter")?,
            start_after: self.text(after)?,
            token: self.text(token)?,
            max_keys: most.map_or(1000, |most| usize::try_from(most).unwrap_or_default()),
        })
    }

    fn list_objects_v2(&self) -> PyResult<PyDictRef> {
        let request = self.list_request("StartAfter", "ContinuationToken")?;
        let listing = self.answered(self.s3.list_objects(&self.bucket()?, &request))?;
        let (count, next) = (listing.key_count(), listing.next_token.clone());
        self.listed(&listing, &request, false)?
            .field("KeyCount", Some(count))?
            .field("ContinuationToken", request.token.as_deref())?
            .field("NextContinuationToken", next)?
            .field("StartAfter", request.start_after.as_deref())?
            .finish()
    }

    fn list_objects(&self) -> PyResult<PyDictRef> {
        let request = self.list_request("Marker", "")?;
        let listing = self.answered(self.s3.list_objects(&self.bucket()?, &request))?;
        // AWS tells the next marker of a listing with a delimiter only; the last key serves for the others.
        let next = listing.next_token.as_ref().and(listing.last.clone());
        self.listed(&listing, &request, true)?
            .field("Marker", Some(request.start_after.as_deref().unwrap_or_default()))?
            .field("NextMarker", next)?
            .finish()
    }

    fn listed(
        &self,
        listing: &services::s3::Listing,
        request: &ListRequest,
        owned: bool,
    ) -> PyResult<Answer<'_>> {
        let vm = self.vm;
        let mut contents: Vec<PyObjectRef> = Vec::new();
        for object in &listing.contents {
            let entry = vm.ctx.new_dict();
            entry.set_item("Key", object.key.as_str().to_pyobject(vm), vm)?;
            entry.set_item("LastModified", date(object.modified_ns, "tzlocal", vm)?, vm)?;
            entry.set_item("ETag", object.etag.as_str().to_pyobject(vm), vm)?;
            if !owned {
                let algorithms = vm.ctx.new_list(vec!["CRC32".to_pyobject(vm)]);
                entry.set_item("ChecksumAlgorithm", algorithms.into(), vm)?;
            }
            entry.set_item("Size", object.size.to_pyobject(vm), vm)?;
            entry.set_item("StorageClass", "STANDARD".to_pyobject(vm), vm)?;
            if owned {
                let person = vm.ctx.new_dict();
                person.set_item("DisplayName", OWNER.0.to_pyobject(vm), vm)?;
                person.set_item("ID", OWNER.1.to_pyobject(vm), vm)?;
                entry.set_item("Owner", person.into(), vm)?;
            }
            contents.push(entry.into());
        }
        let mut prefixes: Vec<PyObjectRef> = Vec::new();
        for prefix in &listing.common_prefixes {
            let entry = vm.ctx.new_dict();
            entry.set_item("Prefix", prefix.to_pyobject(vm), vm)?;
            prefixes.push(entry.into());
        }
        self.xml()?
            .field("IsTruncated", Some(listing.next_token.is_some()))?
            .field("Contents", (!contents.is_empty()).then(|| vm.ctx.new_list(contents)))?
            .field("Name", Some(self.bucket()?))?
            .field("Prefix", Some(request.prefix.as_str()))?
            .field("Delimiter", request.delimiter.as_deref())?
            .field("MaxKeys", Some(request.max_keys))?
            .field("CommonPrefixes", (!prefixes.is_empty()).then(|| vm.ctx.new_list(prefixes)))?
            .field("EncodingType", Some("url"))
    }
}
