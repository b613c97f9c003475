//! The native side of `numpy`: the classes that hold arrays and scalars, and the functions over them.

pub(crate) use decl::{Elements, Number, module_def};

#[pymodule(name = "_numpy")]
mod decl {
    use std::cell::{Cell, RefCell};

    use rustpython_vm::builtins::{PyList, PyTuple, PyUtf8StrRef};
    use rustpython_vm::{AsObject, Py, PyObject, PyObjectRef, PyPayload, PyResult, VirtualMachine};

    use crate::modules::numpy::array::{Array, Cells, common_shape, shape_text, tight_text};
    use crate::modules::numpy::convert::{self, One, cast, element, nested, to_array, wrap, wrap_or_element};
    use crate::modules::numpy::dtype::DType;
    use crate::modules::numpy::reduce::{self, Request};
    use crate::modules::numpy::select::{Selection, select};
    use crate::modules::numpy::source::Source;
    use crate::modules::numpy::text::{self, Options};
    use crate::modules::numpy::{binary, column, join, order, unary};

    /// What holds an array.
    #[pyattr]
    #[pyclass(name = "Elements", module = "_numpy")]
    #[derive(Debug, PyPayload)]
    pub(crate) struct Elements {
        pub(crate) array: RefCell<Array>,
    }

    /// What holds a scalar that is no Python number.
    #[pyattr]
    #[pyclass(name = "Number", module = "_numpy")]
    #[derive(Debug, PyPayload)]
    pub(crate) struct Number {
        pub(crate) dtype: DType,
        pub(crate) one: One,
    }

    thread_local! {
        static OPTIONS: Cell<Option<Options>> = const { Cell::new(None) };
    }

    fn options() -> Options {
        OPTIONS.get().unwrap_or_default()
    }

    fn dtype_of(name: &str, vm: &VirtualMachine) -> PyResult<DType> {
        DType::parse(name).ok_or_else(|| vm.new_type_error(format!("data type '{name}' not understood")))
    }

    fn numbers(places: Vec<usize>, vm: &VirtualMachine) -> PyResult {
        let places: Vec<i64> = places.into_iter().map(|at| i64::try_from(at).unwrap_or(i64::MAX)).collect();
        let shape = vec![places.len()];
        wrap(Array::ints(places, shape), vm)
    }

    fn tuple_of(numbers: impl Iterator<Item = usize>, vm: &VirtualMachine) -> PyObjectRef {
        vm.ctx.new_tuple(numbers.map(|number| vm.ctx.new_int(number).into()).collect()).into()
    }

    #[pyclass(flags(BASETYPE))]
    impl Elements {
        fn own(&self) -> Array {
            self.array.borrow().clone()
        }

        #[pymethod]
        fn _shape(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
            tuple_of(zelf.array.borrow().shape.iter().copied(), vm)
        }

        #[pymethod]
        fn _strides(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
            let array = zelf.array.borrow();
            let size = array.dtype.itemsize().cast_signed();
            let strides = array.strides.iter().map(|stride| vm.ctx.new_int(stride * size).into());
            vm.ctx.new_tuple(strides.collect()).into()
        }

        #[pymethod]
        fn _dtype(zelf: &Py<Self>) -> String {
            zelf.array.borrow().dtype.to_string()
        }

        #[pymethod]
        fn _size(zelf: &Py<Self>) -> usize {
            zelf.array.borrow().size()
        }

        #[pymethod]
        fn _is_view(zelf: &Py<Self>) -> bool {
            zelf.array.borrow().view
        }

        /// Whether both look at the same cells.
        #[pymethod]
        fn _shares(zelf: &Py<Self>, other: PyObjectRef) -> bool {
            other.downcast_ref::<Self>().is_some_and(|other| zelf.own().shares(&other.own()))
        }

        #[pymethod]
        fn _adopt(zelf: &Py<Self>, other: PyObjectRef) {
            if let Some(other) = other.downcast_ref::<Self>() {
                let array = other.own();
                zelf.array.replace(array);
            }
        }

        #[pymethod]
        fn _get(zelf: &Py<Self>, key: PyObjectRef, vm: &VirtualMachine) -> PyResult {
            let array = zelf.own();
            match select(&array, &key, vm)? {
                Selection::View(view) if view.ndim() == 0 => {
                    // With an ellipsis an array without axes stays an array.
                    let rest = key
                        .downcast_ref::<PyTuple>()
                        .is_some_and(|keys| keys.as_slice().iter().any(|key| key.is(&vm.ctx.ellipsis)))
                        || key.is(&vm.ctx.ellipsis);
                    if rest {
                        return wrap(view, vm);
                    }
                    let cells = array.cells();
                    let cells = cells.pick(std::iter::once(view.offset));
                    element(array.dtype, &cells, 0, vm)
                }
                Selection::View(view) => wrap(view, vm),
                Selection::Scattered { places, shape, .. } => {
                    let cells = array.cells().pick(places.into_iter());
                    wrap(Array::new(array.dtype, cells, shape), vm)
                }
            }
        }

