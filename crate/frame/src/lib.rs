//! DataFrame and Series over Arrow; Parquet and CSV.
