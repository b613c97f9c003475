//! Zstandard under the names of the crate `zstd`, as far as `parquet` asks for them.
//!
//! The real crate is a binding to C. Absent: levels (what is written is compressed in the one way that `ruzstd` knows),
//! dictionaries, checksums.

/// Whole buffers.
pub mod bulk {
    use std::io::{Cursor, Read, Result, Write};
    use std::marker::PhantomData;

    use ruzstd::decoding::StreamingDecoder;
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    /// Compresses buffers.
    #[derive(Debug)]
    pub struct Compressor<'a>(PhantomData<&'a ()>);

    impl Compressor<'_> {
        /// A compressor; every level is the same.
        ///
        /// # Errors
        /// Never.
        pub fn new(_level: i32) -> Result<Self> {
            Ok(Self(PhantomData))
        }

        /// Writes `source` as one frame; gives how many bytes it is.
        ///
        /// # Errors
        /// What the target raises.
        pub fn compress_to_buffer(
            &mut self,
            source: &[u8],
            target: &mut Cursor<&mut Vec<u8>>,
        ) -> Result<usize> {
            let frame = compress_to_vec(source, CompressionLevel::Fastest);
            target.write_all(&frame)?;
            Ok(frame.len())
        }
    }

    /// Reads compressed buffers.
    #[derive(Debug)]
    pub struct Decompressor<'a>(PhantomData<&'a ()>);

    impl Decompressor<'_> {
        /// A decompressor.
        ///
        /// # Errors
        /// Never.
        pub fn new() -> Result<Self> {
            Ok(Self(PhantomData))
        }

        /// Writes what the frame `source` holds; gives how many bytes it is.
        ///
        /// # Errors
        /// For bytes that are no frame, and for what the target has no room for.
        pub fn decompress_to_buffer(
            &mut self,
            source: &[u8],
            target: &mut Cursor<&mut Vec<u8>>,
        ) -> Result<usize> {
            let broken = |error: String| std::io::Error::new(std::io::ErrorKind::InvalidData, error);
            let room = target.get_ref().capacity() - target.get_ref().len();
            let decoder = StreamingDecoder::new(source).map_err(|error| broken(error.to_string()))?;
            let mut plain = Vec::new();
            // One byte more than there is room for tells that there is too much.
            decoder.take(room as u64 + 1).read_to_end(&mut plain)?;
            if plain.len() > room {
                return Err(broken("Destination buffer is too small".to_owned()));
            }
            target.write_all(&plain)?;
            Ok(plain.len())
        }
    }
}

/// What is known of a frame without reading it.
pub mod zstd_safe {
    /// How many bytes a frame says that it holds.
    ///
    /// # Errors
    /// For bytes that are no frame.
    pub fn get_frame_content_size(source: &[u8]) -> Result<Option<u64>, &'static str> {
        let mut decoder = ruzstd::decoding::FrameDecoder::new();
        decoder.init(source).map_err(|_| "no frame")?;
        Ok(Some(decoder.content_size()).filter(|size| *size > 0))
    }

    /// The most bytes that so many can become.
    #[must_use]
    pub const fn compress_bound(size: usize) -> usize {
        size + size / 128 + 64
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::bulk::{Compressor, Decompressor};

    #[test]
    fn what_is_compressed_comes_back() {
        let text = "a line of text, and another\n".repeat(500);
        let mut frame = Vec::new();
        Compressor::new(1)
            .and_then(|mut it| it.compress_to_buffer(text.as_bytes(), &mut Cursor::new(&mut frame)))
            .expect("a frame");
        assert!(frame.len() < text.len() / 2);
        let mut plain = Vec::with_capacity(text.len());
        let read = Decompressor::new()
            .and_then(|mut it| it.decompress_to_buffer(&frame, &mut Cursor::new(&mut plain)))
            .expect("its content");
        assert_eq!((read, plain.as_slice()), (text.len(), text.as_bytes()));
        assert!(
            Decompressor::new()
                .and_then(|mut it| it.decompress_to_buffer(b"nothing", &mut Cursor::new(&mut plain)))
                .is_err()
        );
    }
}