        #[pymethod]
        fn _set(zelf: &Py<Self>, key: PyObjectRef, value: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
            let array = zelf.own();
            let (places, shape, mask) = match select(&array, &key, vm)? {
                Selection::View(view) => (view.places(), view.shape, false),
                Selection::Scattered { places, shape, mask } => (places, shape, mask),
            };
            let text = matches!(array.dtype, DType::Str(_));
            let listed =
                value.downcast_ref::<PyList>().is_some() || value.downcast_ref::<PyTuple>().is_some();
            if shape.is_empty() && listed {
                let kept = match array.dtype {
                    DType::Object => value,
                    DType::Int(_) | DType::UInt(_) => vm.ctx.types.int_type.as_object().call((value,), vm)?,
                    DType::Str(_) => {
                        return Err(vm.new_value_error("setting an array element with a sequence"));
                    }
                    _ => return Err(vm.new_value_error("setting an array element with a sequence.")),
                };
                array.put(&places, &Cells::Kept(vec![kept]), |_| 0);
                return Ok(());
            }
            let new = to_array(
                &value,
                (text || value.downcast_ref::<Self>().is_none()).then_some(array.dtype),
                vm,
            )?;
            let new = if new.dtype == array.dtype { new } else { cast(&new, array.dtype, vm)? };
            if mask && new.size() != 1 && new.size() != places.len() {
                return Err(vm.new_value_error(format!(
                    "NumPy boolean array indexing assignment cannot assign {} input values to the {} output values where the mask is true",
                    new.size(),
                    places.len()
                )));
            }
            let Some(spread) = new.broadcast(&shape).or_else(|| fits_squeezed(&new, &shape)) else {
                return Err(vm.new_value_error(format!(
                    "could not broadcast input array from shape {} into shape {}",
                    shape_text(&new.shape),
                    shape_text(&shape)
                )));
            };
            array.put(&places, &spread.dense(), |nth| nth);
            Ok(())
        }

        #[pymethod]
        fn tolist(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            nested(&zelf.own(), vm)
        }

        /// The element at a place in the order of rows, as Python's own object.
        #[pymethod]
        fn _item(zelf: &Py<Self>, at: usize, vm: &VirtualMachine) -> PyResult {
            let array = zelf.own();
            convert::item(array.dtype, &array.dense(), at, vm)
        }

        #[pymethod]
        fn _astype(zelf: &Py<Self>, name: PyUtf8StrRef, vm: &VirtualMachine) -> PyResult {
            wrap(cast(&zelf.own(), dtype_of(name.as_str(), vm)?, vm)?, vm)
        }

        #[pymethod]
        fn _reshape(zelf: &Py<Self>, shape: Vec<usize>, vm: &VirtualMachine) -> PyResult {
            wrap(zelf.own().reshaped(shape), vm)
        }

        #[pymethod]
        fn _transpose(zelf: &Py<Self>, axes: Vec<usize>, vm: &VirtualMachine) -> PyResult {
            wrap(zelf.own().transposed(&axes), vm)
        }

        #[pymethod]
        fn _broadcast(zelf: &Py<Self>, shape: Vec<usize>, vm: &VirtualMachine) -> PyResult {
            match zelf.own().broadcast(&shape) {
                Some(array) => wrap(array, vm),
                None => Err(vm.new_value_error(format!(
                    "operands could not be broadcast together with remapped shapes [original->remapped]: {}  and requested shape {}",
                    tight_text(&zelf.array.borrow().shape),
                    tight_text(&shape)
                ))),
            }
        }

        #[pymethod]
        fn _copy(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let array = zelf.own();
            wrap(Array::new(array.dtype, array.dense(), array.shape), vm)
        }

