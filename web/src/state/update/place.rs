//! Going from place to place, and the files that a place needs.

use std::rc::Rc;

use super::super::desk::Desk;
use super::super::effect::Effect;
use super::super::model::Model;
use super::super::route::{Route, stops};
use super::{text, worker};

/// The reader has gone to the place that `hash` names.
pub(super) fn go(model: &mut Model, hash: &str) -> Vec<Effect> {
    let route = Route::parse(hash);
    let moved = route != model.route;
    model.route = route;
    model.menu = false;
    let mut effects = read(model);
    if moved {
        effects.push(Effect::Forget);
        effects.extend(text::show(model));
        effects.push(Effect::Arrive);
    }
    effects.push(title(model));
    effects
}

/// A lesson file has come, or will not.
pub(super) fn fetched(model: &mut Model, path: &str, result: Result<Option<String>, String>) -> Vec<Effect> {
    model.library.put(path, result);
    let mut effects = read(model);
    effects.push(title(model));
    effects
}

/// The reader wants another try at what could not be fetched.
pub(super) fn fetch_again(model: &mut Model) -> Vec<Effect> {
    model.library.retry();
    read(model)
}

/// Reads what the place needs, fetches what is missing, and opens the desk when everything is there.
fn read(model: &mut Model) -> Vec<Effect> {
    let wanted = model.library.read(&model.route);
    let mut effects: Vec<Effect> = wanted.into_iter().map(|path| Effect::Fetch { path }).collect();
    if let (Some(key), Some(exercise)) = (model.route.key().cloned(), model.exercise().cloned())
        && !model.desks.contains_key(&key)
    {
        let desk = Desk::open(&exercise, model.saved.get(&key));
        effects.push(worker::prepare_later(&key));
        model.desks.insert(key, Rc::new(desk));
        effects.extend(text::show(model));
    }
    effects
}

fn title(model: &Model) -> Effect {
    let course = model.library.course.as_ref();
    let place = course.and_then(|course| stops(course).into_iter().find(|stop| stop.route == model.route));
    let name = course.map_or("Understudy", |course| &course.title);
    Effect::Title(place.map_or_else(|| name.to_owned(), |stop| format!("{} · {name}", stop.title)))
}
