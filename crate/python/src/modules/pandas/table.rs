//! What holds a frame.

pub(crate) use decl::{Table, module_def, unwrap, wrap};

#[pymodule(name = "_pandas_table")]
mod decl {
    use std::cell::RefCell;

    use frame::{Column, DataFrame, FrameError, How, Index, Input, Labelled, Operand, Series, Value};
    use rustpython_vm::builtins::{PyDict, PyTypeRef, PyUtf8StrRef};
    use rustpython_vm::types::DefaultConstructor;
    use rustpython_vm::{
        AsObject, Py, PyObject, PyObjectRef, PyPayload, PyResult, TryFromObject, VirtualMachine,
    };

    use crate::modules::numpy::column::of_array;
    use crate::modules::pandas::convert::{to_list, to_object, to_value, to_values};
    use crate::modules::pandas::errors::{OrRaise, member};
    use crate::modules::pandas::index::{self, Labels};
    use crate::modules::pandas::series::{self, Cells, Other, operate};

    #[pyattr]
    #[pyclass(name = "Table", module = "_pandas_table")]
    #[derive(Debug, PyPayload)]
    pub(crate) struct Table {
        pub(crate) frame: RefCell<DataFrame>,
    }

    impl Default for Table {
        fn default() -> Self {
            let empty = DataFrame::new(Index::range(0), Vec::new(), Index::range(0));
            Self { frame: RefCell::new(empty.expect("nothing fits nothing")) }
        }
    }

    impl DefaultConstructor for Table {}

    /// A frame as a `pandas.DataFrame`.
    pub(crate) fn wrap(frame: DataFrame, vm: &VirtualMachine) -> PyResult<PyObjectRef> {
        let class: PyTypeRef = member("pandas._core", "DataFrame", vm)?
            .downcast()
            .map_err(|_| vm.new_type_error("the frame class is no class"))?;
        Ok(Table { frame: RefCell::new(frame) }.into_ref_with_type(vm, class)?.into())
    }

    /// The frame in a `pandas.DataFrame`; `None` for any other object.
    pub(crate) fn unwrap(object: &PyObject) -> Option<DataFrame> {
        object.downcast_ref::<Table>().map(|table| table.frame.borrow().clone())
    }

    fn index_of(object: &PyObject) -> Option<Index> {
        object.downcast_ref::<Labels>().map(|labels| labels.index.borrow().clone())
    }

    /// What a column is made from, by the kind that the caller has found out.
    fn input(kind: &str, object: &PyObject, vm: &VirtualMachine) -> PyResult<Input> {
        if let ("column", Some(cells)) = (kind, object.downcast_ref::<Cells>()) {
            return Ok(Input::Column(cells.series.borrow().column.clone()));
        }
        if let Some(cells) = object.downcast_ref::<Cells>() {
            return Ok(Input::Series(cells.series.borrow().clone()));
        }
        Ok(match kind {
            "scalar" => Input::Scalar(to_value(object, vm)?),
            _ => match of_array(object, vm)? {
                Some(column) => Input::Column(column),
                None => Input::Values(to_values(object, vm)?),
            },
        })
    }

    fn new_column(frame: &DataFrame, input: Input) -> Column {
        match input {
            Input::Scalar(value) => Column::repeat(&value, frame.height()),
            Input::Values(values) => Column::infer(values),
            Input::Column(column) => column,
            Input::Series(series) if frame.width() == 0 && frame.height() == 0 => series.column,
            Input::Series(series) => series.reindex(frame.index()).column,
        }
    }

    #[pyclass(flags(BASETYPE), with(rustpython_vm::types::Constructor))]
    impl Table {
        /// Puts columns in: a list of (name, kind, values).
        #[pymethod]
        fn _fill_columns(
            zelf: &Py<Self>,
            columns: PyObjectRef,
            index: PyObjectRef,
            vm: &VirtualMachine,
        ) -> PyResult<()> {
            let inputs = vm.extract_elements_with(&columns, |entry| {
                let parts: Vec<PyObjectRef> = Vec::try_from_object(vm, entry)?;
                let [name, kind, values] = parts.as_slice() else {
                    return Err(vm.new_type_error("expected a name, a kind and values"));
                };
                let kind = PyUtf8StrRef::try_from_object(vm, kind.clone())?;
                Ok((to_value(name, vm)?, input(kind.as_str(), values, vm)?))
            })?;
            zelf.frame.replace(DataFrame::from_columns(inputs, index_of(&index)).or_raise(vm)?);
            Ok(())
        }

