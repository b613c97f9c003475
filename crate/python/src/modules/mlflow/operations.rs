//! The operations of the registry: arguments read, the registry asked, its refusals raised.

use rustpython_vm::PyResult;
use services::registry::{Existing, NewVersion};

use super::call::Call;
use super::entities::{model, version, versions};

/// What the registry is asked for. Everything else is for the tracking store.
pub(super) const NAMES: [&str; 20] = [
    "create_registered_model",
    "get_registered_model",
    "rename_registered_model",
    "update_registered_model",
    "delete_registered_model",
    "search_registered_models",
    "create_model_version",
    "get_model_version",
    "update_model_version",
    "delete_model_version",
    "search_model_versions",
    "set_registered_model_tag",
    "delete_registered_model_tag",
    "set_model_version_tag",
    "delete_model_version_tag",
    "get_latest_versions",
    "transition_model_version_stage",
    "set_registered_model_alias",
    "get_model_version_by_alias",
    "delete_registered_model_alias",
];

pub(super) fn perform(mut call: Call<'_>, operation: &str) -> PyResult {
    match operation {
        "create_registered_model"
        | "get_registered_model"
        | "rename_registered_model"
        | "update_registered_model"
        | "delete_registered_model"
        | "search_registered_models" => call.on_models(operation),
        "set_registered_model_tag"
        | "delete_registered_model_tag"
        | "set_model_version_tag"
        | "delete_model_version_tag" => call.on_tags(operation),
        "get_latest_versions" | "transition_model_version_stage" => call.on_stages(operation),
        "set_registered_model_alias" | "get_model_version_by_alias" | "delete_registered_model_alias" => {
            call.on_aliases(operation)
        }
        _ => call.on_versions(operation),
    }
}

impl Call<'_> {
    fn on_models(&mut self, operation: &str) -> PyResult {
        if operation == "search_registered_models" {
            let found = self.asked()?.with(|query| self.store.registry.search_models(query));
            let found = self.answered(found)?;
            let items = found.items.iter().map(|one| model(one, self.vm)).collect::<PyResult<Vec<_>>>()?;
            return Ok(self.page(items, found.next));
        }
        let name = self.text()?;
        let answer = match operation {
            "create_registered_model" => {
                let tags = self.tags()?;
                self.store.registry.create_model(&name, tags, self.text_if_any()?.as_deref())
            }
            "get_registered_model" => self.store.registry.model(&name),
            "rename_registered_model" => self.store.registry.rename_model(&name, &self.text()?),
            "update_registered_model" => {
                self.store.registry.describe_model(&name, self.text_if_any()?.as_deref())
            }
            _ => return self.done(self.store.registry.delete_model(&name)),
        };
        model(&self.answered(answer)?, self.vm)
    }

    fn on_versions(&mut self, operation: &str) -> PyResult {
        if operation == "search_model_versions" {
            let found = self.asked()?.with(|query| self.store.registry.search_versions(query));
            let found = self.answered(found)?;
            let items = found.items.iter().map(|one| version(one, self.vm)).collect::<PyResult<Vec<_>>>()?;
            return Ok(self.page(items, found.next));
        }
        let name = self.text()?;
        let answer = match operation {
            "create_model_version" => {
                let new = NewVersion {
                    source: self.text_if_any()?,
                    run_id: self.text_if_any()?,
                    model_id: self.text_if_any()?,
                    run_link: self.text_if_any()?,
                    description: self.text_if_any()?,
                    tags: self.tags()?,
                };
                self.store.registry.create_version(&name, new)
            }
            "get_model_version" => self.store.registry.version(&name, self.next()?),
            "update_model_version" => {
                let number = self.next()?;
                self.store.registry.describe_version(&name, number, self.text_if_any()?.as_deref())
            }
            _ => {
                let number = self.next()?;
                return self.done(self.store.registry.delete_version(&name, number));
            }
        };
        version(&self.answered(answer)?, self.vm)
    }

    fn on_tags(&mut self, operation: &str) -> PyResult {
        let name = self.text()?;
        let answer = match operation {
            "set_registered_model_tag" => {
                self.store.registry.set_model_tag(&name, &self.text()?, &self.text()?)
            }
            "delete_registered_model_tag" => self.store.registry.delete_model_tag(&name, &self.text()?),
            "set_model_version_tag" => {
                self.store.registry.set_version_tag(&name, self.next()?, &self.text()?, &self.text()?)
            }
            _ => self.store.registry.delete_version_tag(&name, self.next()?, &self.text()?),
        };
        self.done(answer)
    }

    fn on_stages(&mut self, operation: &str) -> PyResult {
        let name = self.text()?;
        if operation == "get_latest_versions" {
            let stages = self.texts()?;
            let stages: Vec<&str> = stages.iter().map(String::as_str).collect();
            return versions(&self.answered(self.store.registry.latest_versions(&name, &stages))?, self.vm);
        }
        let (number, stage) = (self.next()?, self.text()?);
        let existing = if self.next()? { Existing::Archive } else { Existing::Keep };
        version(
            &self.answered(self.store.registry.transition_version(&name, number, &stage, existing))?,
            self.vm,
        )
    }

    fn on_aliases(&mut self, operation: &str) -> PyResult {
        let (name, alias) = (self.text()?, self.text()?);
        match operation {
            "set_registered_model_alias" => {
                let number = self.next()?;
                self.done(self.store.registry.set_alias(&name, &alias, number))
            }
            "get_model_version_by_alias" => {
                version(&self.answered(self.store.registry.version_by_alias(&name, &alias))?, self.vm)
            }
            _ => self.done(self.store.registry.delete_alias(&name, &alias)),
        }
    }
}
