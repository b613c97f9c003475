//! Parquet and CSV between Python and Rust. What a path or a file-like object is, `lib/pandas` knows.

pub(crate) use decl::module_def;

#[pymodule(name = "_pandas_io")]
mod decl {
    use frame::parquet::{self, Compression, Rows};
    use std::collections::HashSet;

    use frame::{
        BadLines, BlankLines, CsvLabels, CsvLayout, CsvOptions, Edge, Header, Quoting, Spaces, Texts,
    };
    use rustpython_vm::builtins::{PyBytesRef, PyDictRef, PyUtf8StrRef};
    use rustpython_vm::{AsObject, PyObjectRef, PyResult, TryFromObject, VirtualMachine};

    use crate::modules::pandas::convert::to_values;
    use crate::modules::pandas::errors::OrRaise;
    use crate::modules::pandas::exact;
    use crate::modules::pandas::table;

    /// A frame from Parquet bytes.
    #[pyfunction]
    fn read_parquet(bytes: PyBytesRef, columns: Option<Vec<String>>, vm: &VirtualMachine) -> PyResult {
        let frame = parquet::read_columns(bytes.as_bytes().to_vec(), columns.as_deref()).or_raise(vm)?;
        table::wrap(exact::settled(frame, vm)?, vm)
    }

    /// What a file says of itself: fields, groups of rows, entries beside the schema, and who wrote it.
    #[pyfunction]
    fn parquet_facts(bytes: PyBytesRef, vm: &VirtualMachine) -> PyResult {
        let facts = parquet::facts(bytes.as_bytes().to_vec()).or_raise(vm)?;
        let text = |text: &str| -> PyObjectRef { vm.ctx.new_str(text).into() };
        let tuple = |parts: Vec<PyObjectRef>| -> PyObjectRef { vm.ctx.new_tuple(parts).into() };
        let list = |parts: Vec<PyObjectRef>| -> PyObjectRef { vm.ctx.new_list(parts).into() };
        let pair = |(key, value): &(String, String)| tuple(vec![text(key), text(value)]);
        let field = |(name, kind, nullable): &(String, String, bool)| {
            tuple(vec![text(name), text(kind), vm.ctx.new_bool(*nullable).into()])
        };
        let group = |(rows, columns): &(i64, Vec<(String, String)>)| {
            tuple(vec![vm.ctx.new_int(*rows).into(), list(columns.iter().map(pair).collect())])
        };
        Ok(tuple(vec![
            list(facts.fields.iter().map(field).collect()),
            list(facts.groups.iter().map(group).collect()),
            list(facts.metadata.iter().map(pair).collect()),
            text(&facts.created_by),
        ]))
    }

    /// Every column of a file: its name, its type and its cells.
    #[pyfunction]
    fn parquet_cells(bytes: PyBytesRef, vm: &VirtualMachine) -> PyResult {
        let columns = parquet::exactly(bytes.as_bytes().to_vec()).or_raise(vm)?.into_iter().map(
            |(name, kind, cells)| {
                let cells = cells.iter().map(|cell| exact::listed(cell, vm)).collect::<PyResult<Vec<_>>>()?;
                let parts: Vec<PyObjectRef> = vec![
                    vm.ctx.new_str(name).into(),
                    vm.ctx.new_str(kind).into(),
                    vm.ctx.new_list(cells).into(),
                ];
                Ok(vm.ctx.new_tuple(parts).into())
            },
        );
        Ok(vm.ctx.new_list(columns.collect::<PyResult<_>>()?).into())
    }

