//! Whether a patch that is in place is gone past.
//!
//! `from source import load` gives a module a name of its own, which `patch('source.load')` does not touch. Where a
//! patch finds that a module of the learner's has such a name, calls are watched until it ends: if the module calls
//! the object itself, and nobody calls what was put in its place, the patch has missed.
//!
//! Watching is a profile function, as `sys.setprofile` takes it. It costs time with each call, so nobody is watched
//! unless there is such a name, which is rarely the case.

use std::cell::{Cell, RefCell};
use std::mem::ManuallyDrop;

use rustpython_vm::builtins::{PyDictRef, PyFunction, PyModule, PyStr, PyType};
use rustpython_vm::frame::FrameObject;
use rustpython_vm::{AsObject, Py, PyObject, PyObjectRef, PyRef, VirtualMachine};

use super::double::{Which, extract};
use super::evidence::{By, MissedPatch, Spot, notice, path};
use super::journal;
use crate::sandbox::WORK_FOLDER;

/// One patch that might be gone past.
struct Watched {
    id: usize,
    by: By,
    target: String,
    is_at_its_source: bool,
    patched: Option<Spot>,
    original: PyObjectRef,
    /// What runs when the original is called, if it is written in Python.
    code: Option<PyObjectRef>,
    replacement: PyObjectRef,
    replacement_code: Option<PyObjectRef>,
    /// Whether the replacement, being a function, was called.
    was_used: bool,
    others: Vec<OtherName>,
    missed: Option<(usize, Spot)>,
}

/// A name of the original in another module.
struct OtherName {
    module: String,
    globals: PyDictRef,
    name: PyRef<PyStr>,
}

thread_local! {
    /// The next number of a change by `monkeypatch`.
    static NEXT: Cell<usize> = const { Cell::new(1) };
    // Not dropped when the thread ends, as for the journal.
    static WATCHED: ManuallyDrop<RefCell<Vec<Watched>>> = ManuallyDrop::new(RefCell::default());
}

/// Forgets everything, as a new interpreter starts.
pub(super) fn forget() {
    drop(WATCHED.with(|watched| watched.take()));
}

/// What has just been put in place.
pub(super) struct Placed<'a> {
    /// The patch, by its address or its number.
    pub(super) id: usize,
    /// What put it there.
    pub(super) by: By,
    /// What was patched, as the test names it.
    pub(super) target: String,
    /// Where the patch was made.
    pub(super) patched: Option<&'a Spot>,
    /// What was there.
    pub(super) original: &'a PyObjectRef,
    /// What is there now.
    pub(super) replacement: &'a PyObjectRef,
}

/// A patch has been put in place.
pub(super) fn begin(placed: Placed<'_>, vm: &VirtualMachine) {
    let Placed { id, by, target, patched, original, replacement } = placed;
    let is_watchable = extract(replacement, vm).is_some() || code_of(replacement, vm).is_some();
    if !is_watchable || !original.is_callable() || extract(original, vm).is_some() {
        return;
    }
    let test = patched.map(|spot| path(&spot.code)).unwrap_or_default();
    let others = other_names(original, &test, vm);
    if others.is_empty() {
        return;
    }
    let watched = Watched {
        id,
        by,
        is_at_its_source: is_at_its_source(&target, original, vm),
        target,
        patched: patched.cloned(),
        original: original.clone(),
        code: code_of(original, vm),
        replacement: replacement.clone(),
        replacement_code: code_of(replacement, vm),
        was_used: false,
        others,
        missed: None,
    };
    let is_first = WATCHED.with(|all| {
        let mut all = all.borrow_mut();
        all.push(watched);
        all.len() == 1
    });
    if is_first && vm.is_none(&vm.profile_func.borrow()) {
        vm.profile_func.replace(vm.new_function("watch", watch).into());
        vm.use_tracing.set(true);
    }
}

/// `monkeypatch` is about to put `replacement` in the place of `original`. Gives what [`no_longer_in_place`] wants.
pub(crate) fn put_in_place(
    target: &PyObjectRef,
    name: &str,
    original: &PyObjectRef,
    replacement: &PyObjectRef,
    vm: &VirtualMachine,
) -> Option<usize> {
    target.downcast_ref::<PyModule>()?;
    let module = target.get_attr("__name__", vm).ok()?;
    let target = format!("{}.{name}", module.downcast_ref::<PyStr>()?.to_string_lossy());
    // Odd, as no address is.
    let id = NEXT.replace(NEXT.get() + 2);
    let patched = Spot::current(journal::FRAMES, vm);
    begin(Placed { id, by: By::Monkeypatch, target, patched: patched.as_ref(), original, replacement }, vm);
    Some(id)
}

/// `monkeypatch` is about to undo that.
pub(crate) fn no_longer_in_place(id: usize, vm: &VirtualMachine) {
    end(id, vm);
}

/// A patch is about to end.
pub(super) fn end(id: usize, vm: &VirtualMachine) {
    let (ended, is_last) = WATCHED.with(|all| {
        let mut all = all.borrow_mut();
        let at = all.iter().position(|it| it.id == id);
        let ended = at.map(|at| all.remove(at));
        (ended, all.is_empty())
    });
    let Some(ended) = ended else { return };
    if is_last {
        vm.profile_func.replace(vm.ctx.none());
        vm.use_tracing.set(!vm.is_none(&vm.trace_func.borrow()));
    }
    if let Some(missed) = verdict(ended, vm) {
        notice(|all| &mut all.missed, missed);
    }
}

