//! The learner's texts: shown, changed, kept, reset.

use course::Access;
use protocol::TestId;

use super::super::desk::{Desk, Keeping};
use super::super::effect::{Effect, Shown};
use super::super::key::Key;
use super::super::marks::marks;
use super::super::model::{Model, Notice, Storage};
use super::super::msg::Msg;
use super::super::progress::Standing;

/// How long a pause is, in milliseconds.
const PAUSE: u32 = 500;

/// Shows the open file of the open exercise, with its marks, if there is an editor to show it in.
pub(super) fn show(model: &Model) -> Vec<Effect> {
    let (true, Some(key), Some(exercise), Some(desk)) =
        (model.editor, model.route.key(), model.exercise(), model.desk())
    else {
        return Vec::new();
    };
    let readonly = exercise.file(&desk.tab).is_none_or(|file| file.access == Access::Read);
    let label = if readonly { format!("{}, read-only", desk.tab) } else { desk.tab.clone() };
    let shown = Shown {
        file: format!("{key}/{}", desk.tab),
        text: desk.text(exercise, &desk.tab).to_owned(),
        readonly,
        label,
    };
    vec![Effect::Show(shown), Effect::Marks(marks(desk)), lines(desk)]
}

/// The marks of the open exercise, anew.
pub(super) fn mark(model: &Model, key: &Key) -> Vec<Effect> {
    let shown = model.editor && model.route.key() == Some(key);
    let desk = model.desk().filter(|_| shown);
    desk.map_or_else(Vec::new, |desk| vec![Effect::Marks(marks(desk)), lines(desk)])
}

/// The lines that ran of the file shown. None once the text has changed.
fn lines(desk: &Desk) -> Effect {
    Effect::Lines(desk.covered(&desk.tab).map_or_else(Vec::new, |covered| covered.lines))
}

/// Shows the lines that `test` ran, or those of all tests.
pub(super) fn lines_of(model: &mut Model, test: Option<TestId>) -> Vec<Effect> {
    let Some(key) = model.route.key().cloned() else { return Vec::new() };
    let Some(desk) = model.desk_mut(&key) else { return Vec::new() };
    desk.lines_of = test;
    mark(model, &key)
}

/// Shows the lines that `test` ran of the file at `path`.
pub(super) fn show_lines(model: &mut Model, path: String, test: TestId) -> Vec<Effect> {
    let mut effects = lines_of(model, Some(test));
    let covered = model.desk().and_then(|desk| desk.covered(&path));
    let inside = covered.and_then(|covered| covered.first_of_a_test());
    if let Some(line) = inside {
        effects.extend(go_to(model, path, line));
    }
    effects
}

/// The learner has changed a file. The editor may speak of an exercise that was just left.
pub(super) fn edited(model: &mut Model, file: &str, text: String) -> Vec<Effect> {
    let found = model.desks.keys().find_map(|key| {
        let path = file.strip_prefix(&format!("{key}/"))?;
        Some((key.clone(), path.to_owned()))
    });
    let Some((key, path)) = found else { return Vec::new() };
    let Some(desk) = model.desk_mut(&key) else { return Vec::new() };
    let was_stale = desk.is_stale();
    let Some(own) = desk.texts.get_mut(&path) else { return Vec::new() };
    if *own == text {
        return Vec::new();
    }
    *own = text;
    desk.revision += 1;
    desk.keeping = Keeping::Changed;
    desk.asked_reset = false;
    let revision = desk.revision;
    // What ran before belongs to another text, and again to this one where the change was taken back.
    let shown = (was_stale != desk.is_stale()).then(|| lines(desk));
    model.progress.begin(&key);
    let pause = Effect::After { ms: PAUSE, msg: Box::new(Msg::Paused { key, revision }) };
    shown.into_iter().chain([pause]).collect()
}