    /// The type that pyarrow finds for values.
    #[pyfunction]
    fn arrow_type(values: PyObjectRef, name: PyUtf8StrRef, vm: &VirtualMachine) -> PyResult<String> {
        parquet::type_of(&to_values(&values, vm)?, name.as_str()).or_raise(vm)
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

    /// A frame from CSV text, and the lines that were left out.
    #[pyfunction]
    fn read_csv(text: PyUtf8StrRef, options: PyDictRef, vm: &VirtualMachine) -> PyResult {
        let asked = Asked { options, vm };
        let texts = |key: &str| -> PyResult<HashSet<String>> {
            asked.get(key)?.map_or_else(
                || Ok(HashSet::new()),
                |object| {
                    vm.extract_elements_with(&object, |text| String::try_from_object(vm, text))
                        .map(|texts| texts.into_iter().collect())
                },
            )
        };
        let kept = asked.get("texts")?;
        let options = CsvOptions {
            separator: asked.letter("separator")?.unwrap_or(','),
            quote: asked.letter("quote")?,
            comment: asked.letter("comment")?,
            thousands: asked.letter("thousands")?,
            decimal: asked.letter("decimal")?.unwrap_or('.'),
            spaces: if asked.flag("skip_spaces")? { Spaces::Skipped } else { Spaces::Kept },
            blank_lines: if asked.flag("blank_rows")? { BlankLines::Rows } else { BlankLines::Skipped },
            bad_lines: if asked.flag("skip_bad")? { BadLines::Skipped } else { BadLines::Refused },
            names: asked.get("names")?.map(|names| to_values(&names, vm)).transpose()?,
            header: if asked.flag("header")? { Header::Names } else { Header::Row },
            labels: if asked.flag("no_labels")? { CsvLabels::Never } else { CsvLabels::Found },
            missing: texts("missing")?,
            flags: (texts("true")?, texts("false")?),
            texts: match kept {
                Some(names) if names.is(&vm.ctx.true_value) => Texts::All,
                Some(names) => Texts::Some(to_values(&names, vm)?),
                None => Texts::Some(Vec::new()),
            },
            rows: asked.get("rows")?.map(|rows| usize::try_from_object(vm, rows)).transpose()?,
        };
        let read = frame::read_csv(text.as_str(), &options).or_raise(vm)?;
        let skipped = read.skipped.into_iter().map(|(line, expected, saw)| {
            let numbers = [line, expected, saw].map(|number| vm.ctx.new_int(number).into());
            vm.ctx.new_tuple(numbers.to_vec()).into()
        });
        let skipped = vm.ctx.new_list(skipped.collect()).into();
        Ok(vm.ctx.new_tuple(vec![table::wrap(read.frame, vm)?, skipped]).into())
    }

    /// What stands for a missing cell where nothing else is said.
    #[pyfunction]
    fn csv_missing(vm: &VirtualMachine) -> PyObjectRef {
        vm.ctx.new_list(frame::MISSING.iter().map(|text| vm.ctx.new_str(*text).into()).collect()).into()
    }

    /// CSV text from a frame.
    #[pyfunction]
    fn write_csv(frame: PyObjectRef, options: PyDictRef, vm: &VirtualMachine) -> PyResult<String> {
        let Some(frame) = table::unwrap(&frame) else { return Err(vm.new_type_error("expected a frame")) };
        let asked = Asked { options, vm };
        let layout = CsvLayout {
            separator: asked.letter("separator")?.unwrap_or(','),
            line_end: asked.text("line_end")?.unwrap_or_else(|| "\n".to_owned()),
            edge: if asked.flag("index")? { Edge::Shown } else { Edge::Hidden },
            header: if asked.flag("header")? { Header::Names } else { Header::Row },
            missing: asked.text("missing")?.unwrap_or_default(),
            decimal: asked.letter("decimal")?.unwrap_or('.'),
            quote: asked.letter("quote")?.unwrap_or('"'),
            quoting: match asked.get("quoting")?.map(|kind| i64::try_from_object(vm, kind)).transpose()? {
                Some(1) => Quoting::All,
                Some(2) => Quoting::Text,
                Some(3) => Quoting::Never,
                _ => Quoting::Minimal,
            },
            label: asked.text("label")?,
        };
        frame.to_csv(&layout).or_raise(vm)
    }

    /// Options by their names; none stands for what is not given.
    struct Asked<'a> {
        options: PyDictRef,
        vm: &'a VirtualMachine,
    }

    impl Asked<'_> {
        fn get(&self, key: &str) -> PyResult<Option<PyObjectRef>> {
            Ok(self.options.get_item_opt(key, self.vm)?.filter(|value| !self.vm.is_none(value)))
        }

        fn flag(&self, key: &str) -> PyResult<bool> {
            self.get(key)?.map_or(Ok(false), |value| value.try_to_bool(self.vm))
        }

        fn text(&self, key: &str) -> PyResult<Option<String>> {
            self.get(key)?.map(|value| String::try_from_object(self.vm, value)).transpose()
        }

        fn letter(&self, key: &str) -> PyResult<Option<char>> {
            Ok(self.text(key)?.and_then(|text| text.chars().next()))
        }
    }
}