/// Whether the object comes from the package that the target is in. `requests.get` comes from `requests.api`.
fn is_at_its_source(target: &str, original: &PyObject, vm: &VirtualMachine) -> bool {
    let module = vm.get_attribute_opt(original, "__module__").ok().flatten();
    let package = |name: &str| name.split('.').next().map(str::to_owned);
    module
        .and_then(|module| package(&module.downcast_ref::<PyStr>()?.to_string_lossy()))
        .is_some_and(|module| package(target) == Some(module))
}

/// What to say of a patch that has ended, if it has missed.
fn verdict(ended: Watched, vm: &VirtualMachine) -> Option<MissedPatch> {
    let (at, spot) = ended.missed?;
    let was_called = extract(&ended.replacement, vm)
        .is_some_and(|double| double.journaled.get() > 0 || !double.snapshot(Which::All, vm).is_empty());
    if ended.was_used || was_called {
        return None;
    }
    let other = ended.others.into_iter().nth(at)?;
    Some(MissedPatch {
        by: ended.by,
        target: ended.target,
        is_at_its_source: ended.is_at_its_source,
        what: if ended.original.downcast_ref::<PyType>().is_some() { "class" } else { "function" },
        module: other.module,
        name: other.name.to_string_lossy().into_owned(),
        patched: ended.patched.map(|spot| spot.place()),
        called: Some(spot.place()),
    })
}

/// The profile function.
fn watch(frame: PyRef<FrameObject>, event: PyRef<PyStr>, argument: PyObjectRef, vm: &VirtualMachine) {
    match event.to_string_lossy().as_ref() {
        "call" => {
            let code = frame.f_code();
            let code = code.as_object();
            let is_code = |it: &Option<PyObjectRef>| it.as_ref().is_some_and(|it| it.is(code));
            note(|it| is_code(&it.code), |it| is_code(&it.replacement_code), || frame.f_back(vm), vm);
        }
        "c_call" => note(
            |it| it.original.is(&argument),
            |it| it.replacement.is(&argument),
            || Some(frame.clone()),
            vm,
        ),
        _ => {}
    }
}

/// Notes a call of what is watched. `caller` is asked for only then.
fn note(
    is_original: impl Fn(&Watched) -> bool,
    is_replacement: impl Fn(&Watched) -> bool,
    caller: impl Fn() -> Option<PyRef<FrameObject>>,
    vm: &VirtualMachine,
) {
    WATCHED.with(|all| {
        for watched in all.borrow_mut().iter_mut() {
            if is_replacement(watched) {
                watched.was_used = true;
            } else if watched.missed.is_none() && is_original(watched) {
                watched.missed = caller().and_then(|frame| gone_past(watched, &frame, vm));
            }
        }
    });
}

/// Which other name the original was called by, if it was called from the module that has it.
fn gone_past(watched: &Watched, caller: &Py<FrameObject>, vm: &VirtualMachine) -> Option<(usize, Spot)> {
    let globals = caller.f_globals();
    let at = watched.others.iter().position(|other| {
        other.globals.is(&globals)
            && other
                .globals
                .get_item_opt(&*other.name, vm)
                .ok()
                .flatten()
                .is_some_and(|it| it.is(&watched.original))
    })?;
    let line = u32::try_from(caller.lineno()).unwrap_or(0);
    Some((at, Spot { code: caller.f_code(), line }))
}

/// What runs when `object` is called: a function's code, or that of a class's `__init__`.
fn code_of(object: &PyObject, vm: &VirtualMachine) -> Option<PyObjectRef> {
    let function = match object.downcast_ref::<PyType>() {
        Some(class) => class.get_attr(vm.ctx.intern_str("__init__"))?,
        None => object.to_owned(),
    };
    function.downcast_ref::<PyFunction>()?;
    function.get_attr("__code__", vm).ok()
}

/// The names that modules of the learner's have for `original`, but for those of tests.
fn other_names(original: &PyObject, test: &str, vm: &VirtualMachine) -> Vec<OtherName> {
    let Ok(modules) = vm.sys_module.as_object().get_attr("modules", vm) else { return Vec::new() };
    let Ok(modules) = modules.downcast::<rustpython_vm::builtins::PyDict>() else { return Vec::new() };
    let mut names = Vec::new();
    for (module, value) in modules.items_vec() {
        let Some(globals) = value.downcast_ref::<PyModule>().map(Py::<PyModule>::dict) else { continue };
        let Some(file) = file_of(&globals, vm) else { continue };
        if file == test || is_of_tests(&file) {
            continue;
        }
        let Some(module) = module.downcast_ref::<PyStr>() else { continue };
        for (name, value) in globals.items_vec() {
            if value.is(original)
                && let Ok(name) = name.downcast::<PyStr>()
            {
                let module = module.to_string_lossy().into_owned();
                names.push(OtherName { module, globals: globals.clone(), name });
            }
        }
    }
    names
}

/// The file of a module, if it is the learner's.
fn file_of(globals: &Py<rustpython_vm::builtins::PyDict>, vm: &VirtualMachine) -> Option<String> {
    let file = globals.get_item_opt("__file__", vm).ok().flatten()?;
    let file = file.downcast_ref::<PyStr>()?.to_string_lossy().into_owned();
    file.strip_prefix(WORK_FOLDER)?.strip_prefix('/').map(str::to_owned)
}

/// A test may call the real thing by a name of its own, and mean it.
fn is_of_tests(file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.starts_with("test_") || name.ends_with("_test.py") || name == "conftest.py"
}
