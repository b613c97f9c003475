//! `time`: the interpreter's own module with every reading of a clock taken from the sandbox's virtual clock.
//!
//! `sleep` advances that clock and returns at once. The zone is always UTC.

use rustpython_vm::builtins::PyModuleDef;
use rustpython_vm::{Context, stdlib};

pub(crate) use decl::module_def;

/// The interpreter's own `time`, which ours is built on.
fn host_module(ctx: &Context) -> Option<&'static PyModuleDef> {
    stdlib::builtin_module_defs(ctx).into_iter().find(|def| def.name.as_str() == "time")
}

#[pymodule(name = "time")]
mod decl {
    use rustpython_vm::builtins::{PyModule, PyStr, PyStrRef, PyUtf8StrRef};
    use rustpython_vm::common::wtf8::Wtf8Buf;
    use rustpython_vm::function::{KwArgs, OptionalArg};
    use rustpython_vm::{AsObject, Py, PyObjectRef, PyResult, VirtualMachine};

    use crate::sandbox;

    const NANOSECONDS: f64 = 1e9;

    pub(crate) fn module_exec(vm: &VirtualMachine, module: &Py<PyModule>) -> PyResult<()> {
        let def = super::host_module(&vm.ctx)
            .ok_or_else(|| vm.new_import_error("no host `time`", vm.ctx.new_str("time")))?;
        let host = def.create_module(vm)?;
        def.exec_module(vm, &host)?;
        // Our functions are in the module already: only what they do not replace is taken over.
        for (name, value) in &host.dict() {
            let name =
                name.downcast::<PyStr>().map_err(|_| vm.new_type_error("a module's names are strings"))?;
            if module.dict().get_item_opt(&*name, vm)?.is_none() {
                module.set_attr(&*name, value, vm)?;
            }
        }
        __module_exec(vm, module);
        module.set_attr("__host", host, vm)?;
        module.set_attr("timezone", vm.ctx.new_int(0), vm)?;
        module.set_attr("altzone", vm.ctx.new_int(0), vm)?;
        module.set_attr("daylight", vm.ctx.new_int(0), vm)?;
        let utc: PyObjectRef = vm.ctx.new_str("UTC").into();
        module.set_attr("tzname", vm.ctx.new_tuple(vec![utc.clone(), utc]), vm)?;
        Ok(())
    }

    fn call_host(name: &'static str, args: Vec<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
        let module = vm.import("time", 0)?;
        module.get_attr("__host", vm)?.get_attr(name, vm)?.call(args, vm)
    }

    fn or_now(seconds: OptionalArg<PyObjectRef>, vm: &VirtualMachine) -> PyObjectRef {
        seconds
            .into_option()
            .filter(|seconds| !vm.is_none(seconds))
            .unwrap_or_else(|| vm.ctx.new_float(time()).into())
    }

    fn or_current(fields: OptionalArg<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
        match fields {
            OptionalArg::Present(fields) => Ok(fields),
            OptionalArg::Missing => gmtime(OptionalArg::Missing, vm),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "Python's clocks are floats of this precision")]
    fn seconds(nanoseconds: i64) -> f64 {
        nanoseconds as f64 / NANOSECONDS
    }

    #[pyfunction]
    fn time() -> f64 {
        seconds(time_ns())
    }

    #[pyfunction]
    fn time_ns() -> i64 {
        sandbox::current().clock().now_ns()
    }

    #[pyfunction]
    fn monotonic() -> f64 {
        seconds(monotonic_ns())
    }

    #[pyfunction]
    fn monotonic_ns() -> i64 {
        sandbox::current().clock().monotonic_ns()
    }

    #[pyfunction]
    fn perf_counter() -> f64 {
        monotonic()
    }

    #[pyfunction]
    fn perf_counter_ns() -> i64 {
        monotonic_ns()
    }

    #[pyfunction]
    fn process_time() -> f64 {
        monotonic()
    }

    #[pyfunction]
    fn process_time_ns() -> i64 {
        monotonic_ns()
    }

    #[pyfunction]
    fn thread_time() -> f64 {
        monotonic()
    }

    #[pyfunction]
    fn thread_time_ns() -> i64 {
        monotonic_ns()
    }

    #[pyfunction]
    fn sleep(duration: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
        let number = duration.try_float(vm).map_err(|_| {
            let class = duration.class().name().to_owned();
            vm.new_type_error(format!("'{class}' object cannot be interpreted as an integer or float"))
        })?;
        let seconds = number.to_f64();
        if seconds.is_nan() {
            return Err(vm.new_value_error("Invalid value NaN (not a number)"));
        }
        if seconds < 0.0 {
            return Err(vm.new_value_error("sleep length must be non-negative"));
        }
        if seconds * NANOSECONDS >= 9e18 {
            return Err(vm.new_overflow_error("timestamp too large to convert to C PyTime_t"));
        }
        #[expect(clippy::cast_possible_truncation, reason = "the range was checked above")]
        sandbox::current().sleep((seconds * NANOSECONDS) as i64, vm);
        Ok(())
    }

    #[pyfunction]
    fn gmtime(seconds: OptionalArg<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
        call_host("gmtime", vec![or_now(seconds, vm)], vm)
    }

    #[pyfunction]
    fn localtime(seconds: OptionalArg<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
        gmtime(seconds, vm)
    }

    #[pyfunction]
    fn mktime(fields: PyObjectRef, vm: &VirtualMachine) -> PyResult<f64> {
        let fields: Vec<i64> = vm.extract_elements_with(&fields, |field| field.try_into_value(vm))?;
        let &[year, month, day, hour, minute, second, ..] = fields.as_slice() else {
            return Err(vm.new_type_error("mktime(): illegal time tuple argument"));
        };
        #[expect(clippy::cast_precision_loss, reason = "the result of mktime is a float")]
        Ok((days_from_civil(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second) as f64)
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar.
    fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
        let year = year + (month - 1).div_euclid(12);
        let month = (month - 1).rem_euclid(12) + 1;
        let shifted = if month <= 2 { year - 1 } else { year };
        let era = shifted.div_euclid(400);
        let of_era = shifted.rem_euclid(400);
        let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    #[pyfunction]
    fn asctime(fields: OptionalArg<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
        call_host("asctime", vec![or_current(fields, vm)?], vm)
    }

    #[pyfunction]
    fn ctime(seconds: OptionalArg<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
        let fields = gmtime(seconds, vm)?;
        call_host("asctime", vec![fields], vm)
    }

    #[pyfunction]
    fn strftime(format: PyStrRef, fields: OptionalArg<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
        call_host("strftime", vec![format.into(), or_current(fields, vm)?], vm)
    }

    #[pyfunction]
    fn get_clock_info(name: PyUtf8StrRef, vm: &VirtualMachine) -> PyResult {
        let known = ["time", "monotonic", "perf_counter", "process_time", "thread_time"];
        if !known.contains(&name.as_str()) {
            return Err(vm.new_value_error("unknown clock"));
        }
        let fields: Vec<(&str, PyObjectRef)> = vec![
            ("implementation", vm.ctx.new_str("virtual clock").into()),
            ("monotonic", vm.ctx.new_bool(name.as_str() != "time").into()),
            ("adjustable", vm.ctx.new_bool(false).into()),
            ("resolution", vm.ctx.new_float(1e-9).into()),
        ];
        let fields: KwArgs = fields.into_iter().map(|(name, value)| (Wtf8Buf::from(name), value)).collect();
        vm.import("types", 0)?.get_attr("SimpleNamespace", vm)?.call(fields, vm)
    }
}