/// The learner has paused since `revision`, or typed on.
pub(super) fn paused(model: &mut Model, key: &Key, revision: u32) -> Vec<Effect> {
    let newest = model.desks.get(key).is_some_and(|desk| desk.revision == revision);
    if newest { keep(model, key) } else { Vec::new() }
}

/// The page is about to go: keeps everything that is not kept.
pub(super) fn leaving(model: &mut Model) -> Vec<Effect> {
    let changed = |desk: &Desk| desk.keeping == Keeping::Changed;
    let keys: Vec<Key> =
        model.desks.iter().filter(|(_, desk)| changed(desk)).map(|(key, _)| key.clone()).collect();
    keys.iter().flat_map(|key| keep(model, key)).collect()
}

/// Keeps the text of `key`, where anything can be kept.
pub(super) fn keep(model: &mut Model, key: &Key) -> Vec<Effect> {
    let Some(exercise) = model.library.exercise(key).cloned() else { return Vec::new() };
    let stored = model.saved.get(key).map(|saved| saved.starter.clone());
    let solved = model.progress.of(key) == Standing::Solved;
    let storage = model.storage;
    let Some(desk) = model.desk_mut(key) else { return Vec::new() };
    if storage == Storage::Absent {
        desk.keeping = Keeping::Lost;
        return Vec::new();
    }
    desk.keeping = Keeping::Kept;
    // As long as the learner has not chosen, the text stays marked as begun from the older starter.
    let starter = stored.filter(|_| desk.outdated).unwrap_or_else(|| exercise.starter_hash.clone());
    let saved = desk.saved(&starter, solved);
    model.saved.insert(key.clone(), saved.clone());
    vec![Effect::Store { key: key.clone(), saved }]
}

/// The text could not be kept.
pub(super) fn not_stored(model: &mut Model, reason: String) -> Vec<Effect> {
    if let Some(desk) = model.route.key().cloned().and_then(|key| model.desk_mut(&key)) {
        desk.keeping = Keeping::Lost;
    }
    model.notify(Notice::NotStored(reason));
    Vec::new()
}

/// Shows another file.
pub(super) fn tab(model: &mut Model, path: String) -> Vec<Effect> {
    let known = model.exercise().is_some_and(|exercise| exercise.file(&path).is_some());
    let Some(desk) = model.route.key().cloned().filter(|_| known).and_then(|key| model.desk_mut(&key)) else {
        return Vec::new();
    };
    desk.tab = path;
    show(model)
}

/// Shows a line of a file.
pub(super) fn go_to(model: &mut Model, path: String, line: u32) -> Vec<Effect> {
    let mut effects = Vec::new();
    if model.desk().is_some_and(|desk| desk.tab != path) {
        effects = tab(model, path);
        if effects.is_empty() {
            return effects;
        }
    }
    effects.push(Effect::GoTo(line));
    effects
}

/// Asks whether to go back to the starter, or withdraws the question.
pub(super) fn ask_reset(model: &mut Model, asked: bool) -> Vec<Effect> {
    if let Some(desk) = model.route.key().cloned().and_then(|key| model.desk_mut(&key)) {
        desk.asked_reset = asked;
    }
    Vec::new()
}

/// Goes back to the starter.
pub(super) fn start_fresh(model: &mut Model) -> Vec<Effect> {
    let (Some(key), Some(exercise)) = (model.route.key().cloned(), model.exercise().cloned()) else {
        return Vec::new();
    };
    let Some(desk) = model.desk_mut(&key) else { return Vec::new() };
    desk.texts = exercise.starter();
    desk.revision += 1;
    desk.outdated = false;
    desk.asked_reset = false;
    desk.hints.clear();
    let mut effects = keep(model, &key);
    effects.extend(show(model));
    effects
}

/// Keeps the learner's text although the lesson has changed.
pub(super) fn keep_mine(model: &mut Model) -> Vec<Effect> {
    let Some(key) = model.route.key().cloned() else { return Vec::new() };
    let Some(desk) = model.desk_mut(&key) else { return Vec::new() };
    desk.outdated = false;
    keep(model, &key)
}
