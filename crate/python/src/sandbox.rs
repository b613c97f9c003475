//! What one run may see of the world: files, a clock, streams, and a log of what would have left the sandbox.
//!
//! There is one sandbox for each interpreter and one interpreter at a time on a thread, so native modules reach it
//! with [`current`] instead of passing it along. Nothing here touches the host.

mod arrange;
mod dice;
mod doubles;
mod stream;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use protocol::{Escape, Limit, Place, Sleep, SleepLog};
use rustpython_vm::VirtualMachine;
use services::clock::Clock;
use services::files::MemoryFiles;

use dice::Dice;
pub use doubles::{Account, Doubles, MlflowStore};
pub use stream::Streams;

/// The folder that the learner's files lie in.
pub const WORK_FOLDER: &str = "/course";

/// How many sleeps of a test are told one by one.
const SLEEPS: usize = 100;

/// The surroundings of one run.
pub struct Sandbox {
    files: Rc<MemoryFiles>,
    clock: Rc<Clock>,
    streams: Streams,
    doubles: Doubles,
    folder: RefCell<String>,
    escapes: RefCell<Vec<Escape>>,
    sleeps: RefCell<SleepLog>,
    moment: Cell<u32>,
    dice: Dice,
    stopped: Cell<Option<Limit>>,
}

impl Sandbox {
    /// Surroundings with an empty work folder.
    ///
    /// - units: `start_ns` in nanoseconds since 1970
    ///
    /// # Panics
    /// Where an empty file system refuses a folder, which it never does.
    #[must_use]
    pub fn new(start_ns: i64, seed: u64) -> Self {
        let clock = Rc::new(Clock::starting_at(start_ns));
        let files = Rc::new(MemoryFiles::new(clock.clone()));
        for folder in [WORK_FOLDER, "/tmp"] {
            files.make_folders(folder).expect("an empty file system takes any folder");
        }
        Self {
            files,
            doubles: Doubles::new(&clock),
            clock,
            streams: Streams::new(),
            folder: RefCell::new(WORK_FOLDER.to_owned()),
            escapes: RefCell::default(),
            sleeps: RefCell::default(),
            moment: Cell::new(0),
            dice: Dice::new(seed),
            stopped: Cell::new(None),
        }
    }

    /// The in-memory file system.
    #[must_use]
    pub fn files(&self) -> &Rc<MemoryFiles> {
        &self.files
    }

    /// The virtual clock.
    #[must_use]
    pub fn clock(&self) -> &Rc<Clock> {
        &self.clock
    }

    /// What is printed.
    #[must_use]
    pub fn streams(&self) -> &Streams {
        &self.streams
    }

    /// The services that stand in for the real ones.
    #[must_use]
    pub fn doubles(&self) -> &Doubles {
        &self.doubles
    }

    /// The current folder, absolute.
    #[must_use]
    pub fn folder(&self) -> String {
        self.folder.borrow().clone()
    }

    /// Makes `folder`, which must be absolute, the current one.
    pub fn set_folder(&self, folder: String) {
        self.folder.replace(folder);
    }

    /// `path` as an absolute one without `.` and `..`.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        let joined =
            if path.starts_with('/') { path.to_owned() } else { format!("{}/{path}", self.folder.borrow()) };
        let mut parts: Vec<&str> = Vec::new();
        for part in joined.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop();
                }
                name => parts.push(name),
            }
        }
        format!("/{}", parts.join("/"))
    }

    /// Notes that the code would have reached `target`, outside the sandbox, and what to do about it.
    pub fn report_escape(&self, target: impl Into<String>, advice: impl Into<String>, vm: &VirtualMachine) {
        let escape = Escape { target: target.into(), advice: advice.into(), place: learners_place(vm) };
        self.escapes.borrow_mut().push(escape);
    }

    /// The escapes since the last call.
    #[must_use]
    pub fn take_escapes(&self) -> Vec<Escape> {
        self.escapes.take()
    }

    /// Moves the clock on and notes who slept.
    pub fn sleep(&self, nanoseconds: i64, vm: &VirtualMachine) {
        self.clock.sleep(nanoseconds);
        #[expect(clippy::cast_precision_loss, reason = "Python's clocks are floats of this precision")]
        let seconds = nanoseconds as f64 / 1e9;
        let at = self.next_moment();
        let mut log = self.sleeps.borrow_mut();
        log.seconds += seconds;
        if log.sleeps.len() == SLEEPS {
            log.left_out += 1;
            return;
        }
        let (place, function) = learners_function(vm).unzip();
        log.sleeps.push(Sleep { at, seconds, function, place });
    }

    /// The sleeps since the last call. The moments are counted anew.
    #[must_use]
    pub fn take_sleeps(&self) -> SleepLog {
        self.moment.set(0);
        self.sleeps.take()
    }

    /// A number for something that happens now: larger than those of what happened before in the test.
    pub(crate) fn next_moment(&self) -> u32 {
        let moment = self.moment.get();
        self.moment.set(moment.saturating_add(1));
        moment
    }

    /// Notes that a limit was reached. The first one counts.
    pub fn stop(&self, limit: Limit) {
        if self.stopped.get().is_none() {
            self.stopped.set(Some(limit));
        }
    }

    /// The limit that was reached, if one was.
    #[must_use]
    pub fn stopped(&self) -> Option<Limit> {
        self.stopped.get()
    }

    /// What the run draws random numbers from.
    #[must_use]
    pub fn dice(&self) -> &Dice {
        &self.dice
    }
}

/// The deepest line of the learner's own files that is being executed.
#[must_use]
pub fn learners_place(vm: &VirtualMachine) -> Option<Place> {
    learners_function(vm).map(|(place, _)| place)
}

/// The same with the name of its function, which is `<module>` outside of functions.
fn learners_function(vm: &VirtualMachine) -> Option<(Place, String)> {
    let mut frame = vm.current_frame();
    while let Some(current) = frame {
        let code = current.f_code();
        if let Some(path) = code.source_path().to_string_lossy().strip_prefix(WORK_FOLDER) {
            let line = u32::try_from(current.lineno()).unwrap_or(0);
            let path = path.trim_start_matches('/').to_owned();
            let place = Place { path, line, column: None, end_column: None };
            return Some((place, code.code.obj_name.to_string()));
        }
        frame = current.f_back(vm);
    }
    None
}

thread_local! {
    static CURRENT: RefCell<Option<Rc<Sandbox>>> = const { RefCell::new(None) };
}

/// The surroundings of the interpreter that this thread runs.
///
/// # Panics
/// Where no interpreter has been made on this thread: only native modules call this.
#[must_use]
pub fn current() -> Rc<Sandbox> {
    CURRENT.with(|slot| slot.borrow().clone()).expect("native modules run inside an interpreter")
}

/// Makes `sandbox` the current one.
pub(crate) fn enter(sandbox: Rc<Sandbox>) {
    CURRENT.with(|slot| slot.replace(Some(sandbox)));
}