        /// Puts rows in that are mappings.
        #[pymethod]
        fn _fill_records(
            zelf: &Py<Self>,
            rows: PyObjectRef,
            index: PyObjectRef,
            vm: &VirtualMachine,
        ) -> PyResult<()> {
            let rows = vm.extract_elements_with(&rows, |row| {
                let Some(row) = row.downcast_ref::<PyDict>() else {
                    return Err(vm.new_type_error("expected a mapping"));
                };
                row.into_iter().map(|(name, cell)| Ok((to_value(&name, vm)?, to_value(&cell, vm)?))).collect()
            })?;
            zelf.frame.replace(DataFrame::from_records(&rows, index_of(&index)).or_raise(vm)?);
            Ok(())
        }

        /// Puts rows in that are sequences.
        #[pymethod]
        fn _fill_rows(
            zelf: &Py<Self>,
            rows: PyObjectRef,
            names: PyObjectRef,
            index: PyObjectRef,
            vm: &VirtualMachine,
        ) -> PyResult<()> {
            let rows = vm.extract_elements_with(&rows, |row| to_values(&row, vm))?;
            let frame = DataFrame::from_rows(rows, index_of(&names), index_of(&index)).or_raise(vm)?;
            zelf.frame.replace(frame);
            Ok(())
        }

        /// Leaves exactly these columns.
        #[pymethod]
        fn _exactly(zelf: &Py<Self>, names: PyObjectRef) {
            if let Some(names) = index_of(&names) {
                let frame = zelf.frame.borrow().with_exactly(&names);
                zelf.frame.replace(frame);
            }
        }

        #[pymethod]
        fn _adopt(zelf: &Py<Self>, other: PyObjectRef) {
            if let Some(frame) = unwrap(&other) {
                zelf.frame.replace(frame);
            }
        }

        #[pymethod]
        fn _copy(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let frame = zelf.frame.borrow().clone();
            wrap(frame, vm)
        }

        #[pymethod]
        fn _shape(zelf: &Py<Self>) -> (usize, usize) {
            let frame = zelf.frame.borrow();
            (frame.height(), frame.width())
        }

        #[pymethod]
        fn _text(zelf: &Py<Self>) -> String {
            let frame = zelf.frame.borrow().clone();
            frame.to_string()
        }

        #[pymethod]
        fn _whole_text(zelf: &Py<Self>, edge: bool) -> String {
            let frame = zelf.frame.borrow().clone();
            frame.to_text(if edge { frame::Edge::Shown } else { frame::Edge::Hidden })
        }

        #[pymethod]
        fn _names(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let names = zelf.frame.borrow().names().clone();
            index::wrap(names, vm)
        }

        #[pymethod]
        fn _index(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let index = zelf.frame.borrow().index().clone();
            index::wrap(index, vm)
        }

        #[pymethod]
        fn _set_names(zelf: &Py<Self>, names: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
            if let Some(names) = index_of(&names) {
                let frame = zelf.frame.borrow().with_names(names).or_raise(vm)?;
                zelf.frame.replace(frame);
            }
            Ok(())
        }

        #[pymethod]
        fn _set_index(zelf: &Py<Self>, index: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
            if let Some(index) = index_of(&index) {
                let frame = zelf.frame.borrow().with_index(index).or_raise(vm)?;
                zelf.frame.replace(frame);
            }
            Ok(())
        }

        #[pymethod]
        fn _has(zelf: &Py<Self>, label: PyObjectRef, vm: &VirtualMachine) -> PyResult<bool> {
            let label = to_value(&label, vm)?;
            Ok(zelf.frame.borrow().names().position(&label).is_some())
        }

