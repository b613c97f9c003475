//! What was said of the tests of a case, as `cargo xtask record` writes it and as ours is put beside it.

use serde::Deserialize;

use super::normal::normal;

/// Everything that was said of a case.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Recording {
    /// How many `-v` were given.
    pub(super) verbosity: i8,
    /// The tests that were run.
    pub(super) tests: Vec<Test>,
    /// The files that were not imported.
    pub(super) not_collected: Vec<NotCollected>,
    /// What was warned of.
    pub(super) warnings: Vec<Warned>,
    /// Why nothing was collected at all.
    pub(super) refused: Option<Vec<String>>,
}

/// What was said of one test.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Test {
    pub(super) id: String,
    /// `passed`, `failed`, `error` for one whose set-up failed, `skipped`, `xfailed` or `xpassed`.
    pub(super) outcome: String,
    /// Why it failed, in lines.
    pub(super) text: Vec<String>,
    /// The line of the short summary.
    pub(super) summary: Option<String>,
    /// Why it was skipped, or expected to fail.
    pub(super) reason: Option<String>,
    /// Why its tear-down failed.
    pub(super) teardown: Option<Failed>,
    /// What was captured: a title, and lines.
    pub(super) sections: Vec<(String, Vec<String>)>,
    /// Its parts that are reported by themselves.
    pub(super) subtests: Vec<Subtest>,
}

/// What was said of a subtest, as of a test.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Subtest {
    pub(super) description: String,
    pub(super) outcome: String,
    pub(super) text: Vec<String>,
    pub(super) summary: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) sections: Vec<(String, Vec<String>)>,
}

/// One warning.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Warned {
    /// The test in which it came; empty outside of tests.
    pub(super) test: String,
    pub(super) category: String,
    pub(super) message: String,
}

/// Why something failed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Failed {
    pub(super) text: Vec<String>,
    pub(super) summary: Option<String>,
}

/// A file that was not imported.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct NotCollected {
    pub(super) path: String,
    /// `failed`, or `skipped` where the file said so itself.
    pub(super) outcome: String,
    pub(super) text: Vec<String>,
    pub(super) summary: Option<String>,
}

/// What is compared of one test or file.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub(super) id: String,
    pub(super) outcome: String,
    pub(super) text: String,
    /// The lines of the short summary: of the test, and of its tear-down. pytest has none where it has no place.
    pub(super) summaries: Vec<String>,
    pub(super) sections: String,
    /// Each with its category.
    pub(super) warnings: Vec<String>,
}

impl Said {
    /// For a reader of a failed comparison.
    pub(super) fn shown(&self) -> String {
        if self.outcome.is_empty() {
            return "(nothing)\n".to_owned();
        }
        let Self { outcome, text, summaries, sections, warnings, .. } = self;
        format!("{outcome}\n{text}\n{}\n{sections}\n{}", summaries.join("\n"), warnings.join("\n"))
    }
}

impl Recording {
    /// What is compared: the tests in their order, then the files.
    pub(super) fn said(&self) -> Vec<Said> {
        let tests = self.tests.iter().map(|test| Said { warnings: self.warned(&test.id), ..test.said() });
        // A file that skips itself has no tests, and pytest says no more of it.
        let files = self.not_collected.iter().filter(|file| file.outcome == "failed").map(NotCollected::said);
        let refused = self.refused.iter().map(|text| Said {
            id: "(refused)".to_owned(),
            outcome: "refused".to_owned(),
            // The first line says which file it was.
            text: block(text.get(1..).unwrap_or_default()),
            ..Said::default()
        });
        let outside = Some(self.warned("")).filter(|warnings| !warnings.is_empty()).map(|warnings| Said {
            id: "(outside of tests)".to_owned(),
            outcome: "warned".to_owned(),
            warnings,
            ..Said::default()
        });
        tests.chain(files).chain(refused).chain(outside).collect()
    }

    fn warned(&self, test: &str) -> Vec<String> {
        let own = self.warnings.iter().filter(|warned| warned.test == test);
        own.map(|warned| format!("{}: {}", warned.category, normal(&warned.message))).collect()
    }
}

impl Test {
    fn said(&self) -> Said {
        let mut outcome = self.outcome.clone();
        let mut text = match &self.reason {
            Some(reason) => normal(reason),
            None => block(&self.text),
        };
        let mut summaries: Vec<String> = self.summary.iter().map(|text| normal(text)).collect();
        if let Some(teardown) = &self.teardown {
            outcome.push_str(", then an error at tear-down");
            text.push_str(&format!("--- tear-down\n{}", block(&teardown.text)));
            summaries.extend(teardown.summary.iter().map(|text| normal(text)));
        }
        let mut sections = shown(&self.sections);
        for subtest in &self.subtests {
            let Subtest { description, outcome: ended, .. } = subtest;
            outcome.push_str(&format!(", {description} {ended}"));
            let told = match &subtest.reason {
                Some(reason) => normal(reason),
                None => block(&subtest.text),
            };
            text.push_str(&format!("--- {description}\n{told}"));
            summaries.extend(subtest.summary.iter().map(|text| normal(text)));
            sections.push_str(&format!("--- {description}\n{}", shown(&subtest.sections)));
        }
        Said {
            id: self.id.clone(),
            outcome,
            text,
            summaries,
            sections: normal(&sections),
            warnings: Vec::new(),
        }
    }
}

impl NotCollected {
    fn said(&self) -> Said {
        Said {
            id: self.path.clone(),
            outcome: "not collected".to_owned(),
            text: block(&self.text),
            ..Said::default()
        }
    }
}

fn shown(sections: &[(String, Vec<String>)]) -> String {
    let shown = |(title, text): &(String, Vec<String>)| format!("--- {title} ---\n{}", text.join("\n"));
    sections.iter().map(shown).collect()
}

/// A failure as the terminal shows it.
fn block(text: &[String]) -> String {
    format!("{}\n", normal(text.join("\n").trim_matches('\n')))
}
