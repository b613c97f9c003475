//! A look at every page before it is decoded.
//!
//! The decoder trusts what a page says about itself and panics where that is a lie, which would end a browser's
//! worker. So what it would trust is checked here first: places and lengths, dictionaries, the runs of levels.
//! Pages are looked at as they are read, and all of them from the first where that or what comes after has failed: so
//! the error is that of the first page that is no good, whatever is wrong with the ones before it.
//! Absent: the delta encodings and byte stream split, which no writer uses unless told to.

use std::sync::Arc;

use parquet::basic::Encoding;
use parquet::column::page::{Page, PageReader};
use parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData, RowGroupMetaData};
use parquet::file::serialized_reader::SerializedPageReader;

use crate::error::{FrameError, Result};
use crate::parquet::checked::Source;

/// Checks what every group of rows says of itself, in a file of so many bytes.
///
/// # Errors
/// [`FrameError::BadPage`]
pub(crate) fn check_groups(size: usize, metadata: &ParquetMetaData) -> Result<()> {
    metadata.row_groups().iter().try_for_each(|group| {
        rows_of(group)?;
        group.columns().iter().try_for_each(|chunk| check_place(chunk, size))
    })
}

fn rows_of(group: &RowGroupMetaData) -> Result<usize> {
    usize::try_from(group.num_rows()).map_err(|_| bad("negative number of rows"))
}

/// Checks every page of a file.
///
/// # Errors
/// [`FrameError::BadPage`] for a page that cannot be decoded, [`FrameError::Unsupported`] for an encoding left out.
pub(crate) fn check(source: &Source, metadata: &ParquetMetaData) -> Result<()> {
    let size = source.0.len();
    let source = Arc::new(source.clone());
    for group in metadata.row_groups() {
        let rows = rows_of(group)?;
        for chunk in group.columns() {
            check_place(chunk, size)?;
            let mut reader =
                SerializedPageReader::new(source.clone(), chunk, rows, None).map_err(decoding)?;
            let mut dictionary = false;
            while let Some(page) = reader.get_next_page().map_err(decoding)? {
                check_page(&page, chunk, &mut dictionary)?;
            }
        }
    }
    Ok(())
}

fn bad(reason: &str) -> FrameError {
    FrameError::BadPage(format!("Corrupt Parquet page: {reason}"))
}

fn decoding(error: parquet::errors::ParquetError) -> FrameError {
    let text = error.to_string();
    match text.split_once("Disabled feature at compile time: ") {
        Some((_, codec)) => FrameError::CodecLeftOut(codec.to_owned()),
        None => FrameError::BadPage(format!("Couldn't deserialize thrift: {text}")),
    }
}

/// Whether a column's bytes lie within the file.
fn check_place(chunk: &ColumnChunkMetaData, size: usize) -> Result<()> {
    let start = chunk.dictionary_page_offset().unwrap_or_else(|| chunk.data_page_offset());
    let end = start.checked_add(chunk.compressed_size());
    let within = |place: i64| usize::try_from(place).is_ok_and(|place| place <= size);
    let sound = within(start) && within(chunk.compressed_size()) && end.is_some_and(within);
    if sound && within(chunk.data_page_offset()) { Ok(()) } else { Err(bad("it lies outside the file")) }
}

