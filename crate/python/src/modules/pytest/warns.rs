//! `pytest.warns`: a block must warn.
//!
//! - source: pytest 9, `_pytest.recwarn.WarningsChecker`

pub(crate) use _understudy_warns::module_def;

#[rustpython_vm::pymodule]
mod _understudy_warns {
    use rustpython_vm::{
        AsObject, Py, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine, common::lock::PyMutex,
        function::FuncArgs, pyclass,
    };

    use crate::modules::pytest::outcome::failed;

    /// Records warnings with `warnings.catch_warnings` and checks them at the end of the block.
    #[pyattr]
    #[pyclass(name = "WarningsChecker", module = "pytest")]
    #[derive(Debug, PyPayload)]
    struct WarningsChecker {
        expected: PyObjectRef,
        pattern: Option<PyObjectRef>,
        recorder: PyMutex<Option<PyObjectRef>>,
        records: PyMutex<Option<PyObjectRef>>,
    }

    #[pyclass]
    impl WarningsChecker {
        #[pymethod]
        fn __enter__(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let warnings = vm.import("warnings", 0)?;
            let mut args = FuncArgs::default();
            args.kwargs.insert("record".into(), vm.ctx.new_bool(true).into());
            let recorder = warnings.get_attr("catch_warnings", vm)?.call(args, vm)?;
            let records = vm.call_method(&recorder, "__enter__", ())?;
            vm.call_method(&warnings, "simplefilter", ("always",))?;
            *zelf.recorder.lock() = Some(recorder);
            *zelf.records.lock() = Some(records.clone());
            Ok(records)
        }

        #[pymethod]
        fn __exit__(
            zelf: &Py<Self>,
            class: PyObjectRef,
            value: PyObjectRef,
            traceback: PyObjectRef,
            vm: &VirtualMachine,
        ) -> PyResult<bool> {
            let recorder = zelf.recorder.lock().take();
            if let Some(recorder) = recorder {
                vm.call_method(&recorder, "__exit__", (class, value.clone(), traceback))?;
            }
            if vm.is_none(&value) {
                zelf.check(vm)?;
            }
            Ok(false)
        }
    }

    impl WarningsChecker {
        fn check(&self, vm: &VirtualMachine) -> PyResult<()> {
            let records = self.records.lock().clone();
            let records = match &records {
                Some(records) => vm.extract_elements_with(records, Ok)?,
                None => Vec::new(),
            };
            let mut emitted = Vec::new();
            let mut of_class = false;
            for record in &records {
                let message = record.get_attr("message", vm)?;
                if message.is_instance(&self.expected, vm)? {
                    of_class = true;
                    if self.matches(&message, vm)? {
                        return Ok(());
                    }
                }
                emitted.push(message);
            }
            let emitted = vm.ctx.new_list(emitted).as_object().repr(vm)?;
            let expected = match self.expected.downcast_ref::<rustpython_vm::builtins::PyTuple>() {
                Some(tuple) => tuple.as_object().repr(vm)?,
                None => vm.ctx.new_tuple(vec![self.expected.clone()]).as_object().repr(vm)?,
            };
            Err(failed(
                vm,
                match &self.pattern {
                    Some(pattern) if of_class => format!(
                        "DID NOT WARN. No warnings of type {expected} matching the regex were emitted.\n Regex: {}\n \
                     Emitted warnings: {emitted}.",
                        pattern.str(vm)?
                    ),
                    _ => format!(
                        "DID NOT WARN. No warnings of type {expected} were emitted.\n Emitted warnings: {emitted}."
                    ),
                },
            ))
        }

        fn matches(&self, message: &PyObjectRef, vm: &VirtualMachine) -> PyResult<bool> {
            let Some(pattern) = &self.pattern else { return Ok(true) };
            let search = vm.import("re", 0)?.get_attr("search", vm)?;
            Ok(!vm.is_none(&*search.call((pattern.clone(), message.str(vm)?), vm)?))
        }
    }

    /// `warns(Category, match=...)` for a `with` block.
    #[pyfunction]
    fn warns(mut args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        let pattern = args.take_keyword("match").filter(|pattern| !vm.is_none(pattern));
        let named = args.take_keyword("expected_warning");
        if args.args.len() > 1 {
            return Err(
                vm.new_type_error("pytest.warns with a function is not part of this pytest: use `with`")
            );
        }
        let expected =
            args.args.pop().or(named).unwrap_or_else(|| vm.ctx.exceptions.warning.to_owned().into());
        Ok(checker(expected, pattern, vm).into())
    }

    /// `deprecated_call()`: a block must warn of something that is going away.
    #[pyfunction]
    fn deprecated_call(vm: &VirtualMachine) -> PyObjectRef {
        let exceptions = &vm.ctx.exceptions;
        let classes = [
            exceptions.deprecation_warning,
            exceptions.pending_deprecation_warning,
            exceptions.future_warning,
        ];
        let expected = vm.ctx.new_tuple(classes.iter().map(|class| (*class).to_owned().into()).collect());
        checker(expected.into(), None, vm).into()
    }

    fn checker(
        expected: PyObjectRef,
        pattern: Option<PyObjectRef>,
        vm: &VirtualMachine,
    ) -> PyRef<WarningsChecker> {
        WarningsChecker { expected, pattern, recorder: PyMutex::new(None), records: PyMutex::new(None) }
            .into_ref(&vm.ctx)
    }
}
