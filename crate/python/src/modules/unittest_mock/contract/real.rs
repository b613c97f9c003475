//! What a mock stands for, and why that would reject a call.

use mock::{Arguments, Kind, Signature};
use rustpython_vm::builtins::{PyCode, PyFunction, PyModule, PyType};
use rustpython_vm::{AsObject, PyObject, PyObjectRef, VirtualMachine};
use services::s3::Operation;
use services::surface::{self, Surface};

use super::super::double::interned;
use super::super::evidence::is_learners;
use super::super::signature;
use super::{Why, response};
use crate::sandbox::WORK_FOLDER;

/// The module in which `requests.get` and its kin are.
const REQUESTS: &str = "requests.api";
/// The module in which `MlflowClient` is.
const MLFLOW: &str = "mlflow.tracking.client";
/// The modules whose functions take what the real ones take.
const FAITHFUL: [&str; 2] = [REQUESTS, MLFLOW];

/// What a call in the log would really reach.
pub(super) enum Real {
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
    /// A name that the real thing does not have: of what, and which.
    Nothing(&'static Surface, String),
}

/// What the path of a call leads to, from what the mock stands for.
pub(super) fn reached(original: &PyObjectRef, path: &str, vm: &VirtualMachine) -> Option<Real> {
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
    pub(super) fn is_s3(&self) -> bool {
        match self {
            Self::S3 | Self::Operation(_) => true,
            Self::Nothing(surface, _) => surface.is_s3(),
            _ => false,
        }
    }

    fn attribute(self, name: &str, vm: &VirtualMachine) -> Option<Self> {
        match self {
            Self::Object(object) if object.downcast_ref::<PyModule>().is_some() => {
                let is_requests = text(&object, "__name__", vm).is_some_and(|name| name == "requests");
                if is_requests && !surface::REQUESTS.has(name) {
                    return Some(Self::Nothing(&surface::REQUESTS, name.to_owned()));
                }
                object.get_attr(&*interned(name, vm), vm).ok().map(Self::Object)
            }
            Self::Instance(class) => {
                let is_mlflow = text(&class, "__module__", vm).is_some_and(|module| module == MLFLOW);
                if is_mlflow && !surface::MLFLOW_CLIENT.has(name) {
                    return Some(Self::Nothing(&surface::MLFLOW_CLIENT, name.to_owned()));
                }
                let method = class.downcast_ref::<PyType>()?.get_attr(vm.ctx.intern_str(name))?;
                method.downcast_ref::<PyFunction>()?;
                Some(Self::Method(class, method))
            }
            Self::S3 if !surface::S3.has(name) => Some(Self::Nothing(&surface::S3, name.to_owned())),
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

    /// What it is called, and why it would reject these arguments or never give this answer, if so.
    pub(super) fn objection(
        &self,
        arguments: &Arguments<PyObjectRef>,
        answer: Option<&PyObjectRef>,
        vm: &VirtualMachine,
    ) -> Option<(String, Why)> {
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
                let rejected =
                    Operation::named(&camel(method)).and_then(|known| unknown_to_s3(&known, arguments));
                let why = rejected.or_else(|| response::objection(method, answer?, vm))?;
                Some((method.clone(), why))
            }
            Self::Nothing(surface, name) => {
                let why = Why::NoSuchName(surface.name.to_owned(), surface.nearest(name).map(str::to_owned));
                Some((name.clone(), why))
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
