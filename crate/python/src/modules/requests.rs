//! `_understudy_requests`: the sandbox's network, as urllib3 asks it, and the servers on it.

pub(crate) use decl::module_def;

#[pymodule(name = "_understudy_requests")]
mod decl {
    use rustpython_vm::builtins::{PyBytesRef, PyStrRef};
    use rustpython_vm::convert::ToPyObject;
    use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};
    use services::http::{
        HttpRequest, HttpResponse, NetworkError, Route, Timeouts, UrlError, form_encode, quote_uri,
    };

    use crate::modules::raise;
    use crate::sandbox;

    /// Pairs of texts as a form or a query has them.
    #[pyfunction(name = "form_encode")]
    fn encode_pairs(pairs: PyObjectRef, vm: &VirtualMachine) -> PyResult<String> {
        let pairs = text_pairs(&pairs, vm)?;
        Ok(form_encode(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))))
    }

    /// An address in which everything is encoded that has to be, and nothing twice.
    #[pyfunction(name = "quote_uri")]
    fn quote_address(address: PyStrRef) -> String {
        quote_uri(&address.to_string_lossy())
    }

    /// Sends a request and gives what came of it: `answer` with status, headers and body, or the word for what went wrong.
    /// One that no server of the sandbox takes would have left it, which is reported.
    #[pyfunction]
    fn exchange(
        method: PyStrRef,
        url: PyStrRef,
        headers: PyObjectRef,
        body: PyBytesRef,
        connect: Option<f64>,
        read: Option<f64>,
        vm: &VirtualMachine,
    ) -> PyResult {
        let (method, url) = (method.to_string_lossy().into_owned(), url.to_string_lossy().into_owned());
        let sandbox = sandbox::current();
        let network = sandbox.doubles().network();
        if !network.serves(&url) {
            let target = format!("{method} {url}");
            let name = method.to_lowercase();
            let advice = format!(
                "this would have called {target}: patch it where it is looked up, such as `requests.{name}`"
            );
            sandbox.report_escape(target, advice, vm);
        }
        let request =
            HttpRequest { method, url, headers: text_pairs(&headers, vm)?, body: body.as_bytes().to_vec() };
        let word = match network.send_within(request, &Timeouts { connect, read }) {
            Ok(answer) => return Ok(answered(answer, vm)),
            Err(NetworkError::Url(error)) => return Err(no_address(&error, vm)),
            Err(NetworkError::UnknownHost(_)) => "unknown host",
            Err(NetworkError::Refused(_)) => "refused",
            Err(NetworkError::ConnectTimedOut { .. }) => "no connection in time",
            Err(NetworkError::ReadTimedOut { .. }) => "no answer in time",
            Err(NetworkError::Reset) => "reset",
        };
        Ok(vm.ctx.new_tuple(vec![word.to_pyobject(vm)]).into())
    }

    /// Serves a route that is given as JSON.
    #[pyfunction]
    fn serve(route: PyStrRef, vm: &VirtualMachine) -> PyResult<()> {
        let route: Route = serde_json::from_str(&route.to_string_lossy())
            .map_err(|error| vm.new_value_error(format!("not a route: {error}")))?;
        sandbox::current().doubles().network().serve(route).map_err(|error| no_address(&error, vm))
    }

    /// Ends the server at an address.
    #[pyfunction]
    fn close(url: PyStrRef, vm: &VirtualMachine) -> PyResult<()> {
        sandbox::current()
            .doubles()
            .network()
            .close(&url.to_string_lossy())
            .map_err(|error| no_address(&error, vm))
    }

    /// Every request that was sent: method, address, headers and body.
    #[pyfunction]
    fn sent(vm: &VirtualMachine) -> Vec<PyObjectRef> {
        let requests = sandbox::current().doubles().network().requests();
        let parts = |request: HttpRequest| {
            vec![
                request.method.to_pyobject(vm),
                request.url.to_pyobject(vm),
                pairs(request.headers, vm),
                vm.ctx.new_bytes(request.body).into(),
            ]
        };
        requests.into_iter().map(|request| vm.ctx.new_tuple(parts(request)).into()).collect()
    }

    fn answered(answer: HttpResponse, vm: &VirtualMachine) -> PyObjectRef {
        let parts = vec![
            "answer".to_pyobject(vm),
            answer.status.to_pyobject(vm),
            pairs(answer.headers, vm),
            vm.ctx.new_bytes(answer.body).into(),
        ];
        vm.ctx.new_tuple(parts).into()
    }

    fn pairs(headers: Vec<(String, String)>, vm: &VirtualMachine) -> PyObjectRef {
        let pair = |(name, value): (String, String)| {
            vm.ctx.new_tuple(vec![name.to_pyobject(vm), value.to_pyobject(vm)]).into()
        };
        vm.ctx.new_list(headers.into_iter().map(pair).collect()).into()
    }

    fn text_pairs(pairs: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Vec<(String, String)>> {
        vm.extract_elements_with(pairs, |pair| {
            let both = vm.extract_elements_with(&pair, |part| part.try_into_value::<PyStrRef>(vm))?;
            match both.as_slice() {
                [name, value] => {
                    Ok((name.to_string_lossy().into_owned(), value.to_string_lossy().into_owned()))
                }
                _ => Err(vm.new_value_error("a pair has two parts")),
            }
        })
    }

    fn no_address(error: &UrlError, vm: &VirtualMachine) -> rustpython_vm::builtins::PyBaseExceptionRef {
        raise::with_text("requests.exceptions", "InvalidURL", error.to_string(), vm)
    }
}
