//! What holds a series.

pub(crate) use decl::{Cells, Other, direction, mask_of, module_def, operate, reduction, wrap};

#[pymodule(name = "_pandas_series")]
mod decl {
    use std::cell::RefCell;

    use frame::{
        Arithmetic, Column, Comparison, DType, Direction, Index, Logic, Mask, Missing, Operand, Reduction,
        Series,
    };
    use rustpython_vm::builtins::{PyTypeRef, PyUtf8StrRef};
    use rustpython_vm::types::DefaultConstructor;
    use rustpython_vm::{Py, PyObject, PyObjectRef, PyPayload, PyResult, TryFromObject, VirtualMachine};

    use crate::modules::pandas::convert::{to_column, to_list, to_object, to_scalar, to_value, to_values};
    use crate::modules::pandas::errors::{OrRaise, member};
    use crate::modules::pandas::index::{self, Labels};

    #[pyattr]
    #[pyclass(name = "Cells", module = "_pandas_series")]
    #[derive(Debug, PyPayload)]
    pub(crate) struct Cells {
        pub(crate) series: RefCell<Series>,
    }

    impl Default for Cells {
        fn default() -> Self {
            Self { series: RefCell::new(Series::new(Column::objects(Vec::new()), None)) }
        }
    }

    impl DefaultConstructor for Cells {}

    /// A series as a `pandas.Series`.
    pub(crate) fn wrap(series: Series, vm: &VirtualMachine) -> PyResult<PyObjectRef> {
        let class: PyTypeRef = member("pandas._core", "Series", vm)?
            .downcast()
            .map_err(|_| vm.new_type_error("the series class is no class"))?;
        Ok(Cells { series: RefCell::new(series) }.into_ref_with_type(vm, class)?.into())
    }

    /// The type of this name.
    fn dtype_of(name: &str, vm: &VirtualMachine) -> PyResult<DType> {
        DType::parse(name).ok_or(frame::FrameError::UnknownDType(name.to_owned())).or_raise(vm)
    }

    /// The other side of an operation: a column lined up with `index`, or one cell.
    pub(crate) enum Other {
        Column(Column),
        Cell(frame::Value),
    }

    impl Other {
        pub(crate) fn operand(&self) -> Operand<'_> {
            match self {
                Self::Column(column) => Operand::Column(column),
                Self::Cell(value) => Operand::Scalar(value),
            }
        }

