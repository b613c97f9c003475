//! `pytest.mark` and `pytest.param`: what a test says about itself.
//!
//! Marks are kept where pytest keeps them, in the `pytestmark` of a function, class or module.

pub(crate) use _understudy_mark::module_def;
pub use _understudy_mark::{Mark, ParameterSet};

use std::cell::{Cell, RefCell};
use std::collections::HashSet;

use rustpython_vm::{PyObject, PyRef, PyResult, VirtualMachine, builtins::PyList};

use crate::modules::pytest::outcome::{failed, failed_plainly};
use _understudy_mark::MarkDecorator;

thread_local! {
    /// Whether a mark that nobody has registered is an error in the run that this thread is in.
    static STRICT: Cell<bool> = const { Cell::new(false) };
    /// The marks that the run has registered itself.
    static OWN: RefCell<HashSet<String>> = RefCell::default();
}

/// The marks that mean something to pytest, or to what is here of its plugins.
const REGISTERED: &[&str] =
    &["asyncio", "filterwarnings", "parametrize", "skip", "skipif", "usefixtures", "xfail"];

/// Whether a mark that nobody has registered is an error in the run that begins, or a warning.
pub fn be_strict_about_marks(strict: bool) {
    STRICT.set(strict);
    OWN.take();
}

/// Warns of a mark that nobody has registered.
///
/// # Errors
/// A failure in pytest's words where marks are looked at strictly, or the warning where it is turned into an error.
fn check_name(vm: &VirtualMachine, name: &str) -> PyResult<()> {
    if REGISTERED.contains(&name) || OWN.with_borrow(|own| own.contains(name)) {
        return Ok(());
    }
    if STRICT.get() {
        return Err(failed_plainly(vm, format!("'{name}' not found in `markers` configuration option")));
    }
    if matches!(name, "parameterize" | "parametrise" | "parameterise") {
        return Err(failed(vm, format!("Unknown '{name}' mark, did you mean 'parametrize'?")));
    }
    let class = vm.import("pytest", 0)?.get_attr("PytestUnknownMarkWarning", vm)?;
    let message = format!(
        "Unknown pytest.mark.{name} - is this a typo?  You can register custom marks to avoid this warning - for details, \
         see https://docs.pytest.org/en/stable/how-to/mark.html"
    );
    let warnings = vm.import("warnings", 0)?;
    vm.call_method(&warnings, "warn", (message, class, 1)).map(drop)
}

/// The marks that `object` itself carries, in the order in which pytest has them.
///
/// # Errors
/// What a `__getattr__` of the learner's own may raise.
pub fn marks_of(vm: &VirtualMachine, object: &PyObject) -> PyResult<Vec<PyRef<Mark>>> {
    Ok(vm.get_attribute_opt(object, "pytestmark")?.map(|marks| unpacked(&marks)).unwrap_or_default())
}

/// The marks in a `pytestmark`: one of them, or a list.
#[must_use]
pub fn unpacked(marks: &PyObject) -> Vec<PyRef<Mark>> {
    match marks.downcast_ref::<PyList>() {
        Some(list) => list.borrow_vec().iter().filter_map(|mark| unwrap(mark)).collect(),
        None => unwrap(marks).into_iter().collect(),
    }
}

pub(super) fn unwrap(mark: &PyObject) -> Option<PyRef<Mark>> {
    if let Some(decorator) = mark.downcast_ref::<MarkDecorator>() {
        return Some(decorator.mark().to_owned());
    }
    mark.to_owned().downcast::<Mark>().ok()
}

#[rustpython_vm::pymodule]
#[expect(clippy::unwrap_used, reason = "it is what the macro makes of `#[pyattr]`")]
mod _understudy_mark {
    use rustpython_vm::{
        AsObject, Py, PyObject, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine,
        builtins::{PyDictRef, PyFunction, PyList, PyStr, PyTuple, PyTupleRef, PyType},
        function::FuncArgs,
        pyclass,
        types::{Callable, GetAttr, Representable},
    };

    use crate::modules::pytest::fixture::{Fixture, MARKED};
    use crate::modules::pytest::outcome::failed;

