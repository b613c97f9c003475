//! `pytest.approx`: equality of numbers up to a tolerance.
//!
//! Arithmetic is Python's own, so that `Decimal` and `Fraction` work as they do in pytest.
//!
//! - source: pytest 9, `_pytest.approx`

pub use _understudy_approx::Approx;
pub(crate) use _understudy_approx::module_def;

use rustpython_vm::{PyObject, PyResult, VirtualMachine};

/// The explanation of `left == right` where one of them is an [`Approx`].
///
/// # Errors
/// What the other side's own methods raise.
pub fn lines(vm: &VirtualMachine, left: &PyObject, right: &PyObject) -> PyResult<Option<Vec<String>>> {
    if let Some(approx) = right.downcast_ref::<Approx>() {
        return approx.explain(vm, left).map(Some);
    }
    match left.downcast_ref::<Approx>() {
        Some(approx) => approx.explain(vm, right).map(Some),
        None => Ok(None),
    }
}

#[rustpython_vm::pymodule]
mod _understudy_approx {
    use rustpython_vm::{
        AsObject, Py, PyObject, PyObjectRef, PyPayload, PyResult, VirtualMachine,
        builtins::{PyDict, PyStr, PyTuple},
        function::{FuncArgs, PyComparisonValue},
        protocol::PyNumberMethods,
        pyclass,
        types::{AsNumber, Comparable, PyComparisonOp, Representable},
    };

    use crate::modules::numpy;
    use crate::modules::pytest::approx_moment::{self, Given};

    /// A value that equals what is close to it.
    #[pyattr]
    #[pyclass(name = "ApproxScalar", module = false, unhashable = true)]
    #[derive(Debug, PyPayload)]
    pub struct Approx {
        expected: PyObjectRef,
        rel: Option<PyObjectRef>,
        abs: Option<PyObjectRef>,
        nan_ok: bool,
        kind: Kind,
    }

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Kind {
        Scalar,
        Sequence,
        Mapping,
        /// An array of numpy, or what becomes one.
        Array,
        /// A `datetime` or a `timedelta`. The tolerance is in `abs`.
        Moment,
    }

    #[pyclass(with(AsNumber, Comparable, Representable))]
    impl Approx {
        #[pygetset]
        fn expected(zelf: &Py<Self>) -> PyObjectRef {
            zelf.expected.clone()
        }
    }

