//! A patch of a name that nobody looked up, while the code under test called the real thing by a name of its own.
//!
//! Silent where the replacement was used at all, and where the real thing was not called from such a module while the
//! patch was in place. A test that passed may have patched a module that uses the thing to see that it does not: then only
//! a patch at the source is told.

use protocol::Finding;
use python::modules::unittest_mock::{By, MissedPatch};

use super::{Scene, at};

pub(super) fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let is_told = |missed: &&MissedPatch| scene.has_failed() || missed.is_at_its_source;
    scene.evidence.missed.iter().filter(is_told).map(word).collect()
}

fn word(missed: &MissedPatch) -> Finding {
    let MissedPatch { by, target, what, module, name, patched, called, .. } = missed;
    let called = called.as_ref().map_or_else(String::new, |place| format!(" at {}", at(place)));
    let write = match by {
        By::Patch => format!("patch(\"{module}.{name}\")"),
        By::Monkeypatch => format!("monkeypatch.setattr(\"{module}.{name}\", ...)"),
    };
    Finding {
        kind: "patch-had-no-effect".to_owned(),
        message: format!(
            "the patch of `{target}` had no effect: `{module}` has a name of its own for this {what}, `{name}`, and \
             called the real one by it{called}"
        ),
        next_step: format!("patch the name where it is looked up: write `{write}`"),
        place: patched.clone(),
    }
}