        /// The column under a label; a frame where the label repeats.
        #[pymethod]
        fn _column(zelf: &Py<Self>, label: PyObjectRef, vm: &VirtualMachine) -> PyResult {
            let frame = zelf.frame.borrow().clone();
            let positions = frame.names().positions(&to_value(&label, vm)?);
            match positions.as_slice() {
                [] => Err(vm.new_key_error(label)),
                [only] => series::wrap(frame.series_at(*only), vm),
                several => wrap(frame.select_at(several), vm),
            }
        }

        #[pymethod]
        fn _column_at(zelf: &Py<Self>, at: usize, vm: &VirtualMachine) -> PyResult {
            let series = zelf.frame.borrow().series_at(at);
            series::wrap(series, vm)
        }

        #[pymethod]
        fn _select(zelf: &Py<Self>, labels: PyObjectRef, vm: &VirtualMachine) -> PyResult {
            let labels = to_values(&labels, vm)?;
            let chosen = zelf.frame.borrow().select(&labels).or_raise(vm)?;
            wrap(chosen, vm)
        }

        #[pymethod]
        fn _select_at(zelf: &Py<Self>, positions: Vec<usize>, vm: &VirtualMachine) -> PyResult {
            let chosen = zelf.frame.borrow().select_at(&positions);
            wrap(chosen, vm)
        }

        #[pymethod]
        fn _take(zelf: &Py<Self>, positions: Vec<usize>, vm: &VirtualMachine) -> PyResult {
            let taken = zelf.frame.borrow().take(&positions);
            wrap(taken, vm)
        }

        #[pymethod]
        fn _slice(zelf: &Py<Self>, start: usize, length: usize, vm: &VirtualMachine) -> PyResult {
            let cut = zelf.frame.borrow().slice(start, length);
            wrap(cut, vm)
        }

        /// The rows where a mask is true, which is a series or a list of booleans.
        #[pymethod]
        fn _filter(zelf: &Py<Self>, mask: PyObjectRef, vm: &VirtualMachine) -> PyResult {
            let mask = series::mask_of(mask, vm)?;
            let kept = zelf.frame.borrow().filter(&mask).or_raise(vm)?;
            wrap(kept, vm)
        }

        #[pymethod]
        fn _reindex(zelf: &Py<Self>, index: PyObjectRef, vm: &VirtualMachine) -> PyResult {
            let frame = zelf.frame.borrow().clone();
            wrap(index_of(&index).map_or_else(|| frame.clone(), |index| frame.reindex(&index)), vm)
        }

        #[pymethod]
        fn _row(zelf: &Py<Self>, at: usize, vm: &VirtualMachine) -> PyResult {
            let row = zelf.frame.borrow().row(at);
            series::wrap(row, vm)
        }

        /// All rows as lists of cells.
        #[pymethod]
        fn _rows(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let frame = zelf.frame.borrow().clone();
            let rows = (0..frame.height()).map(|row| {
                let cells: Vec<Value> = frame.columns().iter().map(|column| column.get(row)).collect();
                to_list(&cells, vm)
            });
            Ok(vm.ctx.new_list(rows.collect::<PyResult<_>>()?).into())
        }

        #[pymethod]
        fn _put_column(
            zelf: &Py<Self>,
            at: Option<usize>,
            label: PyObjectRef,
            kind: PyUtf8StrRef,
            values: PyObjectRef,
            vm: &VirtualMachine,
        ) -> PyResult<()> {
            let frame = zelf.frame.borrow().clone();
            let series_index = values
                .downcast_ref::<Cells>()
                .filter(|_| kind.as_str() != "column")
                .map(|cells| cells.series.borrow().index.clone());
            let column = new_column(&frame, input(kind.as_str(), &values, vm)?);
            let label = to_value(&label, vm)?;
            let mut changed = match at {
                Some(at) => frame.insert(at, &label, column),
                None => frame.with_column(&label, column),
            }
            .or_raise(vm)?;
            if let (Some(index), 0, 0) = (series_index, frame.width(), frame.height()) {
                changed = changed.with_index(index).or_raise(vm)?;
            }
            zelf.frame.replace(changed);
            Ok(())
        }

        #[pymethod]
        fn _dtypes(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
            let frame = zelf.frame.borrow();
            let names =
                frame.columns().iter().map(|column| vm.ctx.new_str(column.dtype().to_string()).into());
            vm.ctx.new_list(names.collect()).into()
        }

