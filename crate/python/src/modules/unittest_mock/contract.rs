//! Calls of a bare mock that the real thing would reject.
//!
//! A patch knows what it replaces. Where it puts a mock there that takes anything, each call is held afterwards to what
//! the real function takes. That is known for certain of the learner's own functions and classes, of `requests`, of
//! `MlflowClient`, and of the operations of S3 that the sandbox has. Absent: everything else, and names that the real
//! thing does not have, as the sandbox's stand-ins do not have them all.

use std::cell::RefCell;
use std::mem::ManuallyDrop;

use mock::{Arguments, BindError, Kind, Signature};
use protocol::Place;
use rustpython_vm::builtins::{PyCode, PyFunction, PyModule, PyType};
use rustpython_vm::{AsObject, PyObject, PyObjectRef, PyRef, VirtualMachine};
use services::s3::Operation;

use super::double::{Double, extract, interned};
use super::evidence::{Spot, is_learners};
use super::{journal, signature};
use crate::sandbox::WORK_FOLDER;

/// How many mocks are remembered.
const REMEMBERED: usize = 50;
/// The module in which `requests.get` and its kin are.
const REQUESTS: &str = "requests.api";
/// The modules whose functions take what the real ones take.
const FAITHFUL: [&str; 2] = [REQUESTS, "mlflow.tracking.client"];

/// A call that the real thing would reject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// What was patched, as the test names it.
    pub target: String,
    /// What was called, such as `requests.post` or `MlflowClient.get_model_version`.
    pub callee: String,
    /// Why the real one would not have it.
    pub why: Why,
    /// Where the call was made.
    pub place: Option<Place>,
}

/// Why a call would be rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The arguments do not fit, for the reason that Python gives.
    Unfitting(BindError),
    /// A client of AWS takes arguments by name alone.
    Positional,
    /// A client of AWS needs this one.
    Missing(String),
    /// It has no parameter of this name; the nearest one that it has.
    Unknown(String, Option<String>),
}

struct Stand {
    double: PyRef<Double>,
    target: String,
    original: PyObjectRef,
}

/// What a call in the log would really reach.
enum Real {
    /// An object at hand.
    Object(PyObjectRef),
    /// An instance of a class.
    Instance(PyObjectRef),
    /// A method of an instance of a class.
    Method(PyObjectRef, PyObjectRef),
    /// A client of S3.
    S3,
    /// An operation of it, by the name of its method.
    Operation(String),
}

thread_local! {
    // Not dropped when the thread ends, as for the journal.
    static STANDS: ManuallyDrop<RefCell<Vec<Stand>>> = ManuallyDrop::new(RefCell::default());
}

/// A patch has put `new` in the place of `original`.
pub(super) fn placed(target: &str, original: &PyObjectRef, new: &PyObjectRef, vm: &VirtualMachine) {
    let Some(double) = extract(new, vm) else { return };
    let is_bare = {
        let state = double.state.borrow();
        state.spec.is_none() && state.checked.is_none() && state.delegate.is_none()
    };
    if !is_bare {
        return;
    }
    let stand = Stand { double, target: target.to_owned(), original: original.clone() };
    STANDS.with(|all| {
        let mut all = all.borrow_mut();
        if all.len() < REMEMBERED {
            all.push(stand);
        }
    });
}

/// Forgets everything, as a new interpreter starts.
pub(super) fn forget() {
    drop(STANDS.with(|all| all.take()));
}

/// The calls since the last time that would be rejected, at most `most` of each mock.
pub(super) fn take(most: usize, vm: &VirtualMachine) -> Vec<Rejected> {
    let mut rejected = Vec::new();
    for Stand { double, target, original } in STANDS.with(|all| all.take()) {
        let calls = journal::calls_below(&double);
        let mut makers = calls.iter().filter(|(name, ..)| name.is_empty() || name == "client");
        let reaches_s3 = makers.all(|(_, arguments, _)| is_s3(arguments, vm));
        let found = calls.iter().filter_map(|(name, arguments, spot)| {
            let real = reached(&original, name, vm).filter(|real| reaches_s3 || !real.is_s3())?;
            let (callee, why) = real.objection(arguments, vm)?;
            let place = spot.as_ref().map(Spot::place);
            Some(Rejected { target: target.clone(), callee, why, place })
        });
        rejected.extend(found.take(most));
    }
    rejected
}

/// Whether a call of `boto3.client` is for S3.
fn is_s3(arguments: &Arguments<PyObjectRef>, vm: &VirtualMachine) -> bool {
    let service = arguments.args.first().or_else(|| arguments.get("service_name"));
    service.and_then(|it| it.str(vm).ok()).is_some_and(|it| it.to_string_lossy() == "s3")
}

/// What the path of a call leads to, from what the mock stands for.
fn reached(original: &PyObjectRef, path: &str, vm: &VirtualMachine) -> Option<Real> {
    let mut real = Real::Object(original.clone());
    for step in path.split('.').filter(|step| !step.is_empty()) {
        let (name, calls) = step.split_once("()").map_or((step, None), |(name, rest)| (name, Some(rest)));
        if !name.is_empty() {
            real = real.attribute(name, vm)?;
        }
        match calls {
            Some("") => real = real.answer(vm)?,
            Some(_) => return None,
            None => {}
        }
    }
    Some(real)
}

impl Real {
    fn is_s3(&self) -> bool {
        matches!(self, Self::S3 | Self::Operation(_))
    }

