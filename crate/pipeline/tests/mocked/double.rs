//! The service traits over a [`Mock`]: every call of a trait is a call on the child of that name.

use mock::{Mock, Raised, Value, args};
use pipeline::ParquetReader;
use services::registry::{RegistryError, Stage};
use services::s3::S3Error;
use services::{HttpTransport, ModelRegistry, ObjectStore};

/// Gives the error that the test told the double to raise.
fn raised<E: Clone + 'static>(raised: Raised) -> E {
    raised.downcast().cloned().expect("a double raises the errors of its service")
}

/// S3.
pub(crate) struct Store(pub(crate) Mock);

impl ObjectStore for Store {
    type Name = str;
    type Content = Value;
    type Error = S3Error;

    fn get(&self, bucket: &str, key: &str) -> Result<Value, S3Error> {
        self.0.child("get").call(args![bucket, key]).map_err(raised)
    }
}

/// Content that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable;

/// pandas.
pub(crate) struct Reader(pub(crate) Mock);

impl ParquetReader<Value> for Reader {
    type Frame = Value;
    type Error = Unreadable;

    fn read_parquet(&self, content: Value) -> Result<Value, Unreadable> {
        self.0.child("read_parquet").call(args![content]).map_err(raised)
    }
}

/// A model registry.
pub(crate) struct Registry(pub(crate) Mock);

impl ModelRegistry for Registry {
    type Name = str;
    type Source = str;
    type Version = Value;
    type Error = RegistryError;

    fn latest(&self, name: &str, stage: Stage) -> Result<Option<Value>, RegistryError> {
        let version = self.0.child("latest").call(args![name, stage.name()]).map_err(raised)?;
        Ok(Some(version).filter(|version| *version != Value::None))
    }

    fn number_tag(&self, version: &Value, key: &str) -> Result<f64, RegistryError> {
        let number = self.0.child("number_tag").call(args![version.clone(), key]).map_err(raised)?;
        Ok(number.as_f64().expect("the test answers with a number"))
    }

    fn create(&self, name: &str, source: &str, tags: &[(&str, String)]) -> Result<(), RegistryError> {
        let tags: Vec<(String, Value)> =
            tags.iter().map(|(key, text)| ((*key).to_owned(), text.as_str().into())).collect();
        self.0.child("create").call(args![name; source = source, tags = tags]).map(drop).map_err(raised)
    }
}

/// A web service that is out of order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HttpFault {
    Unreachable,
    Status(u16),
    NoField,
}

/// An HTTP client.
pub(crate) struct Transport(pub(crate) Mock);

impl HttpTransport for Transport {
    type Url = str;
    type Json = Value;
    type Response = Value;
    type Error = HttpFault;

    fn post_json(&self, url: &str, fields: &[(&str, &Value)]) -> Result<Value, HttpFault> {
        let json: Vec<(String, Value)> =
            fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).clone())).collect();
        self.0.child("post").call(args![url; json = json]).map_err(raised)
    }

    fn raise_for_status(&self, response: &Value) -> Result<(), HttpFault> {
        self.0.child("raise_for_status").call(args![response.clone()]).map(drop).map_err(raised)
    }

    fn json_field(&self, response: &Value, name: &str) -> Result<Value, HttpFault> {
        self.0.child("json_field").call(args![response.clone(), name]).map_err(raised)
    }
}
