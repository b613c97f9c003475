//! `MonkeyPatch`: changes that are undone at the end of a test.
//!
//! - source: pytest 9, `_pytest.monkeypatch`

pub use _understudy_monkeypatch::Monkeypatch;
pub(crate) use _understudy_monkeypatch::module_def;

#[rustpython_vm::pymodule]
mod _understudy_monkeypatch {
    use rustpython_vm::{
        AsObject, Py, PyObject, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine,
        builtins::{PyBaseExceptionRef, PyStr, PyType, PyTypeRef},
        class::PyClassImpl,
        common::lock::PyMutex,
        function::{FuncArgs, OptionalArg},
        pyclass,
        types::{Constructor, Representable},
    };

    use crate::modules::unittest_mock;

    /// Changes attributes, items and the environment, and undoes it all.
    #[pyattr]
    #[pyclass(name = "MonkeyPatch", module = "pytest")]
    #[derive(Debug, Default, PyPayload)]
    pub struct Monkeypatch {
        undo: PyMutex<Vec<Undo>>,
    }

    #[derive(Debug)]
    enum Undo {
        Attribute { target: PyObjectRef, name: String, old: Option<PyObjectRef>, watched: Option<usize> },
        Item { target: PyObjectRef, key: PyObjectRef, old: Option<PyObjectRef> },
        Path(PyObjectRef),
        Folder(PyObjectRef),
    }

    #[derive(rustpython_vm::FromArgs)]
    struct Change {
        #[pyarg(any)]
        target: PyObjectRef,
        #[pyarg(any)]
        name: PyObjectRef,
        #[pyarg(any, optional)]
        value: OptionalArg<PyObjectRef>,
        #[pyarg(any, default = true)]
        raising: bool,
    }

    #[derive(rustpython_vm::FromArgs)]
    struct Removal {
        #[pyarg(any)]
        target: PyObjectRef,
        #[pyarg(any, optional)]
        name: OptionalArg<PyObjectRef>,
        #[pyarg(any, default = true)]
        raising: bool,
    }

    #[derive(rustpython_vm::FromArgs)]
    struct Variable {
        #[pyarg(any)]
        name: PyObjectRef,
        #[pyarg(any)]
        value: PyObjectRef,
        #[pyarg(any, optional)]
        prepend: OptionalArg<PyObjectRef>,
    }

    impl Monkeypatch {
        /// A patcher that has changed nothing yet.
        #[must_use]
        pub fn new_ref(vm: &VirtualMachine) -> PyRef<Self> {
            // The class exists once the module was imported, which test files need not do themselves.
            let _ = Self::make_static_type();
            Self::default().into_ref(&vm.ctx)
        }

        /// Undoes every change, the last one first.
        ///
        /// # Errors
        /// What setting an old value back raises.
        pub fn restore(&self, vm: &VirtualMachine) -> PyResult<()> {
            let undo = std::mem::take(&mut *self.undo.lock());
            for change in undo.into_iter().rev() {
                match change {
                    Undo::Attribute { target, name, old: Some(old), watched } => {
                        if let Some(id) = watched {
                            unittest_mock::no_longer_in_place(id, vm);
                        }
                        target.set_attr(vm.ctx.intern_str(name), old, vm)?;
                    }
                    Undo::Attribute { target, name, old: None, .. } => {
                        target.del_attr(vm.ctx.intern_str(name), vm)?;
                    }
                    Undo::Item { target, key, old: Some(old) } => {
                        target.set_item(key.as_object(), old, vm)?;
                    }
                    // The test may have removed it itself.
                    Undo::Item { target, key, old: None } => drop(target.del_item(key.as_object(), vm)),
                    Undo::Path(path) => vm.sys_module.set_attr("path", path, vm)?,
                    Undo::Folder(folder) => {
                        drop(vm.call_method(&*vm.import("os", 0)?, "chdir", (folder,))?);
                    }
                }
            }
            Ok(())
        }

        fn keep(&self, change: Undo) {
            self.undo.lock().push(change);
        }

        fn change_item(&self, target: PyObjectRef, key: PyObjectRef, vm: &VirtualMachine) -> bool {
            let old = target.get_item(key.as_object(), vm).ok();
            let had = old.is_some();
            self.keep(Undo::Item { target, key, old });
            had
        }
    }