    /// A mark's name and arguments.
    #[pyattr]
    #[pyclass(name = "Mark", module = "pytest")]
    #[derive(Debug, PyPayload)]
    pub struct Mark {
        name: String,
        args: PyTupleRef,
        kwargs: PyDictRef,
    }

    impl Mark {
        /// `parametrize` with these arguments.
        pub(in crate::modules::pytest) fn parametrize(
            args: FuncArgs,
            vm: &VirtualMachine,
        ) -> PyResult<PyRef<Self>> {
            let kwargs = vm.ctx.new_dict();
            for (name, value) in args.kwargs {
                kwargs.set_item(&*name, value, vm)?;
            }
            let args = vm.ctx.new_tuple(args.args);
            Ok(Self { name: "parametrize".to_owned(), args, kwargs }.into_ref(&vm.ctx))
        }

        /// `skip(reason=...)`.
        #[must_use]
        pub fn skip(vm: &VirtualMachine, reason: &str) -> PyRef<Self> {
            let kwargs = vm.ctx.new_dict();
            // A dict takes any text as a key.
            drop(kwargs.set_item("reason", vm.ctx.new_str(reason).into(), vm));
            Self { name: "skip".to_owned(), args: vm.ctx.new_tuple(Vec::new()), kwargs }.into_ref(&vm.ctx)
        }

        /// Its name, such as `skipif`.
        #[must_use]
        pub fn label(&self) -> &str {
            &self.name
        }

        /// Its positional arguments.
        #[must_use]
        pub fn positional(&self) -> &[PyObjectRef] {
            self.args.as_slice()
        }

        /// Its keyword argument `name`.
        #[must_use]
        pub fn keyword(&self, name: &str, vm: &VirtualMachine) -> Option<PyObjectRef> {
            self.kwargs.get_item_opt(name, vm).ok().flatten()
        }
    }

    #[pyclass(with(Representable))]
    impl Mark {
        #[pygetset]
        fn name(zelf: &Py<Self>) -> String {
            zelf.name.clone()
        }

        #[pygetset]
        fn args(zelf: &Py<Self>) -> PyTupleRef {
            zelf.args.clone()
        }

        #[pygetset]
        fn kwargs(zelf: &Py<Self>) -> PyDictRef {
            zelf.kwargs.clone()
        }
    }

    impl Representable for Mark {
        fn repr_str(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<String> {
            let (args, kwargs) = (zelf.args.as_object().repr(vm)?, zelf.kwargs.as_object().repr(vm)?);
            Ok(format!("Mark(name='{}', args={args}, kwargs={kwargs})", zelf.name))
        }
    }

    /// A mark that can still take arguments, and can be put on a function or class.
    #[pyattr]
    #[pyclass(name = "MarkDecorator", module = "pytest")]
    #[derive(Debug, PyPayload)]
    pub(super) struct MarkDecorator {
        mark: PyRef<Mark>,
    }

    impl MarkDecorator {
        /// The mark itself.
        pub(super) fn mark(&self) -> &Py<Mark> {
            &self.mark
        }
    }

    #[pyclass(with(Callable, Representable))]
    impl MarkDecorator {
        #[pygetset(name = "mark")]
        fn inner(zelf: &Py<Self>) -> PyRef<Mark> {
            zelf.mark.clone()
        }

        #[pygetset]
        fn name(zelf: &Py<Self>) -> String {
            zelf.mark.name.clone()
        }

        #[pygetset]
        fn args(zelf: &Py<Self>) -> PyTupleRef {
            zelf.mark.args.clone()
        }

        #[pygetset]
        fn kwargs(zelf: &Py<Self>) -> PyDictRef {
            zelf.mark.kwargs.clone()
        }
    }

    impl Callable for MarkDecorator {
        type Args = FuncArgs;

