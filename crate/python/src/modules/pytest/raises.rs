//! `pytest.raises`: a block must raise, with a message that matches.
//!
//! - source: pytest 9, `_pytest.raises.RaisesExc`

pub(super) use _understudy_raises::mismatch;
pub(crate) use _understudy_raises::module_def;

#[rustpython_vm::pymodule]
#[expect(clippy::unwrap_used, reason = "it is what the macro makes of `#[pyattr]`")]
mod _understudy_raises {
    use rustpython_vm::{
        AsObject, Py, PyObject, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine,
        builtins::{PyBaseException, PyBaseExceptionRef, PyStr, PyTuple, PyType, PyTypeRef},
        common::lock::PyMutex,
        function::FuncArgs,
        pyclass,
        types::{Constructor, Representable},
    };

    use crate::modules::pytest::outcome::{failed, told};

    use crate::modules::pytest::excinfo::ExceptionInfo;

    #[pyattr(name = "ExceptionInfo")]
    fn exception_info(_vm: &VirtualMachine) -> PyTypeRef {
        <ExceptionInfo as rustpython_vm::class::PyClassImpl>::make_static_type()
    }

    /// What is expected of a block.
    #[pyattr]
    #[pyclass(name = "RaisesExc", module = "pytest")]
    #[derive(Debug, PyPayload)]
    struct RaisesExc {
        expected: Vec<PyTypeRef>,
        pattern: Option<PyObjectRef>,
        check: Option<PyObjectRef>,
        info: PyMutex<Option<PyRef<ExceptionInfo>>>,
    }

    impl RaisesExc {
        fn from_args(mut args: FuncArgs, vm: &VirtualMachine) -> PyResult<Self> {
            let positional = (!args.args.is_empty()).then(|| args.args.remove(0));
            let named = args.take_keyword("expected_exception");
            let pattern = args.take_keyword("match").filter(|value| !vm.is_none(value));
            let check = args.take_keyword("check").filter(|value| !vm.is_none(value));
            let expected = positional.or(named);
            if expected.is_none() && pattern.is_none() && check.is_none() {
                return Err(vm.new_value_error("You must specify at least one parameter to match on."));
            }
            let expected = match expected {
                Some(expected) => classes(vm, &expected)?,
                None => Vec::new(),
            };
            if let Some(pattern) = &pattern
                && pattern.downcast_ref::<PyStr>().is_some()
                && let Err(error) = vm.import("re", 0)?.get_attr("compile", vm)?.call((pattern.clone(),), vm)
            {
                let reason = error.as_object().str(vm)?;
                return Err(failed(vm, format!("Invalid regex pattern provided to 'match': {reason}")));
            }
            Ok(Self { expected, pattern, check, info: PyMutex::new(None) })
        }

        fn names(&self) -> String {
            self.expected.iter().map(|class| class.name().to_string()).collect::<Vec<_>>().join(", ")
        }

        fn open(&self, vm: &VirtualMachine) -> PyRef<ExceptionInfo> {
            let info = ExceptionInfo::default().into_ref(&vm.ctx);
            *self.info.lock() = Some(info.clone());
            info
        }

        /// What is wrong at the end of the block; `Ok(false)` lets the exception go on.
        fn close(&self, caught: Option<PyBaseExceptionRef>, vm: &VirtualMachine) -> PyResult<bool> {
            let Some(caught) = caught else {
                return Err(failed(
                    vm,
                    match self.expected.len() {
                        0 => "DID NOT RAISE any exception".to_owned(),
                        1 => format!("DID NOT RAISE {}", self.names()),
                        _ => format!("DID NOT RAISE any of ({})", self.names()),
                    },
                ));
            };
            let expected =
                self.expected.is_empty() || self.expected.iter().any(|class| caught.fast_isinstance(class));
            if !expected {
                return Ok(false);
            }
            if let Some(reason) = self.unmatched(&caught, vm)? {
                let error = vm.new_exception_msg(vm.ctx.exceptions.assertion_error.to_owned(), reason.into());
                // `raise ... from None`: the exception that did not match is in the text already.
                error.set_cause(None);
                return Err(error);
            }
            if let Some(info) = self.info.lock().as_ref() {
                info.fill(caught);
            }
            Ok(true)
        }

        fn unmatched(&self, caught: &PyBaseExceptionRef, vm: &VirtualMachine) -> PyResult<Option<String>> {
            if let Some(pattern) = &self.pattern {
                let told = told(vm, caught.as_object())?;
                if let Some(reason) = mismatch(vm, pattern, &told)? {
                    return Ok(Some(reason));
                }
            }
            let Some(check) = &self.check else { return Ok(None) };
            if check.call((caught.clone(),), vm)?.is_true(vm)? {
                return Ok(None);
            }
            Ok(Some(format!("check {} did not return True", check.repr(vm)?)))
        }
    }

    #[pyclass(with(Constructor, Representable))]
    impl RaisesExc {
        #[pymethod]
        fn __enter__(zelf: &Py<Self>, vm: &VirtualMachine) -> PyRef<ExceptionInfo> {
            zelf.open(vm)
        }

