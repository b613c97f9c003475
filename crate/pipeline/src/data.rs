//! Training data from an object store.

use frame::{DataFrame, FrameError};
use services::ObjectStore;
use thiserror::Error;

/// A way to make a table of the bytes of a Parquet file.
pub trait ParquetReader<Content> {
    /// The table.
    type Frame;
    /// How reading fails.
    type Error;

    /// The table that a file's content holds.
    ///
    /// # Errors
    /// The reader's own, for content that is no Parquet.
    fn read_parquet(&self, content: Content) -> Result<Self::Frame, Self::Error>;
}

/// Reads real Parquet into our own frames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FrameReader;

impl ParquetReader<Vec<u8>> for FrameReader {
    type Frame = DataFrame;
    type Error = FrameError;

    fn read_parquet(&self, content: Vec<u8>) -> Result<DataFrame, FrameError> {
        frame::parquet::read(content)
    }
}

/// Why there is no training data.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LoadError<Store, Reader> {
    /// The store did not hand it out.
    #[error("the object cannot be fetched: {0}")]
    Store(Store),
    /// It is no Parquet.
    #[error("the object is not Parquet: {0}")]
    Content(Reader),
}

/// Loads one Parquet file from an object store as a table.
///
/// # Errors
/// [`LoadError`], with the error of the store or of the reader inside.
pub fn load_training_data<Store, Reader>(
    store: &Store,
    reader: &Reader,
    bucket: &Store::Name,
    key: &Store::Name,
) -> Result<Reader::Frame, LoadError<Store::Error, Reader::Error>>
where
    Store: ObjectStore,
    Reader: ParquetReader<Store::Content>,
{
    let content = store.get(bucket, key).map_err(LoadError::Store)?;
    reader.read_parquet(content).map_err(LoadError::Content)
}