        /// A single function or class is marked; anything else becomes arguments of the mark.
        fn call(zelf: &Py<Self>, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
            if let ([target], true) = (args.args.as_slice(), args.kwargs.is_empty())
                && is_markable(target)
            {
                store(vm, target, zelf)?;
                return Ok(target.clone());
            }
            let mut positional = zelf.mark.args.as_slice().to_vec();
            positional.extend(args.args);
            let kwargs = zelf.mark.kwargs.copy().into_ref(&vm.ctx);
            for (name, value) in args.kwargs {
                kwargs.set_item(vm.ctx.new_str(name.to_string()).as_object(), value, vm)?;
            }
            let mark = Mark { name: zelf.mark.name.clone(), args: vm.ctx.new_tuple(positional), kwargs };
            Ok(MarkDecorator { mark: mark.into_ref(&vm.ctx) }.into_ref(&vm.ctx).into())
        }
    }

    impl Representable for MarkDecorator {
        fn repr_str(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<String> {
            Ok(format!("MarkDecorator(mark={})", zelf.mark.as_object().repr(vm)?))
        }
    }

    fn is_markable(target: &PyObject) -> bool {
        target.downcast_ref::<PyFunction>().is_some()
            || target.downcast_ref::<PyType>().is_some()
            || target.downcast_ref::<Fixture>().is_some()
    }

    /// Adds the mark to a list of the target's own: a class must not add to the list of its base.
    fn store(vm: &VirtualMachine, target: &PyObject, mark: &Py<MarkDecorator>) -> PyResult<()> {
        if target.downcast_ref::<Fixture>().is_some() {
            return Err(failed(vm, MARKED.to_owned()));
        }
        let own = match target.downcast_ref::<PyType>() {
            Some(class) => class.get_direct_attr(vm.ctx.intern_str("pytestmark")),
            None => vm.get_attribute_opt(target, "pytestmark")?,
        };
        let mut marks = match own.as_ref().and_then(|own| own.downcast_ref::<PyList>()) {
            Some(list) => list.borrow_vec().to_vec(),
            None => own.into_iter().collect(),
        };
        marks.push(mark.mark.clone().into());
        target.set_attr("pytestmark", vm.ctx.new_list(marks), vm)
    }

    /// `pytest.mark`: every name is a mark.
    #[pyattr]
    #[pyclass(name = "MarkGenerator", module = "pytest")]
    #[derive(Debug, PyPayload)]
    struct MarkGenerator;

    #[pyclass(with(GetAttr))]
    impl MarkGenerator {}

    impl GetAttr for MarkGenerator {
        fn getattro(zelf: &Py<Self>, name: &Py<PyStr>, vm: &VirtualMachine) -> PyResult {
            let label = name.to_string_lossy();
            if label.starts_with('_') {
                return zelf.as_object().generic_getattr(name, vm);
            }
            super::check_name(vm, &label)?;
            let mark = Mark {
                name: label.into_owned(),
                args: vm.ctx.new_tuple(Vec::new()),
                kwargs: vm.ctx.new_dict(),
            };
            Ok(MarkDecorator { mark: mark.into_ref(&vm.ctx) }.into_ref(&vm.ctx).into())
        }
    }

    /// Takes a line of the setting `markers`: a name, its arguments, and behind a colon what it means.
    #[pyfunction]
    fn register(line: String) {
        let name = line.split([':', '(']).next().unwrap_or_default().trim().to_owned();
        super::OWN.with_borrow_mut(|own| own.insert(name));
    }

    #[pyattr]
    fn mark(vm: &VirtualMachine) -> PyObjectRef {
        MarkGenerator.into_ref(&vm.ctx).into()
    }

    /// The type of `HIDDEN_PARAM`, which stands for a name that is not shown.
    #[pyattr]
    #[pyclass(name = "_HiddenParam", module = "pytest")]
    #[derive(Debug, PyPayload)]
    pub(super) struct Hidden;

    #[pyclass(with(Representable))]
    impl Hidden {}

    impl Representable for Hidden {
        fn repr_str(_zelf: &Py<Self>, _vm: &VirtualMachine) -> PyResult<String> {
            Ok("<_HiddenParam.token: 0>".to_owned())
        }
    }

    #[pyattr(name = "HIDDEN_PARAM")]
    fn hidden_param(vm: &VirtualMachine) -> PyObjectRef {
        Hidden.into_ref(&vm.ctx).into()
    }

