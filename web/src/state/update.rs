//! How a message changes the model, and what it asks the world to do.

mod place;
mod text;
mod work;
mod worker;

use super::effect::Effect;
use super::model::{Model, Notice, Storage};
use super::msg::Msg;
use super::progress::Progress;
use super::saved::Opened;

/// The next model, and what is to be done.
#[must_use]
pub fn update(model: &Model, msg: Msg) -> (Model, Vec<Effect>) {
    let mut next = model.clone();
    let effects = apply(&mut next, msg);
    (next, effects)
}

fn apply(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Opened(opened) => open(model, *opened),
        Msg::Moved { hash } => place::go(model, &hash),
        Msg::Fetched { path, result } => place::fetched(model, &path, result),
        Msg::FetchAgain => place::fetch_again(model),
        Msg::Skip => vec![Effect::Arrive],
        Msg::ScrollTo { anchor } => vec![Effect::ScrollTo { anchor }],

        Msg::EditorReady => {
            model.editor = true;
            text::show(model)
        }
        Msg::EditorFailed(reason) => {
            model.notify(Notice::NoEditor(reason));
            Vec::new()
        }
        Msg::Edited { file, text } => text::edited(model, &file, text),
        Msg::Paused { key, revision } => text::paused(model, &key, revision),
        Msg::Leaving => text::leaving(model),
        Msg::NotStored(reason) => text::not_stored(model, reason),
        Msg::Tab(path) => text::tab(model, path),
        Msg::GoTo { path, line } => text::go_to(model, path, line),
        Msg::LinesOf(test) => text::lines_of(model, test),
        Msg::ShowLines { path, test } => text::show_lines(model, path, test),
        Msg::AskReset => text::ask_reset(model, true),
        Msg::KeepText => text::ask_reset(model, false),
        Msg::Reset | Msg::StartFresh => text::start_fresh(model),
        Msg::KeepMine => text::keep_mine(model),

        Msg::Run => work::run(model),
        Msg::Grade => work::grade(model),
        Msg::Stop => work::stop(model),
        Msg::Hint { fault } => work::hint(model, fault),
        Msg::TimeUp { turn, judged } => work::time_up(model, turn, judged),
        Msg::Worker { worker, said } => {
            said.into_iter().flat_map(|said| worker::said(model, worker, said)).collect()
        }
        Msg::StartEngine => worker::start(model),
        Msg::Prepare(key) => worker::prepare(model, &key),

        Msg::UseTheme(theme) => {
            model.theme = theme;
            vec![Effect::UseTheme(theme)]
        }
        Msg::ToggleMenu => {
            model.menu = !model.menu;
            Vec::new()
        }
        Msg::Dismiss(notice) => {
            model.notices.retain(|other| *other != notice);
            Vec::new()
        }
    }
}

fn open(model: &mut Model, opened: Opened) -> Vec<Effect> {
    model.theme = opened.theme;
    match opened.saved {
        None => {
            model.storage = Storage::Absent;
            model.notify(Notice::NoStorage);
        }
        Some(saved) => {
            model.storage = Storage::Works;
            model.progress = Progress::default();
            for (key, saved) in &saved {
                model.progress.begin(key);
                if saved.solved {
                    model.progress.solve(key);
                }
            }
            model.saved = saved;
        }
    }
    let mut effects = place::go(model, &opened.hash);
    effects.extend(worker::start(model));
    effects
}
