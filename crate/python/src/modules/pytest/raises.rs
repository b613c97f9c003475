//! `pytest.raises`: a block must raise, with a message that matches.
//!
//! - source: pytest 9, `_pytest.raises.RaisesExc`

pub(super) use _understudy_raises::mismatch;
pub(crate) use _understudy_raises::module_def;

#[rustpython_vm::pymodule]
#[expect(clippy::unwrap_used, reason = "it is what the macro makes of `#[pyattr]`")]
mod _understudy_raises {
    use std::sync::atomic::{AtomicBool, Ordering};

    use rustpython_vm::{
        AsObject, Py, PyObject, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine,
        builtins::{PyBaseException, PyBaseExceptionRef, PyGenericAlias, PyStr, PyTuple, PyType, PyTypeRef},
        common::lock::PyMutex,
        function::FuncArgs,
        pyclass,
        types::{Constructor, Representable},
    };

    use crate::modules::pytest::difference;
    use crate::modules::pytest::excinfo::ExceptionInfo;
    use crate::modules::pytest::outcome::{failed, told_alone};
    use crate::words;

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
        /// A compiled regular expression.
        pattern: Option<PyObjectRef>,
        check: Option<PyObjectRef>,
        info: PyMutex<Option<PyRef<ExceptionInfo>>>,
        /// Why the last exception did not match.
        reason: PyMutex<Option<String>>,
        /// Whether it is part of a `RaisesGroup`, which shows the check itself.
        is_nested: AtomicBool,
    }

    impl RaisesExc {
        fn from_args(mut args: FuncArgs, vm: &VirtualMachine) -> PyResult<Self> {
            let positional = (!args.args.is_empty()).then(|| args.args.remove(0));
            let named = args.take_keyword("expected_exception");
            let pattern = args.take_keyword("match").filter(|value| !vm.is_none(value));
            let check = args.take_keyword("check").filter(|value| !vm.is_none(value));
            // An empty tuple expects as little as nothing does.
            let is_empty = |it: &PyObjectRef| {
                it.downcast_ref::<PyTuple>().is_some_and(|tuple| tuple.as_slice().is_empty())
            };
            let expected = positional.or(named).filter(|it| !vm.is_none(it) && !is_empty(it));
            if expected.is_none() && pattern.is_none() && check.is_none() {
                return Err(vm.new_value_error("You must specify at least one parameter to match on."));
            }
            let expected = match expected {
                Some(expected) => classes(vm, &expected)?,
                None => Vec::new(),
            };
            let pattern = pattern.map(|pattern| compiled(pattern, vm)).transpose()?;
            Ok(Self {
                expected,
                pattern,
                check,
                info: PyMutex::new(None),
                reason: PyMutex::new(None),
                is_nested: AtomicBool::new(false),
            })
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
            if let Some(reason) = self.other_class(&caught, vm)? {
                *self.reason.lock() = Some(reason);
                return Ok(false);
            }
            words::reword(vm, &caught);
            if let Some(reason) = self.unmatched(&caught, vm)? {
                *self.reason.lock() = Some(reason.clone());
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

        /// Why the class of the exception is not what was expected, if so.
        fn other_class(&self, caught: &PyBaseExceptionRef, vm: &VirtualMachine) -> PyResult<Option<String>> {
            if self.expected.is_empty() || self.expected.iter().any(|class| caught.fast_isinstance(class)) {
                return Ok(None);
            }
            let actual = caught.class().name().to_string();
            let expected = match self.expected.as_slice() {
                [one] => one.name().to_string(),
                _ => format!("({})", self.names()),
            };
            if is_group(vm, caught)? {
                return Ok(Some(format!("Unexpected nested `{actual}()`, expected `{expected}`")));
            }
            Ok(Some(format!("`{actual}()` is not an instance of `{expected}`")))
        }

        fn unmatched(&self, caught: &PyBaseExceptionRef, vm: &VirtualMachine) -> PyResult<Option<String>> {
            if let Some(pattern) = &self.pattern
                && let Some(reason) = unmatched_text(caught.clone(), pattern.clone(), vm)?
            {
                return Ok(Some(reason));
            }
            let Some(check) = &self.check else { return Ok(None) };
            if check.call((caught.clone(),), vm)?.is_true(vm)? {
                return Ok(None);
            }
            if self.is_nested.load(Ordering::Relaxed) {
                return Ok(Some("check did not return True".to_owned()));
            }
            Ok(Some(format!("check {} did not return True", check.repr(vm)?)))
        }
    }

    /// A regular expression, compiled where it is text. An empty one matches anything, of which pytest warns.
    #[pyfunction]
    fn compiled(pattern: PyObjectRef, vm: &VirtualMachine) -> PyResult<PyObjectRef> {
        let Some(text) = pattern.downcast_ref::<PyStr>() else { return Ok(pattern) };
        let made =
            vm.import("re", 0)?.get_attr("compile", vm)?.call((pattern.clone(),), vm).map_err(|error| {
                let reason = error.as_object().str(vm).map(|reason| reason.to_string_lossy().into_owned());
                failed(
                    vm,
                    format!("Invalid regex pattern provided to 'match': {}", reason.unwrap_or_default()),
                )
            })?;
        if text.as_bytes().is_empty() {
            const TEXT: &str = "matching against an empty string will *always* pass. If you want to check for an \
                empty message you need to pass '^$'. If you don't want to match you should pass `None` or leave out \
                the parameter.";
            let class = vm.import("pytest", 0)?.get_attr("PytestWarning", vm)?;
            vm.import("warnings", 0)?.get_attr("warn", vm)?.call((TEXT, class, 1), vm)?;
        }
        Ok(made)
    }

    /// Why the text of the exception does not match the compiled `pattern`, if it does not.
    #[pyfunction]
    fn unmatched_text(
        exception: PyBaseExceptionRef,
        pattern: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult<Option<String>> {
        let told = told_alone(vm, exception.as_object())?;
        let group = is_group(vm, &exception)?.then(|| format!(" the `{}()`", exception.class().name()));
        unlike(vm, &pattern, &told, &group.unwrap_or_default())
    }

    fn is_group(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> PyResult<bool> {
        exception.as_object().is_instance(vm.ctx.exceptions.base_exception_group.as_object(), vm)
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
            let reason = match exception.downcast::<PyBaseException>() {
                Err(_) => Some("exception is None".to_owned()),
                Ok(exception) => match zelf.other_class(&exception, vm)? {
                    Some(reason) => Some(reason),
                    None => zelf.unmatched(&exception, vm)?,
                },
            };
            let matches = reason.is_none();
            *zelf.reason.lock() = reason;
            Ok(matches)
        }

        #[pygetset]
        fn fail_reason(zelf: &Py<Self>) -> Option<String> {
            zelf.reason.lock().clone()
        }

        #[pygetset]
        fn expected_exceptions(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
            vm.ctx.new_tuple(zelf.expected.iter().map(|class| class.clone().into()).collect()).into()
        }

        #[pygetset(name = "match")]
        fn pattern(zelf: &Py<Self>) -> Option<PyObjectRef> {
            zelf.pattern.clone()
        }

        #[pygetset]
        fn check(zelf: &Py<Self>) -> Option<PyObjectRef> {
            zelf.check.clone()
        }

        #[pygetset]
        fn is_baseexception(zelf: &Py<Self>, vm: &VirtualMachine) -> bool {
            let exception = vm.ctx.exceptions.exception_type;
            zelf.expected.iter().any(|class| !class.fast_issubclass(exception))
        }

        /// A `RaisesGroup` has taken it in.
        #[pymethod]
        fn _nest(zelf: &Py<Self>) {
            zelf.is_nested.store(true, Ordering::Relaxed);
        }

        #[pyclassmethod]
        fn __class_getitem__(
            class: PyTypeRef,
            args: PyObjectRef,
            vm: &VirtualMachine,
        ) -> PyResult<PyGenericAlias> {
            PyGenericAlias::from_args(class, args, vm)
        }
    }

    impl Constructor for RaisesExc {
        type Args = FuncArgs;

        fn py_new(_cls: &Py<PyType>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<Self> {
            Self::from_args(args, vm)
        }
    }

    impl Representable for RaisesExc {
        fn repr_str(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<String> {
            let mut parts = match zelf.expected.as_slice() {
                [] => Vec::new(),
                [one] => vec![one.name().to_string()],
                _ => vec![format!("({})", zelf.names())],
            };
            if let Some(pattern) = &zelf.pattern {
                parts.push(format!("match={}", shown_pattern(vm, pattern)?.repr(vm)?));
            }
            if let Some(check) = &zelf.check {
                parts.push(format!("check={}", check.repr(vm)?));
            }
            Ok(format!("RaisesExc({})", parts.join(", ")))
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
        if !expected.clone().is_true(vm)? {
            return Err(vm.new_value_error(format!(
                "Expected an exception type or a tuple of exception types, but got `{}`. Raising exceptions is already \
                 understood as failing the test, so you don't need any special code to say 'this should never raise an \
                 exception'.",
                expected.repr(vm)?
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
        match expected.downcast_ref::<PyTuple>() {
            Some(tuple) => tuple.as_slice().iter().map(|one| class(vm, one)).collect(),
            None => Ok(vec![class(vm, expected)?]),
        }
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
        if is_found(vm, pattern, told)? { Ok(None) } else { unfound(vm, pattern, told, "").map(Some) }
    }

    /// The same for a compiled pattern. One that is a text in disguise is told as two texts that differ.
    fn unlike(vm: &VirtualMachine, pattern: &PyObject, told: &str, whose: &str) -> PyResult<Option<String>> {
        if is_found(vm, pattern, told)? {
            return Ok(None);
        }
        let shown = shown_pattern(vm, pattern)?;
        let literal = shown.downcast_ref::<PyStr>().and_then(|text| literal(&text.to_string_lossy()));
        match literal.and_then(|literal| difference::lines(&literal, told)) {
            Some(lines) => {
                let first = if lines.first().is_some_and(|line| line.starts_with('-')) { "\n" } else { "" };
                Ok(Some(format!("{first}{}", lines.join("\n"))))
            }
            None => unfound(vm, pattern, told, whose).map(Some),
        }
    }

    fn is_found(vm: &VirtualMachine, pattern: &PyObject, told: &str) -> PyResult<bool> {
        let search = vm.import("re", 0)?.get_attr("search", vm)?;
        Ok(!vm.is_none(&*search.call((pattern.to_owned(), vm.ctx.new_str(told)), vm)?))
    }

    fn unfound(vm: &VirtualMachine, pattern: &PyObject, told: &str, whose: &str) -> PyResult<String> {
        let (shown, told) = (shown_pattern(vm, pattern)?, vm.ctx.new_str(told));
        let mut reason = format!(
            "Regex pattern did not match{whose}.\n  Expected regex: {}\n  Actual message: {}",
            shown.repr(vm)?,
            told.as_object().repr(vm)?
        );
        if vm.bool_eq(&shown, told.as_object())? {
            reason.push_str("\n Did you mean to `re.escape()` the regex?");
        }
        Ok(reason)
    }

    /// The text of a compiled pattern, or the pattern itself where it has flags.
    fn shown_pattern(vm: &VirtualMachine, pattern: &PyObject) -> PyResult<PyObjectRef> {
        const NO_FLAGS: u32 = 32;
        let Some(text) = vm.get_attribute_opt(pattern, "pattern")? else { return Ok(pattern.to_owned()) };
        let flags: u32 = pattern.get_attr("flags", vm)?.try_into_value(vm)?;
        Ok(if flags == NO_FLAGS { text } else { pattern.to_owned() })
    }

    /// The text that a pattern of the form `^...$` stands for, where nothing in it is special.
    fn literal(pattern: &str) -> Option<String> {
        let inner = pattern.strip_prefix('^')?.strip_suffix('$')?;
        let mut text = String::new();
        let mut letters = inner.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => {
                    let escaped = letters.next()?;
                    // `re.escape` escapes what is special and white space; other escapes stay as they are.
                    if !(escaped.is_whitespace() || "{}()+,-.*?^$[]|\\".contains(escaped)) {
                        text.push(letter);
                    }
                    text.push(escaped);
                }
                letter if "{}()+.*?^$[]|".contains(letter) => return None,
                letter => text.push(letter),
            }
        }
        Some(text)
    }
}
