//! A file's pages, each looked at on its way to the decoder, so that it is unpacked once.
//!
//! What is wrong with a page that does not pass, [`pages::check`] says.

use std::ops::Range;
use std::sync::Arc;

use bytes::Bytes;
use bytes::buf::{Buf, Reader};
use parquet::arrow::arrow_reader::RowGroups;
use parquet::column::page::{Page, PageIterator, PageMetadata, PageReader};
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData, RowGroupMetaData};
use parquet::file::reader::{ChunkReader, Length};
use parquet::file::serialized_reader::SerializedPageReader;

use crate::parquet::pages;

/// A page is no larger than this when it is unpacked, or no more than [`MOST_PACKED`] times as large as before.
const LARGEST: u64 = 64 << 20;
/// What gzip makes of zeros is a thousandth of them.
const MOST_PACKED: u64 = 1100;

/// A file's bytes, of which no page says that it is larger than it can be: room is made for so much.
#[derive(Clone)]
pub(crate) struct Source(pub(crate) Bytes);

impl Length for Source {
    fn len(&self) -> u64 {
        self.0.len() as u64
    }
}

impl ChunkReader for Source {
    type T = Reader<Bytes>;

    fn get_read(&self, start: u64) -> Result<Self::T> {
        let from = usize::try_from(start).unwrap_or(usize::MAX).min(self.0.len());
        let rest = self.0.slice(from..);
        if sizes(&rest).is_some_and(|(size, packed)| size > LARGEST.max(packed.saturating_mul(MOST_PACKED))) {
            return Err(ParquetError::General("Invalid page header".to_owned()));
        }
        Ok(rest.reader())
    }

    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes> {
        self.0.get_bytes(start, length)
    }
}

/// The size of a page and how much it takes up packed, where its head begins as heads do.
///
/// - source: `parquet.thrift`, `PageHeader`, in Thrift's compact protocol
fn sizes(head: &[u8]) -> Option<(u64, u64)> {
    /// That the field after the last one comes, a number of up to 32 bits.
    const NEXT_NUMBER: u8 = 0x15;
    let mut rest = head;
    let mut numbers = [0; 3];
    for number in &mut numbers {
        let (field, after) = rest.split_first()?;
        let (zigzag, after) = (*field == NEXT_NUMBER).then(|| pages::varint(after).ok())??;
        *number = zigzag >> 1;
        rest = after;
    }
    Some((numbers[1], numbers[2]))
}

/// All groups of rows of a file.
pub(crate) struct Checked {
    pub(crate) source: Source,
    pub(crate) metadata: Arc<ParquetMetaData>,
}

impl RowGroups for Checked {
    fn num_rows(&self) -> usize {
        let rows = self.row_groups().map(|group| usize::try_from(group.num_rows()).unwrap_or_default());
        rows.fold(0, usize::saturating_add)
    }

    fn column_chunks(&self, column: usize) -> Result<Box<dyn PageIterator>> {
        Ok(Box::new(Chunks {
            source: Arc::new(self.source.clone()),
            metadata: self.metadata.clone(),
            groups: 0..self.metadata.num_row_groups(),
            column,
        }))
    }

    fn row_groups(&self) -> Box<dyn Iterator<Item = &RowGroupMetaData> + '_> {
        Box::new(self.metadata.row_groups().iter())
    }

    fn metadata(&self) -> &ParquetMetaData {
        &self.metadata
    }
}

/// One column's pages, group by group.
struct Chunks {
    source: Arc<Source>,
    metadata: Arc<ParquetMetaData>,
    groups: Range<usize>,
    column: usize,
}

impl Iterator for Chunks {
    type Item = Result<Box<dyn PageReader>>;

    fn next(&mut self) -> Option<Self::Item> {
        let group = self.metadata.row_group(self.groups.next()?);
        let chunk = group.column(self.column).clone();
        let rows = usize::try_from(group.num_rows()).unwrap_or_default();
        let reader = SerializedPageReader::new(self.source.clone(), &chunk, rows, None);
        Some(
            reader.map(|reader| -> Box<dyn PageReader> {
                Box::new(Pages { reader, chunk, dictionary: false })
            }),
        )
    }
}

impl PageIterator for Chunks {}

/// The pages of a column in one group.
struct Pages {
    reader: SerializedPageReader<Source>,
    chunk: ColumnChunkMetaData,
    dictionary: bool,
}

impl Iterator for Pages {
    type Item = Result<Page>;

    fn next(&mut self) -> Option<Self::Item> {
        self.get_next_page().transpose()
    }
}

impl PageReader for Pages {
    fn get_next_page(&mut self) -> Result<Option<Page>> {
        let page = self.reader.get_next_page()?;
        if let Some(page) = &page {
            pages::check_page(page, &self.chunk, &mut self.dictionary)
                .map_err(|error| ParquetError::General(error.to_string()))?;
        }
        Ok(page)
    }

    fn peek_next_page(&mut self) -> Result<Option<PageMetadata>> {
        self.reader.peek_next_page()
    }

    fn skip_next_page(&mut self) -> Result<()> {
        self.reader.skip_next_page()
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use parquet::file::reader::ChunkReader;

    use super::{LARGEST, Source, sizes};

    #[test]
    fn a_page_that_says_it_is_too_large_is_not_read() {
        // A data page of 2^31 - 1 bytes, of 10 packed; one of as many as it may have.
        let lie = [0x15, 0x00, 0x15, 0xfe, 0xff, 0xff, 0xff, 0x0f, 0x15, 0x14];
        let sound = [0x15, 0x00, 0x15, 0x80, 0x80, 0x80, 0x40, 0x15, 0x14];
        assert_eq!(sizes(&lie), Some(((1 << 31) - 1, 10)));
        assert_eq!(sizes(&sound), Some((LARGEST, 10)));
        assert_eq!(sizes(&sound[1..]), None);
        let read = |head: &[u8]| Source(Bytes::copy_from_slice(head)).get_read(0).map(drop);
        assert_eq!(
            read(&lie).map_err(|error| error.to_string()),
            Err("Parquet error: Invalid page header".to_owned())
        );
        assert_eq!(read(&sound).map_err(|error| error.to_string()), Ok(()));
    }
}
