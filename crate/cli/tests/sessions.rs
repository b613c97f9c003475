//! Whole sessions, line by line beside those of the real pytest.
//!
//! `sessions/commands.txt` names each session and its options; `sessions/NAME.txt` is what pytest printed for it, recorded
//! by `record_sessions.py`. Compared are both streams and the status. Paths are `/course` on both sides; times and addresses
//! are not compared. [`DIFFERENT`] says which lines may differ and why; any other difference fails, and so does a session
//! of which less than 95 of 100 lines are equal, where it has as many.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use libtest_mimic::{Arguments, Failed, Trial};

/// Beginnings and parts of lines that may be on one side alone, and why.
const DIFFERENT: &[(&str, &str)] = &[
    ("durations", "which phases are the slowest differs from run to run"),
    ("s call ", "the same"),
    ("s setup ", "the same"),
    ("s teardown ", "the same"),
    ("site-packages", "frames of pytest itself"),
    ("    warnings.warn(", "a line of such a frame"),
];

/// Of 100 lines of each session so many are equal at least.
const EQUAL: usize = 95;

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions");
    let commands =
        fs::read_to_string(folder.join("commands.txt")).expect("the commands lie beside the sessions");
    let trials = commands
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(name, options)| {
            let (folder, name, options) = (folder.clone(), name.to_owned(), options.to_owned());
            Trial::test(name.clone(), move || check(&folder, &name, &options))
        })
        .collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn check(folder: &Path, name: &str, options: &str) -> Result<(), Failed> {
    let recorded = fs::read_to_string(folder.join(format!("{name}.txt")))?;
    let found = session(folder, options)?;
    let (expect, found) = (lines(&recorded), lines(&found));
    let (kept, differences) = compare(&expect, &found);
    let is_told = |line: &&String| line.len() == 1 || DIFFERENT.iter().any(|(part, _)| line.contains(part));
    let untold: Vec<&str> = differences.iter().filter(|line| !is_told(line)).map(String::as_str).collect();
    if untold.is_empty() && (expect.len() < 100 || kept * 100 >= expect.len() * EQUAL) {
        return Ok(());
    }
    let count = expect.len();
    Err(format!("{kept} of {count} lines are equal; - pytest, + ours:\n{}", untold.join("\n")).into())
}

/// Runs the tool in a copy of the folder that holds the test files alone.
fn session(folder: &Path, options: &str) -> Result<String, Failed> {
    let work = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("sessions");
    fs::create_dir_all(&work)?;
    for file in ["test_beside.py", "test_shapes.py"] {
        let (from, to) = (folder.join(file), work.join(file));
        if fs::read(&from)? != fs::read(&to).unwrap_or_default() {
            // In one step: other sessions read it at the same time.
            let draft = work.join(format!("{file}.{:?}", std::thread::current().id()));
            fs::copy(&from, &draft)?;
            fs::rename(&draft, &to)?;
        }
    }
    let output = Command::new(env!("CARGO_BIN_EXE_understudy"))
        .arg("test")
        .args(options.split_whitespace())
        .current_dir(&work)
        .env("COLUMNS", "80")
        .env_remove("CI")
        .env_remove("BUILD_NUMBER")
        .output()?;
    let mut text = String::new();
    for (title, bytes) in [("stdout", output.stdout), ("stderr", output.stderr)] {
        if !bytes.is_empty() {
            text.push_str(&format!("[{title}]\n{}", String::from_utf8(bytes)?));
        }
    }
    let status = output.status.code().ok_or("the tool was killed")?;
    Ok(format!("{text}[status] {status}\n"))
}

/// The lines without what differs from run to run, or says who it is, and without our own block.
fn lines(text: &str) -> Vec<String> {
    let mut is_ours = false;
    let has_its_like = move |line: &&str| {
        if line.starts_with('=') {
            is_ours = line.contains(" look again ");
        }
        !is_ours && !line.starts_with("plugins: ")
    };
    let text = text.lines().filter(has_its_like);
    let named =
        |line: &str| if line.starts_with("platform ") { "platform".to_owned() } else { line.to_owned() };
    text.map(|line| without_times(&without_addresses(named(line).trim_end()))).collect()
}

fn without_addresses(line: &str) -> String {
    let mut parts = line.split("0x");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("0x");
        out.push_str(part.trim_start_matches(|letter: char| letter.is_ascii_hexdigit()));
    }
    out
}

/// The last line, whose rules depend on the time too, and the lines of durations.
fn without_times(line: &str) -> String {
    let bare = line.trim_matches('=').trim();
    match bare.rsplit_once(" in ") {
        Some((counts, time)) if time.ends_with('s') && time.starts_with(|it: char| it.is_ascii_digit()) => {
            format!("{counts} in ...")
        }
        _ => line.to_owned(),
    }
}

/// How many lines are equal, in order, and the others: `-` those that are expected, `+` those that are found.
fn compare(expect: &[String], found: &[String]) -> (usize, Vec<String>) {
    let mut longest = vec![vec![0_usize; found.len() + 1]; expect.len() + 1];
    for (row, line) in expect.iter().enumerate().rev() {
        for (column, other) in found.iter().enumerate().rev() {
            longest[row][column] = if line == other {
                longest[row + 1][column + 1] + 1
            } else {
                longest[row + 1][column].max(longest[row][column + 1])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut differences = Vec::new();
    while row < expect.len() || column < found.len() {
        if row < expect.len() && column < found.len() && expect[row] == found[column] {
            (row, column) = (row + 1, column + 1);
        } else if column == found.len()
            || (row < expect.len() && longest[row + 1][column] >= longest[row][column + 1])
        {
            differences.push(format!("-{}", expect[row]));
            row += 1;
        } else {
            differences.push(format!("+{}", found[column]));
            column += 1;
        }
    }
    (longest[0][0], differences)
}
