//! `_understudy_escape`: what would have left the sandbox is reported, for the learner to see where and what to do.

pub(crate) use decl::module_def;

#[expect(clippy::needless_pass_by_value, reason = "Python hands its arguments over by value")]
#[pymodule(name = "_understudy_escape")]
mod decl {
    use rustpython_vm::VirtualMachine;
    use rustpython_vm::builtins::PyStrRef;

    use crate::sandbox;

    /// The code would have reached `target`.
    #[pyfunction]
    fn report(target: PyStrRef, advice: PyStrRef, vm: &VirtualMachine) {
        let (target, advice) = (target.to_string_lossy(), advice.to_string_lossy());
        sandbox::current().report_escape(target, advice, vm);
    }
}
