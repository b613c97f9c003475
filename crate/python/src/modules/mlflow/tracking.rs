//! The operations of the tracking store.

use rustpython_vm::convert::ToPyObject;
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};
use services::tracking::{Experiment, NewRun, Run, Status, Tracking, View};

use super::call::Call;
use super::entities::{fields, tags};

pub(super) fn perform(mut call: Call<'_>, operation: &str) -> PyResult {
    match operation {
        "create_experiment" | "get_experiment" | "get_experiment_by_name" | "search_experiments" => {
            call.asks_for_experiments(operation)
        }
        "delete_experiment"
        | "restore_experiment"
        | "rename_experiment"
        | "set_experiment_tag"
        | "delete_experiment_tag" => call.changes_experiments(operation),
        "create_run" | "get_run" | "search_runs" | "get_metric_history" => call.asks_for_runs(operation),
        _ => call.changes_runs(operation),
    }
}

impl Call<'_> {
    fn tracking(&self) -> &Tracking {
        &self.store.tracking
    }

    fn view(&mut self) -> PyResult<View> {
        Ok(match self.next::<u8>()? {
            1 => View::Active,
            2 => View::Deleted,
            _ => View::All,
        })
    }

    fn asks_for_experiments(&mut self, operation: &str) -> PyResult {
        match operation {
            "create_experiment" => {
                let (name, location, tags) = (self.text()?, self.text_if_any()?, self.tags()?);
                let made = self.tracking().create_experiment(&name, location.as_deref(), tags);
                Ok(self.answered(made)?.to_pyobject(self.vm))
            }
            "get_experiment" => {
                let id = self.text()?;
                experiment(&self.answered(self.tracking().experiment(&id))?, self.vm)
            }
            "get_experiment_by_name" => {
                let name = self.text()?;
                match self.tracking().experiment_by_name(&name) {
                    Some(found) => experiment(&found, self.vm),
                    None => Ok(self.vm.ctx.none()),
                }
            }
            _ => {
                let (view, asked) = (self.view()?, self.asked()?);
                let found = asked.with(|query| self.tracking().search_experiments(view, query));
                let found = self.answered(found)?;
                let items =
                    found.items.iter().map(|one| experiment(one, self.vm)).collect::<PyResult<Vec<_>>>()?;
                Ok(self.page(items, found.next))
            }
        }
    }

    fn changes_experiments(&mut self, operation: &str) -> PyResult {
        let id = self.text()?;
        let answer = match operation {
            "delete_experiment" => self.tracking().delete_experiment(&id),
            "restore_experiment" => self.tracking().restore_experiment(&id),
            "rename_experiment" => {
                let name = self.text()?;
                self.tracking().rename_experiment(&id, &name)
            }
            "set_experiment_tag" => {
                let (key, value) = (self.text()?, self.text()?);
                self.tracking().set_experiment_tag(&id, &key, &value)
            }
            _ => {
                let key = self.text()?;
                self.tracking().delete_experiment_tag(&id, &key)
            }
        };
        self.done(answer)
    }

    fn asks_for_runs(&mut self, operation: &str) -> PyResult {
        match operation {
            "create_run" => {
                let id = self.text()?;
                let new = NewRun {
                    name: self.text_if_any()?,
                    user_id: self.text()?,
                    started_ms: self.next()?,
                    tags: self.tags()?,
                };
                run(&self.answered(self.tracking().create_run(&id, new))?, self.vm)
            }
            "get_run" => {
                let id = self.text()?;
                run(&self.answered(self.tracking().run(&id))?, self.vm)
            }
            "get_metric_history" => {
                let (id, key) = (self.text()?, self.text()?);
                let found = self.answered(self.tracking().run(&id))?;
                let values = found.metrics.get(&key).map_or(&[][..], Vec::as_slice);
                let values = values
                    .iter()
                    .map(|metric| (metric.value, metric.at_ms, metric.step).to_pyobject(self.vm));
                Ok(self.vm.ctx.new_list(values.collect()).into())
            }
            _ => {
                let (ids, view, asked) = (self.texts()?, self.view()?, self.asked()?);
                let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
                let found = asked.with(|query| self.tracking().search_runs(&ids, view, query));
                let found = self.answered(found)?;
                let items = found.items.iter().map(|one| run(one, self.vm)).collect::<PyResult<Vec<_>>>()?;
                Ok(self.page(items, found.next))
            }
        }
    }

    fn changes_runs(&mut self, operation: &str) -> PyResult {
        if operation == "check_batch_key" {
            let (group, index, key) = (self.text()?, self.next()?, self.text()?);
            return self.done(Tracking::check_batch_key(&group, index, &key));
        }
        let id = self.text()?;
        let answer = match operation {
            "update_run" => {
                let status = self.text()?;
                let status = Status::named(&status)
                    .ok_or_else(|| self.vm.new_value_error(format!("there is no status {status}")))?;
                let (ended, name) = (self.next()?, self.text_if_any()?);
                self.tracking().update_run(&id, status, ended, name.as_deref())
            }
            "delete_run" => self.tracking().delete_run(&id),
            "restore_run" => self.tracking().restore_run(&id),
            "log_metric" => {
                let (key, value, at, step) = (self.text()?, self.next()?, self.next()?, self.next()?);
                self.tracking().log_metric(&id, &key, value, at, step)
            }
            "log_param" => {
                let (key, value) = (self.text()?, self.text()?);
                self.tracking().log_param(&id, &key, &value)
            }
            "set_tag" => {
                let (key, value) = (self.text()?, self.text()?);
                self.tracking().set_run_tag(&id, &key, &value)
            }
            _ => {
                let key = self.text()?;
                self.tracking().delete_run_tag(&id, &key)
            }
        };
        self.done(answer)
    }
}

