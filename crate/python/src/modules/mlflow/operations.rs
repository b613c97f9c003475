//! The operations: arguments read, the registry asked, its refusals raised.

use rustpython_vm::builtins::{PyBaseExceptionRef, PyDictRef, PyStrRef};
use rustpython_vm::common::wtf8::Wtf8Buf;
use rustpython_vm::convert::ToPyObject;
use rustpython_vm::function::{FuncArgs, KwArgs};
use rustpython_vm::{PyObjectRef, PyResult, TryFromObject, VirtualMachine};
use services::registry::{Existing, MlflowRegistry, NewVersion, Query, RegistryError, Tags};

use super::entities::{model, version, versions};
use crate::modules::raise;
use crate::sandbox;

/// The method and path by which MLflow's REST interface knows an operation.
pub(super) fn route(operation: &str) -> (&'static str, &'static str) {
    match operation {
        "create_model" => ("POST", "registered-models/create"),
        // The client looks the model up before it asks for its versions, too.
        "model" | "latest_versions" => ("GET", "registered-models/get"),
        "rename_model" => ("POST", "registered-models/rename"),
        "describe_model" => ("PATCH", "registered-models/update"),
        "delete_model" => ("DELETE", "registered-models/delete"),
        "search_models" => ("GET", "registered-models/search"),
        "set_model_tag" => ("POST", "registered-models/set-tag"),
        "delete_model_tag" => ("DELETE", "registered-models/delete-tag"),
        "create_version" => ("POST", "model-versions/create"),
        "version" => ("GET", "model-versions/get"),
        "describe_version" => ("PATCH", "model-versions/update"),
        "delete_version" => ("DELETE", "model-versions/delete"),
        "search_versions" => ("GET", "model-versions/search"),
        "set_version_tag" => ("POST", "model-versions/set-tag"),
        "delete_version_tag" => ("DELETE", "model-versions/delete-tag"),
        "transition_version" => ("POST", "model-versions/transition-stage"),
        "set_alias" => ("POST", "registered-models/alias"),
        "version_by_alias" => ("GET", "registered-models/alias"),
        _ => ("DELETE", "registered-models/alias"),
    }
}

pub(super) fn perform(operation: &str, args: Vec<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
    let sandbox = sandbox::current();
    let mut call = Call { registry: sandbox.doubles().registry(), args: args.into_iter(), vm };
    match operation {
        "create_model" | "model" | "rename_model" | "describe_model" | "delete_model" | "search_models" => {
            call.on_models(operation)
        }
        "set_model_tag" | "delete_model_tag" | "set_version_tag" | "delete_version_tag" => {
            call.on_tags(operation)
        }
        "latest_versions" | "transition_version" => call.on_stages(operation),
        "set_alias" | "version_by_alias" | "delete_alias" => call.on_aliases(operation),
        _ => call.on_versions(operation),
    }
}

struct Call<'call> {
    registry: &'call MlflowRegistry,
    args: std::vec::IntoIter<PyObjectRef>,
    vm: &'call VirtualMachine,
}