        #[pymethod]
        fn _repr(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<String> {
            text::repr(&zelf.own(), options(), vm)
        }

        #[pymethod]
        fn _str(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<String> {
            text::str(&zelf.own(), options(), vm)
        }
    }

    /// Axes of length one at the front may be missing from where elements are put.
    fn fits_squeezed(array: &Array, shape: &[usize]) -> Option<Array> {
        let extra = array.ndim().checked_sub(shape.len())?;
        if array.shape[..extra].iter().any(|length| *length != 1) {
            return None;
        }
        array
            .looked_at(array.shape[extra..].to_vec(), array.strides[extra..].to_vec(), array.offset)
            .broadcast(shape)
    }

    #[pyclass(flags(BASETYPE))]
    impl Number {
        #[pymethod]
        fn item(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let cells = match zelf.one {
                One::Bool(flag) => Cells::Bool(vec![flag]),
                One::Int(number) => Cells::Int(vec![number]),
                One::Float(number) => Cells::Float(vec![number]),
            };
            convert::item(zelf.dtype, &cells, 0, vm)
        }

        /// The number of units since 1970, or in a length of time.
        #[pymethod]
        fn _ticks(zelf: &Py<Self>) -> i64 {
            match zelf.one {
                One::Int(ticks) => ticks,
                _ => 0,
            }
        }

        #[pymethod]
        fn _dtype(zelf: &Py<Self>) -> String {
            zelf.dtype.to_string()
        }

        #[pymethod]
        fn _str(zelf: &Py<Self>) -> String {
            match (zelf.one, zelf.dtype) {
                (One::Bool(flag), _) => if flag { "True" } else { "False" }.to_owned(),
                (One::Int(ticks), DType::Datetime(unit)) => text::moment(ticks, unit),
                (One::Int(ticks), DType::Timedelta(_)) if convert::is_nat(ticks) => "NaT".to_owned(),
                (One::Int(number), _) => number.to_string(),
                (One::Float(number), dtype) => text::float_text(number, dtype),
            }
        }
    }

    /// An array of any object; `dtype` is a name or none.
    #[pyfunction]
    fn array(object: PyObjectRef, dtype: Option<PyUtf8StrRef>, copy: bool, vm: &VirtualMachine) -> PyResult {
        let dtype = dtype.map(|name| dtype_of(name.as_str(), vm)).transpose()?;
        let made = to_array(&object, dtype, vm)?;
        if copy && object.downcast_ref::<Elements>().is_some() {
            return wrap(Array::new(made.dtype, made.dense(), made.shape), vm);
        }
        if let Some(elements) = object.downcast_ref::<Elements>()
            && elements.array.borrow().dtype == made.dtype
        {
            return Ok(object);
        }
        wrap(made, vm)
    }

    /// A scalar of a type from any object.
    #[pyfunction]
    fn number(dtype: PyUtf8StrRef, value: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let dtype = dtype_of(dtype.as_str(), vm)?;
        wrap_or_element(to_array(&value, Some(dtype), vm)?, vm)
    }

    /// A scalar of a type of time from its ticks.
    #[pyfunction]
    fn time(dtype: PyUtf8StrRef, ticks: i64, vm: &VirtualMachine) -> PyResult {
        convert::scalar(dtype_of(dtype.as_str(), vm)?, One::Int(ticks), vm)
    }

    /// The name, kind, size of an element and name of the scalars' class of a type.
    #[pyfunction]
    fn dtype_facts(name: PyUtf8StrRef, vm: &VirtualMachine) -> PyResult<(String, String, usize, String)> {
        let dtype = dtype_of(name.as_str(), vm)?;
        Ok((dtype.to_string(), dtype.kind().to_string(), dtype.itemsize(), dtype.class_name()))
    }

    #[pyfunction]
    fn promote(names: Vec<PyUtf8StrRef>, vm: &VirtualMachine) -> PyResult<String> {
        let types = names.iter().map(|name| dtype_of(name.as_str(), vm)).collect::<PyResult<Vec<_>>>()?;
        Ok(types.into_iter().reduce(DType::promote).unwrap_or(DType::FLOAT).to_string())
    }

    #[pyfunction]
    fn binary(name: PyUtf8StrRef, left: PyObjectRef, right: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        binary::apply(name.as_str(), &left, &right, vm)
    }

    #[pyfunction]
    fn unary(name: PyUtf8StrRef, object: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        unary::apply(name.as_str(), &object, vm)
    }

    #[pyfunction]
    fn reduce(
        array: PyObjectRef,
        name: PyUtf8StrRef,
        axes: Vec<usize>,
        extra: f64,
        method: PyUtf8StrRef,
        vm: &VirtualMachine,
    ) -> PyResult {
        let array = to_array(&array, None, vm)?;
        let request = Request { name: name.as_str(), axes: &axes, extra, method: method.as_str() };
        wrap_or_element(reduce::reduce(&array, &request, vm)?, vm)
    }

    /// Running sums or products along the last axis.
    #[pyfunction]
    fn running(array: PyObjectRef, product: bool, vm: &VirtualMachine) -> PyResult {
        wrap(reduce::running(&to_array(&array, None, vm)?, product), vm)
    }

    /// Every lane of the last axis in order.
    #[pyfunction]
    fn sorted(array: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        wrap(order::sorted(&to_array(&array, None, vm)?, vm)?, vm)
    }

    /// The places that put every lane of the last axis in order.
    #[pyfunction]
    fn argsort(array: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let array = to_array(&array, None, vm)?;
        let places = order::places(&array, vm)?;
        let places = places.into_iter().map(|at| i64::try_from(at).unwrap_or(i64::MAX)).collect();
        wrap(Array::ints(places, array.shape), vm)
    }

    /// The different elements of a flat array, where each is first, which each element is, and how often each is there.
    #[pyfunction]
    fn unique(array: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let found = order::unique(&to_array(&array, None, vm)?, vm)?;
        let ints = |cells: Vec<i64>| {
            let shape = vec![cells.len()];
            wrap(Array::ints(cells, shape), vm)
        };
        let parts =
            vec![wrap(found.values, vm)?, ints(found.first)?, ints(found.inverse)?, ints(found.counts)?];
        Ok(vm.ctx.new_tuple(parts).into())
    }

    /// Where values would be put into a flat array that is in order.
    #[pyfunction]
    fn search(sorted: PyObjectRef, values: PyObjectRef, right: bool, vm: &VirtualMachine) -> PyResult {
        let floats = |object: &PyObject| to_array(object, Some(DType::FLOAT), vm);
        let values = floats(&values)?;
        let places =
            order::search(&floats(&sorted)?.dense().into_floats(), &values.dense().into_floats(), right);
        wrap_or_element(Array::ints(places, values.shape), vm)
    }

    /// Arrays one after the other along an axis.
    #[pyfunction]
    fn concatenate(arrays: Vec<PyObjectRef>, axis: usize, vm: &VirtualMachine) -> PyResult {
        let arrays = arrays.iter().map(|array| to_array(array, None, vm)).collect::<PyResult<Vec<_>>>()?;
        wrap(join::concatenate(&arrays, axis, vm)?, vm)
    }

    #[pyfunction(name = "where")]
    fn choose(
        condition: PyObjectRef,
        left: PyObjectRef,
        right: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult {
        wrap(join::choose(&condition, &left, &right, vm)?, vm)
    }

    /// The places of what is not zero, one array an axis.
    #[pyfunction]
    fn nonzero(array: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let array = cast(&to_array(&array, None, vm)?, DType::Bool, vm)?;
        let Cells::Bool(flags) = array.dense() else { return Ok(vm.ctx.none()) };
        let flat: Vec<usize> =
            flags.iter().enumerate().filter(|(_, flag)| **flag).map(|(at, _)| at).collect();
        let axes = (0..array.ndim()).map(|axis| {
            let below: usize = array.shape[axis + 1..].iter().product();
            numbers(flat.iter().map(|at| at / below % array.shape[axis]).collect(), vm)
        });
        Ok(vm.ctx.new_tuple(axes.collect::<PyResult<Vec<_>>>()?).into())
    }

    #[pyfunction]
    fn full(
        shape: Vec<usize>,
        value: PyObjectRef,
        dtype: Option<PyUtf8StrRef>,
        vm: &VirtualMachine,
    ) -> PyResult {
        let dtype = dtype.map(|name| dtype_of(name.as_str(), vm)).transpose()?;
        let one = to_array(&value, dtype, vm)?;
        let Some(spread) = one.broadcast(&shape) else {
            return Err(vm.new_value_error(format!(
                "could not broadcast input array from shape {} into shape {}",
                shape_text(&one.shape),
                shape_text(&shape)
            )));
        };
        wrap(Array::new(one.dtype, spread.dense(), shape), vm)
    }

    /// `count` numbers from `start` on, each `step` after the last.
    #[pyfunction]
    #[expect(clippy::cast_precision_loss, reason = "a count of elements is far below 2^53")]
    fn steps(start: PyObjectRef, step: PyObjectRef, count: usize, vm: &VirtualMachine) -> PyResult {
        let [start, step] = [&start, &step].map(|object| to_array(object, None, vm));
        let (start, step) = (start?, step?);
        if start.dtype == DType::INT && step.dtype == DType::INT {
            let (start, step) = (start.dense().into_ints(), step.dense().into_ints());
            let last = i64::try_from(count).unwrap_or(i64::MAX);
            let cells = (0..last).map(|nth| start[0] + step[0] * nth).collect();
            return wrap(Array::ints(cells, vec![count]), vm);
        }
        let (start, step) = (start.dense().into_floats(), step.dense().into_floats());
        let cells = (0..count).map(|nth| start[0] + step[0] * nth as f64).collect();
        wrap(Array::floats(cells, vec![count]), vm)
    }

    #[pyfunction]
    fn matmul(left: PyObjectRef, right: PyObjectRef, dot: bool, vm: &VirtualMachine) -> PyResult {
        let (left, right) = (to_array(&left, None, vm)?, to_array(&right, None, vm)?);
        wrap_or_element(join::matmul(&left, &right, dot, vm)?, vm)
    }

    #[pyfunction]
    fn common(left: Vec<usize>, right: Vec<usize>, vm: &VirtualMachine) -> PyObjectRef {
        match common_shape(&left, &right) {
            Some(shape) => tuple_of(shape.into_iter(), vm),
            None => vm.ctx.none(),
        }
    }

    /// The print options: none leaves one as it is.
    #[pyfunction]
    fn set_options(
        precision: Option<usize>,
        threshold: Option<usize>,
        edge: Option<usize>,
        width: Option<usize>,
        suppress: Option<bool>,
    ) {
        let old = options();
        OPTIONS.set(Some(Options {
            precision: precision.unwrap_or(old.precision),
            threshold: threshold.unwrap_or(old.threshold),
            edge: edge.unwrap_or(old.edge),
            width: width.unwrap_or(old.width),
            suppress: suppress.unwrap_or(old.suppress),
        }));
    }

    #[pyfunction]
    fn get_options() -> (usize, usize, usize, usize, bool) {
        let options = options();
        (options.precision, options.threshold, options.edge, options.width, options.suppress)
    }

    /// Sets the options back, as a new run begins with them.
    #[pyfunction]
    fn reset_options() {
        OPTIONS.set(None);
    }

    /// The cells of a series or an index of pandas as an array.
    #[pyfunction]
    fn of_column(object: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        wrap(column::of_object(&object, vm)?, vm)
    }

    /// The cells of a frame of pandas as an array of rows.
    #[pyfunction]
    fn of_table(object: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        wrap(column::of_table(&object, vm)?, vm)
    }

    /// A row of objects as they are, lists among them.
    #[pyfunction]
    fn kept(objects: Vec<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
        let shape = vec![objects.len()];
        wrap(Array::new(DType::Object, Cells::Kept(objects), shape), vm)
    }

    /// Random numbers.
    #[pyattr]
    #[pyclass(name = "Source", module = "_numpy")]
    #[derive(Debug, PyPayload)]
    struct Draws {
        source: RefCell<Source>,
    }

    #[pyclass]
    impl Draws {
        /// Numbers from 0 up to 1.
        #[pymethod]
        fn uniform(zelf: &Py<Self>, count: usize, vm: &VirtualMachine) -> PyResult {
            let mut source = zelf.source.borrow_mut();
            wrap(Array::floats((0..count).map(|_| source.uniform()).collect(), vec![count]), vm)
        }

        /// Numbers around 0 with variance 1.
        #[pymethod]
        fn normal(zelf: &Py<Self>, count: usize, vm: &VirtualMachine) -> PyResult {
            let mut source = zelf.source.borrow_mut();
            wrap(Array::floats((0..count).map(|_| source.normal()).collect(), vec![count]), vm)
        }

        /// Whole numbers from `low` up to and without `high`.
        #[pymethod]
        fn integers(zelf: &Py<Self>, low: i64, high: i64, count: usize, vm: &VirtualMachine) -> PyResult {
            let mut source = zelf.source.borrow_mut();
            let span = u64::try_from(high.saturating_sub(low)).unwrap_or(1);
            let cells = (0..count).map(|_| low.wrapping_add(source.below(span).cast_signed())).collect();
            wrap(Array::ints(cells, vec![count]), vm)
        }

        /// The numbers below `count`, in any order.
        #[pymethod]
        fn permutation(zelf: &Py<Self>, count: usize, vm: &VirtualMachine) -> PyResult {
            numbers(zelf.source.borrow_mut().permutation(count), vm)
        }
    }

    /// A source of random numbers that the seed decides on.
    #[pyfunction]
    fn source(seed: u64, vm: &VirtualMachine) -> PyObjectRef {
        Draws { source: RefCell::new(Source::new(seed)) }.into_pyobject(vm)
    }
}
