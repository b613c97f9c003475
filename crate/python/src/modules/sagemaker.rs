//! `_understudy_sagemaker`: calls of the sandbox's SageMaker by the names of their operations.

pub(crate) use decl::module_def;

#[pymodule(name = "_understudy_sagemaker")]
mod decl {
    use rustpython_vm::builtins::{PyDictRef, PyStrRef};
    use rustpython_vm::convert::ToPyObject;
    use rustpython_vm::{PyResult, VirtualMachine};

    use crate::modules::aws::value::{dict_of, fields_of};
    use crate::sandbox;

    /// Answers an operation for a client in `region`.
    ///
    /// - returns: the members; of a refusal code, message and status
    #[pyfunction]
    fn call(name: PyStrRef, parameters: PyDictRef, region: PyStrRef, vm: &VirtualMachine) -> PyResult {
        let parameters = fields_of(&parameters, vm)?;
        let sandbox = sandbox::current();
        let sagemaker = sandbox.doubles().sagemaker();
        match sagemaker.call(&name.to_string_lossy(), &parameters, &region.to_string_lossy()) {
            Ok(fields) => Ok(dict_of(&fields, vm)?.into()),
            Err(error) => Ok((error.code(), error.to_string(), error.status()).to_pyobject(vm)),
        }
    }
}
