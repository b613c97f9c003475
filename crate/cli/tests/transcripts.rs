//! What the tool prints and how it ends, from outside: one folder, one named test.
//!
//! `cases/<command>__<behaviour>/` is what the tool finds; `transcript.txt` in it begins with the command line and
//! holds the streams and the status, whole. Those of `python__...` were recorded from the real Python by `record.py`,
//! which runs `python FILE` where this test runs `understudy run FILE`. Times are not compared.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::{env, fs, io};

use libtest_mimic::{Arguments, Failed, Trial};

/// Set in the environment, it writes down what the tool says now, for a person to read before it is kept.
const RECORD: &str = "UNDERSTUDY_RECORD";

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut cases: Vec<_> = fs::read_dir(folder)
        .expect("the cases lie beside this file")
        .map(|entry| entry.expect("a readable folder").path())
        .collect();
    cases.sort();
    let trials = cases
        .into_iter()
        .map(|case| {
            let name = case.file_name().expect("a case has a name").to_string_lossy().into_owned();
            let recorded_from_python = name.starts_with("python__");
            Trial::test(name, move || {
                if env::var_os(RECORD).is_some() && !recorded_from_python {
                    record(&case)
                } else {
                    check(&case)
                }
            })
        })
        .collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn check(case: &Path) -> Result<(), Failed> {
    let expect = fs::read_to_string(case.join("transcript.txt"))?;
    let line = expect.lines().next().unwrap_or_default();
    let found = transcript(case, line)?;
    if found == expect {
        return Ok(());
    }
    Err(format!("--- recorded\n{expect}--- now\n{found}").into())
}

fn record(case: &Path) -> Result<(), Failed> {
    let path = case.join("transcript.txt");
    let text = fs::read_to_string(&path)?;
    let now = transcript(case, text.lines().next().unwrap_or_default())?;
    Ok(fs::write(path, now)?)
}

/// Runs the command `line` in the folder of the case.
fn transcript(case: &Path, line: &str) -> Result<String, Failed> {
    let words = line.strip_prefix("$ understudy").ok_or("a transcript begins with `$ understudy`")?;
    let output = Command::new(env!("CARGO_BIN_EXE_understudy"))
        .args(words.split_whitespace())
        .current_dir(case)
        .env_remove("CI")
        .env_remove("BUILD_NUMBER")
        .output()
        .map_err(|error: io::Error| error.to_string())?;
    let status = output.status.code().ok_or("the tool was killed")?;
    let mut text = format!("{line}\n");
    for (title, bytes) in [("stdout", output.stdout), ("stderr", output.stderr)] {
        if !bytes.is_empty() {
            text.push_str(&format!("[{title}]\n{}", without_times(&String::from_utf8(bytes)?)));
        }
    }
    Ok(format!("{text}[status] {status}\n"))
}

/// Times differ from run to run: `in 0.12s`, `"took_ms":12.5` and `"call_ms":0.5`.
fn without_times(text: &str) -> String {
    let text = zeroed(text, " in ", |rest| rest.starts_with('s'), "0.00");
    zeroed(&text, "_ms\":", |_| true, "0.0")
}

/// `text` with `zero` in the place of every number between `before` and what `is_time` says is the right end.
fn zeroed(text: &str, before: &str, is_time: fn(&str) -> bool, zero: &str) -> String {
    let mut parts = text.split(before);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
        let is_number = rest.len() < part.len() && is_time(rest);
        out.push_str(before);
        out.push_str(if is_number { zero } else { "" });
        out.push_str(if is_number { rest } else { part });
    }
    out
}