    #[pyclass(with(Constructor, Representable))]
    impl Monkeypatch {
        #[pymethod]
        fn setattr(zelf: &Py<Self>, change: Change, vm: &VirtualMachine) -> PyResult<()> {
            let (target, name, value) = match change.value {
                OptionalArg::Present(value) => {
                    if change.name.downcast_ref::<PyStr>().is_none() {
                        return Err(vm.new_type_error(
                            "use setattr(target, name, value) with name being a string or setattr(target, value) \
                             with target being a dotted import string",
                        ));
                    }
                    (change.target, text(vm, &change.name)?, value)
                }
                OptionalArg::Missing => {
                    if change.target.downcast_ref::<PyStr>().is_none() {
                        return Err(vm.new_type_error(
                            "use setattr(target, name, value) or setattr(target, value) with target being a dotted \
                             import string",
                        ));
                    }
                    let (target, name) = resolve(vm, &change.target, change.raising)?;
                    (target, name, change.name)
                }
            };
            let old = vm.get_attribute_opt(&target, vm.ctx.intern_str(name.as_str()))?;
            if change.raising && old.is_none() {
                let shown = target.repr(vm)?;
                return Err(vm.new_attribute_error(format!("{shown} has no attribute '{name}'")));
            }
            let old = held(&target, &name, old, vm);
            let watched = old
                .as_ref()
                .and_then(|old| unittest_mock::put_in_place(&target, name.as_str(), old, &value, vm));
            zelf.keep(Undo::Attribute { target: target.clone(), name: name.clone(), old, watched });
            target.set_attr(vm.ctx.intern_str(name), value, vm)
        }

        #[pymethod]
        fn delattr(zelf: &Py<Self>, removal: Removal, vm: &VirtualMachine) -> PyResult<()> {
            let (target, name) = match removal.name {
                OptionalArg::Present(name) => (removal.target, text(vm, &name)?),
                OptionalArg::Missing => {
                    if removal.target.downcast_ref::<PyStr>().is_none() {
                        return Err(vm.new_type_error(
                            "use delattr(target, name) or delattr(target) with target being a dotted import string",
                        ));
                    }
                    resolve(vm, &removal.target, removal.raising)?
                }
            };
            let old = vm.get_attribute_opt(&target, vm.ctx.intern_str(name.as_str()))?;
            if old.is_none() {
                return if removal.raising { Err(vm.new_attribute_error(name)) } else { Ok(()) };
            }
            let old = held(&target, &name, old, vm);
            zelf.keep(Undo::Attribute { target: target.clone(), name: name.clone(), old, watched: None });
            target.del_attr(vm.ctx.intern_str(name), vm)
        }

        #[pymethod]
        fn setitem(
            zelf: &Py<Self>,
            target: PyObjectRef,
            key: PyObjectRef,
            value: PyObjectRef,
            vm: &VirtualMachine,
        ) -> PyResult<()> {
            zelf.change_item(target.clone(), key.clone(), vm);
            target.set_item(key.as_object(), value, vm)
        }

        #[pymethod]
        fn delitem(zelf: &Py<Self>, mut args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
            let raising = args.take_keyword("raising").map_or(Ok(true), |raising| raising.is_true(vm))?;
            let [target, key]: [PyObjectRef; 2] =
                args.args.try_into().map_err(|_| vm.new_type_error("delitem() takes a mapping and a key"))?;
            if !vm._contains(&target, &key)? {
                return if raising { Err(vm.new_key_error(key)) } else { Ok(()) };
            }
            zelf.change_item(target.clone(), key.clone(), vm);
            target.del_item(key.as_object(), vm)
        }

        #[pymethod]
        fn setenv(zelf: &Py<Self>, variable: Variable, vm: &VirtualMachine) -> PyResult<()> {
            let environ = vm.import("os", 0)?.get_attr("environ", vm)?;
            if variable.value.downcast_ref::<PyStr>().is_none() {
                warn_of_no_text(vm, &variable)?;
            }
            let mut value = variable.value.str(vm)?.to_string_lossy().into_owned();
            if let OptionalArg::Present(prepend) = variable.prepend
                && let Ok(old) = environ.get_item(variable.name.as_object(), vm)
            {
                value = format!("{value}{}{}", text(vm, &prepend)?, text(vm, &old)?);
            }
            Self::setitem(zelf, environ, variable.name, vm.ctx.new_str(value).into(), vm)
        }

        #[pymethod]
        fn delenv(zelf: &Py<Self>, mut args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
            args.args.insert(0, vm.import("os", 0)?.get_attr("environ", vm)?);
            Self::delitem(zelf, args, vm)
        }

        #[pymethod]
        fn syspath_prepend(zelf: &Py<Self>, path: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
            let current = vm.sys_module.get_attr("path", vm)?;
            let copy = vm.ctx.new_list(vm.extract_elements_with(&current, Ok)?);
            zelf.keep(Undo::Path(copy.into()));
            let path = path.str(vm)?;
            vm.call_method(&current, "insert", (0, path)).map(drop)
        }

        #[pymethod]
        fn chdir(zelf: &Py<Self>, folder: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
            let os = vm.import("os", 0)?;
            zelf.keep(Undo::Folder(vm.call_method(&os, "getcwd", ())?));
            vm.call_method(&os, "chdir", (folder,)).map(drop)
        }

