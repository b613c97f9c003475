//! `_understudy_faults`: what goes wrong on purpose at the doubles that count calls by operation.

pub(crate) use decl::module_def;

#[pymodule(name = "_understudy_faults")]
mod decl {
    use rustpython_vm::builtins::{PyDictRef, PyStrRef};
    use rustpython_vm::{PyResult, VirtualMachine};
    use services::fault::{Fault, FaultKind, Outage};

    use crate::modules::aws::value::fields_of;
    use crate::sandbox;

    /// Lets something go wrong at `sagemaker`, `mlflow` or `feast`: see `understudy.faults`.
    #[pyfunction]
    fn inject(service: PyStrRef, operation: PyStrRef, fault: PyDictRef, vm: &VirtualMachine) -> PyResult<()> {
        let told = fields_of(&fault, vm)?;
        let number = |name: &str| told.integer(name).and_then(|number| u32::try_from(number).ok());
        let kind = match told.text("kind").unwrap_or_default() {
            "error" => FaultKind::Error(Outage {
                code: told.owned("code").unwrap_or_default(),
                message: told.owned("message").unwrap_or_default(),
                status: number("status").and_then(|status| u16::try_from(status).ok()).unwrap_or(500),
            }),
            "delay" => FaultKind::Delay { ns: told.moment("seconds").unwrap_or_default() },
            "stale" => FaultKind::Stale,
            other => return Err(vm.new_value_error(format!("there is no kind of fault `{other}` here"))),
        };
        let operation = operation.to_string_lossy().into_owned();
        let fault = Fault { operation, first: number("first"), nth: number("nth"), kind };
        let sandbox = sandbox::current();
        let doubles = sandbox.doubles();
        match &*service.to_string_lossy() {
            "sagemaker" => doubles.sagemaker().faults().inject(fault),
            "mlflow" => doubles.mlflow_faults().inject(fault),
            "feast" => doubles.feast_faults().inject(fault),
            other => return Err(vm.new_value_error(format!("there is no service `{other}` here"))),
        }
        Ok(())
    }

    /// Takes every fault away.
    #[pyfunction]
    fn heal() {
        let sandbox = sandbox::current();
        let doubles = sandbox.doubles();
        for faults in [doubles.sagemaker().faults(), doubles.mlflow_faults(), doubles.feast_faults()] {
            faults.heal();
        }
    }
}