        #[pymethod]
        fn _operate(
            zelf: &Py<Self>,
            sign: PyUtf8StrRef,
            other: PyObjectRef,
            reflected: bool,
            list: bool,
            vm: &VirtualMachine,
        ) -> PyResult {
            let own = zelf.frame.borrow().clone();
            let apply = |left: &Column, right: Operand<'_>| {
                let (left, right) =
                    if reflected { (right, Operand::Column(left)) } else { (Operand::Column(left), right) };
                operate(sign.as_str(), left, right, own.height(), vm)
            };
            let columns: Vec<Column> = if let Some(theirs) = unwrap(&other) {
                let same = own.names().equals(theirs.names()) && own.index().equals(theirs.index());
                if !same {
                    let objects = "(both index and columns) DataFrame";
                    return Err(FrameError::NotAligned("(both index and columns) DataFrame"))
                        .or_raise(vm)
                        .map_err(|error| {
                            if matches!(sign.as_str(), "==" | "!=" | "<" | "<=" | ">" | ">=") {
                                error
                            } else {
                                vm.new_not_implemented_error(format!(
                                    "arithmetic between {objects} objects that differ"
                                ))
                            }
                        });
                }
                own.columns()
                    .iter()
                    .zip(theirs.columns())
                    .map(|(left, right)| apply(left, Operand::Column(right)))
                    .collect::<PyResult<_>>()?
            } else if let Some(cells) = other.downcast_ref::<Cells>() {
                let row = cells.series.borrow().reindex(own.names());
                own.columns()
                    .iter()
                    .zip(row.column.iter())
                    .map(|(left, right)| apply(left, Operand::Scalar(&right)))
                    .collect::<PyResult<_>>()?
            } else if list {
                let row = to_values(&other, vm)?;
                if row.len() != own.width() {
                    let text = format!(
                        "Unable to coerce to Series, length must be {}: given {}",
                        own.width(),
                        row.len()
                    );
                    return Err(vm.new_value_error(text));
                }
                own.columns()
                    .iter()
                    .zip(&row)
                    .map(|(left, right)| apply(left, Operand::Scalar(right)))
                    .collect::<PyResult<_>>()?
            } else {
                let right = Other::of(&other, false, vm)?;
                own.columns().iter().map(|left| apply(left, right.operand())).collect::<PyResult<_>>()?
            };
            wrap(DataFrame::new(own.names().clone(), columns, own.index().clone()).or_raise(vm)?, vm)
        }

        #[pymethod]
        fn _invert(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let inverted = zelf.frame.borrow().try_each(Column::invert).or_raise(vm)?;
            wrap(inverted, vm)
        }

        #[pymethod]
        fn _missing(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let missing = zelf.frame.borrow().isna();
            wrap(missing, vm)
        }

        #[pymethod]
        fn _dropna(
            zelf: &Py<Self>,
            all: bool,
            by_column: bool,
            subset: Option<PyObjectRef>,
            vm: &VirtualMachine,
        ) -> PyResult {
            let how = if all { How::All } else { How::Any };
            let own = zelf.frame.borrow().clone();
            if by_column {
                return wrap(own.dropna_columns(how), vm);
            }
            let subset = subset.map(|labels| to_values(&labels, vm)).transpose()?;
            wrap(own.dropna(how, subset.as_deref()).or_raise(vm)?, vm)
        }

        #[pymethod]
        fn _equals(zelf: &Py<Self>, other: PyObjectRef) -> bool {
            unwrap(&other).is_some_and(|other| zelf.frame.borrow().equals(&other))
        }

