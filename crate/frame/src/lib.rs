//! `DataFrame` and Series over Arrow; Parquet and CSV; the behaviour is that of pandas 3.
//!
//! Nothing here knows a host language, reads a clock or opens a file: bytes come in and go out.

mod cast;
mod category;
mod column;
mod comparison;
mod concat;
mod construct;
mod count;
mod csv;
mod dtype;
mod error;
mod group;
mod index;
mod infer;
mod keyed;
mod levels;
mod mask;
mod missing;
mod nullable;
mod number;
mod operation;
pub mod parquet;
mod reduce;
mod repr;
mod series;
mod sort;
mod table;
mod time;
mod value;
mod verdict;
pub mod zone;

pub use category::Categories;
pub use column::{Column, Data};
pub use comparison::{Comparison, Logic};
pub use concat::{Join, Labelled, beside, check_unique, concat, concat_series, merge};
pub use construct::Input;
pub use count::Absent;
pub use csv::{
    BadLines, BlankLines, CsvLayout, CsvOptions, CsvRead, Header, Labels as CsvLabels, MISSING, Quoting,
    Spaces, Texts, read_csv,
};
pub use dtype::DType;
pub use error::{FrameError, Kind, Result};
pub use group::Groups;
pub use index::{Index, Labels};
pub use levels::Levels;
pub use mask::Mask;
pub use missing::How;
pub use number::float_repr;
pub use operation::{Arithmetic, Operand};
pub use reduce::{Missing, Reduction};
pub use repr::{Edge, column_texts};
pub use series::Series;
pub use sort::{Direction, Ends, order, sorted_rows};
pub use table::DataFrame;
pub use time::{Civil, Timedelta, Timestamp, Unit, days_from_civil};
pub use value::{Key, Opaque, Value, quote};
pub use verdict::{Strictness, assert_frame_equal, assert_index_equal, assert_series_equal};
