//! `request.node`: the session, folders, files, classes and tests that a run has collected, as a tree.
//!
//! - source: pytest 9.2, `_pytest.nodes` and `_pytest.python`

pub(crate) use _understudy_node::module_def;
pub use _understudy_node::{Node, NodeKind};

#[rustpython_vm::pymodule]
mod _understudy_node {
    use rustpython_vm::{
        AsObject, Py, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine,
        builtins::{PyDictRef, PyStr},
        class::PyClassImpl,
        common::lock::PyMutex,
        function::{FuncArgs, OptionalArg},
        pyclass,
        types::Representable,
    };

    use crate::modules::pytest::in_python;
    use crate::modules::pytest::mark::{Mark, unwrap};
    use crate::sandbox::WORK_FOLDER;

    /// What a node stands for.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum NodeKind {
        /// The whole run.
        Session,
        /// A folder.
        Dir,
        /// A folder with an `__init__.py`.
        Package,
        /// A file.
        Module,
        /// A class of tests.
        Class,
        /// A class of tests derived from `unittest.TestCase`.
        UnitTestCase,
        /// A test.
        Function,
        /// A test in a class derived from `unittest.TestCase`.
        TestCaseFunction,
    }

    impl NodeKind {
        /// Whether it is a test.
        #[must_use]
        pub fn is_test(self) -> bool {
            matches!(self, Self::Function | Self::TestCaseFunction)
        }

        /// Whether it is a class of tests.
        #[must_use]
        pub fn is_class(self) -> bool {
            matches!(self, Self::Class | Self::UnitTestCase)
        }
    }

    /// One node of the tree.
    #[pyattr]
    #[pyclass(name = "Node", module = "pytest")]
    #[derive(Debug, PyPayload)]
    pub struct Node {
        /// What it stands for.
        pub kind: NodeKind,
        /// Its name, with its parameters.
        pub name: String,
        /// Its whole name.
        pub id: String,
        /// Its file or folder, relative to the work folder.
        pub path: String,
        /// What it is in.
        pub parent: Option<PyRef<Node>>,
        /// The module, class or function.
        pub object: Option<PyObjectRef>,
        /// Its own marks, the nearest first.
        pub marks: PyMutex<Vec<PyRef<Mark>>>,
        /// For a test in a class, the instance that it runs on.
        pub instance: PyMutex<Option<PyObjectRef>>,
        /// For a test, the name of its function.
        pub original: String,
        /// For a test, the names of all fixtures that it needs.
        pub fixtures: Vec<String>,
        /// For a test, the values of its fixtures so far.
        pub values: PyDictRef,
        /// For a test with parameters, their values.
        pub parameters: Option<PyDictRef>,
        /// For the session, 1 with `-v`, and so on.
        pub verbosity: i8,
        /// What to call when it ends, while it runs.
        pub finalizers: PyMutex<Vec<PyObjectRef>>,
    }

    impl Node {
        /// The object for Python.
        #[must_use]
        pub fn into_node(self, vm: &VirtualMachine) -> PyRef<Self> {
            // The class exists once the module was imported, which test files need not do themselves.
            let _ = Self::make_static_type();
            self.into_ref(&vm.ctx)
        }

        /// The nodes from the session down to this one.
        #[must_use]
        pub fn chain(zelf: &PyRef<Self>) -> Vec<PyRef<Self>> {
            let mut chain = vec![zelf.clone()];
            while let Some(parent) = chain.last().and_then(|node| node.parent.clone()) {
                chain.push(parent);
            }
            chain.reverse();
            chain
        }

        /// The nearest node from this one upwards of which `is` holds.
        pub fn nearest(zelf: &PyRef<Self>, is: impl Fn(NodeKind) -> bool) -> Option<PyRef<Self>> {
            let mut node = zelf;
            while !is(node.kind) {
                node = node.parent.as_ref()?;
            }
            Some(node.clone())
        }

        /// All marks that hold here, the nearest first.
        #[must_use]
        pub fn all_marks(zelf: &PyRef<Self>) -> Vec<PyRef<Mark>> {
            let mut marks = Vec::new();
            for node in Self::chain(zelf).iter().rev() {
                marks.extend(node.marks.lock().iter().cloned());
            }
            marks
        }

        /// How pytest shows it.
        #[must_use]
        pub fn shown(&self) -> String {
            match self.kind {
                NodeKind::Session => {
                    "<Session  exitstatus='<UNSET>' testsfailed=0 testscollected=0>".to_owned()
                }
                kind => format!("<{kind:?} {}>", self.name),
            }
        }

        fn session_of(zelf: &PyRef<Self>) -> PyRef<Self> {
            Self::chain(zelf).swap_remove(0)
        }

        fn object_of(zelf: &PyRef<Self>, is: impl Fn(NodeKind) -> bool) -> Option<PyObjectRef> {
            Self::nearest(zelf, is).and_then(|node| node.object.clone())
        }
    }

    impl Representable for Node {
        fn repr_str(zelf: &Py<Self>, _vm: &VirtualMachine) -> PyResult<String> {
            Ok(zelf.shown())
        }
    }

    #[pyclass(with(Representable), flags(HAS_DICT))]
    impl Node {
        #[pygetset(name = "name")]
        fn node_name(zelf: &Py<Self>) -> String {
            zelf.name.clone()
        }

        /// The name of the class that pytest has for it.
        #[pygetset(name = "_kind")]
        fn node_kind(zelf: &Py<Self>) -> String {
            format!("{:?}", zelf.kind)
        }

        #[pygetset]
        fn nodeid(zelf: &Py<Self>) -> String {
            zelf.id.clone()
        }

        #[pygetset(name = "parent")]
        fn node_parent(zelf: &Py<Self>) -> Option<PyRef<Self>> {
            zelf.parent.clone()
        }

        #[pygetset]
        fn originalname(zelf: &Py<Self>) -> String {
            zelf.original.clone()
        }

        #[pygetset]
        fn fixturenames(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
            let names = zelf.fixtures.iter().map(|name| vm.ctx.new_str(name.as_str()).into()).collect();
            vm.ctx.new_list(names).into()
        }

        #[pygetset]
        fn funcargs(zelf: &Py<Self>) -> PyDictRef {
            zelf.values.clone()
        }

        #[pygetset]
        fn callspec(zelf: PyRef<Self>, vm: &VirtualMachine) -> PyResult {
            let Some(parameters) = &zelf.parameters else {
                return Err(vm.new_attribute_error("'Function' object has no attribute 'callspec'"));
            };
            let space = vm.import("types", 0)?.get_attr("SimpleNamespace", vm)?.call((), vm)?;
            space.set_attr("params", parameters.clone(), vm)?;
            let id = zelf.name.strip_prefix(&format!("{}[", zelf.original)).unwrap_or_default();
            space.set_attr("id", vm.ctx.new_str(id.strip_suffix(']').unwrap_or(id)), vm)?;
            Ok(space)
        }

        /// What the run was asked for. It is Python, and imported when it is first asked for.
        #[pygetset(name = "config")]
        fn node_config(zelf: PyRef<Self>, vm: &VirtualMachine) -> PyResult {
            let verbosity = Self::session_of(&zelf).verbosity;
            in_python(vm, "_pytest.config", "current")?.call((verbosity,), vm)
        }

        #[pygetset]
        fn session(zelf: PyRef<Self>) -> PyRef<Self> {
            Self::session_of(&zelf)
        }

        #[pygetset(name = "path")]
        fn node_path(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            path(vm, &zelf.path)
        }

        #[pygetset]
        fn fspath(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            in_python(vm, "_pytest.legacypath", "LocalPath")?.call((path(vm, &zelf.path)?,), vm)
        }

        /// The nearest node from this one upwards that is of `class`.
        #[pymethod]
        fn getparent(
            zelf: PyRef<Self>,
            class: PyObjectRef,
            vm: &VirtualMachine,
        ) -> PyResult<Option<PyRef<Self>>> {
            for node in Self::chain(&zelf).into_iter().rev() {
                if node.as_object().is_instance(&class, vm)? {
                    return Ok(Some(node));
                }
            }
            Ok(None)
        }

        #[pygetset]
        fn obj(zelf: PyRef<Self>, vm: &VirtualMachine) -> PyResult<Option<PyObjectRef>> {
            let instance = zelf.instance.lock().clone();
            match instance {
                Some(instance) => instance.get_attr(vm.ctx.intern_str(zelf.original.as_str()), vm).map(Some),
                None => Ok(zelf.object.clone()),
            }
        }

        #[pygetset]
        fn function(zelf: &Py<Self>) -> Option<PyObjectRef> {
            zelf.object.clone().filter(|_| zelf.kind.is_test())
        }

        #[pygetset(name = "instance")]
        fn node_instance(zelf: &Py<Self>) -> Option<PyObjectRef> {
            zelf.instance.lock().clone()
        }

        #[pygetset]
        fn cls(zelf: PyRef<Self>) -> Option<PyObjectRef> {
            Self::object_of(&zelf, NodeKind::is_class)
        }

        #[pygetset]
        fn module(zelf: PyRef<Self>) -> Option<PyObjectRef> {
            Self::object_of(&zelf, |kind| kind == NodeKind::Module)
        }

        #[pygetset]
        fn own_markers(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
            let marks = zelf.marks.lock().iter().cloned().map(Into::into).collect();
            vm.ctx.new_list(marks).into()
        }

        /// The names that the node is known by: its own, those it is in, and its marks.
        #[pygetset]
        fn keywords(zelf: PyRef<Self>, vm: &VirtualMachine) -> PyResult<PyDictRef> {
            let keywords = vm.ctx.new_dict();
            for node in Self::chain(&zelf) {
                keywords.set_item(node.name.as_str(), vm.ctx.new_int(1).into(), vm)?;
                let marks = node.marks.lock().clone();
                for mark in marks {
                    let name = mark.label().to_owned();
                    keywords.set_item(name.as_str(), mark.into(), vm)?;
                }
            }
            Ok(keywords)
        }

        #[pymethod]
        fn listchain(zelf: PyRef<Self>, vm: &VirtualMachine) -> PyObjectRef {
            let chain = Self::chain(&zelf).into_iter().map(Into::into).collect();
            vm.ctx.new_list(chain).into()
        }

        #[pymethod]
        fn iter_markers(zelf: PyRef<Self>, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
            let name = args.args.first().or_else(|| args.kwargs.get("name"));
            let name = name.and_then(|name| name.downcast_ref::<PyStr>()).map(|name| name.to_string_lossy());
            let fits = |mark: &PyRef<Mark>| name.as_ref().is_none_or(|name| *name == mark.label());
            let marks = Self::all_marks(&zelf).into_iter().filter(fits);
            let marks = vm.ctx.new_list(marks.map(Into::into).collect());
            Ok(marks.as_object().get_iter(vm)?.into())
        }

        #[pymethod]
        fn get_closest_marker(
            zelf: PyRef<Self>,
            name: String,
            default: OptionalArg<PyObjectRef>,
            vm: &VirtualMachine,
        ) -> PyObjectRef {
            let found = Self::all_marks(&zelf).into_iter().find(|mark| mark.label() == name);
            found.map(Into::into).or(default.into_option()).unwrap_or_else(|| vm.ctx.none())
        }

        /// `add_marker(marker, append=True)`: a mark, or the name of one.
        #[pymethod]
        pub(crate) fn add_marker(
            zelf: PyRef<Self>,
            marker: PyObjectRef,
            append: OptionalArg<bool>,
            vm: &VirtualMachine,
        ) -> PyResult<()> {
            let marker = match marker.downcast_ref::<PyStr>() {
                Some(name) => vm.import("pytest", 0)?.get_attr("mark", vm)?.get_attr(name, vm)?,
                None => marker,
            };
            let Some(mark) = unwrap(&marker) else {
                return Err(vm.new_value_error("is not a string or pytest.mark.* Marker"));
            };
            let mut marks = zelf.marks.lock();
            if append.unwrap_or(true) {
                marks.push(mark);
            } else {
                marks.insert(0, mark);
            }
            Ok(())
        }

        #[pymethod]
        fn addfinalizer(zelf: &Py<Self>, finalizer: PyObjectRef) {
            zelf.finalizers.lock().push(finalizer);
        }
    }

    fn path(vm: &VirtualMachine, relative: &str) -> PyResult {
        let absolute = format!("{WORK_FOLDER}/{relative}");
        let absolute = absolute.trim_end_matches('/').to_owned();
        vm.import("pathlib", 0)?.get_attr("Path", vm)?.call((absolute,), vm)
    }
}
