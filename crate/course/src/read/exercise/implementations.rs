//! The implementations that judge the learner's tests.

use super::{Folder, inner_path};
use crate::desk::{Desk, Spot};
use crate::exercise::{Correct, Fault};
use crate::name::is_name;
use crate::problem::What;
use crate::request::{LEARNER, REFERENCE};
use crate::table::Table;

const CORRECT_KEYS: &[&str] = &["name", "file", "about"];
const FAULT_KEYS: &[&str] = &["name", "file", "about", "family", "hints"];

impl Folder {
    pub(super) fn implementations(
        &self,
        table: &Table<'_>,
        desk: &mut Desk<'_>,
    ) -> (Vec<Correct>, Vec<Fault>) {
        let mut names = vec![REFERENCE.to_owned(), LEARNER.to_owned()];
        let mut correct = Vec::new();
        for table in table.tables("correct", desk) {
            table.expect_only(CORRECT_KEYS, desk);
            let name = unique_name(&table, &mut names, desk);
            let file = inner_path(table.required("file", "file = \"compiled.py\"", desk), desk);
            let about = table.text("about", desk).map(|entry| entry.text).unwrap_or_default();
            let text = file.as_ref().and_then(|file| self.read(&file.text, &file.spot, desk));
            if let (Some(name), Some(file), Some(text)) = (name, file, text) {
                let source = self.inside(&file.text);
                correct.push(Correct {
                    name,
                    about,
                    text: text.to_owned(),
                    source,
                    declared: table.declared(),
                });
            }
        }
        let tables = table.tables("fault", desk);
        if tables.is_empty() {
            desk.report(&table.spot_of("fault"), What::None { thing: "`[[fault]]`" });
        }
        let faults = tables.iter().filter_map(|table| self.fault(table, &mut names, desk)).collect();
        (correct, faults)
    }

    fn fault(&self, table: &Table<'_>, names: &mut Vec<String>, desk: &mut Desk<'_>) -> Option<Fault> {
        table.expect_only(FAULT_KEYS, desk);
        let name = unique_name(table, names, desk);
        let file = inner_path(table.required("file", "file = \"faults/wrong_key.py\"", desk), desk);
        let about = table.required("about", "about = \"It reads from another bucket.\"", desk);
        let family = table.text("family", desk).map(|entry| entry.text);
        let hints: Vec<String> = table.texts("hints", desk).into_iter().map(|entry| entry.text).collect();
        if hints.is_empty() {
            desk.report(&table.spot_of("hints"), What::None { thing: "hint" });
        }
        let text = file.as_ref().and_then(|file| self.read(&file.text, &file.spot, desk))?;
        let about = about.map(|entry| entry.text).unwrap_or_default();
        let source = self.inside(&file?.text);
        Some(Fault {
            name: name?,
            about,
            family,
            hints,
            text: text.to_owned(),
            source,
            declared: table.declared(),
        })
    }
}

fn unique_name(table: &Table<'_>, names: &mut Vec<String>, desk: &mut Desk<'_>) -> Option<String> {
    let entry = table.required("name", "name = \"wrong_key\"", desk)?;
    if !is_name(&entry.text) {
        desk.report(&entry.spot, What::BadName { name: entry.text });
        return None;
    }
    if names.contains(&entry.text) {
        desk.report(&entry.spot, What::Twice { name: entry.text });
        return None;
    }
    names.push(entry.text.clone());
    Some(entry.text)
}

/// Reports every fault that is no fault.
pub(super) fn report_faults_without_fault(correct: &[Correct], faults: &[Fault], desk: &mut Desk<'_>) {
    for fault in faults {
        if let Some(same) = correct.iter().find(|correct| correct.text == fault.text) {
            let (path, correct) = (fault.source.clone(), same.name.clone());
            desk.report(&Spot::file(&path.clone()), What::NoFault { path, correct });
        }
    }
}