/// Checks a page of a column, of which it is told whether a dictionary has come, and tells when it is one.
///
/// # Errors
/// Those of [`check`].
pub(crate) fn check_page(page: &Page, chunk: &ColumnChunkMetaData, dictionary: &mut bool) -> Result<()> {
    let column = chunk.column_descr();
    let widths = [column.max_rep_level(), column.max_def_level()].map(bits);
    match page {
        Page::DictionaryPage { buf, num_values, encoding, .. } => {
            *dictionary = true;
            let plain =
                matches!(encoding, Encoding::PLAIN | Encoding::PLAIN_DICTIONARY | Encoding::RLE_DICTIONARY);
            if !plain || (*num_values == 0 && !buf.is_empty()) {
                return Err(bad("its dictionary is not sound"));
            }
            Ok(())
        }
        Page::DataPage { buf, num_values, encoding, def_level_encoding, rep_level_encoding, .. } => {
            check_encoding(*encoding, *dictionary)?;
            let mut rest: &[u8] = buf;
            for (width, encoding) in widths.into_iter().zip([rep_level_encoding, def_level_encoding]) {
                if width == 0 {
                    continue;
                }
                if *encoding != Encoding::RLE {
                    return Err(FrameError::Unsupported(format!("Parquet levels in encoding `{encoding}`")));
                }
                let (length, after) =
                    rest.split_first_chunk::<4>().ok_or_else(|| bad("its levels end early"))?;
                let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
                let (levels, after) =
                    after.split_at_checked(length).ok_or_else(|| bad("its levels end early"))?;
                check_runs(levels, width, u64::from(*num_values))?;
                rest = after;
            }
            Ok(())
        }
        Page::DataPageV2 { buf, num_values, encoding, def_levels_byte_len, rep_levels_byte_len, .. } => {
            check_encoding(*encoding, *dictionary)?;
            let mut rest: &[u8] = buf;
            for (width, length) in widths.into_iter().zip([rep_levels_byte_len, def_levels_byte_len]) {
                let length = usize::try_from(*length).unwrap_or(usize::MAX);
                let (levels, after) =
                    rest.split_at_checked(length).ok_or_else(|| bad("its levels end early"))?;
                if width > 0 {
                    check_runs(levels, width, u64::from(*num_values))?;
                }
                rest = after;
            }
            Ok(())
        }
    }
}

fn check_encoding(encoding: Encoding, dictionary: bool) -> Result<()> {
    match encoding {
        Encoding::PLAIN | Encoding::RLE => Ok(()),
        Encoding::PLAIN_DICTIONARY | Encoding::RLE_DICTIONARY if dictionary => Ok(()),
        Encoding::PLAIN_DICTIONARY | Encoding::RLE_DICTIONARY => Err(bad("its dictionary is missing")),
        other => Err(FrameError::Unsupported(format!("Parquet columns in encoding `{other}`"))),
    }
}

/// How many bits levels up to this one take.
fn bits(level: i16) -> u64 {
    u64::from(16 - u16::try_from(level).unwrap_or_default().leading_zeros())
}

/// Whether runs of levels, each of so many bits, hold as many values as they are to.
fn check_runs(mut levels: &[u8], width: u64, values: u64) -> Result<()> {
    let mut left = values;
    while left > 0 && !levels.is_empty() {
        let (header, after) = varint(levels)?;
        let packed = header & 1 == 1;
        let count = if packed { (header >> 1).saturating_mul(8) } else { header >> 1 };
        let used = count.min(left);
        // A packed run may be cut after the last value that counts; a repeated one is one value in whole bytes.
        let needed = if packed { used.saturating_mul(width).div_ceil(8) } else { width.div_ceil(8) };
        let whole = if packed { count.saturating_mul(width).div_ceil(8) } else { needed };
        let has = u64::try_from(after.len()).unwrap_or(u64::MAX);
        if count == 0 || has < needed {
            return Err(bad("its levels end early"));
        }
        let step = usize::try_from(whole.min(has)).unwrap_or(after.len());
        levels = &after[step..];
        left -= used;
    }
    if left == 0 { Ok(()) } else { Err(bad("it has fewer levels than values")) }
}

/// A number of up to 35 bits in groups of seven, the lowest first, and what comes after it.
///
/// # Errors
/// [`FrameError::BadPage`]
pub(crate) fn varint(bytes: &[u8]) -> Result<(u64, &[u8])> {
    let mut number = 0u64;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        number |= u64::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Ok((number, &bytes[at + 1..]));
        }
    }
    Err(bad("its levels cannot be read"))
}
