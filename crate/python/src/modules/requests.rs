//! `_understudy_requests`: what requests needs to know of addresses, and the refusal of every real one.

pub(crate) use decl::module_def;

#[pymodule(name = "_understudy_requests")]
mod decl {
    use rustpython_vm::builtins::PyStrRef;
    use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};
    use services::http::{HttpRequest, Network, NetworkError, Url, UrlError, form_encode};

    use crate::modules::raise;
    use crate::sandbox;

    /// The address that is asked, with `query` added to its own.
    #[pyfunction]
    fn prepare_url(url: PyStrRef, query: PyStrRef, vm: &VirtualMachine) -> PyResult<String> {
        Url::parse(&url.to_string_lossy(), &query.to_string_lossy())
            .map(|url| url.text())
            .map_err(|error| refusal(&error, vm))
    }

    /// What a request line asks for.
    #[pyfunction]
    fn path_of(url: PyStrRef, vm: &VirtualMachine) -> PyResult<String> {
        Url::parse(&url.to_string_lossy(), "")
            .map(|url| url.path_and_query())
            .map_err(|error| refusal(&error, vm))
    }

    /// Where a redirect leads.
    #[pyfunction]
    fn join_url(from: PyStrRef, location: PyStrRef, vm: &VirtualMachine) -> PyResult<String> {
        Url::parse(&from.to_string_lossy(), "")
            .and_then(|from| from.join(&location.to_string_lossy()))
            .map(|url| url.text())
            .map_err(|error| refusal(&error, vm))
    }

    /// Pairs of texts as a form or a query has them.
    #[pyfunction(name = "form_encode")]
    fn encode_pairs(pairs: PyObjectRef, vm: &VirtualMachine) -> PyResult<String> {
        let pairs: Vec<(String, String)> = vm.extract_elements_with(&pairs, |pair| {
            let both = vm.extract_elements_with(&pair, |part| part.try_into_value::<PyStrRef>(vm))?;
            match both.as_slice() {
                [name, value] => {
                    Ok((name.to_string_lossy().into_owned(), value.to_string_lossy().into_owned()))
                }
                _ => Err(vm.new_value_error("a pair has two parts")),
            }
        })?;
        Ok(form_encode(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))))
    }

    /// Reports a request that would have left the sandbox. Gives the text of the error that it ends with.
    #[pyfunction]
    fn refuse(method: PyStrRef, url: PyStrRef, vm: &VirtualMachine) -> PyResult<String> {
        let (method, url) = (method.to_string_lossy().into_owned(), url.to_string_lossy().into_owned());
        let target = format!("{method} {url}");
        let name = method.to_lowercase();
        let advice = format!(
            "this would have called {target}: patch it where it is looked up, such as `requests.{name}`"
        );
        sandbox::current().report_escape(target, advice, vm);
        let request = HttpRequest { method, url, ..HttpRequest::default() };
        match Network::default().send(request) {
            Err(NetworkError::Url(error)) => Err(refusal(&error, vm)),
            Err(error) => Ok(error.to_string()),
            Ok(_) => Err(vm.new_runtime_error("a network that was told nothing answers nothing")),
        }
    }

    fn refusal(error: &UrlError, vm: &VirtualMachine) -> rustpython_vm::builtins::PyBaseExceptionRef {
        let class = match error {
            UrlError::MissingScheme { .. } => "MissingSchema",
            _ => "InvalidURL",
        };
        raise::with_text("requests.exceptions", class, error.to_string(), vm)
    }
}
