//! One of the two sides: a process that takes a script as a line of JSON and answers what came of each statement.

use std::io::{BufRead, BufReader, Error, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// What runs the statements, the same on both sides.
pub(super) const DRIVER: &str = include_str!("../../differential/run.py");

/// How the outcome begins where the process crashed.
pub(super) const CRASH: &str = "crashes";

/// A process that answers scripts.
#[derive(Debug)]
pub(super) struct Side {
    command: Command,
    process: Child,
    scripts: ChildStdin,
    answers: BufReader<ChildStdout>,
    asked: usize,
}

/// So many scripts one process answers. An interpreter of ours does not give all of its memory back.
const SCRIPTS: usize = 200;

impl Side {
    /// The CPython at this path.
    pub(super) fn theirs(python: &Path) -> Result<Self, Error> {
        let mut command = Command::new(python);
        command.args(["-I", "-c", &format!("{DRIVER}\nserve()\n")]);
        Self::start(command)
    }

    /// This very program, which is then nothing but our interpreter: see [`super::serve`].
    pub(super) fn ours() -> Result<Self, Error> {
        let mut command = Command::new(std::env::current_exe()?);
        // It says how it crashes, and that something was never awaited, where nobody reads it.
        command.arg("serve").stderr(Stdio::null());
        Self::start(command)
    }

    fn start(mut command: Command) -> Result<Self, Error> {
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let missing = || Error::other("it has no pipes");
        let scripts = process.stdin.take().ok_or_else(missing)?;
        let answers = BufReader::new(process.stdout.take().ok_or_else(missing)?);
        Ok(Self { command, process, scripts, answers, asked: 0 })
    }

    fn restart(&mut self) -> Result<(), Error> {
        let command = std::mem::replace(&mut self.command, Command::new(""));
        *self = Self::start(command)?;
        Ok(())
    }

    /// What came of each statement. That the process crashed is an outcome as well: it is started again.
    pub(super) fn outcomes(&mut self, statements: &[String]) -> Result<Vec<String>, Error> {
        if self.asked == SCRIPTS {
            self.restart()?;
        }
        self.asked += 1;
        let mut answer = String::new();
        let asked = writeln!(self.scripts, "{}", serde_json::to_string(statements)?);
        let answered = asked.and_then(|()| self.answers.read_line(&mut answer));
        if answered.is_ok_and(|length| length > 0) {
            return Ok(serde_json::from_str(&answer)?);
        }
        let status = self.process.wait()?;
        self.restart()?;
        Ok(vec![format!("{CRASH} with {status}"); statements.len()])
    }
}

impl Drop for Side {
    fn drop(&mut self) {
        // It has nothing to save, and may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
