//! `unittest.mock`: the engine of the crate `mock`, with Python objects in it.
//!
//! The native module `_understudy_mock` holds everything that runs while a test runs, so that a failing assertion
//! shows no frame of ours. `lib/unittest/mock.py` gives it its Python names, signatures and documentation, and what can
//! only be said in Python: coroutines, and functions that stand for functions. What few tests use of that lies in
//! `lib/unittest/_mock_*.py`, which are imported when they are first needed.
//!
//! Absent: waiting for other threads, as there are none.

mod answer;
mod asynchronous;
mod attribute;
mod autospec;
mod changed;
mod child;
mod classes;
mod contract;
mod copy;
mod domain;
mod double;
mod evidence;
mod init;
mod introspection;
mod journal;
mod look;
mod magic;
mod object;
mod parameters;
mod patch;
mod private;
mod recorded;
mod signature;
mod spec;
mod subject;
mod target;
mod unmatched;
mod usual;
mod verify;
mod watch;

pub use changed::Change;
pub use contract::{Rejected, Why};
pub(crate) use decl::module_def;
pub use evidence::{
    By, Changed, Decided, Evidence, MissedPatch, Nearest, RanOut, Unmatched, Wanted, take_evidence,
};
pub use introspection::{Explainer, explain_with};
pub(crate) use journal::forget;
pub use journal::take_logs;
pub use look::{has_assertion, is_made_up_answer, is_made_up_by, is_method, is_mock};
pub use mock::{BindError, Difference, Slot};
pub use patch::injected;
pub use subject::{Caller, Replaced};
pub use usual::Usage;
pub(crate) use watch::{no_longer_in_place, put_in_place};

#[pymodule(name = "_understudy_mock")]
mod decl {
    use mock::Deed;
    use rustpython_vm::builtins::{
        PyBaseException, PyBaseExceptionRef, PyDictRef, PyList, PyListRef, PyModule, PyStrRef, PyTupleRef,
        PyTypeRef,
    };
    use rustpython_vm::class::PyClassImpl;
    use rustpython_vm::function::{FuncArgs, KwArgs, OptionalArg};
    use rustpython_vm::{AsObject, Py, PyObjectRef, PyRef, PyResult, VirtualMachine};

    use super::double::Double;
    use super::object::CallableDouble;
    use super::patch::Patch;
    use super::{
        answer, asynchronous, autospec, classes, domain, introspection, journal, magic, patch, signature,
        target,
    };

    pub(crate) fn module_exec(vm: &VirtualMachine, module: &Py<PyModule>) -> PyResult<()> {
        __module_exec(vm, module);
        for (name, class) in [
            ("NonCallableMock", Double::make_static_type()),
            ("CallableMixin", CallableDouble::make_static_type()),
            ("_patch", Patch::make_static_type()),
            ("MagicProxy", magic::MagicProxy::make_static_type()),
            ("_SpecState", autospec::Postponed::make_static_type()),
            ("_MagicMethod", magic::MagicMethod::make_static_type()),
            ("_Usual", magic::Usual::make_static_type()),
        ] {
            module.set_attr(name, class, vm)?;
        }
        // The names of the magic methods that a `MagicMock` has.
        let magics = magic::PRESET.iter().map(|name| vm.ctx.new_str(*name).into()).collect();
        module.set_attr("PRESET_MAGICS", vm.ctx.new_tuple(magics), vm)?;
        Ok(())
    }

    /// Takes over the classes that the module has defined in Python.
    #[pyfunction]
    fn install(module: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
        classes::install(&module, vm)
    }

    /// Leaves failed assertions with their own words alone, for code that tests the mocks themselves.
    #[pyfunction]
    fn explain_no_more() {
        introspection::explain_with(None);
    }

    /// Puts the preset magic methods into a class.
    #[pyfunction]
    fn install_magics(class: PyTypeRef, vm: &VirtualMachine) -> PyResult<()> {
        magic::install(&class, vm)
    }