    impl AsNumber for Approx {
        fn as_number() -> &'static PyNumberMethods {
            static METHODS: PyNumberMethods = PyNumberMethods {
                boolean: Some(|_, vm| {
                    let text = "approx() is not supported in a boolean context.\nDid you mean: `assert a == approx(b)`?";
                    Err(vm.new_exception_msg(vm.ctx.exceptions.assertion_error.to_owned(), text.into()))
                }),
                ..PyNumberMethods::NOT_IMPLEMENTED
            };
            &METHODS
        }
    }

    impl Comparable for Approx {
        fn cmp(
            zelf: &Py<Self>,
            other: &PyObject,
            op: PyComparisonOp,
            vm: &VirtualMachine,
        ) -> PyResult<PyComparisonValue> {
            op.eq_only(|| Ok(PyComparisonValue::Implemented(zelf.accepts(vm, other)?)))
        }
    }

    impl Representable for Approx {
        fn repr_str(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<String> {
            zelf.shown(vm)
        }
    }

    /// `approx(expected, rel=None, abs=None, nan_ok=False)`.
    #[pyfunction]
    fn approx(mut args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        let mut positional = std::mem::take(&mut args.args).into_iter();
        let expected = positional.next().or_else(|| args.take_keyword("expected"));
        let rel = positional.next().or_else(|| args.take_keyword("rel"));
        let abs = positional.next().or_else(|| args.take_keyword("abs"));
        let nan_ok = positional.next().or_else(|| args.take_keyword("nan_ok"));
        let Some(expected) = expected else {
            return Err(vm.new_type_error("approx() missing 1 required positional argument: 'expected'"));
        };
        if let Some((name, _)) = args.kwargs.into_iter().next() {
            return Err(vm.new_type_error(format!("approx() got an unexpected keyword argument '{name}'")));
        }
        let some = |value: Option<PyObjectRef>| value.filter(|value| !vm.is_none(value));
        let kind = kind_of(vm, &expected)?;
        let (rel, mut abs) = (some(rel), some(abs));
        let nan_ok = some(nan_ok).map_or(Ok(false), |nan_ok| nan_ok.is_true(vm))?;
        if kind == Kind::Moment {
            let given = Given { rel: rel.as_deref(), abs: abs.as_deref(), nan_ok };
            abs = Some(approx_moment::tolerance(vm, &expected, &given)?);
        }
        let approx = Approx { expected, rel, abs, nan_ok, kind };
        approx.reject_nested(vm)?;
        Ok(approx.into_ref(&vm.ctx).into())
    }

    fn kind_of(vm: &VirtualMachine, expected: &PyObject) -> PyResult<Kind> {
        if expected.downcast_ref::<PyDict>().is_some() {
            return Ok(Kind::Mapping);
        }
        if expected.downcast_ref::<PyStr>().is_some()
            || expected.class().fast_issubclass(vm.ctx.types.bytes_type)
            || is_number(vm, expected)
        {
            return Ok(Kind::Scalar);
        }
        if numpy::flat(expected, vm)?.is_some() {
            return Ok(Kind::Array);
        }
        let has = |name: &'static str| expected.class().get_attr(vm.ctx.intern_str(name)).is_some();
        if has("keys") && has("__getitem__") {
            return Ok(Kind::Mapping);
        }
        if has("__getitem__") && has("__len__") {
            return Ok(Kind::Sequence);
        }
        if has("__len__") && has("__iter__") {
            let shown = expected.repr(vm)?;
            return Err(vm.new_type_error(format!(
                "pytest.approx() only supports ordered sequences, but got: {shown}"
            )));
        }
        Ok(if approx_moment::is_moment(vm, expected)? { Kind::Moment } else { Kind::Scalar })
    }

    fn is_bool(vm: &VirtualMachine, value: &PyObject) -> bool {
        value.class().is(vm.ctx.types.bool_type) || numpy::is_flag(value)
    }

    fn is_number(vm: &VirtualMachine, value: &PyObject) -> bool {
        let class = value.class();
        let types = &vm.ctx.types;
        [types.int_type, types.float_type, types.complex_type]
            .iter()
            .any(|number| class.fast_issubclass(*number))
            || matches!(&*class.name(), "Decimal" | "Fraction")
            || numpy::is_scalar(value)
    }

    /// What `==` says. A value that is not a number does not even equal itself.
    fn is_equal(vm: &VirtualMachine, left: &PyObject, right: &PyObject) -> PyResult<bool> {
        left.rich_compare(right, PyComparisonOp::Eq, vm)?.is_true(vm)
    }

    fn is_nan(vm: &VirtualMachine, value: &PyObject) -> PyResult<bool> {
        is_equal(vm, value, value).map(|same| !same)
    }

    fn is_infinite(vm: &VirtualMachine, value: &PyObject) -> PyResult<bool> {
        vm.bool_eq(value, vm.ctx.new_float(f64::INFINITY).as_object())
    }

    fn lt(vm: &VirtualMachine, a: &PyObject, b: &PyObject) -> PyResult<bool> {
        a.rich_compare_bool(b, PyComparisonOp::Lt, vm)
    }

    fn words(vm: &VirtualMachine, value: &PyObject) -> PyResult<String> {
        Ok(value.str(vm)?.to_string_lossy().into_owned())
    }

    impl Approx {
        fn reject_nested(&self, vm: &VirtualMachine) -> PyResult<()> {
            let full = || self.expected.repr(vm);
            match self.kind {
                Kind::Scalar | Kind::Moment | Kind::Array => Ok(()),
                Kind::Mapping => {
                    for (key, value) in self.items(vm)? {
                        if is_container(&value) {
                            return Err(vm.new_type_error(format!(
                                "pytest.approx() does not support nested dictionaries: key={} value={}\n  full mapping={}",
                                key.repr(vm)?,
                                value.repr(vm)?,
                                full()?
                            )));
                        }
                    }
                    Ok(())
                }
                Kind::Sequence => {
                    for (index, value) in self.elements(vm)?.iter().enumerate() {
                        if is_container(value) {
                            return Err(vm.new_type_error(format!(
                                "pytest.approx() does not support nested data structures: {} at index {index}\n  full sequence: {}",
                                value.repr(vm)?,
                                full()?
                            )));
                        }
                    }
                    Ok(())
                }
            }
        }

        fn elements(&self, vm: &VirtualMachine) -> PyResult<Vec<PyObjectRef>> {
            vm.extract_elements_with(&self.expected, Ok)
        }

        fn items(&self, vm: &VirtualMachine) -> PyResult<Vec<(PyObjectRef, PyObjectRef)>> {
            let keys = vm.call_method(&self.expected, "keys", ())?;
            vm.extract_elements_with(&keys, |key| {
                let value = self.expected.get_item(key.as_object(), vm)?;
                Ok((key, value))
            })
        }

        /// The same tolerance around a single value.
        fn scalar(&self, expected: PyObjectRef) -> Approx {
            Approx {
                expected,
                rel: self.rel.clone(),
                abs: self.abs.clone(),
                nan_ok: self.nan_ok,
                kind: Kind::Scalar,
            }
        }

        /// The tolerance of a moment.
        fn span(&self, vm: &VirtualMachine) -> PyObjectRef {
            self.abs.clone().unwrap_or_else(|| vm.ctx.none())
        }

        fn accepts(&self, vm: &VirtualMachine, actual: &PyObject) -> PyResult<bool> {
            match self.kind {
                Kind::Scalar => match numpy::flat(actual, vm)? {
                    Some((_, items)) => {
                        for item in items {
                            if !self.accepts_scalar(vm, &item)? {
                                return Ok(false);
                            }
                        }
                        Ok(true)
                    }
                    None => self.accepts_scalar(vm, actual),
                },
                Kind::Array => self.accepts_array(vm, actual),
                Kind::Moment => approx_moment::accepts(vm, &self.expected, actual, &self.span(vm)),
                Kind::Sequence => {
                    let expected = self.elements(vm)?;
                    let Some(length) = actual.length_opt(vm) else { return Ok(false) };
                    if length? != expected.len() {
                        return Ok(false);
                    }
                    let actual = vm.extract_elements_with(actual, Ok)?;
                    for (expected, actual) in expected.into_iter().zip(actual) {
                        if !self.scalar(expected).accepts_scalar(vm, &actual)? {
                            return Ok(false);
                        }
                    }
                    Ok(true)
                }
                Kind::Mapping => {
                    if vm.get_attribute_opt(actual, "keys")?.is_none() || !self.same_keys(vm, actual)? {
                        return Ok(false);
                    }
                    for (key, expected) in self.items(vm)? {
                        let actual = actual.get_item(key.as_object(), vm)?;
                        if !self.scalar(expected).accepts_scalar(vm, &actual)? {
                            return Ok(false);
                        }
                    }
                    Ok(true)
                }
            }
        }

        fn accepts_array(&self, vm: &VirtualMachine, actual: &PyObject) -> PyResult<bool> {
            let (shape, expected) = numpy::flattened(&self.expected, vm)?;
            if is_number(vm, actual) || actual.downcast_ref::<PyStr>().is_some() {
                for expected in expected {
                    if !self.scalar(expected).accepts_scalar(vm, actual)? {
                        return Ok(false);
                    }
                }
                return Ok(true);
            }
            let Ok((other, actual)) = numpy::flattened(actual, vm) else {
                let shown = words(vm, actual)?;
                return Err(vm.new_type_error(format!("cannot compare '{shown}' to numpy.ndarray")));
            };
            if other != shape {
                return Ok(false);
            }
            for (expected, actual) in expected.into_iter().zip(actual) {
                if !self.scalar(expected).accepts_scalar(vm, &actual)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }

        fn same_keys(&self, vm: &VirtualMachine, actual: &PyObject) -> PyResult<bool> {
            let keys = |mapping: &PyObject| {
                let keys = vm.call_method(mapping, "keys", ())?;
                vm.ctx.types.set_type.to_owned().as_object().call((keys,), vm)
            };
            vm.bool_eq(&*keys(&self.expected)?, &*keys(actual)?)
        }

        fn accepts_scalar(&self, vm: &VirtualMachine, actual: &PyObject) -> PyResult<bool> {
            let expected = &self.expected;
            if is_bool(vm, expected) && !is_bool(vm, actual) {
                return Ok(false);
            }
            if is_equal(vm, actual, expected)? {
                return Ok(true);
            }
            if is_bool(vm, expected) || !is_number(vm, expected) || !is_number(vm, actual) {
                return Ok(false);
            }
            let size = vm._abs(expected)?;
            if is_nan(vm, &size)? {
                return Ok(self.nan_ok && is_nan(vm, &*vm._abs(actual)?)?);
            }
            if is_infinite(vm, &size)? {
                return Ok(false);
            }
            let apart = vm._abs(&*vm._sub(expected, actual)?)?;
            apart.rich_compare_bool(&*self.tolerance(vm)?, PyComparisonOp::Le, vm)
        }

        fn tolerance(&self, vm: &VirtualMachine) -> PyResult {
            let decimal = &*self.expected.class().name() == "Decimal";
            let number = |value: f64, text: &str| {
                if decimal {
                    self.expected.class().to_owned().as_object().call((text.to_owned(),), vm)
                } else {
                    Ok(vm.ctx.new_float(value).into())
                }
            };
            let checked = |value: PyObjectRef, what: &str| -> PyResult {
                if lt(vm, &value, vm.ctx.new_int(0).as_object())? {
                    return Err(vm.new_value_error(format!(
                        "{what} tolerance can't be negative: {}",
                        words(vm, &value)?
                    )));
                }
                if is_nan(vm, &value)? {
                    return Err(vm.new_value_error(format!("{what} tolerance can't be NaN.")));
                }
                Ok(value)
            };
            let absolute = match &self.abs {
                Some(abs) => abs.clone(),
                None => number(1e-12, "1e-12")?,
            };
            let absolute = checked(absolute, "absolute")?;
            if self.rel.is_none() && self.abs.is_some() {
                return Ok(absolute);
            }
            let relative = match &self.rel {
                Some(rel) => rel.clone(),
                None => number(1e-6, "1e-6")?,
            };
            let relative = checked(vm._mul(&relative, &*vm._abs(&self.expected)?)?, "relative")?;
            Ok(if lt(vm, &relative, &absolute)? { absolute } else { relative })
        }

        fn shown(&self, vm: &VirtualMachine) -> PyResult<String> {
            match self.kind {
                Kind::Scalar => self.shown_scalar(vm),
                Kind::Moment => {
                    Ok(format!("{} ± {}", words(vm, &self.expected)?, words(vm, &self.span(vm))?))
                }
                Kind::Sequence => {
                    let mut shown = Vec::new();
                    for expected in self.elements(vm)? {
                        shown.push(self.scalar(expected).shown_scalar(vm)?);
                    }
                    Ok(if self.expected.downcast_ref::<PyTuple>().is_some() {
                        let comma = if shown.len() == 1 { "," } else { "" };
                        format!("approx(({}{comma}))", shown.join(", "))
                    } else {
                        format!("approx([{}])", shown.join(", "))
                    })
                }
                Kind::Array => {
                    let (shape, expected) = numpy::flattened(&self.expected, vm)?;
                    let shown = expected.into_iter().map(|one| self.scalar(one).shown_scalar(vm));
                    let mut rows = shown.collect::<PyResult<Vec<String>>>()?;
                    for length in shape.iter().rev() {
                        let length = (*length).max(1);
                        rows = rows.chunks(length).map(|row| format!("[{}]", row.join(", "))).collect();
                    }
                    Ok(format!("approx({})", rows.join(", ")))
                }
                Kind::Mapping => {
                    let mut shown = Vec::new();
                    for (key, expected) in self.items(vm)? {
                        shown.push(format!("{}: {}", key.repr(vm)?, self.scalar(expected).shown_scalar(vm)?));
                    }
                    Ok(format!("approx({{{}}})", shown.join(", ")))
                }
            }
        }

        fn shown_scalar(&self, vm: &VirtualMachine) -> PyResult<String> {
            let expected = words(vm, &self.expected)?;
            if is_bool(vm, &self.expected)
                || !is_number(vm, &self.expected)
                || is_infinite(vm, &*vm._abs(&self.expected)?)?
            {
                return Ok(expected);
            }
            let Ok(tolerance) = self.tolerance(vm) else { return Ok(format!("{expected} ± ???")) };
            let plain = !lt(vm, &tolerance, vm.ctx.new_float(1e-3).as_object())?
                && lt(vm, &tolerance, vm.ctx.new_float(1e3).as_object())?
                && &*tolerance.class().name() != "Decimal";
            let spec = if plain { "n" } else { ".1e" };
            let tolerance = vm.format(&tolerance, vm.ctx.new_str(spec))?;
            let turn = if self.expected.class().fast_issubclass(vm.ctx.types.complex_type) {
                " ∠ ±180°"
            } else {
                ""
            };
            Ok(format!("{expected} ± {tolerance}{turn}"))
        }

        /// What pytest prints below a comparison with this.
        pub(super) fn explain(&self, vm: &VirtualMachine, actual: &PyObject) -> PyResult<Vec<String>> {
            let rows = match self.kind {
                Kind::Scalar => {
                    return Ok(vec![
                        "comparison failed".to_owned(),
                        format!("Obtained: {}", words(vm, actual)?),
                        format!("Expected: {}", self.shown(vm)?),
                    ]);
                }
                Kind::Moment => {
                    return approx_moment::explain(vm, &self.expected, actual, &self.span(vm));
                }
                Kind::Array => {
                    let (shape, expected) = numpy::flattened(&self.expected, vm)?;
                    let (other, actual) = numpy::flattened(actual, vm)?;
                    let shape_of = |shape: &[usize]| {
                        let lengths = shape.iter().map(|length| vm.ctx.new_int(*length).into()).collect();
                        vm.ctx
                            .new_tuple(lengths)
                            .as_object()
                            .repr(vm)
                            .map(|text| text.to_string_lossy().into_owned())
                    };
                    if other != shape {
                        return Ok(vec![
                            "Impossible to compare arrays with different shapes.".to_owned(),
                            format!("Shapes: {} and {}", shape_of(&shape)?, shape_of(&other)?),
                        ]);
                    }
                    let place = |at: usize| {
                        let place: Vec<usize> = (0..shape.len())
                            .map(|axis| at / shape[axis + 1..].iter().product::<usize>() % shape[axis])
                            .collect();
                        shape_of(&place)
                    };
                    let pairs = expected.into_iter().zip(actual).enumerate();
                    pairs
                        .map(|(at, (expected, actual))| Ok((place(at)?, expected, actual)))
                        .collect::<PyResult<Vec<_>>>()?
                }
                Kind::Sequence => {
                    let expected = self.elements(vm)?;
                    let length = actual.length(vm)?;
                    if length != expected.len() {
                        return Ok(vec![
                            "Impossible to compare lists with different sizes.".to_owned(),
                            format!("Lengths: {} and {length}", expected.len()),
                        ]);
                    }
                    let actual = vm.extract_elements_with(actual, Ok)?;
                    expected
                        .into_iter()
                        .zip(actual)
                        .enumerate()
                        .map(|(index, (expected, actual))| (index.to_string(), expected, actual))
                        .collect()
                }
                Kind::Mapping => {
                    let items = self.items(vm)?;
                    let length = actual.length(vm)?;
                    if length != items.len() {
                        return Ok(vec![
                            "Impossible to compare mappings with different sizes.".to_owned(),
                            format!("Lengths: {} and {length}", items.len()),
                        ]);
                    }
                    if !self.same_keys(vm, actual)? {
                        let expected = vm.call_method(&self.expected, "keys", ())?;
                        let got = vm.call_method(actual, "keys", ())?;
                        return Ok(vec![
                            "comparison failed.".to_owned(),
                            format!(
                                "Mappings has different keys: expected {} but got {}",
                                words(vm, &expected)?,
                                words(vm, &got)?
                            ),
                        ]);
                    }
                    let mut rows = Vec::new();
                    for (key, expected) in items {
                        let actual = actual.get_item(key.as_object(), vm)?;
                        rows.push((words(vm, &key)?, expected, actual));
                    }
                    rows
                }
            };
            self.table(vm, rows)
        }

        fn table(
            &self,
            vm: &VirtualMachine,
            rows: Vec<(String, PyObjectRef, PyObjectRef)>,
        ) -> PyResult<Vec<String>> {
            let count = rows.len();
            let mut shown = vec![["Index".to_owned(), "Obtained".to_owned(), "Expected".to_owned()]];
            let mut widest = Widest::default();
            for (index, expected, actual) in rows {
                let scalar = self.scalar(expected);
                if scalar.accepts_scalar(vm, &actual)? {
                    continue;
                }
                // A sequence measures against what was obtained, a mapping against what was expected.
                let base = if matches!(self.kind, Kind::Sequence | Kind::Array) {
                    &actual
                } else {
                    &scalar.expected
                };
                widest.add(vm, &scalar.expected, &actual, base)?;
                shown.push([index, words(vm, &actual)?, scalar.shown_scalar(vm)?]);
            }
            let width =
                |column: usize| shown.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
            let widths = [width(0), width(1), width(2)];
            let (absolute, relative) = widest.shown(vm)?;
            let mut lines = vec![
                format!("comparison failed. Mismatched elements: {} / {count}:", shown.len() - 1),
                format!("Max absolute difference: {absolute}"),
                format!("Max relative difference: {relative}"),
            ];
            lines.extend(shown.iter().map(|[index, obtained, expected]| {
                format!("{index:<0$} | {obtained:<1$} | {expected:<2$}", widths[0], widths[1], widths[2])
            }));
            Ok(lines)
        }
    }

    fn is_container(value: &PyObject) -> bool {
        value.downcast_ref::<PyDict>().is_some()
            || value.downcast_ref::<PyTuple>().is_some()
            || value.downcast_ref::<rustpython_vm::builtins::PyList>().is_some()
    }

    /// The largest differences so far.
    #[derive(Default)]
    struct Widest {
        absolute: Option<PyObjectRef>,
        relative: Option<PyObjectRef>,
        infinite: bool,
    }

    impl Widest {
        fn add(
            &mut self,
            vm: &VirtualMachine,
            expected: &PyObject,
            actual: &PyObject,
            base: &PyObject,
        ) -> PyResult<()> {
            if !is_number(vm, expected) || !is_number(vm, actual) {
                return Ok(());
            }
            let apart = vm._abs(&*vm._sub(expected, actual)?)?;
            Self::widen(vm, &mut self.absolute, apart.clone())?;
            if base.to_owned().is_true(vm)? {
                let relative = vm._abs(&*vm._truediv(&apart, &*vm._abs(base)?)?)?;
                Self::widen(vm, &mut self.relative, relative)
            } else {
                self.infinite = true;
                Ok(())
            }
        }

        fn widen(vm: &VirtualMachine, widest: &mut Option<PyObjectRef>, value: PyObjectRef) -> PyResult<()> {
            let wider = match widest {
                Some(widest) => lt(vm, widest, &value)?,
                None => true,
            };
            if wider {
                *widest = Some(value);
            }
            Ok(())
        }

        fn shown(self, vm: &VirtualMachine) -> PyResult<(String, String)> {
            let show = |value: Option<PyObjectRef>| match value {
                Some(value) => words(vm, &value),
                None => Ok("-inf".to_owned()),
            };
            let relative = if self.infinite { "inf".to_owned() } else { show(self.relative)? };
            Ok((show(self.absolute)?, relative))
        }
    }
}
