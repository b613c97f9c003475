//! The checks pyarrow makes on the end of a file, in its order and words.

use crate::error::{FrameError, Result};

const FOOTER: usize = 8;

/// Checks that the bytes end as a Parquet file does.
///
/// # Errors
/// [`FrameError::NotParquet`] and [`FrameError::BadFooter`], with pyarrow's texts.
pub(crate) fn check(bytes: &[u8]) -> Result<()> {
    let size = bytes.len();
    if size == 0 {
        return Err(FrameError::NotParquet("Parquet file size is 0 bytes".to_owned()));
    }
    let Some((_, footer)) = bytes.split_last_chunk::<FOOTER>() else {
        return Err(FrameError::NotParquet(format!(
            "Parquet file size is {size} bytes, smaller than the minimum file footer ({FOOTER} bytes)"
        )));
    };
    let [a, b, c, d, magic @ ..] = *footer;
    if magic == *b"PARE" {
        return Err(FrameError::BadFooter(
            "Could not read encrypted metadata, no decryption found in reader's properties".to_owned(),
        ));
    }
    if magic != *b"PAR1" {
        return Err(FrameError::NotParquet(
            "Parquet magic bytes not found in footer. Either the file is corrupted or this is not a parquet file."
                .to_owned(),
        ));
    }
    let length = u32::from_le_bytes([a, b, c, d]);
    if usize::try_from(length).is_ok_and(|length| length > size - FOOTER) {
        return Err(FrameError::NotParquet(format!(
            "Parquet file size is {size} bytes, smaller than the size reported by footer's ({length}bytes)"
        )));
    }
    Ok(())
}
