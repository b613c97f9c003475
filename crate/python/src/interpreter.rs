//! A fresh machine for one run.

mod ahead;

use std::rc::Rc;

use protocol::{Doubles, Start};
use rustpython_vm::{InterpreterBuilder, PyResult, Settings, VirtualMachine};

use crate::sandbox::{self, Sandbox, WORK_FOLDER};
use crate::{library, modules};
use ahead::Ahead;

const NANOSECONDS_PER_MS: i64 = 1_000_000;

/// How a machine starts.
///
/// - units: `start_ns` in nanoseconds since 1970
#[derive(Clone, Debug)]
pub struct Config {
    /// What the virtual clock shows at first.
    pub start_ns: i64,
    /// The seed of `os.urandom`, and so of `random` and `uuid`.
    pub seed: u64,
}

impl Default for Config {
    /// Midday of 15 January 2026, so that a run is the same whenever and wherever it happens.
    fn default() -> Self {
        Self { start_ns: 1_768_478_400_000_000_000, seed: 2_026 }
    }
}

/// A Python machine and its sandbox. Nothing leaks from one to the next.
pub struct Interpreter {
    machine: rustpython_vm::Interpreter,
    sandbox: Rc<Sandbox>,
    ahead: Ahead,
}

impl Interpreter {
    /// Builds a machine. The sandbox's current folder, `/course`, is on `sys.path`.
    ///
    /// # Panics
    /// Where our own start-up code fails, which no learner's code can bring about.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let sandbox = Rc::new(Sandbox::new(config.start_ns, config.seed));
        sandbox::enter(sandbox.clone());
        modules::unittest_mock::forget();
        let machine = builder().build();
        machine.enter_and_expect(prepare, "our own start-up code runs");
        let ahead = machine.enter(Ahead::default_of);
        Self { machine, sandbox, ahead }
    }

    /// Sets the clock and the random numbers to what `start` says, and to what every run begins with where it says
    /// nothing; and the doubles to what `doubles` says.
    ///
    /// A machine that has been made ready has read its clock and drawn numbers: a run must not be able to tell.
    pub fn begin(&self, start: Start, doubles: &Doubles) {
        let usual = Config::default();
        let start_ns = start.clock_ms.map_or(usual.start_ns, |ms| ms.saturating_mul(NANOSECONDS_PER_MS));
        self.sandbox.clock().restart(start_ns);
        self.sandbox.dice().restart(start.seed.map_or(usual.seed, u64::from));
        self.sandbox.doubles().arrange(doubles);
        self.enter(|vm| ahead::begin(start_ns, vm));
    }

    /// Imports modules of the library before a run asks for them. One that cannot be imported is left out: the run
    /// that wants it says why.
    pub fn import_ahead<'a>(&self, names: impl IntoIterator<Item = &'a str>) {
        self.enter(|vm| self.ahead.import(names, vm));
    }

    /// Those of the modules `names` that are not imported.
    #[must_use]
    pub fn absent<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
        self.enter(|vm| Ahead::absent(names, vm))
    }

    /// The modules of the library that were imported since the start and not ahead, in the order of their import.
    #[must_use]
    pub fn imported(&self) -> Vec<String> {
        self.enter(|vm| self.ahead.others(vm))
    }

    /// Forgets what was imported ahead, if one of the files at `paths` has the name of such a module: the learner's
    /// own comes first, as it would have without importing ahead.
    pub fn make_way_for<'a>(&self, paths: impl IntoIterator<Item = &'a str>) {
        self.enter(|vm| self.ahead.make_way_for(paths, vm));
    }

    /// Runs `work` inside the machine.
    pub fn enter<R>(&self, work: impl FnOnce(&VirtualMachine) -> R) -> R {
        sandbox::enter(self.sandbox.clone());
        self.machine.enter(work)
    }

    /// What this machine sees of the world.
    #[must_use]
    pub fn sandbox(&self) -> &Rc<Sandbox> {
        &self.sandbox
    }
}

impl Drop for Interpreter {
    /// Keeps what this machine leaves behind from the next one that collects garbage, which would take it over.
    ///
    /// It would warn of coroutines that it never saw. While it has only begun to start, and so has no modules to find the
    /// warning in, it would call itself until the stack ends.
    fn drop(&mut self) {
        self.enter(|vm| vm.state.gc.freeze());
    }
}

fn builder() -> InterpreterBuilder {
    let mut settings = Settings::default();
    settings.hash_seed = Some(0);
    settings.install_signal_handlers = false;
    settings.import_site = false;
    settings.user_site_directory = false;
    settings.ignore_environment = true;
    settings.write_bytecode = false;
    settings.allow_external_library = false;
    settings.path_list = vec![WORK_FOLDER.to_owned()];
    settings.argv = vec![String::new()];
    let builder = InterpreterBuilder::new().settings(settings);
    let stdlib = rustpython_stdlib::stdlib_module_defs(&builder.ctx);
    let own = modules::module_defs(&builder.ctx);
    builder.add_native_modules(&stdlib).add_native_modules(&own).add_frozen_modules(library::core())
}

/// Fills the holes of an interpreter without a host, in the order in which they are needed.
fn prepare(vm: &VirtualMachine) -> PyResult<()> {
    modules::streams::install(vm)?;
    call(vm, "_understudy_files", "install")?;
    call(vm, "_frozen_importlib", "_install_external_importers")?;
    call(vm, "_understudy_importer", "install")?;
    modules::clock_patch::install(vm)?;
    modules::random_patch::install(vm)?;
    modules::sum::install(vm)?;
    call(vm, "_understudy_builtins", "install")?;
    // Some of the library asks for `__main__`, which is there in a process however it was started.
    vm.new_scope_with_main()?;
    let path = vm.ctx.new_list(vec![vm.ctx.new_str(WORK_FOLDER).into()]);
    vm.sys_module.set_attr("path", path, vm)?;
    vm.sys_module.set_attr("dont_write_bytecode", vm.ctx.new_bool(true), vm)?;
    vm.sys_module.set_attr("platform", vm.ctx.new_str("linux"), vm)?;
    Ok(())
}

fn call(vm: &VirtualMachine, module: &'static str, function: &'static str) -> PyResult<()> {
    vm.import(module, 0)?.get_attr(function, vm)?.call((), vm)?;
    Ok(())
}
