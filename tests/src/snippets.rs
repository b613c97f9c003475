//! Snippets that ran with the real libraries, and what each of them says here.
//!
//! A snippet is a function in `tests/differential/LIBRARY/TOPIC.py`; what `cargo xtask record` wrote of them lies beside it
//! as `TOPIC.txt`. What may differ is listed in `LIMITS.md`, by name and with the reason.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;

use protocol::{SourceFile, Stream};
use session::Script;

/// The interpreter's frames are large in a build without optimisation.
const STACK_BYTES: usize = 256 << 20;

/// What the snippets import, and what runs them.
const HELPER: &str = include_str!("../differential/snippet.py");

/// The heading of the list in `LIMITS.md`.
const HEADING: &str = "## Snippets that differ\n";

/// Snippets that differ for every hundred that there are, at most.
const DIFFERENT_PERCENT: usize = 2;

/// One snippet, and the topic that it is in.
#[derive(Clone, Debug)]
pub struct Snippet {
    /// `LIBRARY/TOPIC::NAME`.
    pub name: String,
    topic: Arc<Topic>,
}

#[derive(Debug)]
struct Topic {
    path: PathBuf,
    ours: OnceLock<Result<BTreeMap<String, String>, String>>,
}

/// Every snippet of this repository, recorded or not.
///
/// # Panics
/// When the folder cannot be read.
#[must_use]
pub fn snippets() -> Vec<Snippet> {
    let mut found = Vec::new();
    for library in entries(&folder()).into_iter().filter(|path| path.is_dir()) {
        for path in entries(&library).into_iter().filter(|path| path.extension().is_some_and(|it| it == "py"))
        {
            let text = fs::read_to_string(&path).expect("the topic is text");
            let (library, stem) =
                (file_name(&library), path.file_stem().unwrap_or_default().display().to_string());
            let topic = Arc::new(Topic { path, ours: OnceLock::new() });
            for name in text.lines().filter_map(snippet_name) {
                found.push(Snippet { name: format!("{library}/{stem}::{name}"), topic: Arc::clone(&topic) });
            }
        }
    }
    found
}

/// The name of the function that begins in this line, where it is one of the module and public.
fn snippet_name(line: &str) -> Option<&str> {
    let name = line.strip_prefix("def ")?.strip_suffix("():")?;
    (!name.starts_with('_')).then_some(name)
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("differential")
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().display().to_string()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be listed");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the entry can be read").path()).collect();
    paths.sort();
    paths.retain(|path| !path.ends_with("__pycache__"));
    paths
}

/// The snippets that `LIMITS.md` lists as different.
fn listed() -> Vec<String> {
    let limits = include_str!("../../LIMITS.md");
    let (_, list) = limits.split_once(HEADING).expect("LIMITS.md lists the snippets that differ");
    let list = list.split("\n## ").next().unwrap_or(list);
    let names = list.lines().filter_map(|line| line.strip_prefix("- `")?.split_once("`: "));
    names.map(|(name, _)| name.to_owned()).collect()
}

/// What is wrong with the list in `LIMITS.md`: a name that is none, or too many of them.
///
/// # Errors
/// In a sentence.
pub fn check_list(snippets: &[Snippet]) -> Result<(), String> {
    let listed = listed();
    if let Some(name) = listed.iter().find(|name| snippets.iter().all(|snippet| snippet.name != **name)) {
        return Err(format!("LIMITS.md lists the snippet `{name}`, and there is none"));
    }
    if listed.len() * 100 > snippets.len() * DIFFERENT_PERCENT {
        let (different, all) = (listed.len(), snippets.len());
        return Err(format!(
            "{different} of {all} snippets differ, which is more than {DIFFERENT_PERCENT} %"
        ));
    }
    Ok(())
}

/// Compares what a snippet says here with what was recorded.
///
/// # Errors
/// Both texts where they differ, or that they do not although `LIMITS.md` says so.
pub fn compare_snippet(snippet: &Snippet) -> Result<(), String> {
    let (topic, name) = snippet.name.split_once("::").unwrap_or_default();
    let recorded = fs::read_to_string(snippet.topic.path.with_extension("txt"));
    let recorded = recorded.map_err(|error| not_recorded(&error.to_string(), topic))?;
    let recorded = sections(&recorded);
    let recorded = recorded.get(name).ok_or_else(|| not_recorded("the snippet is new", topic))?;
    let ours = snippet.topic.ours.get_or_init(|| run(&snippet.topic.path));
    let ours = ours.as_ref().map_err(Clone::clone)?;
    let ours = ours.get(name).ok_or("it did not run")?;
    let is_listed = listed().contains(&snippet.name);
    match (ours == recorded, is_listed) {
        (true, false) | (false, true) => Ok(()),
        (true, true) => Err("it is listed in LIMITS.md as different, but is not".to_owned()),
        (false, false) => Err(format!("--- recorded\n{recorded}--- ours\n{ours}")),
    }
}

fn not_recorded(why: &str, topic: &str) -> String {
    format!("it is not recorded: {why}\nhint: cargo xtask record {topic}")
}

/// What each snippet said, by its name.
fn sections(text: &str) -> BTreeMap<String, String> {
    let mut sections: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        if let Some(name) = line.strip_prefix("=== ") {
            sections.push((name.trim_end().to_owned(), String::new()));
        } else if let Some((_, said)) = sections.last_mut() {
            said.push_str(line);
        }
    }
    sections.into_iter().collect()
}

/// Runs every snippet of a topic in one fresh interpreter.
fn run(path: &Path) -> Result<BTreeMap<String, String>, String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let topic = path.file_stem().unwrap_or_default().display().to_string();
    let files = [("snippet.py", HELPER), (&*format!("{topic}.py"), &*text)];
    let files = files.map(|(path, text)| SourceFile { path: path.to_owned(), text: text.to_owned() });
    let script = Script { files: files.to_vec(), path: "snippet.py".to_owned(), arguments: vec![topic] };
    let printed = Arc::new(Mutex::new((String::new(), String::new())));
    let sink = Arc::clone(&printed);
    // What libraries write to standard error is not recorded either.
    let print = move |stream: Stream, text: &str| {
        let (out, err) = &mut *sink.lock().expect("nothing panics here");
        if stream == Stream::Out { out.push_str(text) } else { err.push_str(text) }
    };
    let work = move || session::run_script(&script, print).status;
    let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn(work);
    let end = thread.map_err(|error| format!("no thread could be started: {error}"))?.join();
    let (printed, err) = printed.lock().expect("nothing panicked there").clone();
    match end {
        Ok(0) => Ok(sections(&printed)),
        Ok(status) => Err(format!("the topic ended with {status}:\n{printed}{err}")),
        Err(_) => Err(format!("the engine panicked after:\n{printed}{err}")),
    }
}
