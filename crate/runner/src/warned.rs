//! Warnings that are caught for the report, as pytest catches them: around the collection, and around each test.
//!
//! - source: pytest 9.2, `_pytest.warnings`

use protocol::Warning;
use python::sandbox::WORK_FOLDER;
use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine, builtins::PyList, function::FuncArgs,
};

use crate::collect::Item;
use crate::failure::Sources;

/// Warnings that are being caught.
pub(crate) struct Caught {
    catcher: PyObjectRef,
    log: PyObjectRef,
}

/// Puts the filters in place that hold for the whole run: pytest's own, and those of `given`, as `-W` has them.
///
/// # Errors
/// What pytest says of one that makes no sense.
pub(crate) fn filter(vm: &VirtualMachine, given: &[String]) -> Result<(), String> {
    let shown = |_| "the module `warnings` does not work".to_owned();
    let warnings = vm.import("warnings", 0).map_err(shown)?;
    let exceptions = &vm.ctx.exceptions;
    for class in [exceptions.deprecation_warning, exceptions.pending_deprecation_warning] {
        vm.call_method(&warnings, "simplefilter", ("always", class.to_owned())).map_err(shown)?;
    }
    for filter in given {
        set(vm, &warnings, filter, true).map_err(|exception| {
            let said = crate::failure::text(vm, &exception);
            format!(
                "while parsing the following warning configuration:\n\n  {filter}\n\nThis error occurred:\n\n{said}\n"
            )
        })?;
    }
    Ok(())
}

/// Adds one filter of the form `action:message:category:module:line`.
fn set(vm: &VirtualMachine, warnings: &PyObject, filter: &str, literally: bool) -> PyResult<()> {
    let mut parts = filter.splitn(5, ':').map(str::trim);
    let mut next = || parts.next().unwrap_or_default();
    let (action, message, category, module, line) = (next(), next(), next(), next(), next());
    let action = vm.call_method(warnings, "_getaction", (action,))?;
    let category = self::category(vm, category)?;
    let pattern = |text: &str, end: &str| -> PyResult<PyObjectRef> {
        if text.is_empty() || !literally {
            return Ok(vm.ctx.new_str(text).into());
        }
        let escaped = vm.import("re", 0)?.get_attr("escape", vm)?.call((text,), vm)?;
        Ok(vm.ctx.new_str(format!("{}{end}", escaped.str(vm)?.to_string_lossy())).into())
    };
    let line = match line {
        "" => 0,
        line => line.parse::<u32>().map_err(|_| vm.new_value_error(format!("invalid lineno '{line}'")))?,
    };
    let arguments = (action, pattern(message, "")?, category, pattern(module, "\\Z")?, line);
    vm.call_method(warnings, "filterwarnings", arguments).map(drop)
}

/// The class that `name` means: `Warning` where it is empty, a builtin one, or one with its module.
fn category(vm: &VirtualMachine, name: &str) -> PyResult<PyObjectRef> {
    if name.is_empty() {
        return Ok(vm.ctx.exceptions.warning.to_owned().into());
    }
    let (module, class) = name.rsplit_once('.').unwrap_or(("builtins", name));
    let module = vm.import(&vm.ctx.new_str(module), 0).and_then(|_| {
        let modules = vm.sys_module.get_attr("modules", vm)?;
        modules.get_item(module, vm)
    })?;
    module.get_attr(&vm.ctx.new_str(class), vm)
}

/// Begins to catch. For a test, its marks `filterwarnings` hold too.
///
/// # Errors
/// What a filter raises that makes no sense.
pub(crate) fn catch(vm: &VirtualMachine, item: Option<&Item>) -> PyResult<Caught> {
    let warnings = vm.import("warnings", 0)?;
    let mut arguments = FuncArgs::default();
    arguments.kwargs.insert("record".into(), vm.ctx.new_bool(true).into());
    let catcher = warnings.get_attr("catch_warnings", vm)?.call(arguments, vm)?;
    let log = vm.call_method(&catcher, "__enter__", ())?;
    let caught = Caught { catcher, log };
    for mark in item.iter().flat_map(|item| item.marks.iter().rev()) {
        if mark.label() != "filterwarnings" {
            continue;
        }
        for filter in mark.positional() {
            let filter = filter.str(vm).map(|text| text.to_string_lossy().into_owned());
            if let Err(exception) = filter.and_then(|filter| set(vm, &warnings, &filter, false)) {
                caught.stop(vm);
                return Err(exception);
            }
        }
    }
    Ok(caught)
}

impl Caught {
    /// Stops, and puts back what was there before.
    fn stop(&self, vm: &VirtualMachine) {
        let none = || vm.ctx.none();
        // It fails only where a test has taken the module apart, and then there is nothing to put back.
        let _ = vm.call_method(&self.catcher, "__exit__", (none(), none(), none()));
    }

    /// Stops, and gives what was caught.
    pub(crate) fn end(self, vm: &VirtualMachine, sources: &Sources) -> Vec<Warning> {
        self.stop(vm);
        let log = self.log.downcast_ref::<PyList>().map(|log| log.borrow_vec().to_vec());
        log.unwrap_or_default().iter().filter_map(|record| warning(vm, sources, record).ok()).collect()
    }
}

fn warning(vm: &VirtualMachine, sources: &Sources, record: &PyObject) -> PyResult<Warning> {
    let text = |value: PyObjectRef| value.str(vm).map(|text| text.to_string_lossy().into_owned());
    let file = text(record.get_attr("filename", vm)?)?;
    let path = file.strip_prefix(WORK_FOLDER).map_or(file.as_str(), |path| path.trim_start_matches('/'));
    let line: u32 = record.get_attr("lineno", vm)?.try_into_value(vm)?;
    let file = sources.get(path);
    let source = file.and_then(|file| file.lines.get(line.checked_sub(1)? as usize).cloned());
    Ok(Warning {
        category: text(record.get_attr("category", vm)?.get_attr("__name__", vm)?)?,
        message: text(record.get_attr("message", vm)?)?,
        path: path.to_owned(),
        line,
        source: source.map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()),
    })
}

/// Warns in pytest's name of what stands at `path` and `line`, with one of its own classes.
pub(crate) fn warn(
    vm: &VirtualMachine,
    class: &'static str,
    message: &str,
    path: &str,
    line: u32,
) -> PyResult<()> {
    let class = vm.import("pytest", 0)?.get_attr(class, vm)?;
    let warnings = vm.import("warnings", 0)?;
    let file = format!("{WORK_FOLDER}/{path}");
    vm.call_method(&warnings, "warn_explicit", (message, class, file, line)).map(drop)
}

/// Warns of a test that gives something back, as pytest does.
pub(crate) fn returned(vm: &VirtualMachine, item: &Item, value: &PyObject) -> PyResult<()> {
    let class = value.class().as_object().repr(vm)?;
    let message = format!(
        "Test functions should return None, but {} returned {class}.\n\
         Did you mean to use `assert` instead of `return`?\n\
         See https://docs.pytest.org/en/stable/how-to/assert.html#return-not-none for more information.",
        item.id
    );
    warn(vm, "PytestReturnNotNoneWarning", &message, &item.path, item.line)
}