        #[pymethod]
        fn undo(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<()> {
            zelf.restore(vm)
        }

        /// `with MonkeyPatch.context() as mp`: what is changed inside is undone at the end of the block.
        #[pyclassmethod]
        fn context(_class: PyTypeRef, vm: &VirtualMachine) -> PyRef<Context> {
            Context { patcher: Monkeypatch::new_ref(vm) }.into_ref(&vm.ctx)
        }
    }

    impl Constructor for Monkeypatch {
        type Args = ();

        fn py_new(_cls: &Py<PyType>, (): (), _vm: &VirtualMachine) -> PyResult<Self> {
            Ok(Self::default())
        }
    }

    impl Representable for Monkeypatch {
        fn repr_str(zelf: &Py<Self>, _vm: &VirtualMachine) -> PyResult<String> {
            Ok(format!("<_pytest.monkeypatch.MonkeyPatch object at {:#x}>", zelf.as_object().get_id()))
        }
    }

    /// The block of `MonkeyPatch.context()`.
    #[pyattr]
    #[pyclass(name = "MonkeyPatchContext", module = "pytest")]
    #[derive(Debug, PyPayload)]
    struct Context {
        patcher: PyRef<Monkeypatch>,
    }

    #[pyclass]
    impl Context {
        #[pymethod]
        fn __enter__(zelf: &Py<Self>) -> PyRef<Monkeypatch> {
            zelf.patcher.clone()
        }

        #[pymethod]
        fn __exit__(zelf: &Py<Self>, _args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
            zelf.patcher.restore(vm)
        }
    }

    /// What is to be set back: a class holds what its descriptors make something else of.
    fn held(
        target: &PyObject,
        name: &str,
        seen: Option<PyObjectRef>,
        vm: &VirtualMachine,
    ) -> Option<PyObjectRef> {
        match target.downcast_ref::<PyType>() {
            Some(class) => class.get_direct_attr(vm.ctx.intern_str(name)),
            None => seen,
        }
    }

    fn warn_of_no_text(vm: &VirtualMachine, variable: &Variable) -> PyResult<()> {
        let text = format!(
            "Value of environment variable {} type should be str, but got {} (type: {}); converted to str implicitly",
            text(vm, &variable.name)?,
            variable.value.repr(vm)?,
            variable.value.class().name()
        );
        let class = vm.import("pytest", 0)?.get_attr("PytestWarning", vm)?;
        // What stands between the warning and the test is native, so the caller is the first frame.
        vm.import("warnings", 0)?.get_attr("warn", vm)?.call((text, class, 1), vm).map(drop)
    }

    fn text(vm: &VirtualMachine, value: &PyObject) -> PyResult<String> {
        Ok(value.str(vm)?.to_string_lossy().into_owned())
    }

    /// The object and the attribute that a dotted name stands for.
    fn resolve(vm: &VirtualMachine, dotted: &PyObject, raising: bool) -> PyResult<(PyObjectRef, String)> {
        let dotted_text = text(vm, dotted)?;
        let Some((path, name)) = dotted_text.rsplit_once('.') else {
            let shown = dotted.repr(vm)?;
            return Err(vm.new_type_error(format!("must be absolute import path string, not {shown}")));
        };
        let mut parts = path.split('.');
        let mut so_far = parts.next().unwrap_or_default().to_owned();
        let mut target = import(vm, &so_far)?;
        for part in parts {
            so_far = format!("{so_far}.{part}");
            target = if let Some(found) = vm.get_attribute_opt(&target, vm.ctx.intern_str(part))? {
                found
            } else {
                import(vm, &so_far).map_err(|error| import_error(vm, &so_far, error))?;
                target.get_attr(vm.ctx.intern_str(part), vm)?
            };
        }
        if raising && vm.get_attribute_opt(&target, vm.ctx.intern_str(name))?.is_none() {
            let class = target.class().name().to_string();
            return Err(
                vm.new_attribute_error(format!("'{class}' object at {path} has no attribute '{name}'"))
            );
        }
        Ok((target, name.to_owned()))
    }

    /// What an import raised, where it is about another module than the one that was named.
    fn import_error(vm: &VirtualMachine, name: &str, error: PyBaseExceptionRef) -> PyBaseExceptionRef {
        let told =
            error.as_object().str(vm).map(|text| text.to_string_lossy().into_owned()).unwrap_or_default();
        let is_own = told.split_whitespace().last() == Some(name);
        if is_own || !error.fast_isinstance(vm.ctx.exceptions.import_error) {
            return error;
        }
        let class = vm.ctx.exceptions.import_error.to_owned();
        let other = vm.new_exception_msg(class, format!("import error in {name}: {told}").into());
        other.set_cause(Some(error));
        other
    }

    fn import(vm: &VirtualMachine, name: &str) -> PyResult {
        let name = vm.ctx.new_str(name);
        vm.import("importlib", 0)?.get_attr("import_module", vm)?.call((name,), vm)
    }
}
