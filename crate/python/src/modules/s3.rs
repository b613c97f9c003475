//! `_understudy_s3`: calls of the sandbox's S3 by the names of their operations, and what is to go wrong with them.

pub(crate) use decl::module_def;

#[pymodule(name = "_understudy_s3")]
mod decl {
    use rustpython_vm::builtins::{PyDictRef, PyStrRef};
    use rustpython_vm::convert::ToPyObject;
    use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};
    use services::s3::{Caller, Fault, FaultKind, S3Error};

    use crate::modules::aws::value::{dict_of, fields_of};
    use crate::sandbox;

    const SECOND_NS: f64 = 1e9;

    /// Answers an operation for a client in `region` that waits `patience` seconds, and says who it is if `is_signed`.
    ///
    /// - returns: status, members and headers; of a refusal status, code, message, details and headers; `None` where the
    ///   client has waited in vain
    #[pyfunction]
    fn call(
        name: PyStrRef,
        parameters: PyDictRef,
        region: PyStrRef,
        patience: f64,
        is_signed: bool,
        vm: &VirtualMachine,
    ) -> PyResult {
        let parameters = fields_of(&parameters, vm)?;
        let sandbox = sandbox::current();
        let s3 = sandbox.doubles().s3();
        s3.set_patience(Some(nanoseconds(patience)));
        let headers = |pairs: Vec<(String, String)>| -> PyResult<PyObjectRef> {
            let dict = vm.ctx.new_dict();
            for (name, value) in pairs {
                dict.set_item(name.as_str(), value.to_pyobject(vm), vm)?;
            }
            Ok(dict.into())
        };
        let caller = if is_signed { Caller::Owner } else { Caller::Anyone };
        match s3.call(&name.to_string_lossy(), &parameters, &region.to_string_lossy(), caller) {
            Ok(answer) => {
                let fields = dict_of(&answer.fields, vm)?;
                Ok((answer.status, fields, headers(answer.headers)?).to_pyobject(vm))
            }
            Err(S3Error::TimedOut) => Ok(vm.ctx.none()),
            Err(error) => {
                let own = |pairs: Vec<(&str, String)>| {
                    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
                };
                let details = headers(own(error.fields()))?;
                let sent = headers(own(error.headers().into_iter().collect()))?;
                Ok((error.status(), error.code(), error.to_string(), details, sent).to_pyobject(vm))
            }
        }
    }

    /// Lets something go wrong: see `understudy.faults`.
    #[pyfunction]
    fn inject(operation: PyStrRef, fault: PyDictRef, vm: &VirtualMachine) -> PyResult<()> {
        let fault = fields_of(&fault, vm)?;
        let number = |name: &str| fault.integer(name).and_then(|number| u32::try_from(number).ok());
        let kind = match fault.text("kind").unwrap_or_default() {
            "error" => FaultKind::Error {
                code: fault.owned("code").unwrap_or_default(),
                message: fault.owned("message").unwrap_or_default(),
                status: number("status").and_then(|status| u16::try_from(status).ok()).unwrap_or(500),
            },
            "truncated" => FaultKind::Truncated {
                bytes: number("bytes").and_then(|bytes| usize::try_from(bytes).ok()).unwrap_or_default(),
            },
            "lost_page" => FaultKind::LostPage,
            "delay" => FaultKind::Delay { ns: fault.moment("seconds").unwrap_or_default() },
            "stale" => FaultKind::Stale,
            other => return Err(vm.new_value_error(format!("there is no kind of fault `{other}`"))),
        };
        let operation = operation.to_string_lossy().into_owned();
        let fault = Fault { operation, first: number("first"), nth: number("nth"), kind };
        sandbox::current().doubles().s3().inject(fault);
        Ok(())
    }

    /// Takes every fault away.
    #[pyfunction]
    fn heal() {
        sandbox::current().doubles().s3().heal();
    }

    #[expect(clippy::cast_possible_truncation, reason = "a patience of centuries is cut off")]
    fn nanoseconds(seconds: f64) -> i64 {
        (seconds * SECOND_NS) as i64
    }
}
