//! Everything that can go wrong with a frame, as data; the texts are those of pandas 3 and pyarrow.

use thiserror::Error;

use crate::dtype::DType;
use crate::value::{Value, join};

/// The class of exception a host language raises for an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `KeyError`
    Key,
    /// `ValueError`
    Value,
    /// `TypeError`
    Type,
    /// `IndexError`
    Index,
    /// `AttributeError`
    Attribute,
    /// `OSError`
    Os,
    /// `AssertionError`
    Assertion,
    /// `NotImplementedError`
    NotImplemented,
    /// `pyarrow.lib.ArrowInvalid`
    ArrowInvalid,
    /// `pyarrow.lib.ArrowTypeError`
    ArrowType,
    /// `pyarrow.lib.ArrowException`
    Arrow,
    /// `pandas.errors.IntCastingNaNError`
    IntCastingNaN,
    /// `pandas.errors.EmptyDataError`
    EmptyData,
    /// `pandas.errors.ParserError`
    Parser,
    /// `csv.Error`
    Csv,
    /// `pandas.errors.MergeError`
    Merge,
}

/// Everything that can go wrong with a frame.
#[derive(Clone, Debug, Error)]
pub enum FrameError {
    /// A label that is not there.
    #[error("{}", .0.repr())]
    NoLabel(Value),
    /// Columns named in an argument that are not there.
    #[error("[{}]", join(.0.iter().map(Value::repr)))]
    NoLabels(Vec<Value>),
    /// Labels asked for together, some or all of which are not there.
    #[error("{}", not_in_index(.missing, .all.as_ref(), .axis))]
    NotInIndex {
        /// Those that are not there.
        missing: Vec<Value>,
        /// How the whole request prints, when nothing of it is there.
        all: Option<String>,
        /// `columns` or `index`.
        axis: &'static str,
    },
    /// Labels to drop that are not there.
    #[error("[{}] not found in axis", join(.0.iter().map(Value::repr)))]
    NotInAxis(Vec<Value>),
    /// A position past the end.
    #[error("single positional indexer is out-of-bounds")]
    OutOfBounds,
    /// One of several positions is past the end.
    #[error("positional indexers are out-of-bounds")]
    ManyOutOfBounds,
    /// Columns of different lengths.
    #[error("All arrays must be of the same length")]
    UnequalLengths,
    /// A new column that is not as long as the frame.
    #[error("Length of values ({values}) does not match length of index ({index})")]
    WrongLength {
        /// Length given.
        values: usize,
        /// Length needed.
        index: usize,
    },
    /// New labels that are not as many as the old ones.
    #[error("Length mismatch: Expected axis has {expected} elements, new values have {given} elements")]
    WrongAxisLength {
        /// Length needed.
        expected: usize,
        /// Length given.
        given: usize,
    },
    /// A mask that is not as long as what it selects from.
    #[error("Item wrong length {given} instead of {expected}.")]
    WrongMaskLength {
        /// Length needed.
        expected: usize,
        /// Length given.
        given: usize,
    },
    /// A frame of single values has no length.
    #[error("If using all scalar values, you must pass an index")]
    ScalarsNeedIndex,
    /// Rows and column names of different widths.
    #[error("{names} columns passed, passed data had {width} columns")]
    WrongWidth {
        /// How many names there are.
        names: usize,
        /// How wide the data is.
        width: usize,
    },
    /// A comparison of series whose indexes differ.
    #[error("Can only compare identically-labeled {0} objects")]
    NotAligned(&'static str),
    /// A comparison of series whose lengths differ.
    #[error("Lengths must match to compare")]
    UnequalCompare,
    /// An operation between types that do not know it.
    #[error("unsupported operand type(s) for {op}: '{left}' and '{right}'")]
    Operands {
        /// The operation's sign.
        op: &'static str,
        /// Left type.
        left: String,
        /// Right type.
        right: String,
    },
    /// An order asked of types that have none.
    #[error("'{op}' not supported between instances of '{left}' and '{right}'")]
    NoOrder {
        /// The comparison's sign.
        op: &'static str,
        /// Left type.
        left: String,
        /// Right type.
        right: String,
    },
    /// An order asked between a column of one type and something of another.
    #[error("Invalid comparison between dtype={dtype} and {other}")]
    TypedComparison {
        /// The column's type.
        dtype: DType,
        /// The other side's type.
        other: String,
    },
    /// An operation that Arrow-backed text has no meaning for.
    #[error("operation '{op}' not supported for dtype '{dtype}' with {other}")]
    TextOperation {
        /// The operation's name.
        op: String,
        /// The column's type.
        dtype: DType,
        /// The other side.
        other: String,
    },
    /// A reduction that the type does not have.
    #[error("Cannot perform reduction '{name}' with {dtype} dtype")]
    NoReduction {
        /// The reduction's name.
        name: &'static str,
        /// The column's type.
        dtype: String,
    },
    /// A reduction that moments do not have.
    #[error("'DatetimeArray' with dtype {dtype} does not support operation '{name}'")]
    MomentReduction {
        /// The reduction's name.
        name: &'static str,
        /// The column's type.
        dtype: DType,
    },
    /// A reduction that categories do not have.
    #[error("'Categorical' with dtype category does not support operation '{name}'")]
    CategoryReduction {
        /// The reduction's name.
        name: &'static str,
    },
    /// A reduction that categories without an order do not have.
    #[error(
        "Categorical is not ordered for operation {name}\nyou can use .as_ordered() to change the Categorical to an ordered one\n"
    )]
    NeedsOrder {
        /// The reduction's name.
        name: &'static str,
    },
    /// A reduction over cells that are not numbers.
    #[error("Could not convert {0} to numeric")]
    NotNumeric(String),
    /// Missing or infinite cells that should become integers.
    #[error(
        "Cannot convert non-finite values (NA or inf) to integer. Replace or remove non-finite values or cast to an \
         integer type that supports these values (e.g. 'Int64')"
    )]
    NonFiniteToInteger,
    /// A missing cell that should become an integer.
    #[error("cannot convert float NaN to integer")]
    NanToInteger,
    /// Text that is no integer.
    #[error("invalid literal for int() with base 10: {}", .0.repr())]
    NotAnInteger(Value),
    /// Text that is no number.
    #[error("could not convert string to float: {}", .0.repr())]
    NotAFloat(Value),
    /// A cell that does not fit a type.
    #[error("Cannot cast {from} to {to}")]
    NoCast {
        /// The type it has.
        from: String,
        /// The type wanted.
        to: DType,
    },
    /// A cell that does not fit the column it is put into.
    #[error("Invalid value '{}' for dtype '{dtype}'{}", .value.text(), wants(.value, .dtype))]
    InvalidValue {
        /// The cell.
        value: Value,
        /// The column's type.
        dtype: DType,
    },
    /// Categories that repeat.
    #[error("Categorical categories must be unique")]
    CategoriesRepeat,
    /// A missing value among categories.
    #[error("Categorical categories cannot be null")]
    CategoriesMissing,
    /// A cell that is none of its column's categories.
    #[error("Cannot setitem on a Categorical with a new category ({}), set the categories first", .0.text())]
    NotACategory(Value),
    /// An order asked of categories that have none.
    #[error("Unordered Categoricals can only compare equality or not")]
    Unordered,
    /// Cells that `~` cannot turn round.
    #[error("{0}")]
    NotInvertible(&'static str),
    /// A cell that is NA and should become true or false.
    #[error("cannot convert float NaN to bool")]
    NaToFlag,
    /// A cell that is NA and should become an integer.
    #[error("cannot convert NA to integer")]
    NaToInteger(DType),
    /// Cells that are no booleans and should be.
    #[error("Need to pass bool-like values")]
    NeedsFlags,
    /// A number with a fraction that should become a nullable integer.
    #[error("cannot safely cast non-equivalent {from} to {to}")]
    UnsafeCast {
        /// The type it has.
        from: DType,
        /// The type wanted.
        to: DType,
    },
    /// A type name that does not exist.
    #[error("data type '{0}' not understood")]
    UnknownDType(String),
    /// Text that is no moment.
    #[error("Unknown datetime string format, unable to parse: {0}")]
    NotADate(String),
    /// A frame or series asked whether it is true.
    #[error("The truth value of a {0} is ambiguous. Use a.empty, a.item(), a.any() or a.all().")]
    AmbiguousTruth(&'static str),
    /// `to_dict` with an unknown shape.
    #[error("orient '{0}' not understood")]
    UnknownOrient(String),
    /// `drop` told nothing.
    #[error("Need to specify at least one of 'labels', 'index' or 'columns'")]
    NothingToDrop,
    /// `concat` told nothing.
    #[error("No objects to concatenate")]
    NothingToConcat,
    /// A merge whose keys repeat where they must not.
    #[error(
        "Merge keys are not unique in {side} dataset; not a {kind} merge\nDuplicates in {side}:\n {sample} ..."
    )]
    MergeKeys {
        /// `left` or `right`.
        side: &'static str,
        /// The relation asked for.
        kind: &'static str,
        /// The repeated keys.
        sample: String,
    },
    /// A merge without anything in common.
    #[error(
        "No common columns to perform merge on. Merge options: left_on=None, right_on=None, left_index=False, right_index=False"
    )]
    NothingInCommon,
    /// Two frames or series that a test says are equal and are not.
    #[error("{0}")]
    Different(String),
    /// Column names that repeat, in a file format that needs them unique.
    #[error("Duplicate column names found: [{}]", join(.0.iter().map(Value::repr)))]
    DuplicateNames(Vec<Value>),
    /// Parquet bytes that cannot be opened.
    #[error("Could not open Parquet input source '<Buffer>': {0}")]
    NotParquet(String),
    /// Parquet bytes whose footer cannot be read.
    #[error("Could not open Parquet input source '<Buffer>': {0}")]
    BadFooter(String),
    /// Parquet bytes whose pages cannot be read.
    #[error("{0}")]
    BadPage(String),
    /// A column asked for that the file does not have.
    #[error("No match for FieldRef.Name({name}) in {schema}")]
    NoField {
        /// The column asked for.
        name: String,
        /// The file's schema, as pyarrow prints it.
        schema: String,
    },
    /// A codec that does not exist.
    #[error("Unsupported compression: {0}")]
    UnknownCompression(String),
    /// A codec that exists, and that this build leaves out.
    #[error("Support for codec '{0}' not built")]
    CodecLeftOut(String),
    /// A cell that does not fit the Arrow type of the cells before it.
    #[error("Could not convert {} with type {}: {reason}", .value.repr(), .value.type_name())]
    NotConvertible {
        /// The cell.
        value: Value,
        /// The column's name.
        column: String,
        /// What was tried.
        reason: String,
    },
    /// A cell among texts or bytes that is neither.
    #[error("Expected bytes, got a '{type_name}' object")]
    NotBytes {
        /// The cell's type.
        type_name: String,
        /// The column's name.
        column: String,
    },
    /// A cell among lists that is none.
    #[error("cannot mix list and non-list, non-null values")]
    NotLists {
        /// The column's name.
        column: String,
    },
    /// CSV without a header.
    #[error("No columns to parse from file")]
    EmptyCsv,
    /// A CSV line with too many fields.
    #[error("Error tokenizing data. C error: Expected {expected} fields in line {line}, saw {saw}\n")]
    CsvFields {
        /// How many the header has.
        expected: usize,
        /// The line, from 1.
        line: usize,
        /// How many it has.
        saw: usize,
    },
    /// CSV that ends within quotes.
    #[error("Error tokenizing data. C error: EOF inside string starting at row {row}")]
    CsvQuote {
        /// The line in which they begin, from 0.
        row: usize,
    },
    /// A field of CSV that needs quotes where none are allowed.
    #[error("need to escape, but no escapechar set")]
    CsvEscape,
    /// Something pandas can do and this crate cannot.
    #[error("this sandbox's pandas does not support {0}")]
    Unsupported(String),
}

