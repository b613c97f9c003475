//! `understudy test --cov` beside pytest-cov: the same statements, the same that ran, the same table.
//!
//! `coverage/*.txt` were recorded by `coverage/record.py` from pytest-cov on the files in `coverage/samples`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TITLE: &str = "= tests coverage =";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/coverage")
}

#[track_caller]
fn check(name: &str) {
    let recorded = fs::read_to_string(folder().join(name)).expect("it was recorded");
    let (line, expect) = recorded.split_once('\n').expect("a command line");
    let words = line.strip_prefix("$ understudy ").expect("a command line");
    let output = Command::new(env!("CARGO_BIN_EXE_understudy"))
        .args(words.split_whitespace())
        .current_dir(folder().join("samples"))
        .env_remove("CI")
        .env_remove("BUILD_NUMBER")
        .output()
        .expect("the tool starts");
    let text = String::from_utf8(output.stdout).expect("text");
    assert_eq!(platform_apart(&block(&text)), platform_apart(expect), "{text}");
    assert_eq!(output.status.code(), Some(0), "{text}");
}

/// From the title of coverage to its last line.
fn block(text: &str) -> String {
    let from_title = text.split_inclusive('\n').skip_while(|line| !line.contains(TITLE));
    let mut block = String::new();
    for line in from_title {
        block.push_str(line);
        if line.starts_with("TOTAL") {
            break;
        }
    }
    block
}

/// The line that names the Python is another on each side.
fn platform_apart(block: &str) -> String {
    let is_platform = |line: &&str| line.contains(" coverage: platform ");
    block.split_inclusive('\n').filter(|line| !is_platform(line)).collect()
}

#[test]
fn every_file_with_what_is_missing() {
    check("everything.txt");
}

#[test]
fn without_a_source_what_was_imported_is_counted() {
    check("imported.txt");
}

#[test]
fn modules_and_packages_are_sources() {
    check("modules.txt");
}

#[test]
fn folders_are_sources() {
    check("folders.txt");
}

#[test]
fn nothing_is_printed_where_no_report_is_wanted() {
    check("silent.txt");
}
