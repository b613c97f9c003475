//! Parquet and CSV between Python and Rust. What a path or a file-like object is, `lib/pandas` knows.

pub(crate) use decl::module_def;

#[pymodule(name = "_pandas_io")]
mod decl {
    use frame::parquet::{self, Compression, Rows};
    use frame::{CsvOptions, Edge, Header};
    use rustpython_vm::builtins::{PyBytesRef, PyUtf8StrRef};
    use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};

    use crate::modules::pandas::convert::to_values;
    use crate::modules::pandas::errors::OrRaise;
    use crate::modules::pandas::table;

    /// A frame from Parquet bytes.
    #[pyfunction]
    fn read_parquet(bytes: PyBytesRef, columns: Option<Vec<String>>, vm: &VirtualMachine) -> PyResult {
        table::wrap(parquet::read_columns(bytes.as_bytes(), columns.as_deref()).or_raise(vm)?, vm)
    }

    /// Parquet bytes from a frame; `index` is true, false, or none for as needed.
    #[pyfunction]
    fn write_parquet(
        frame: PyObjectRef,
        compression: Option<PyUtf8StrRef>,
        index: Option<bool>,
        vm: &VirtualMachine,
    ) -> PyResult {
        let Some(frame) = table::unwrap(&frame) else { return Err(vm.new_type_error("expected a frame")) };
        let compression = Compression::parse(compression.as_ref().map(|name| name.as_str())).or_raise(vm)?;
        let rows = match index {
            None => Rows::AsNeeded,
            Some(true) => Rows::Column,
            Some(false) => Rows::Left,
        };
        let bytes = parquet::write(&frame, compression, rows).or_raise(vm)?;
        Ok(vm.ctx.new_bytes(bytes).into())
    }

    /// A frame from CSV text.
    #[pyfunction]
    fn read_csv(
        text: PyUtf8StrRef,
        separator: PyUtf8StrRef,
        header: bool,
        names: Option<PyObjectRef>,
        columns: Option<PyObjectRef>,
        rows: Option<usize>,
        vm: &VirtualMachine,
    ) -> PyResult {
        let options = CsvOptions {
            separator: separator.as_str().chars().next().unwrap_or(','),
            names: names.map(|names| to_values(&names, vm)).transpose()?,
            header: if header { Header::Names } else { Header::Row },
            columns: columns.map(|columns| to_values(&columns, vm)).transpose()?,
            rows,
        };
        table::wrap(frame::read_csv(text.as_str(), &options).or_raise(vm)?, vm)
    }

    /// CSV text from a frame.
    #[pyfunction]
    fn write_csv(
        frame: PyObjectRef,
        separator: PyUtf8StrRef,
        index: bool,
        header: bool,
        vm: &VirtualMachine,
    ) -> PyResult<String> {
        let Some(frame) = table::unwrap(&frame) else { return Err(vm.new_type_error("expected a frame")) };
        let separator = separator.as_str().chars().next().unwrap_or(',');
        let edge = if index { Edge::Shown } else { Edge::Hidden };
        Ok(frame.to_csv(separator, edge, if header { Header::Names } else { Header::Row }))
    }
}