impl FrameError {
    /// The class of exception to raise.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::NoLabel(_) | Self::NoLabels(_) | Self::NotInIndex { .. } | Self::NotInAxis(_) => Kind::Key,
            Self::OutOfBounds | Self::ManyOutOfBounds => Kind::Index,
            Self::Operands { .. }
            | Self::NoOrder { .. }
            | Self::TextOperation { .. }
            | Self::TypedComparison { .. }
            | Self::NoReduction { .. }
            | Self::NotNumeric(_)
            | Self::InvalidValue { .. }
            | Self::NoCast { .. }
            | Self::NotACategory(_)
            | Self::NotInvertible(_)
            | Self::MomentReduction { .. }
            | Self::CategoryReduction { .. }
            | Self::NeedsOrder { .. }
            | Self::Unordered
            | Self::NeedsFlags
            | Self::UnsafeCast { .. }
            | Self::UnknownDType(_) => Kind::Type,
            Self::NonFiniteToInteger => Kind::IntCastingNaN,
            Self::Different(_) => Kind::Assertion,
            Self::NotParquet(_)
            | Self::NoField { .. }
            | Self::NotConvertible { .. }
            | Self::NotLists { .. } => Kind::ArrowInvalid,
            Self::NotBytes { .. } => Kind::ArrowType,
            Self::BadFooter(_) | Self::BadPage(_) => Kind::Os,
            Self::UnknownCompression(_) => Kind::Arrow,
            Self::CodecLeftOut(_) | Self::Unsupported(_) => Kind::NotImplemented,
            Self::EmptyCsv => Kind::EmptyData,
            Self::CsvFields { .. } | Self::CsvQuote { .. } => Kind::Parser,
            Self::CsvEscape => Kind::Csv,
            Self::MergeKeys { .. } | Self::NothingInCommon => Kind::Merge,
            Self::NaToInteger(_)
            | Self::NaToFlag
            | Self::CategoriesRepeat
            | Self::CategoriesMissing
            | Self::UnequalLengths
            | Self::WrongLength { .. }
            | Self::WrongAxisLength { .. }
            | Self::WrongMaskLength { .. }
            | Self::ScalarsNeedIndex
            | Self::WrongWidth { .. }
            | Self::NotAligned(_)
            | Self::UnequalCompare
            | Self::NanToInteger
            | Self::NotAnInteger(_)
            | Self::NotAFloat(_)
            | Self::NotADate(_)
            | Self::AmbiguousTruth(_)
            | Self::UnknownOrient(_)
            | Self::NothingToDrop
            | Self::NothingToConcat
            | Self::DuplicateNames(_) => Kind::Value,
        }
    }
}

/// What a column of text goes on to say of a cell that is none.
fn wants(value: &Value, dtype: &DType) -> String {
    if *dtype.plain() != DType::Str {
        return String::new();
    }
    format!(". Value should be a string or missing value, got '{}' instead.", value.type_name())
}

fn not_in_index(missing: &[Value], all: Option<&String>, axis: &str) -> String {
    match all {
        Some(request) => format!("None of [{request}] are in the [{axis}]"),
        None => format!("[{}] not in index", join(missing.iter().map(Value::repr))),
    }
}

/// What the functions of this crate give.
pub type Result<T> = std::result::Result<T, FrameError>;