    fn attribute(self, name: &str, vm: &VirtualMachine) -> Option<Self> {
        match self {
            Self::Object(object) if object.downcast_ref::<PyModule>().is_some() => {
                object.get_attr(&*interned(name, vm), vm).ok().map(Self::Object)
            }
            Self::Instance(class) => {
                let method = class.downcast_ref::<PyType>()?.get_attr(vm.ctx.intern_str(name))?;
                method.downcast_ref::<PyFunction>()?;
                Some(Self::Method(class, method))
            }
            Self::S3 => Some(Self::Operation(name.to_owned())),
            _ => None,
        }
    }

    /// What calling it gives.
    fn answer(self, vm: &VirtualMachine) -> Option<Self> {
        let Self::Object(object) = self else { return None };
        if object.downcast_ref::<PyType>().is_some() {
            return Some(Self::Instance(object));
        }
        let is_client =
            text(&object, "__module__", vm)? == "boto3" && text(&object, "__name__", vm)? == "client";
        is_client.then_some(Self::S3)
    }

    /// What it is called, and why it would reject these arguments, if it would.
    fn objection(&self, arguments: &Arguments<PyObjectRef>, vm: &VirtualMachine) -> Option<(String, Why)> {
        match self {
            Self::Object(object) => {
                let name = text(object, "__name__", vm)?;
                let module = faithful(object, vm)?;
                let signature = signature::of(object, false, false, vm).ok().flatten()?;
                let why = unfitting(&signature, arguments).or_else(|| {
                    (module == REQUESTS).then(|| unknown_to_requests(&signature, arguments, vm)).flatten()
                })?;
                let name = if module == REQUESTS { format!("requests.{name}") } else { name };
                Some((name, why))
            }
            Self::Method(class, method) => {
                faithful(class, vm)?;
                let signature = signature::of(method, false, true, vm).ok().flatten()?;
                let why = unfitting(&signature, arguments)?;
                Some((format!("{}.{}", text(class, "__name__", vm)?, text(method, "__name__", vm)?), why))
            }
            Self::Operation(method) => {
                let operation = Operation::named(&camel(method))?;
                Some((method.clone(), unknown_to_s3(&operation, arguments)?))
            }
            Self::Instance(_) | Self::S3 => None,
        }
    }
}

/// The module of a function or class that takes what the real one takes. Left out is what a decorator has made.
fn faithful(object: &PyObject, vm: &VirtualMachine) -> Option<String> {
    if object.dict().is_some_and(|dict| dict.contains_key("__wrapped__", vm)) {
        return None;
    }
    let module = text(object, "__module__", vm)?;
    if FAITHFUL.contains(&module.as_str()) {
        return Some(module);
    }
    let is_own = if object.downcast_ref::<PyType>().is_some() {
        is_learners_module(&module, vm)
    } else {
        object.downcast_ref::<PyFunction>()?;
        let code = object.get_attr("__code__", vm).ok()?;
        is_learners(code.downcast_ref::<PyCode>()?)
    };
    is_own.then_some(module)
}

fn is_learners_module(module: &str, vm: &VirtualMachine) -> bool {
    let modules = vm.sys_module.as_object().get_attr("modules", vm);
    let module = modules.and_then(|modules| modules.get_item(module, vm));
    let file = module.ok().and_then(|module| text(&module, "__file__", vm));
    file.is_some_and(|file| file.starts_with(WORK_FOLDER))
}

fn unfitting(signature: &Signature, arguments: &Arguments<PyObjectRef>) -> Option<Why> {
    signature.bind(arguments).err().map(Why::Unfitting)
}

/// `requests.get` and its kin hand further names on to `Session.request`.
fn unknown_to_requests(
    signature: &Signature,
    arguments: &Arguments<PyObjectRef>,
    vm: &VirtualMachine,
) -> Option<Why> {
    let modules = vm.sys_module.as_object().get_attr("modules", vm).ok()?;
    let session = modules.get_item("requests.sessions", vm).ok()?.get_attr("Session", vm).ok()?;
    let request = signature::of(&session.get_attr("request", vm).ok()?, false, true, vm).ok().flatten()?;
    let named = signature.parameters.iter().chain(&request.parameters);
    let known: Vec<&str> = named
        .filter(|it| !matches!(it.kind, Kind::VarKeyword | Kind::VarPositional))
        .map(|it| it.name.as_str())
        .collect();
    unknown(arguments, &known)
}

fn unknown_to_s3(operation: &Operation, arguments: &Arguments<PyObjectRef>) -> Option<Why> {
    if !arguments.args.is_empty() {
        return Some(Why::Positional);
    }
    let known: Vec<&str> = operation.members.iter().map(|it| it.name).collect();
    let missing = operation.members.iter().find(|it| it.required && arguments.get(it.name).is_none());
    unknown(arguments, &known).or_else(|| missing.map(|it| Why::Missing(it.name.to_owned())))
}

fn unknown(arguments: &Arguments<PyObjectRef>, known: &[&str]) -> Option<Why> {
    let (name, _) = arguments.kwargs.iter().find(|(name, _)| !known.contains(&name.as_str()))?;
    let plain = |name: &str| name.to_lowercase().replace('_', "");
    let nearest = known.iter().find(|it| plain(it) == plain(name)).map(|it| (*it).to_owned());
    Some(Why::Unknown(name.clone(), nearest))
}

/// `get_object` as `GetObject`.
fn camel(name: &str) -> String {
    name.split('_')
        .map(|word| {
            word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect::<String>()
        })
        .collect()
}

fn text(object: &PyObject, name: &'static str, vm: &VirtualMachine) -> Option<String> {
    let value = vm.get_attribute_opt(object, name).ok().flatten()?;
    value.downcast_ref::<rustpython_vm::builtins::PyStr>().map(|it| it.to_string_lossy().into_owned())
}
