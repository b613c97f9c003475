//! Training data that lies in many objects.

use services::{ObjectStore, PagedStore};

use crate::data::{LoadError, ParquetReader, load_training_data};

/// A reader that can put its tables below each other.
pub trait Concat<Content>: ParquetReader<Content> {
    /// One table of all rows, in the order of the tables; of no tables it has no rows.
    ///
    /// # Errors
    /// The reader's own, where the tables do not fit.
    fn concat(&self, frames: Vec<Self::Frame>) -> Result<Self::Frame, Self::Error>;
}

impl Concat<Vec<u8>> for crate::FrameReader {
    fn concat(&self, frames: Vec<frame::DataFrame>) -> Result<frame::DataFrame, frame::FrameError> {
        if frames.is_empty() {
            let none = frame::Index::range(0);
            return frame::DataFrame::new(none.clone(), Vec::new(), none);
        }
        frame::concat(&frames, frame::Labelled::Afresh)
    }
}

/// Loads every Parquet file below a prefix, page by page, as one table.
///
/// All keys are listed before the first object is fetched, so that a listing that fails costs no download.
///
/// # Errors
/// [`LoadError`], with the error of the store or of the reader inside; nothing is given where one file cannot be read.
pub fn load_prefix<Store, Reader>(
    store: &Store,
    reader: &Reader,
    bucket: &Store::Name,
    prefix: &Store::Name,
) -> Result<Reader::Frame, LoadError<Store::Error, Reader::Error>>
where
    Store: PagedStore,
    Reader: Concat<Store::Content>,
{
    let keys = all_keys(store, bucket, prefix).map_err(LoadError::Store)?;
    let frames = keys.iter().map(|key| load_training_data(store, reader, bucket, key.as_ref()));
    let frames = frames.collect::<Result<Vec<_>, _>>()?;
    reader.concat(frames).map_err(LoadError::Content)
}

/// Every key below a prefix, from as many pages as there are.
fn all_keys<Store: PagedStore>(
    store: &Store,
    bucket: &Store::Name,
    prefix: &Store::Name,
) -> Result<Vec<Store::Key>, <Store as ObjectStore>::Error> {
    let mut page = store.page(bucket, prefix, None)?;
    let mut keys = page.keys;
    while let Some(token) = page.next {
        page = store.page(bucket, prefix, Some(&token))?;
        keys.append(&mut page.keys);
    }
    Ok(keys)
}
