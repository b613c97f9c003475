//! HTTP byte ranges, such as `bytes=0-99`.

use super::S3Error;

/// A part of an object that was asked for and exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByteRange {
    /// The first byte.
    pub first: usize,
    /// The last byte, included.
    pub last: usize,
}

impl ByteRange {
    /// The part of an object of `size` bytes that a `Range` header asks for.
    ///
    /// `None` is the whole object: S3 ignores a header that it cannot make sense of.
    ///
    /// # Errors
    /// `InvalidRange` where it begins behind the end.
    pub fn parse(header: &str, size: usize) -> Result<Option<Self>, S3Error> {
        let refused = || S3Error::InvalidRange { size, range: header.to_owned() };
        let Some((first, last)) = header.strip_prefix("bytes=").and_then(|range| range.split_once('-'))
        else {
            return Ok(None);
        };
        match (first.parse::<usize>(), last.parse::<usize>()) {
            (Ok(first), Ok(last)) if last < first => Ok(None),
            (Ok(first), _) if first >= size => Err(refused()),
            (Ok(first), Ok(last)) => Ok(Some(Self { first, last: last.min(size - 1) })),
            (Ok(first), Err(_)) if last.is_empty() => Ok(Some(Self { first, last: size - 1 })),
            (Err(_), Ok(count)) if first.is_empty() && (count == 0 || size == 0) => Err(refused()),
            (Err(_), Ok(count)) if first.is_empty() => {
                Ok(Some(Self { first: size.saturating_sub(count), last: size - 1 }))
            }
            _ => Ok(None),
        }
    }

    /// How many bytes it holds.
    #[must_use]
    pub fn length(self) -> usize {
        self.last - self.first + 1
    }

    /// The `Content-Range` of the answer, such as `bytes 0-1/8`.
    #[must_use]
    pub fn content_range(self, size: usize) -> String {
        format!("bytes {}-{}/{size}", self.first, self.last)
    }
}
