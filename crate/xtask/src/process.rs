//! Programs that are started, with an environment that does not depend on how `cargo xtask` was.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::error::Error;

/// What `cargo run` and rustup's proxies leave in the environment, which would choose the toolchain for what is
/// started here: the one that built xtask.
const INHERITED: &[&str] =
    &["RUSTUP_TOOLCHAIN", "CARGO", "RUSTC", "RUSTDOC", "RUSTC_WRAPPER", "RUST_RECURSION_COUNT"];

/// A command in `folder` that inherits no choice of toolchain.
pub(crate) fn command(program: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder);
    for name in INHERITED {
        command.env_remove(name);
    }
    command
}

/// The command as a person would type it.
pub(crate) fn line(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| {
        let word = word.to_string_lossy();
        if word.contains([' ', '"']) { format!("'{word}'") } else { word.into_owned() }
    }));
    words.join(" ")
}

/// Runs a command whose output the reader sees.
///
/// # Errors
/// When it does not start or ends with a failure.
pub(crate) fn run(command: &mut Command) -> Result<(), Error> {
    let status = command.status().map_err(|source| start_error(command, source))?;
    if status.success() {
        Ok(())
    } else {
        Err(Error::Failed { line: line(command), status: status.to_string() })
    }
}

/// Runs a command and gives what it printed on standard output; its standard error is seen.
///
/// # Errors
/// When it does not start or ends with a failure.
pub(crate) fn output(command: &mut Command) -> Result<String, Error> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|source| start_error(command, source))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(Error::Failed { line: line(command), status: output.status.to_string() })
    }
}

/// What a command prints when asked something, or nothing when it cannot be asked.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a command, passing each line of both its streams to `see` as it comes, and says whether it succeeded.
///
/// # Errors
/// When it does not start.
pub(crate) fn watch(command: &mut Command, mut see: impl FnMut(&str)) -> Result<bool, Error> {
    let failed = |source| Error::Start { program: "pipe".into(), source };
    let (reader, writer) = std::io::pipe().map_err(failed)?;
    let second = writer.try_clone().map_err(failed)?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(writer)
        .stderr(second)
        .spawn()
        .map_err(|source| start_error(command, source))?;
    // The command keeps its ends of the pipe open; the reader below would never see the end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    for line in BufReader::new(reader).split(b'\n').map_while(Result::ok) {
        see(&String::from_utf8_lossy(&line));
    }
    let status = child.wait().map_err(|source| start_error(command, source))?;
    Ok(status.success())
}

fn start_error(command: &Command, source: std::io::Error) -> Error {
    Error::Start { program: command.get_program().to_string_lossy().into_owned(), source }
}