        #[pymethod]
        fn _round(zelf: &Py<Self>, digits: i32, vm: &VirtualMachine) -> PyResult {
            let own = zelf.frame.borrow().clone();
            wrap(own.each(own.index().clone(), |column| column.round(digits)), vm)
        }
    }

    /// Frames one below the other, or side by side.
    #[pyfunction]
    fn concat(parts: PyObjectRef, afresh: bool, beside: bool, vm: &VirtualMachine) -> PyResult {
        let labelled = if afresh { Labelled::Afresh } else { Labelled::Kept };
        let parts = vm.extract_elements_with(&parts, Ok)?;
        let all_series: Option<Vec<Series>> = parts
            .iter()
            .map(|part| part.downcast_ref::<Cells>().map(|cells| cells.series.borrow().clone()))
            .collect();
        if let (Some(series), false, false) = (all_series, beside, parts.is_empty()) {
            return series::wrap(frame::concat_series(&series, labelled).or_raise(vm)?, vm);
        }
        let frames = parts
            .iter()
            .map(|part| match (unwrap(part), part.downcast_ref::<Cells>()) {
                (Some(frame), _) => Ok(frame),
                (None, Some(cells)) => {
                    let series = cells.series.borrow().clone();
                    let name = series.name.unwrap_or(Value::Int(0));
                    DataFrame::new(Index::infer(vec![name]), vec![series.column], series.index).or_raise(vm)
                }
                (None, None) => Err(vm.new_type_error(format!(
                    "cannot concatenate object of type '{}'; only Series and DataFrame objs are valid",
                    part.class()
                ))),
            })
            .collect::<PyResult<Vec<_>>>()?;
        let joined = if beside { frame::beside(&frames) } else { frame::concat(&frames, labelled) };
        wrap(joined.or_raise(vm)?, vm)
    }

    /// Labels one after the other.
    #[pyfunction]
    fn concat_labels(parts: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let parts = vm.extract_elements_with(&parts, |part| {
            index_of(&part).ok_or_else(|| vm.new_type_error("all inputs must be Index"))
        })?;
        index::wrap(Index::concat(&parts.iter().collect::<Vec<_>>()), vm)
    }

    fn strictness(kwargs: &PyObject, vm: &VirtualMachine) -> PyResult<frame::Strictness> {
        let read = |name: &'static str| kwargs.get_item(name, vm);
        let flag = |name: &'static str| -> PyResult<bool> { read(name)?.is_true(vm) };
        let number = |name: &'static str| -> PyResult<f64> { f64::try_from_object(vm, read(name)?) };
        let exact = read("check_exact")?;
        Ok(frame::Strictness {
            dtype: flag("check_dtype")?,
            index_type: flag("check_index_type")?,
            index_class: read("check_index_type")?.is(&vm.ctx.true_value),
            names: flag("check_names")?,
            exact: if vm.is_none(&exact) { None } else { Some(exact.is_true(vm)?) },
            like: flag("check_like")?,
            index: flag("check_index")?,
            rtol: number("rtol")?,
            atol: number("atol")?,
            object: String::try_from_object(vm, read("obj")?)?,
        })
    }

    /// Says that two frames, series or indexes are equal, or how they are not.
    #[pyfunction]
    fn assert_equal(
        left: PyObjectRef,
        right: PyObjectRef,
        options: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult<()> {
        let strictness = strictness(&options, vm)?;
        if let (Some(left), Some(right)) = (unwrap(&left), unwrap(&right)) {
            return frame::assert_frame_equal(&left, &right, &strictness).or_raise(vm);
        }
        if let (Some(left), Some(right)) = (left.downcast_ref::<Cells>(), right.downcast_ref::<Cells>()) {
            let (left, right) = (left.series.borrow().clone(), right.series.borrow().clone());
            return frame::assert_series_equal(&left, &right, &strictness).or_raise(vm);
        }
        if let (Some(left), Some(right)) = (index_of(&left), index_of(&right)) {
            return frame::assert_index_equal(&left, &right, &strictness, &strictness.object).or_raise(vm);
        }
        Err(vm.new_type_error("expected two frames, two series or two indexes"))
    }

    /// Whether a cell is missing.
    #[pyfunction]
    fn is_missing(object: PyObjectRef, vm: &VirtualMachine) -> PyResult<bool> {
        Ok(to_value(&object, vm)?.is_missing())
    }

    /// Text as a moment, or none if it is no moment.
    #[pyfunction]
    fn parse_moment(text: PyUtf8StrRef, vm: &VirtualMachine) -> PyResult {
        match frame::Timestamp::parse(text.as_str()) {
            Some(moment) => to_object(&Value::Timestamp(moment), vm),
            None => Ok(vm.ctx.none()),
        }
    }
}
