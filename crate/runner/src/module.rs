//! Test files as modules: parsed, rewritten, compiled and executed here, so that their asserts explain themselves.
//!
//! Other files of the learner are imported by the interpreter and stay as they are.

mod code;
mod parts;

use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;

use protocol::SourceFile;
use python::sandbox::WORK_FOLDER;
use rustpython_vm::{
    AsObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyCode, PyModule},
    function::OptionalArg,
    scope::Scope,
};

use crate::collect::collect_error;
use crate::explain::explain;
use crate::rewrite::{EXPLAINER, Found, LOOKER, Site};
use crate::vacuous;
pub(crate) use code::{plain, rewritten};

thread_local! {
    /// The asserts of the run that this thread is in. The rewritten code names them by their index.
    static SITES: RefCell<Vec<Rc<Site>>> = const { RefCell::new(Vec::new()) };
    /// The asserts of the run that cannot fail.
    static ALWAYS_TRUE: RefCell<Vec<AlwaysTrue>> = const { RefCell::new(Vec::new()) };
}

/// An assert that always holds, because it is on a tuple.
#[derive(Clone, Debug)]
pub(crate) struct AlwaysTrue {
    /// Its file.
    pub(crate) path: String,
    /// The line on which its function begins, from 1.
    pub(crate) function: u32,
    /// Its own line, from 1.
    pub(crate) line: u32,
}

/// Forgets the asserts of the run before.
pub(crate) fn forget() {
    SITES.with(|sites| sites.borrow_mut().clear());
    ALWAYS_TRUE.with(|asserts| asserts.borrow_mut().clear());
    vacuous::forget();
}

/// The asserts that always hold in the function that begins on `line`.
pub(crate) fn always_true_in(path: &str, line: u32) -> Vec<AlwaysTrue> {
    let is_there = |assert: &&AlwaysTrue| assert.path == path && assert.function == line;
    ALWAYS_TRUE.with(|asserts| asserts.borrow().iter().filter(is_there).cloned().collect())
}

/// Which folders are packages, because they hold an `__init__.py`.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    packages: HashSet<String>,
}

impl Layout {
    /// That of `files`.
    pub(crate) fn of(files: &[SourceFile]) -> Self {
        let packages = files
            .iter()
            .filter(|file| file.path.rsplit('/').next() == Some("__init__.py"))
            .map(|file| folder(&file.path).to_owned())
            .collect();
        Self { packages }
    }

    /// Whether the folder at `path` is a package.
    pub(crate) fn is_package(&self, path: &str) -> bool {
        self.packages.contains(path)
    }

    /// The name by which the package at `path` is imported.
    pub(crate) fn package_name(&self, path: &str) -> String {
        self.place(path, Vec::new()).1
    }

    /// The folder that a file is imported from, and the name by which it is imported.
    fn import_place(&self, path: &str) -> (String, String) {
        self.place(folder(path), vec![stem(path)])
    }

    fn place(&self, folder: &str, names: Vec<&str>) -> (String, String) {
        let mut folder = format!("{WORK_FOLDER}/{folder}").trim_end_matches('/').to_owned();
        let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        while let Some(relative) = folder.strip_prefix(WORK_FOLDER)
            && self.is_package(relative.trim_start_matches('/'))
            && let Some((above, name)) = folder.rsplit_once('/')
        {
            names.push(name.to_owned());
            folder = if above.is_empty() { "/".to_owned() } else { above.to_owned() };
        }
        names.reverse();
        (folder, names.join("."))
    }
}

