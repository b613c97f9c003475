//! What one machine leaves behind is nothing to the next one.

use std::thread;

use python::vm::compiler::Mode;
use python::{Config, Interpreter};

/// The interpreter's frames are large in a build without optimisation.
const STACK_BYTES: usize = 256 << 20;

/// Leaves coroutines behind that nobody awaits, and that only a collector of garbage finds.
const SCRIPT: &str = "\
async def work(): pass
for _ in range(900):
    ring = [work()]
    ring.append(ring)
";

#[test]
fn machines_start_after_others_left_coroutines_behind() {
    let work = || {
        for _ in 0..12 {
            let interpreter = Interpreter::new(&Config::default());
            interpreter.enter(|vm| {
                let code = vm.compile(SCRIPT, Mode::Exec, "script.py").expect("it is right");
                let scope = vm.new_scope_with_main().expect("a machine has a main module");
                vm.run_code_obj(code, scope).map(drop).expect("nothing is raised");
            });
        }
    };
    let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn(work).expect("a thread can be started");
    assert!(thread.join().is_ok());
}