impl Call<'_> {
    fn next<T: TryFromObject>(&mut self) -> PyResult<T> {
        let argument = self.args.next().unwrap_or_else(|| self.vm.ctx.none());
        T::try_from_object(self.vm, argument)
    }

    fn text(&mut self) -> PyResult<String> {
        Ok(self.next::<PyStrRef>()?.to_string_lossy().into_owned())
    }

    fn text_if_any(&mut self) -> PyResult<Option<String>> {
        Ok(self.next::<Option<PyStrRef>>()?.map(|text| text.to_string_lossy().into_owned()))
    }

    fn tags(&mut self) -> PyResult<Tags> {
        let given: PyDictRef = self.next()?;
        let text = |value: PyObjectRef| Ok(value.str(self.vm)?.to_string_lossy().into_owned());
        given.items_vec().into_iter().map(|(key, value)| Ok((text(key)?, text(value)?))).collect()
    }

    fn answered<T>(&self, answer: Result<T, RegistryError>) -> PyResult<T> {
        answer.map_err(|error| refusal(&error, self.vm))
    }

    fn done(&self, answer: Result<(), RegistryError>) -> PyResult {
        self.answered(answer).map(|()| self.vm.ctx.none())
    }

    fn on_models(&mut self, operation: &str) -> PyResult {
        if operation == "search_models" {
            let query = self.text_if_any()?.unwrap_or_default();
            let query = self.answered(Query::for_models(&query))?;
            let found = self.registry.search_models(&query, self.next()?, self.next()?);
            let items = found.items.iter().map(|one| model(one, self.vm)).collect::<PyResult<Vec<_>>>()?;
            return Ok(self.page(self.vm.ctx.new_list(items).into(), found.next));
        }
        let name = self.text()?;
        let answer = match operation {
            "create_model" => {
                let tags = self.tags()?;
                self.registry.create_model(&name, tags, self.text_if_any()?.as_deref())
            }
            "model" => self.registry.model(&name),
            "rename_model" => self.registry.rename_model(&name, &self.text()?),
            "describe_model" => self.registry.describe_model(&name, self.text_if_any()?.as_deref()),
            _ => return self.done(self.registry.delete_model(&name)),
        };
        model(&self.answered(answer)?, self.vm)
    }

    fn on_versions(&mut self, operation: &str) -> PyResult {
        if operation == "search_versions" {
            let query = self.text_if_any()?.unwrap_or_default();
            let query = self.answered(Query::for_versions(&query))?;
            let found = self.registry.search_versions(&query, self.next()?, self.next()?);
            return Ok(self.page(versions(&found.items, self.vm)?, found.next));
        }
        let name = self.text()?;
        let answer = match operation {
            "create_version" => {
                let new = NewVersion {
                    source: self.text_if_any()?,
                    run_id: self.text_if_any()?,
                    run_link: self.text_if_any()?,
                    description: self.text_if_any()?,
                    tags: self.tags()?,
                };
                self.registry.create_version(&name, new)
            }
            "version" => self.registry.version(&name, self.next()?),
            "describe_version" => {
                let number = self.next()?;
                self.registry.describe_version(&name, number, self.text_if_any()?.as_deref())
            }
            _ => {
                let number = self.next()?;
                return self.done(self.registry.delete_version(&name, number));
            }
        };
        version(&self.answered(answer)?, self.vm)
    }

    fn on_tags(&mut self, operation: &str) -> PyResult {
        let name = self.text()?;
        let answer = match operation {
            "set_model_tag" => self.registry.set_model_tag(&name, &self.text()?, &self.text()?),
            "delete_model_tag" => self.registry.delete_model_tag(&name, &self.text()?),
            "set_version_tag" => {
                self.registry.set_version_tag(&name, self.next()?, &self.text()?, &self.text()?)
            }
            _ => self.registry.delete_version_tag(&name, self.next()?, &self.text()?),
        };
        self.done(answer)
    }

    fn on_stages(&mut self, operation: &str) -> PyResult {
        let name = self.text()?;
        if operation == "latest_versions" {
            let stages: PyObjectRef = self.next()?;
            let stages: Vec<String> = self.vm.extract_elements_with(&stages, |stage| {
                Ok(stage.str(self.vm)?.to_string_lossy().into_owned())
            })?;
            let stages: Vec<&str> = stages.iter().map(String::as_str).collect();
            return versions(&self.answered(self.registry.latest_versions(&name, &stages))?, self.vm);
        }
        let (number, stage) = (self.next()?, self.text()?);
        let existing = if self.next()? { Existing::Archive } else { Existing::Keep };
        version(&self.answered(self.registry.transition_version(&name, number, &stage, existing))?, self.vm)
    }

    fn on_aliases(&mut self, operation: &str) -> PyResult {
        let (name, alias) = (self.text()?, self.text()?);
        match operation {
            "set_alias" => {
                let number = self.next()?;
                self.done(self.registry.set_alias(&name, &alias, number))
            }
            "version_by_alias" => {
                version(&self.answered(self.registry.version_by_alias(&name, &alias))?, self.vm)
            }
            _ => self.done(self.registry.delete_alias(&name, &alias)),
        }
    }

    /// What was found and the token of the next part.
    fn page(&self, found: PyObjectRef, next: Option<usize>) -> PyObjectRef {
        let token = next.map(|next| next.to_string()).to_pyobject(self.vm);
        self.vm.ctx.new_tuple(vec![found, token]).into()
    }
}

fn refusal(error: &RegistryError, vm: &VirtualMachine) -> PyBaseExceptionRef {
    let code = [(Wtf8Buf::from("error_code".to_owned()), error.code().to_pyobject(vm))];
    let kwargs: KwArgs<PyObjectRef> = code.into_iter().collect();
    let made = raise::attribute("mlflow.exceptions", "MlflowException", vm)
        .and_then(|class| class.call(FuncArgs::new(vec![error.to_string().to_pyobject(vm)], kwargs), vm))
        .and_then(|error| raise::instance(error, vm));
    match made {
        Ok(error) | Err(error) => error,
    }
}