    /// `name(1, key='x')`.
    #[pyfunction]
    fn format_call(
        name: PyStrRef,
        args: PyObjectRef,
        kwargs: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult<String> {
        let arguments = super::object::given(args, kwargs, vm);
        mock::signature_text(&name.to_string_lossy(), &arguments, &domain::Python(vm))
    }

    /// A list of calls as it is shown.
    #[pyfunction]
    fn format_list(items: PyRef<PyList>, vm: &VirtualMachine) -> PyResult<String> {
        let items = items.borrow_vec().to_vec();
        let texts = items.iter().map(|it| Ok(it.repr(vm)?.to_string())).collect::<PyResult<Vec<_>>>()?;
        Ok(mock::call_list(&texts))
    }

    /// What a dotted name stands for.
    #[pyfunction]
    fn resolve_name(name: PyStrRef, vm: &VirtualMachine) -> PyResult {
        target::resolve(&name.to_string_lossy(), vm)
    }

    /// Whether it is an `async def` function.
    #[pyfunction]
    fn is_coroutine_function(function: PyObjectRef, vm: &VirtualMachine) -> bool {
        signature::is_coroutine_function(&function, vm)
    }

    /// Calls the function with the patches in place.
    #[pyfunction]
    fn run_patched(
        patchings: PyObjectRef,
        function: PyObjectRef,
        args: PyTupleRef,
        kwargs: PyDictRef,
        vm: &VirtualMachine,
    ) -> PyResult {
        let patchings: Vec<PyObjectRef> = patchings.try_to_value(vm)?;
        patch::run(patchings, function, func_args(&args, &kwargs, vm)?, vm)
    }

    /// Enters the patches. Gives them, and the arguments that the function is to be called with.
    #[pyfunction]
    fn enter_patches(
        patchings: Vec<PyObjectRef>,
        args: PyTupleRef,
        kwargs: PyDictRef,
        vm: &VirtualMachine,
    ) -> PyResult<(PyListRef, PyTupleRef, PyDictRef)> {
        let mut given = func_args(&args, &kwargs, vm)?;
        let entered = patch::enter_all(patchings, &mut given, vm)?;
        let kwargs = vm.ctx.new_dict();
        for (name, value) in given.kwargs {
            kwargs.set_item(&*name, value, vm)?;
        }
        Ok((vm.ctx.new_list(entered), vm.ctx.new_tuple(given.args), kwargs))
    }

    /// Leaves the patches, the last one first, after an exception if there is one. Says whether that has been dealt with.
    #[pyfunction]
    fn leave_patches(entered: Vec<PyObjectRef>, error: PyObjectRef, vm: &VirtualMachine) -> PyResult<bool> {
        let given = match error.downcast::<PyBaseException>() {
            Ok(error) => Err(error),
            Err(_) => Ok(vm.ctx.none()),
        };
        let before = given.as_ref().err().cloned();
        match patch::leave(entered, given, vm) {
            Ok(_) => Ok(true),
            Err(error) if before.is_some_and(|before| before.is(&error)) => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn func_args(args: &PyTupleRef, kwargs: &PyDictRef, vm: &VirtualMachine) -> PyResult<FuncArgs> {
        let mut named = KwArgs::default();
        for (name, value) in kwargs.items_vec() {
            named.insert(name.str(vm)?.as_wtf8().to_owned(), value);
        }
        Ok(FuncArgs { args: args.as_slice().to_vec(), kwargs: named })
    }

    /// Makes the mock of `create_autospec`.
    #[pyfunction]
    fn autospec(
        spec: PyObjectRef,
        spec_set: bool,
        instance: bool,
        name: PyObjectRef,
        is_unsafe: bool,
        kwargs: PyDictRef,
        vm: &VirtualMachine,
    ) -> PyResult {
        let mut named = KwArgs::default();
        for (key, value) in kwargs.items_vec() {
            let key = key.str(vm)?;
            if !is_unsafe {
                autospec::refuse_typo(&key.to_string_lossy(), vm)?;
            }
            named.insert(key.as_wtf8().to_owned(), value);
        }
        let name = if vm.is_none(&name) { None } else { Some(name.str(vm)?.to_string()) };
        let wanted = autospec::Wanted {
            spec,
            is_strict: spec_set,
            is_instance: instance,
            parent: None,
            name,
            kwargs: named,
        };
        autospec::create(wanted, vm)
    }

    /// Checks that arguments fit what a callable takes.
    #[pyfunction]
    fn check_arguments(
        function: PyObjectRef,
        args: PyObjectRef,
        kwargs: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult<()> {
        let Some(signature) = signature::of(&function, false, false, vm)? else { return Ok(()) };
        let arguments = super::object::given(args, kwargs, vm);
        signature.bind(&arguments).map(drop).map_err(|error| domain::bind_error(&error, vm))
    }

    /// An await of the mock has begun. Gives what [`note_answer`] wants.
    #[pyfunction]
    fn note_await(
        mock: PyRef<Double>,
        args: PyObjectRef,
        kwargs: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult<Option<usize>> {
        asynchronous::note(&mock, args, kwargs, vm)
    }

    /// An await has ended, with an answer or an exception.
    #[pyfunction]
    fn note_answer(index: Option<usize>, answer: PyObjectRef, error: OptionalArg<PyBaseExceptionRef>) {
        let answer = error.into_option().map_or(Ok(answer), Err);
        journal::answered(index, &answer);
    }

    /// The next of the answers that an awaited mock has.
    #[pyfunction]
    fn next_answer(mock: PyRef<Double>, answers: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        answer::next_item(&mock, answers, vm)
    }

    /// How often the mock was awaited, the last await, and all of them.
    #[pyfunction]
    fn seen_awaits(mock: PyRef<Double>, vm: &VirtualMachine) -> PyResult<(usize, PyObjectRef, PyObjectRef)> {
        asynchronous::seen(&mock, vm)
    }

    /// Sets one of what `seen_awaits` gives.
    #[pyfunction]
    fn set_awaits(
        mock: PyRef<Double>,
        which: PyStrRef,
        value: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult<()> {
        asynchronous::set(&mock, &which.to_string_lossy(), value, vm)
    }

    /// Raises unless the mock was awaited as expected.
    #[pyfunction]
    fn check_awaits(
        mock: PyRef<Double>,
        which: PyStrRef,
        args: OptionalArg<PyObjectRef>,
        kwargs: OptionalArg<PyObjectRef>,
        vm: &VirtualMachine,
    ) -> PyResult<()> {
        let args = args.unwrap_or_else(|| vm.ctx.new_tuple(Vec::new()).into());
        let kwargs = kwargs.unwrap_or_else(|| vm.ctx.new_dict().into());
        asynchronous::check(&mock, &which.to_string_lossy(), args, kwargs, vm)
    }

    /// Raises unless these awaits happened.
    #[pyfunction]
    fn check_has_awaits(
        mock: PyRef<Double>,
        calls: Vec<PyObjectRef>,
        any_order: bool,
        vm: &VirtualMachine,
    ) -> PyResult<()> {
        domain::expect_calls(&mock, Deed::Await, &calls, any_order, vm)
    }
}
