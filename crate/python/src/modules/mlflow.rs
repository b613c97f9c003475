//! `_understudy_mlflow`: the registry and the tracking store of an MLflow client that has no server.
//!
//! A client that has a server's address sends requests instead, which is Python's part.

mod call;
mod entities;
mod operations;
mod tracking;

pub(crate) use decl::module_def;

#[pymodule(name = "_understudy_mlflow")]
mod decl {
    use rustpython_vm::builtins::PyStrRef;
    use rustpython_vm::function::PosArgs;
    use rustpython_vm::{PyResult, VirtualMachine};

    use services::fault::Age;

    use super::call::{Call, refusal};
    use super::{operations, tracking};
    use crate::sandbox;

    /// Where MLflow was told to keep things, if it was told.
    #[pyfunction]
    fn tracking_uri() -> Option<String> {
        sandbox::current().doubles().tracking_uri()
    }

    #[pyfunction]
    fn set_tracking_uri(uri: Option<PyStrRef>) {
        let uri = uri.map(|uri| uri.to_string_lossy().into_owned());
        sandbox::current().doubles().set_tracking_uri(uri.filter(|uri| !uri.is_empty()));
    }

    /// Does `operation` at the store of an address, whose artifacts lie below `artifacts`.
    #[pyfunction]
    fn call(
        uri: PyStrRef,
        artifacts: PyStrRef,
        operation: PyStrRef,
        args: PosArgs,
        vm: &VirtualMachine,
    ) -> PyResult {
        let sandbox = sandbox::current();
        let doubles = sandbox.doubles();
        let store = doubles.mlflow(&uri.to_string_lossy(), &artifacts.to_string_lossy());
        let operation = operation.to_string_lossy();
        let age = doubles.mlflow_faults().strike(&operation, sandbox.clock());
        let age = age.map_err(|outage| refusal(&outage, vm))?;
        let call = Call::new(&store, args.into_vec(), vm);
        if !operations::NAMES.contains(&&*operation) {
            return tracking::perform(call, &operation);
        }
        let is_read = ["get_", "search_"].iter().any(|start| operation.starts_with(start));
        match age {
            Age::Before if is_read => {
                store.registry.before_last_change(|_| operations::perform(call, &operation))
            }
            _ => operations::perform(call, &operation),
        }
    }
}
