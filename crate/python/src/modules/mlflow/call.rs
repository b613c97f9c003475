//! One call from Python: its arguments, the store that it is for, and how answers and refusals go back.

use rustpython_vm::builtins::{PyBaseExceptionRef, PyDictRef, PyStrRef};
use rustpython_vm::common::wtf8::Wtf8Buf;
use rustpython_vm::convert::ToPyObject;
use rustpython_vm::function::{FuncArgs, KwArgs};
use rustpython_vm::{PyObjectRef, PyResult, TryFromObject, VirtualMachine};
use services::fault::Outage;
use services::registry::{Query, RegistryError, Tags};
use services::tracking::TrackingError;

use crate::modules::raise;
use crate::sandbox::MlflowStore;

/// A call that is being answered.
pub(super) struct Call<'call> {
    pub(super) store: &'call MlflowStore,
    args: std::vec::IntoIter<PyObjectRef>,
    pub(super) vm: &'call VirtualMachine,
}

/// What a search is asked, in its own memory.
pub(super) struct Asked {
    filter: String,
    order_by: Vec<String>,
    from: usize,
    most: usize,
}

impl Asked {
    /// What `search` makes of the query.
    pub(super) fn with<T>(&self, search: impl FnOnce(&Query<'_>) -> T) -> T {
        let order_by: Vec<&str> = self.order_by.iter().map(String::as_str).collect();
        search(&Query { filter: &self.filter, order_by: &order_by, from: self.from, most: self.most })
    }
}

impl<'call> Call<'call> {
    pub(super) fn new(store: &'call MlflowStore, args: Vec<PyObjectRef>, vm: &'call VirtualMachine) -> Self {
        Self { store, args: args.into_iter(), vm }
    }

    pub(super) fn next<T: TryFromObject>(&mut self) -> PyResult<T> {
        let argument = self.args.next().unwrap_or_else(|| self.vm.ctx.none());
        T::try_from_object(self.vm, argument)
    }

    pub(super) fn text(&mut self) -> PyResult<String> {
        Ok(self.next::<PyStrRef>()?.to_string_lossy().into_owned())
    }

    pub(super) fn text_if_any(&mut self) -> PyResult<Option<String>> {
        Ok(self.next::<Option<PyStrRef>>()?.map(|text| text.to_string_lossy().into_owned()))
    }

    pub(super) fn texts(&mut self) -> PyResult<Vec<String>> {
        let given: PyObjectRef = self.next()?;
        self.vm.extract_elements_with(&given, |text| Ok(text.str(self.vm)?.to_string_lossy().into_owned()))
    }

    pub(super) fn tags(&mut self) -> PyResult<Tags> {
        let given: PyDictRef = self.next()?;
        let text = |value: PyObjectRef| Ok(value.str(self.vm)?.to_string_lossy().into_owned());
        given.items_vec().into_iter().map(|(key, value)| Ok((text(key)?, text(value)?))).collect()
    }

    /// A filter, an order, where to begin and how many to give.
    pub(super) fn asked(&mut self) -> PyResult<Asked> {
        Ok(Asked {
            filter: self.text_if_any()?.unwrap_or_default(),
            order_by: self.texts()?,
            from: self.next()?,
            most: self.next()?,
        })
    }

    pub(super) fn answered<T, E: Refusal>(&self, answer: Result<T, E>) -> PyResult<T> {
        answer.map_err(|error| refusal(&error, self.vm))
    }

    pub(super) fn done<E: Refusal>(&self, answer: Result<(), E>) -> PyResult {
        self.answered(answer).map(|()| self.vm.ctx.none())
    }

    /// What was found and where the next part begins.
    pub(super) fn page(&self, found: Vec<PyObjectRef>, next: Option<usize>) -> PyObjectRef {
        let found = self.vm.ctx.new_list(found).into();
        self.vm.ctx.new_tuple(vec![found, next.to_pyobject(self.vm)]).into()
    }
}

/// A refusal that MLflow has a code for.
pub(super) trait Refusal: std::fmt::Display {
    /// The name of the code.
    fn code(&self) -> &str;
}

impl Refusal for RegistryError {
    fn code(&self) -> &str {
        self.code()
    }
}

impl Refusal for TrackingError {
    fn code(&self) -> &str {
        self.code()
    }
}

impl Refusal for Outage {
    fn code(&self) -> &str {
        &self.code
    }
}

pub(super) fn refusal(error: &impl Refusal, vm: &VirtualMachine) -> PyBaseExceptionRef {
    // A code that MLflow does not know is an internal error there, too.
    let code = raise::attribute("mlflow.protos.databricks_pb2", "ErrorCode", vm)
        .and_then(|codes| vm.call_method(&codes, "Value", (error.code().to_owned(),)))
        .or_else(|_| raise::attribute("mlflow.protos.databricks_pb2", "INTERNAL_ERROR", vm));
    let made = code
        .and_then(|code| {
            let kwargs: KwArgs<PyObjectRef> =
                [(Wtf8Buf::from("error_code".to_owned()), code)].into_iter().collect();
            let class = raise::attribute("mlflow.exceptions", "MlflowException", vm)?;
            class.call(FuncArgs::new(vec![error.to_string().to_pyobject(vm)], kwargs), vm)
        })
        .and_then(|error| raise::instance(error, vm));
    match made {
        Ok(error) | Err(error) => error,
    }
}