        pub(crate) fn of(object: &PyObject, list: bool, vm: &VirtualMachine) -> PyResult<Self> {
            if let Some(labels) = object.downcast_ref::<Labels>() {
                return Ok(Self::Column(labels.index.borrow().to_column()));
            }
            if list {
                return Ok(Self::Column(to_column(object, vm)?));
            }
            Ok(Self::Cell(to_value(object, vm)?))
        }
    }

    /// A mask from a series or a list of booleans.
    pub(crate) fn mask_of(object: PyObjectRef, vm: &VirtualMachine) -> PyResult<Mask> {
        let mask = object.downcast_ref::<Cells>().and_then(|cells| cells.series.borrow().column.as_mask());
        mask.map_or_else(|| Ok(Vec::<bool>::try_from_object(vm, object)?.into()), Ok)
    }

    /// An operation by its sign.
    pub(crate) fn operate(
        sign: &str,
        left: Operand<'_>,
        right: Operand<'_>,
        length: usize,
        vm: &VirtualMachine,
    ) -> PyResult<Column> {
        let arithmetic = [
            Arithmetic::Add,
            Arithmetic::Sub,
            Arithmetic::Mul,
            Arithmetic::Div,
            Arithmetic::FloorDiv,
            Arithmetic::Mod,
            Arithmetic::Pow,
        ];
        let comparisons =
            [Comparison::Eq, Comparison::Ne, Comparison::Lt, Comparison::Le, Comparison::Gt, Comparison::Ge];
        if let Some(op) = arithmetic.into_iter().find(|op| op.sign() == sign) {
            return op.apply(left, right, length).or_raise(vm);
        }
        if let Some(op) = comparisons.into_iter().find(|op| op.sign() == sign) {
            return op.apply(left, right, length).or_raise(vm);
        }
        let logic = [Logic::And, Logic::Or, Logic::Xor].into_iter().find(|op| op.sign() == sign);
        match logic {
            Some(op) => op.apply(left, right).or_raise(vm),
            None => Err(vm.new_value_error(format!("unknown operation {sign}"))),
        }
    }

    pub(crate) fn direction(ascending: bool) -> Direction {
        if ascending { Direction::Ascending } else { Direction::Descending }
    }

    /// A reduction by its name.
    pub(crate) fn reduction(name: &str, vm: &VirtualMachine) -> PyResult<Reduction> {
        if let Some(share) = name.strip_prefix("quantile:").and_then(|share| share.parse().ok()) {
            return Ok(Reduction::Quantile(share));
        }
        Reduction::parse(name).ok_or_else(|| {
            vm.new_attribute_error(format!("'SeriesGroupBy' object has no attribute '{name}'"))
        })
    }

    #[pyclass(flags(BASETYPE), with(rustpython_vm::types::Constructor))]
    impl Cells {
        /// Puts values in: another series, a list, or one cell for each label.
        #[pymethod]
        fn _fill(
            zelf: &Py<Self>,
            data: PyObjectRef,
            kind: PyUtf8StrRef,
            index: PyObjectRef,
            dtype: Option<PyUtf8StrRef>,
            name: PyObjectRef,
            vm: &VirtualMachine,
        ) -> PyResult<()> {
            let labels = index.downcast_ref::<Labels>().map(|labels| labels.index.borrow().clone());
            let dtype = dtype.map(|name| dtype_of(name.as_str(), vm)).transpose()?;
            let name = to_value(&name, vm)?;
            let name = (!matches!(name, frame::Value::None)).then_some(name);
            let mut series = match (kind.as_str(), data.downcast_ref::<Cells>()) {
                (_, Some(cells)) => {
                    let own = cells.series.borrow().clone();
                    labels.map_or_else(|| own.clone(), |labels| own.reindex(&labels))
                }
                ("scalar", None) => {
                    let labels = labels.unwrap_or_else(|| Index::range(1));
                    let column = Column::repeat(&to_value(&data, vm)?, labels.len());
                    Series { name: None, column, index: labels }
                }
                _ => {
                    let column = match &dtype {
                        Some(dtype) => Column::of_type(to_values(&data, vm)?, dtype).or_raise(vm)?,
                        None => to_column(&data, vm)?,
                    };
                    let labels = labels.unwrap_or_else(|| Index::range(column.len()));
                    Series::with_index(column, labels, None).or_raise(vm)?
                }
            };
            if let Some(dtype) = dtype {
                series.column = series.column.cast(&dtype).or_raise(vm)?;
            }
            series.name = name.or(series.name);
            zelf.series.replace(series);
            Ok(())
        }

        #[pymethod]
        fn _adopt(zelf: &Py<Self>, other: PyObjectRef) {
            if let Some(other) = other.downcast_ref::<Cells>() {
                let series = other.series.borrow().clone();
                zelf.series.replace(series);
            }
        }

        #[pymethod]
        fn _copy(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let series = zelf.series.borrow().clone();
            wrap(series, vm)
        }

        #[pymethod]
        fn _length(zelf: &Py<Self>) -> usize {
            zelf.series.borrow().len()
        }

        #[pymethod]
        fn _text(zelf: &Py<Self>) -> String {
            let series = zelf.series.borrow().clone();
            series.to_string()
        }

        #[pymethod]
        fn _dtype(zelf: &Py<Self>) -> String {
            zelf.series.borrow().column.dtype().to_string()
        }

        #[pymethod]
        fn _index(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let index = zelf.series.borrow().index.clone();
            index::wrap(index, vm)
        }

        #[pymethod]
        fn _set_index(zelf: &Py<Self>, index: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
            let Some(labels) = index.downcast_ref::<Labels>() else { return Ok(()) };
            let labels = labels.index.borrow().clone();
            let expected = zelf.series.borrow().len();
            if labels.len() != expected {
                return Err(frame::FrameError::WrongAxisLength { expected, given: labels.len() })
                    .or_raise(vm);
            }
            zelf.series.borrow_mut().index = labels;
            Ok(())
        }

        #[pymethod]
        fn _name(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let name = zelf.series.borrow().name.clone();
            name.map_or_else(|| Ok(vm.ctx.none()), |name| to_object(&name, vm))
        }

        #[pymethod]
        fn _rename(zelf: &Py<Self>, name: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
            let name = to_value(&name, vm)?;
            zelf.series.borrow_mut().name = (!matches!(name, frame::Value::None)).then_some(name);
            Ok(())
        }

        #[pymethod]
        fn tolist(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let values = zelf.series.borrow().column.to_vec();
            to_list(&values, vm)
        }

        #[pymethod]
        fn _at(zelf: &Py<Self>, at: usize, vm: &VirtualMachine) -> PyResult {
            let column = zelf.series.borrow().column.clone();
            to_scalar(&column.get(at), column.dtype(), vm)
        }

        #[pymethod]
        fn _put(zelf: &Py<Self>, at: usize, value: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
            let value = to_value(&value, vm)?;
            let column = zelf.series.borrow().column.with(at, value).or_raise(vm)?;
            zelf.series.borrow_mut().column = column;
            Ok(())
        }

        #[pymethod]
        fn _take(zelf: &Py<Self>, positions: Vec<usize>, vm: &VirtualMachine) -> PyResult {
            let taken = zelf.series.borrow().take(&positions);
            wrap(taken, vm)
        }

        #[pymethod]
        fn _slice(zelf: &Py<Self>, start: usize, length: usize, vm: &VirtualMachine) -> PyResult {
            let cut = zelf.series.borrow().slice(start, length);
            wrap(cut, vm)
        }

        #[pymethod]
        fn _reindex(zelf: &Py<Self>, index: PyObjectRef, vm: &VirtualMachine) -> PyResult {
            let Some(labels) = index.downcast_ref::<Labels>() else { return Ok(vm.ctx.none()) };
            let moved = zelf.series.borrow().reindex(&labels.index.borrow());
            wrap(moved, vm)
        }

        /// The same labels and name over the cells of another series, in their order.
        #[pymethod]
        fn _with_cells(zelf: &Py<Self>, other: PyObjectRef, vm: &VirtualMachine) -> PyResult {
            let Some(other) = other.downcast_ref::<Cells>() else {
                return Err(vm.new_type_error("expected a series"));
            };
            let column = other.series.borrow().column.clone();
            let own = zelf.series.borrow().clone();
            if column.len() != own.len() {
                let error = frame::FrameError::WrongLength { values: column.len(), index: own.len() };
                return Err(error).or_raise(vm);
            }
            wrap(own.replace(column), vm)
        }

        /// The same labels and name over other values.
        #[pymethod]
        fn _with_values(zelf: &Py<Self>, values: PyObjectRef, vm: &VirtualMachine) -> PyResult {
            let column = to_column(&values, vm)?;
            let series = zelf.series.borrow().replace(column);
            wrap(series, vm)
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
            let own = zelf.series.borrow().clone();
            let (own, right, name) = if let Some(cells) = other.downcast_ref::<Cells>() {
                let theirs = cells.series.borrow().clone();
                let name = if own.name.as_ref().map(frame::Value::key)
                    == theirs.name.as_ref().map(frame::Value::key)
                {
                    own.name.clone()
                } else {
                    None
                };
                if own.index.equals(&theirs.index) {
                    (own, Other::Column(theirs.column), name)
                } else if matches!(sign.as_str(), "==" | "!=" | "<" | "<=" | ">" | ">=") {
                    return Err(frame::FrameError::NotAligned("Series")).or_raise(vm);
                } else {
                    let union = own.index.union(&theirs.index);
                    (own.reindex(&union), Other::Column(theirs.reindex(&union).column), name)
                }
            } else {
                let name = own.name.clone();
                let right = Other::of(&other, list, vm)?;
                (own, right, name)
            };
            if let Other::Column(column) = &right
                && column.len() != own.len()
            {
                let lengths = [own.len(), column.len()].map(|length| -> PyObjectRef {
                    vm.ctx.new_tuple(vec![vm.ctx.new_int(length).into()]).into()
                });
                let text: PyObjectRef = vm.ctx.new_str("Lengths must match to compare").into();
                let [left, right] = lengths;
                let error = vm.ctx.exceptions.value_error.to_owned();
                return Err(vm.new_exception(error, vec![text, left, right]));
            }
            let (left, right) = (Operand::Column(&own.column), right.operand());
            let column = if reflected {
                operate(sign.as_str(), right, left, own.len(), vm)?
            } else {
                operate(sign.as_str(), left, right, own.len(), vm)?
            };
            wrap(Series { name, ..own.replace(column) }, vm)
        }

        #[pymethod]
        fn _invert(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let own = zelf.series.borrow().clone();
            wrap(own.replace(own.column.invert().or_raise(vm)?), vm)
        }

        #[pymethod]
        fn _reduce(zelf: &Py<Self>, name: PyUtf8StrRef, vm: &VirtualMachine) -> PyResult {
            let column = zelf.series.borrow().column.clone();
            let value = column.reduce(reduction(name.as_str(), vm)?).or_raise(vm)?;
            // How many there are pandas counts in Python.
            if name.as_str() == "nunique" {
                return to_object(&value, vm);
            }
            to_scalar(&value, column.dtype(), vm)
        }

        #[pymethod]
        fn _missing(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let own = zelf.series.borrow().clone();
            let missing = own.column.missing();
            wrap(own.replace(Column::bools(missing)), vm)
        }

        /// The cells as plain booleans, or none if they are no booleans.
        #[pymethod]
        fn _mask(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let own = zelf.series.borrow().clone();
            match own.column.as_mask() {
                None => Ok(vm.ctx.none()),
                Some(mask) => wrap(own.replace(mask.to_column()), vm),
            }
        }

        /// The cells where a mask is true, which is a series or a list of booleans.
        #[pymethod]
        fn _filter(zelf: &Py<Self>, mask: PyObjectRef, vm: &VirtualMachine) -> PyResult {
            let mask = mask_of(mask, vm)?;
            let kept = zelf.series.borrow().filter(&mask).or_raise(vm)?;
            wrap(kept, vm)
        }

        #[pymethod]
        fn _fillna(zelf: &Py<Self>, value: PyObjectRef, vm: &VirtualMachine) -> PyResult {
            let value = to_value(&value, vm)?;
            let own = zelf.series.borrow().clone();
            wrap(own.replace(own.column.fillna(&value)), vm)
        }

        #[pymethod]
        fn _dropna(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let kept = zelf.series.borrow().dropna();
            wrap(kept, vm)
        }

        #[pymethod]
        fn _astype(zelf: &Py<Self>, dtype: PyUtf8StrRef, vm: &VirtualMachine) -> PyResult {
            let own = zelf.series.borrow().clone();
            let column = own.column.cast(&dtype_of(dtype.as_str(), vm)?).or_raise(vm)?;
            wrap(own.replace(column), vm)
        }

        /// The positions of the first of each different cell.
        #[pymethod]
        fn _unique(zelf: &Py<Self>, missing: bool, vm: &VirtualMachine) -> PyObjectRef {
            let missing = if missing { Missing::Kept } else { Missing::Left };
            let positions = zelf.series.borrow().column.unique(missing);
            vm.ctx.new_list(positions.into_iter().map(|at| vm.ctx.new_int(at).into()).collect()).into()
        }

        #[pymethod]
        fn _isin(zelf: &Py<Self>, values: PyObjectRef, vm: &VirtualMachine) -> PyResult {
            let values = to_values(&values, vm)?;
            let own = zelf.series.borrow().clone();
            let found = own.column.is_in(&values);
            wrap(own.replace(Column::bools(found)), vm)
        }

        #[pymethod]
        fn _equals(zelf: &Py<Self>, other: PyObjectRef) -> bool {
            other
                .downcast_ref::<Cells>()
                .is_some_and(|other| zelf.series.borrow().equals(&other.series.borrow().clone()))
        }

        #[pymethod]
        fn _round(zelf: &Py<Self>, digits: i32, vm: &VirtualMachine) -> PyResult {
            let own = zelf.series.borrow().clone();
            wrap(own.replace(own.column.round(digits)), vm)
        }
    }
}