        #[pymethod]
        fn __exit__(
            zelf: &Py<Self>,
            _class: PyObjectRef,
            value: PyObjectRef,
            _traceback: PyObjectRef,
            vm: &VirtualMachine,
        ) -> PyResult<bool> {
            zelf.close(value.downcast::<PyBaseException>().ok(), vm)
        }

        #[pymethod]
        fn matches(zelf: &Py<Self>, exception: PyObjectRef, vm: &VirtualMachine) -> PyResult<bool> {
            let Ok(exception) = exception.downcast::<PyBaseException>() else { return Ok(false) };
            let expected = zelf.expected.is_empty()
                || zelf.expected.iter().any(|class| exception.fast_isinstance(class));
            Ok(expected && zelf.unmatched(&exception, vm)?.is_none())
        }
    }

    impl Constructor for RaisesExc {
        type Args = FuncArgs;

        fn py_new(_cls: &Py<PyType>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<Self> {
            Self::from_args(args, vm)
        }
    }

    impl Representable for RaisesExc {
        fn repr_str(zelf: &Py<Self>, _vm: &VirtualMachine) -> PyResult<String> {
            Ok(format!("RaisesExc({})", zelf.names()))
        }
    }

    /// `raises(E)` for a `with` block, or `raises(E, function, *args, **kwargs)` for a single call.
    #[pyfunction]
    fn raises(mut args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        if args.args.len() < 2 {
            let mut unknown: Vec<String> = args
                .kwargs
                .keys()
                .map(ToString::to_string)
                .filter(|name| !matches!(name.as_str(), "match" | "check" | "expected_exception"))
                .collect();
            if !unknown.is_empty() {
                unknown.sort();
                return Err(vm.new_type_error(format!(
                    "Unexpected keyword arguments passed to pytest.raises: {}\nUse context-manager form instead?",
                    unknown.join(", ")
                )));
            }
            return Ok(RaisesExc::from_args(args, vm)?.into_ref(&vm.ctx).into());
        }
        let expected = args.args.remove(0);
        let function = args.args.remove(0);
        if !function.is_callable() {
            return Err(vm.new_type_error(format!(
                "{} object (type: {}) must be callable",
                function.repr(vm)?,
                function.class().as_object().repr(vm)?
            )));
        }
        let block = RaisesExc::from_args(FuncArgs::from(vec![expected]), vm)?;
        let info = block.open(vm);
        match function.call(args, vm) {
            Ok(_) => {
                block.close(None, vm)?;
            }
            Err(caught) => {
                if !block.close(Some(caught.clone()), vm)? {
                    return Err(caught);
                }
            }
        }
        Ok(info.into())
    }

    fn classes(vm: &VirtualMachine, expected: &PyObject) -> PyResult<Vec<PyTypeRef>> {
        if let Some(tuple) = expected.downcast_ref::<PyTuple>() {
            if !tuple.as_slice().is_empty() {
                return tuple.as_slice().iter().map(|one| class(vm, one)).collect();
            }
        } else if expected.to_owned().is_true(vm)? {
            return Ok(vec![class(vm, expected)?]);
        }
        Err(vm.new_value_error(format!(
            "Expected an exception type or a tuple of exception types, but got `{}`. Raising exceptions is already \
             understood as failing the test, so you don't need any special code to say 'this should never raise an \
             exception'.",
            expected.repr(vm)?
        )))
    }

    fn class(vm: &VirtualMachine, expected: &PyObject) -> PyResult<PyTypeRef> {
        const WANTED: &str = "Expected a BaseException type, but got";
        match expected.to_owned().downcast::<PyType>() {
            Ok(class) if class.fast_issubclass(vm.ctx.exceptions.base_exception_type) => Ok(class),
            Ok(class) => Err(vm.new_value_error(format!("{WANTED} '{}'", class.name()))),
            Err(other) => {
                let name = other.class().name().to_string();
                Err(vm.new_type_error(if other.fast_isinstance(vm.ctx.exceptions.base_exception_type) {
                    format!("{WANTED} an exception instance: {name}")
                } else {
                    format!("{WANTED} '{name}'")
                }))
            }
        }
    }

    /// Why `told` does not match `pattern`, if it does not.
    pub(crate) fn mismatch(vm: &VirtualMachine, pattern: &PyObject, told: &str) -> PyResult<Option<String>> {
        let told = vm.ctx.new_str(told);
        let search = vm.import("re", 0)?.get_attr("search", vm)?;
        if !vm.is_none(&*search.call((pattern.to_owned(), told.clone()), vm)?) {
            return Ok(None);
        }
        let pattern = match vm.get_attribute_opt(pattern, "pattern")? {
            Some(text) => text,
            None => pattern.to_owned(),
        };
        let mut reason = format!(
            "Regex pattern did not match.\n  Expected regex: {}\n  Actual message: {}",
            pattern.repr(vm)?,
            told.as_object().repr(vm)?
        );
        if vm.bool_eq(&pattern, told.as_object())? {
            reason.push_str("\n Did you mean to `re.escape()` the regex?");
        }
        Ok(Some(reason))
    }
}