    /// One row of `parametrize`, with marks and a name of its own.
    #[pyattr]
    #[pyclass(name = "ParameterSet", module = "pytest")]
    #[derive(Debug, PyPayload)]
    pub struct ParameterSet {
        values: PyTupleRef,
        marks: Vec<PyRef<Mark>>,
        id: Option<String>,
        is_hidden: bool,
    }

    impl ParameterSet {
        /// Whether the row's name is not to be shown.
        #[must_use]
        pub fn is_hidden(&self) -> bool {
            self.is_hidden
        }

        /// Whether `id` is `HIDDEN_PARAM`.
        #[must_use]
        pub fn hides(id: &PyObject) -> bool {
            id.downcast_ref::<Hidden>().is_some()
        }

        /// The values of the row.
        #[must_use]
        pub fn row(&self) -> &[PyObjectRef] {
            self.values.as_slice()
        }

        /// The marks of the row.
        #[must_use]
        pub fn row_marks(&self) -> &[PyRef<Mark>] {
            &self.marks
        }

        /// The name of the row.
        #[must_use]
        pub fn row_id(&self) -> Option<&str> {
            self.id.as_deref()
        }
    }

    impl Representable for ParameterSet {
        fn repr_str(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<String> {
            let values = zelf.values.as_object().repr(vm)?;
            let marks = vm.ctx.new_tuple(zelf.marks.iter().map(|mark| mark.clone().into()).collect());
            let id = match (&zelf.id, zelf.is_hidden) {
                (_, true) => "<_HiddenParam.token: 0>".to_owned(),
                (Some(id), false) => vm.ctx.new_str(id.as_str()).as_object().repr(vm)?.to_string(),
                (None, false) => "None".to_owned(),
            };
            Ok(format!("ParameterSet(values={values}, marks={}, id={id})", marks.as_object().repr(vm)?))
        }
    }

    #[pyclass(with(Representable))]
    impl ParameterSet {
        #[pygetset]
        fn values(zelf: &Py<Self>) -> PyTupleRef {
            zelf.values.clone()
        }

        #[pygetset]
        fn id(zelf: &Py<Self>) -> Option<String> {
            zelf.id.clone()
        }
    }

    /// `param(*values, marks=..., id=...)`.
    #[pyfunction]
    fn param(mut args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        let marks = match args.take_keyword("marks") {
            None => Vec::new(),
            Some(marks) => {
                let several = match marks.downcast_ref::<PyTuple>() {
                    Some(tuple) => tuple.as_slice().to_vec(),
                    None => match marks.downcast_ref::<PyList>() {
                        Some(list) => list.borrow_vec().to_vec(),
                        None => vec![marks],
                    },
                };
                several.iter().filter_map(|mark| super::unwrap(mark)).collect()
            }
        };
        if marks.iter().any(|mark: &PyRef<Mark>| mark.name == "usefixtures") {
            return Err(vm.new_value_error(
                "pytest.param cannot add pytest.mark.usefixtures; see \
                 https://docs.pytest.org/en/stable/reference/reference.html#pytest-param",
            ));
        }
        let id = args.take_keyword("id").filter(|id| !vm.is_none(id));
        let is_hidden = id.as_ref().is_some_and(|id| ParameterSet::hides(id));
        let id = match id.filter(|_| !is_hidden) {
            None => None,
            Some(id) => {
                let Some(text) = id.downcast_ref::<PyStr>() else {
                    let class = id.class().as_object().repr(vm)?;
                    let shown = id.repr(vm)?;
                    return Err(vm.new_type_error(format!(
                        "Expected id to be a string or a `pytest.HIDDEN_PARAM` sentinel, got {class}: {shown}"
                    )));
                };
                Some(text.to_string_lossy().into_owned())
            }
        };
        if let Some((name, _)) = args.kwargs.into_iter().next() {
            return Err(vm.new_type_error(format!(
                "ParameterSet.param() got an unexpected keyword argument '{name}'"
            )));
        }
        Ok(ParameterSet { values: vm.ctx.new_tuple(args.args), marks, id, is_hidden }
            .into_ref(&vm.ctx)
            .into())
    }
}
