//! The parameters of a mock's own methods, so that a call which does not fit is refused in Python's words.
//!
//! They are read often: `assert_called(1)` is how `assert_called_with(1)` is misspelled.

use rustpython_vm::builtins::PyBaseExceptionRef;
use rustpython_vm::function::FuncArgs;
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};

/// What one method takes beside the mock.
pub(super) struct Parameters {
    /// Its name.
    pub(super) method: &'static str,
    /// By position or by name; the first `required` of them must be given.
    pub(super) positional: &'static [&'static str],
    pub(super) required: usize,
    /// By name only, and never required.
    pub(super) named: &'static [&'static str],
}

impl Parameters {
    /// A method that takes nothing.
    pub(super) const fn none(method: &'static str) -> Self {
        Self { method, positional: &[], required: 0, named: &[] }
    }

    /// The arguments in the order of the parameters, those by name last.
    pub(super) fn bind(&self, args: FuncArgs, vm: &VirtualMachine) -> PyResult<Vec<Option<PyObjectRef>>> {
        let FuncArgs { args, mut kwargs } = args;
        if args.len() > self.positional.len() {
            return Err(self.refuse(&self.too_many(args.len()), vm));
        }
        let given = args.len();
        let mut values: Vec<_> = args.into_iter().map(Some).collect();
        for name in &self.positional[..given] {
            if kwargs.contains_key(name) {
                return Err(self.refuse(&format!("got multiple values for argument '{name}'"), vm));
            }
        }
        values.extend(self.positional[given..].iter().map(|name| kwargs.shift_remove(name)));
        values.extend(self.named.iter().map(|name| kwargs.shift_remove(name)));
        if let Some(name) = kwargs.keys().next() {
            return Err(self.refuse(&format!("got an unexpected keyword argument '{name}'"), vm));
        }
        let required = self.positional.iter().zip(&values).take(self.required);
        let missing: Vec<_> =
            required.filter(|(_, value)| value.is_none()).map(|(name, _)| format!("'{name}'")).collect();
        if missing.is_empty() {
            return Ok(values);
        }
        let plural = if missing.len() == 1 { "" } else { "s" };
        let (count, names) = (missing.len(), missing.join(" and "));
        Err(self.refuse(&format!("missing {count} required positional argument{plural}: {names}"), vm))
    }

    /// The mock counts, too.
    fn too_many(&self, given: usize) -> String {
        let (least, most) = (self.required + 1, self.positional.len() + 1);
        let plural = if most == 1 { "" } else { "s" };
        let takes = if least == most { most.to_string() } else { format!("from {least} to {most}") };
        format!("takes {takes} positional argument{plural} but {} were given", given + 1)
    }

    fn refuse(&self, why: &str, vm: &VirtualMachine) -> PyBaseExceptionRef {
        vm.new_type_error(format!("NonCallableMock.{}() {why}", self.method))
    }
}
