//! `_understudy_s3`: the calls of an S3 client, checked and answered.
//!
//! A call is checked against the service model first, as botocore does before it asks anyone. Then it is answered by
//! the sandbox's S3 while AWS is mocked; otherwise it fails as it would without a network, and is reported.

mod answer;
mod escape;
mod operations;
mod parameters;

pub(crate) use decl::module_def;

#[pymodule(name = "_understudy_s3")]
mod decl {
    use rustpython_vm::builtins::{PyDictRef, PyStrRef};
    use rustpython_vm::{PyResult, VirtualMachine};
    use services::s3::Operation;

    use super::{escape, operations, parameters};
    use crate::sandbox;

    /// Makes a call of the operation `name` and hands out its answer as the client does.
    #[pyfunction]
    fn call(
        name: PyStrRef,
        parameters: PyDictRef,
        region: PyStrRef,
        endpoint: PyStrRef,
        has_credentials: bool,
        vm: &VirtualMachine,
    ) -> PyResult<PyDictRef> {
        let name = name.to_string_lossy();
        let operation = Operation::named(&name)
            .ok_or_else(|| vm.new_not_implemented_error(format!("S3 has no operation {name} here")))?;
        parameters::check(&operation, &parameters, vm)?;
        let sandbox = sandbox::current();
        if !sandbox.doubles().is_aws_mocked() || !has_credentials {
            let error =
                escape::report(&operation, &parameters, &endpoint.to_string_lossy(), has_credentials, vm);
            return Err(error?);
        }
        operations::perform(&operation, &parameters, &region.to_string_lossy(), vm)
    }

    /// Begins to mock AWS.
    #[pyfunction]
    fn start() {
        sandbox::current().doubles().start_aws_mock();
    }

    /// Ends a mock of AWS.
    #[pyfunction]
    fn stop() {
        sandbox::current().doubles().stop_aws_mock();
    }
}
