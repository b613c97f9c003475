//! `_understudy_mlflow`: the registry operations of an MLflow client.
//!
//! A client without a server's address works on the sandbox's own registry; one that has such an address fails as
//! it would without a network, and is reported.

mod entities;
mod operations;

pub(crate) use decl::module_def;

#[pymodule(name = "_understudy_mlflow")]
mod decl {
    use rustpython_vm::builtins::PyStrRef;
    use rustpython_vm::function::PosArgs;
    use rustpython_vm::{PyResult, VirtualMachine};
    use services::http::{HttpRequest, Network, form_encode, quote_uri};

    use super::operations;
    use crate::modules::raise;
    use crate::sandbox;

    /// Where MLflow keeps what it is not told to keep elsewhere.
    const DEFAULT_URI: &str = "sqlite:////course/mlflow.db";

    #[pyfunction]
    fn tracking_uri() -> String {
        sandbox::current().doubles().tracking_uri().unwrap_or_else(|| DEFAULT_URI.to_owned())
    }

    #[pyfunction]
    fn set_tracking_uri(uri: Option<PyStrRef>) {
        let uri = uri.map(|uri| uri.to_string_lossy().into_owned());
        sandbox::current().doubles().set_tracking_uri(uri.filter(|uri| !uri.is_empty()));
    }

    /// Does `operation` at the registry of an address.
    #[pyfunction]
    fn call(uri: PyStrRef, operation: PyStrRef, args: PosArgs, vm: &VirtualMachine) -> PyResult {
        let uri = uri.to_string_lossy();
        let operation = operation.to_string_lossy();
        if uri.starts_with("http://") || uri.starts_with("https://") || uri.starts_with("databricks") {
            return Err(unreachable(&uri, &operation, &args.into_vec(), vm));
        }
        operations::perform(&operation, args.into_vec(), vm)
    }

    fn unreachable(
        uri: &str,
        operation: &str,
        args: &[rustpython_vm::PyObjectRef],
        vm: &VirtualMachine,
    ) -> rustpython_vm::builtins::PyBaseExceptionRef {
        let (method, path) = operations::route(operation);
        let url = quote_uri(&format!("{}/api/2.0/mlflow/{path}", uri.trim_end_matches('/')));
        let query = match (method, args.first().and_then(|name| name.str(vm).ok())) {
            ("GET", Some(name)) => format!("?{}", form_encode([("name", &*name.to_string_lossy())])),
            _ => String::new(),
        };
        let target = format!("{method} {url}{query}");
        let advice = format!(
            "this would have called {target}: give the code under test a double of its client, or one without a \
             tracking server"
        );
        sandbox::current().report_escape(target, advice, vm);
        let request =
            HttpRequest { method: method.to_owned(), url: format!("{url}{query}"), ..HttpRequest::default() };
        let reason = match Network::default().send(request) {
            Err(error) => error.to_string(),
            Ok(_) => "no answer".to_owned(),
        };
        let text = format!("API request to {url} failed with exception {reason}");
        raise::with_text("mlflow.exceptions", "MlflowException", text, vm)
    }
}