/// Makes the file at `path`, compiled in parts to `codes`, a module as pytest does: its folder, or the one above its outermost
/// package, comes first on `sys.path`.
///
/// # Errors
/// Whatever it raises while it is executed; it is then no module any more. And where another file of its name is
/// imported already.
pub(crate) fn load(
    vm: &VirtualMachine,
    layout: &Layout,
    path: &str,
    codes: Vec<PyRef<PyCode>>,
) -> PyResult<PyRef<PyModule>> {
    let (root, name) = layout.import_place(path);
    let file = absolute(path);
    let modules = vm.sys_module.get_attr("modules", vm)?;
    if stem(path) == "conftest" && !name.contains('.') {
        // Each folder has one of its own.
        drop(modules.del_item(name.as_str(), vm));
    }
    put_first(vm, &root)?;
    if let Ok(known) = modules.get_item(name.as_str(), vm)
        && let Ok(known) = known.downcast::<PyModule>()
    {
        return same_file(vm, known, &name, &file);
    }
    let package = name.rsplit_once('.').map(|(package, _)| package.to_owned());
    if let Some(package) = &package {
        import(vm, package)?;
    }
    let dict = vm.ctx.new_dict();
    let module = vm.new_module(&name, dict.clone(), None);
    dict.set_item("__file__", vm.ctx.new_str(file).into(), vm)?;
    dict.set_item("__package__", vm.ctx.new_str(package.clone().unwrap_or_default()).into(), vm)?;
    dict.set_item(EXPLAINER, vm.new_function(EXPLAINER, explained).into(), vm)?;
    dict.set_item(LOOKER, vm.new_function(LOOKER, vacuous::look).into(), vm)?;
    modules.set_item(name.as_str(), module.clone().into(), vm)?;
    let scope = Scope::with_builtins(None, dict, vm);
    let mut executed = codes.into_iter().map(|code| vm.run_code_obj(code, scope.clone()));
    if let Err(exception) = executed.try_for_each(|done| done.map(drop)) {
        drop(modules.del_item(name.as_str(), vm));
        return Err(exception);
    }
    if let Some(package) = package {
        modules.get_item(package.as_str(), vm)?.set_attr(
            vm.ctx.intern_str(stem(path)),
            module.clone(),
            vm,
        )?;
    }
    Ok(module)
}

/// Imports the module of that name, and gives it and not the outermost package.
///
/// # Errors
/// What the import raises.
pub(crate) fn import(vm: &VirtualMachine, name: &str) -> PyResult<PyObjectRef> {
    vm.import("importlib", 0)?.get_attr("import_module", vm)?.call((name.to_owned(),), vm)
}

/// Another file may have been imported under the name before.
fn same_file(
    vm: &VirtualMachine,
    known: PyRef<PyModule>,
    name: &str,
    file: &str,
) -> PyResult<PyRef<PyModule>> {
    let there = vm.get_attribute_opt(known.as_object(), "__file__")?;
    let there = there.map(|there| there.str(vm)).transpose()?;
    let there = there.map_or_else(|| "None".to_owned(), |there| there.to_string_lossy().into_owned());
    if there == file {
        return Ok(known);
    }
    Err(collect_error(
        vm,
        format!(
            "import file mismatch:\nimported module '{name}' has this __file__ attribute:\n  {there}\n\
             which is not the same as the test file we want to collect:\n  {file}\n\
             HINT: remove __pycache__ / .pyc files and/or use a unique basename for your test file modules"
        ),
    ))
}

fn put_first(vm: &VirtualMachine, folder: &str) -> PyResult<()> {
    let path = vm.sys_module.get_attr("path", vm)?;
    let first = path.get_item(&0, vm).ok().and_then(|first| first.str(vm).ok());
    if first.is_some_and(|first| first.as_bytes() == folder.as_bytes()) {
        return Ok(());
    }
    vm.call_method(&path, "insert", (0, folder.to_owned())).map(drop)
}

/// How many asserts there are so far.
fn sites() -> usize {
    SITES.with(|sites| sites.borrow().len())
}

/// Keeps what rewriting the file at `path` has found.
fn remember(path: &str, text: &str, found: Found) {
    SITES.with(|sites| sites.borrow_mut().extend(found.sites.into_iter().map(Rc::new)));
    let line = |at: ruff_text_size::TextSize| {
        let before = text.bytes().take(at.into()).filter(|byte| *byte == b'\n').count();
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    };
    ALWAYS_TRUE.with(|asserts| {
        asserts.borrow_mut().extend(found.on_tuples.into_iter().map(|(function, at)| AlwaysTrue {
            path: path.to_owned(),
            function: line(function),
            line: line(at),
        }));
    });
    vacuous::add(path, found.doubts, line);
}

/// What the rewritten code calls when an assert did not hold: the exception to raise.
fn explained(
    index: usize,
    message: OptionalArg<PyObjectRef>,
    vm: &VirtualMachine,
) -> PyResult<PyBaseExceptionRef> {
    let site = SITES.with(|sites| sites.borrow().get(index).cloned());
    let frame = vm.current_frame();
    let text = match (site, frame) {
        (Some(site), Some(frame)) => explain(vm, &site, &frame, message.into_option())?,
        _ => "assert".to_owned(),
    };
    Ok(vm.new_exception(
        vm.ctx.exceptions.assertion_error.to_owned(),
        vec![vm.ctx.new_str(text).as_object().to_owned()],
    ))
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".py").unwrap_or(name)
}

fn absolute(path: &str) -> String {
    format!("{WORK_FOLDER}/{path}")
}
