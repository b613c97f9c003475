//! A batch of rows that is scored once, however often the job runs.

use frame::parquet::{Compression, Rows};
use services::WritableStore;
use thiserror::Error;

use crate::data::ParquetReader;

/// A reader that can also make the bytes of a Parquet file of a table.
pub trait ParquetWriter<Content>: ParquetReader<Content> {
    /// The file's content.
    ///
    /// # Errors
    /// The writer's own, for a table that Parquet cannot hold.
    fn to_parquet(&self, frame: Self::Frame) -> Result<Content, Self::Error>;
}

impl ParquetWriter<Vec<u8>> for crate::FrameReader {
    fn to_parquet(&self, frame: frame::DataFrame) -> Result<Vec<u8>, frame::FrameError> {
        frame::parquet::write(&frame, Compression::Snappy, Rows::AsNeeded)
    }
}

/// A model that scores rows.
pub trait Scorer<Frame> {
    /// How scoring fails.
    type Error;

    /// The table with its scores.
    ///
    /// # Errors
    /// The model's own, for rows that it cannot score.
    fn score(&self, frame: Frame) -> Result<Frame, Self::Error>;
}

/// Why a batch was not scored.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ScoreError<Store, Table, Model> {
    /// The store refused.
    #[error("the store refuses: {0}")]
    Store(Store),
    /// A file cannot be read or written.
    #[error("the table cannot be read or written: {0}")]
    Table(Table),
    /// The model cannot score the rows.
    #[error("the rows cannot be scored: {0}")]
    Model(Model),
}

/// Whether a batch was scored now.
pub type Scored<Store, Table, Model> = Result<bool, ScoreError<Store, Table, Model>>;

/// Scores the Parquet file `input` and stores the result as `output`, unless that is there already. Says whether it did.
///
/// A job that is started twice does its work once, and one that failed leaves no output behind that would stop the next.
///
/// # Errors
/// [`ScoreError`], with the error of the store, of the reader or of the model inside.
pub fn score_batch<Store, Tables, Model>(
    store: &Store,
    tables: &Tables,
    model: &Model,
    bucket: &Store::Name,
    input: &Store::Name,
    output: &Store::Name,
) -> Scored<Store::Error, Tables::Error, Model::Error>
where
    Store: WritableStore,
    Tables: ParquetWriter<Store::Content>,
    Model: Scorer<Tables::Frame>,
{
    if store.has(bucket, output).map_err(ScoreError::Store)? {
        return Ok(false);
    }
    let content = store.get(bucket, input).map_err(ScoreError::Store)?;
    let rows = tables.read_parquet(content).map_err(ScoreError::Table)?;
    let scored = model.score(rows).map_err(ScoreError::Model)?;
    let content = tables.to_parquet(scored).map_err(ScoreError::Table)?;
    store.put(bucket, output, content).map_err(ScoreError::Store)?;
    Ok(true)
}
