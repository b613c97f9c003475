//! What we say of each case is what the real pytest printed for it, block by block.
//!
//! `cases/<subject>.py` is run here; `cases/<subject>.txt` was recorded by `record.sh`. Compared are the outcome of
//! every test, the whole text of every failure, its captured sections, and its line in the short summary. Addresses
//! are not compared.

#![expect(clippy::disallowed_methods, reason = "its cases lie on the host")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use protocol::{Event, Outcome, Phase, RunRequest, SourceFile, TestReport};

struct Collector(Vec<Event>);

impl runner::Observer for Collector {
    fn observe(&mut self, event: Event) {
        self.0.push(event);
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}

fn case_file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name)
}

fn read(name: &str) -> String {
    std::fs::read_to_string(case_file(name)).expect("the case is there")
}

/// Runs one file on a thread whose stack holds Python's deepest recursion without optimisation.
fn reports(name: &str) -> Vec<TestReport> {
    let file = SourceFile { path: format!("{name}.py"), text: read(&format!("{name}.py")) };
    let run = move || {
        let interpreter = python::Interpreter::new(&python::Config::default());
        let request = RunRequest::new(vec![file.clone()], vec![file.path]);
        let mut collector = Collector(Vec::new());
        let ended = runner::run(&interpreter, &request, &mut collector);
        assert!(matches!(ended, protocol::Ended::Done(_)), "{ended:?} {:?}", collector.0);
        collector.0
    };
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(run).expect("a thread starts");
    let events = thread.join().expect("the run ends");
    events
        .into_iter()
        .filter_map(|event| match event {
            Event::Finished(report) => Some(*report),
            _ => None,
        })
        .collect()
}

/// The recorded output: letters, blocks by title, lines of the short summary.
#[derive(Default)]
struct Recorded {
    letters: String,
    blocks: BTreeMap<String, String>,
    summary: Vec<String>,
}

fn recorded(name: &str) -> Recorded {
    let text = read(&format!("{name}.txt"));
    let mut recorded = Recorded::default();
    let mut title: Option<String> = None;
    let mut in_summary = false;
    for line in text.lines() {
        let ruled = |fill: char| {
            let middle = line.trim_matches(fill);
            (line.starts_with(fill) && line.ends_with(fill) && line.len() >= 75 && middle.starts_with(' '))
                .then(|| middle.trim().to_owned())
        };
        if let Some(found) = ruled('=') {
            in_summary = found == "short test summary info";
            title = None;
        } else if let Some(found) = ruled('_').filter(|found| !found.starts_with('_')) {
            recorded.blocks.insert(found.clone(), String::new());
            title = Some(found);
        } else if let Some(block) = title.as_ref().and_then(|title| recorded.blocks.get_mut(title)) {
            block.push_str(line);
            block.push('\n');
        } else if in_summary {
            recorded.summary.push(line.to_owned());
        } else if let Some(rest) = line.strip_prefix(&format!("{name}.py ")) {
            recorded.letters.extend(rest.split(' ').next());
        }
    }
    recorded
}

fn letters(report: &TestReport) -> String {
    let letter = match report.outcome {
        Outcome::Passed => ".",
        Outcome::Failed => "F",
        Outcome::Error if report.phase == Phase::TearDown => ".E",
        Outcome::Error => "E",
        Outcome::Skipped => "s",
        Outcome::XFailed => "x",
        Outcome::XPassed => "X",
    };
    letter.to_owned()
}

fn block(report: &TestReport) -> Option<(String, String)> {
    let failure = report.failure.as_ref()?;
    let name = report.id.split_once("::").map_or("", |(_, name)| name).replace("::", ".");
    let title = match (report.outcome, report.phase) {
        (Outcome::Failed, _) => name,
        (Outcome::Error, Phase::TearDown) => format!("ERROR at teardown of {name}"),
        (Outcome::Error, _) => format!("ERROR at setup of {name}"),
        _ => return None,
    };
    let mut text = failure.text.clone();
    for section in &report.sections {
        text.push_str(&format!("{}\n{}", ruled('-', &format!(" {} ", section.title)), section.text));
    }
    Some((title, text))
}

fn summary(report: &TestReport) -> Option<String> {
    let word = match report.outcome {
        Outcome::Failed => "FAILED",
        Outcome::Error => "ERROR",
        _ => return None,
    };
    let head = format!("{word} {}", report.id);
    let line = format!("{head} - {}", report.failure.as_ref()?.summary);
    let fits = line.chars().count() <= 80;
    Some(if fits { line } else { line.chars().take(77).chain("...".chars()).collect() })
}

fn ruled(fill: char, text: &str) -> String {
    let room = 80 - text.len();
    let side = |count: usize| fill.to_string().repeat(count);
    format!("{}{text}{}", side(room / 2), side(room - room / 2))
}

/// Addresses differ from run to run.
fn without_addresses(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("0x") {
        out.push_str(&rest[..at + 2]);
        rest = rest[at + 2..].trim_start_matches(|c: char| c.is_ascii_hexdigit());
    }
    out.push_str(rest);
    out
}

#[track_caller]
fn check(name: &str) {
    let recorded = recorded(name);
    let reports = reports(name);
    let mut wrong = String::new();
    let mut blocks: BTreeMap<String, String> = reports.iter().filter_map(block).collect();
    for (title, expect) in &recorded.blocks {
        let got = blocks.remove(title).unwrap_or_else(|| "(nothing)\n".to_owned());
        if without_addresses(&got) != without_addresses(expect) {
            wrong.push_str(&format!("=== {title}: pytest prints\n{expect}=== we print\n{got}\n"));
        }
    }
    for (title, got) in blocks {
        wrong.push_str(&format!("=== {title}: pytest prints nothing, we print\n{got}\n"));
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert_eq!(reports.iter().map(letters).collect::<String>(), recorded.letters);
    let mut lines: Vec<String> = reports.iter().filter_map(summary).collect();
    lines.sort_by_key(|line| !line.starts_with("FAILED"));
    assert_eq!(lines, recorded.summary);
}

#[test]
fn approximations() {
    check("approximations");
}

#[test]
fn containers() {
    check("containers");
}

#[test]
fn exceptions() {
    check("exceptions");
}

#[test]
fn fixtures() {
    check("fixtures");
}

#[test]
fn marks() {
    check("marks");
}

#[test]
fn origins() {
    check("origins");
}

#[test]
fn plain() {
    check("plain");
}

#[test]
fn texts() {
    check("texts");
}