fn experiment(experiment: &Experiment, vm: &VirtualMachine) -> PyResult {
    let named = vec![
        ("experiment_id", experiment.id.as_str().to_pyobject(vm)),
        ("name", experiment.name.as_str().to_pyobject(vm)),
        ("artifact_location", experiment.artifact_location.as_str().to_pyobject(vm)),
        ("lifecycle_stage", experiment.stage.name().to_pyobject(vm)),
        ("tags", tags(&experiment.tags, vm)?),
        ("creation_time", experiment.created_ms.to_pyobject(vm)),
        ("last_update_time", experiment.updated_ms.to_pyobject(vm)),
    ];
    Ok(fields(named, vm)?.into())
}

/// A run: what it is, the metrics that count, its parameters and its tags.
fn run(run: &Run, vm: &VirtualMachine) -> PyResult {
    let info = vec![
        ("run_id", run.id.as_str().to_pyobject(vm)),
        ("experiment_id", run.experiment_id.as_str().to_pyobject(vm)),
        ("user_id", run.user_id.as_str().to_pyobject(vm)),
        ("status", run.status.name().to_pyobject(vm)),
        ("start_time", run.started_ms.to_pyobject(vm)),
        ("end_time", run.ended_ms.to_pyobject(vm)),
        ("lifecycle_stage", run.stage.name().to_pyobject(vm)),
        ("artifact_uri", run.artifact_uri.as_str().to_pyobject(vm)),
        ("run_name", run.name.as_str().to_pyobject(vm)),
    ];
    let metrics = run.metrics.keys().filter_map(|key| {
        let metric = run.metric(key)?;
        Some((key.as_str(), metric.value, metric.at_ms, metric.step).to_pyobject(vm))
    });
    let metrics: Vec<PyObjectRef> = metrics.collect();
    let parts = vec![
        fields(info, vm)?.into(),
        vm.ctx.new_list(metrics).into(),
        tags(&run.params, vm)?,
        tags(&run.tags, vm)?,
    ];
    Ok(vm.ctx.new_tuple(parts).into())
}
