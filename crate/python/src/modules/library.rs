//! `_understudy_library`: lets the frozen importer reach what is not part of the core.

pub(crate) use decl::module_def;

#[pymodule(name = "_understudy_library")]
mod decl {
    use rustpython_vm::builtins::{PyCode, PyUtf8StrRef};
    use rustpython_vm::function::ArgBytesLike;
    use rustpython_vm::{PyRef, PyResult, VirtualMachine};

    use crate::{library, sources};

    /// `None` where there is no such module, else whether it is a package.
    #[pyfunction]
    fn find(name: PyUtf8StrRef) -> Option<bool> {
        library::find(name.as_str())
    }

    /// The module's code.
    #[pyfunction]
    fn code(name: PyUtf8StrRef, vm: &VirtualMachine) -> PyResult<PyRef<PyCode>> {
        library::with_code(name.as_str(), |frozen| PyCode::new_ref_from_frozen(vm, frozen))
            .map_err(|why| vm.new_import_error(why, name.into_wtf8()))
    }

    /// The code of the learner's file at `path`, if it was compiled already for this very text.
    #[pyfunction]
    fn compiled(path: PyUtf8StrRef, data: ArgBytesLike) -> Option<PyRef<PyCode>> {
        data.with_ref(|data| sources::kept(path.as_str(), data))
    }
}
