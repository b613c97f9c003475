//! Running and grading: what is asked of the engine, and how it ends.

use std::rc::Rc;

use protocol::{Ended, Event, Limit, Request, ToWorker};

use super::super::effect::Effect;
use super::super::engine::Phase;
use super::super::grade::{Grade, GradePhase};
use super::super::key::Key;
use super::super::model::Model;
use super::super::msg::Msg;
use super::super::run::{Run, RunPhase};
use super::super::turn::{Kind, Turn};
use super::{text, worker};

/// What the engine may take past its own limit before the page ends it, in milliseconds.
const GRACE: u64 = 1_500;

/// Runs the learner's tests; what is under way gives way.
pub(super) fn run(model: &mut Model) -> Vec<Effect> {
    let (Some(key), Some(exercise)) = (model.route.key().cloned(), model.exercise().cloned()) else {
        return Vec::new();
    };
    let mut effects = stop(model);
    let Some(desk) = model.desk_mut(&key) else { return effects };
    let request = exercise.run(&desk.texts);
    desk.run = Some(Run::new(desk.texts.clone()));
    desk.lines_of = None;
    desk.grade = None;
    model.progress.begin(&key);
    effects.extend(text::keep(model, &key));
    effects.extend(text::mark(model, &key));
    effects.extend(begin(model, key, Kind::Run, Request::Run(request)));
    effects
}

/// Tries the learner's tests on every implementation, if they pass on the code as it is.
pub(super) fn grade(model: &mut Model) -> Vec<Effect> {
    let Some(key) = model.route.key().cloned() else { return Vec::new() };
    let effects = stop(model);
    effects.into_iter().chain(begin_grade(model, &key)).collect()
}

fn begin_grade(model: &mut Model, key: &Key) -> Vec<Effect> {
    let Some(exercise) = model.library.exercise(key).cloned() else { return Vec::new() };
    let Some(desk) = model.desk_mut(key) else { return Vec::new() };
    let Some(run) = desk.run.as_ref().filter(|run| run.is_green()) else { return Vec::new() };
    let request = exercise.grade(&run.texts);
    desk.grade = Some(Grade::new(request.clone(), run.texts.clone()));
    begin(model, key.clone(), Kind::Grade, Request::Grade(request))
}

fn begin(model: &mut Model, key: Key, kind: Kind, request: Request) -> Vec<Effect> {
    model.turns += 1;
    model.turn = Some(Turn { number: model.turns, key, kind, request: Some(request) });
    let mut effects = post(model);
    if model.engine.workers.is_empty() {
        effects.extend(worker::start(model));
    }
    effects
}

/// Posts the turn, if there is one that was not posted and a worker that is ready.
pub(super) fn post(model: &mut Model) -> Vec<Effect> {
    let Some(turn) = model.turn.as_mut() else { return Vec::new() };
    let Some(front) = model.engine.workers.first_mut().filter(|front| front.phase == Phase::Ready) else {
        return Vec::new();
    };
    let Some(request) = turn.request.take() else { return Vec::new() };
    let number = turn.number;
    let key = turn.key.clone();
    front.phase = Phase::Busy { turn: number };
    let worker = front.id;
    let (wall_ms, kind) = match &request {
        Request::Run(run) => (run.limits.wall_ms, Kind::Run),
        Request::Grade(grade) => (grade.limits.wall_ms, Kind::Grade),
    };
    let mut judged = 0;
    if let Some(desk) = model.desk_mut(&key) {
        match (kind, &mut desk.run, &mut desk.grade) {
            (Kind::Run, Some(run), _) => run.phase = RunPhase::Running,
            (Kind::Grade, _, Some(grade)) => {
                grade.phase = GradePhase::Running;
                judged = grade.verdicts.len();
            }
            _ => {}
        }
    }
    let order = Box::new(ToWorker::Turn { turn: number, request: Box::new(request) });
    vec![Effect::Post { worker, order }, deadline(number, judged, wall_ms)]
}

fn deadline(turn: u32, judged: usize, wall_ms: u64) -> Effect {
    let ms = u32::try_from(wall_ms.saturating_add(GRACE)).unwrap_or(u32::MAX);
    Effect::After { ms, msg: Box::new(Msg::TimeUp { turn, judged }) }
}

/// The engine has gone a step further in the turn under way.
pub(super) fn step(model: &mut Model, event: Event) -> Vec<Effect> {
    let Some(turn) = model.turn.clone() else { return Vec::new() };
    match turn.kind {
        Kind::Run => step_run(model, &turn, event),
        Kind::Grade => step_grade(model, &turn, event),
    }
}

fn step_run(model: &mut Model, turn: &Turn, event: Event) -> Vec<Effect> {
    let ended = matches!(event, Event::Ended(_));
    let Some(run) = model.desk_mut(&turn.key).and_then(|desk| desk.run.as_mut()) else { return Vec::new() };
    run.take(event);
    if !ended {
        return Vec::new();
    }
    let green = run.is_green();
    let mut effects = over(model);
    effects.extend(text::mark(model, &turn.key));
    if green {
        effects.extend(begin_grade(model, &turn.key));
    }
    effects
}

fn step_grade(model: &mut Model, turn: &Turn, event: Event) -> Vec<Effect> {
    let Some(grade) = model.desk_mut(&turn.key).and_then(|desk| desk.grade.as_mut()) else {
        return Vec::new();
    };
    match event {
        Event::Judged(verdict) => {
            grade.verdicts.push(*verdict);
            vec![deadline(turn.number, grade.verdicts.len(), grade.request.limits.wall_ms)]
        }
        Event::Ended(Ended::Done(_)) => {
            let mut effects = over(model);
            effects.extend(graded(model, &turn.key));
            effects
        }
        Event::Ended(Ended::Stopped { limit, .. }) => {
            grade.cut_short(limit_words(limit));
            let mut effects = over(model);
            effects.extend(grade_rest(model, &turn.key));
            effects
        }
        Event::Ended(Ended::Exited { .. } | Ended::Refused { .. }) => {
            grade.cut_short("it ended the interpreter");
            let mut effects = over(model);
            effects.extend(grade_rest(model, &turn.key));
            effects
        }
        Event::Collected(_)
        | Event::Found { .. }
        | Event::FileSkipped { .. }
        | Event::Warned(_)
        | Event::NotCollected { .. }
        | Event::Started(_)
        | Event::Finished(_)
        | Event::Printed { .. }
        | Event::Covered(_) => Vec::new(),
    }
}

/// Goes on with the implementations that have no verdict yet.
fn grade_rest(model: &mut Model, key: &Key) -> Vec<Effect> {
    let Some(grade) = model.desk_mut(key).and_then(|desk| desk.grade.as_mut()) else { return Vec::new() };
    let rest = grade.rest();
    if rest.implementations.is_empty() {
        return graded(model, key);
    }
    begin(model, key.clone(), Kind::Grade, Request::Grade(rest))
}

/// Every implementation has its verdict.
fn graded(model: &mut Model, key: &Key) -> Vec<Effect> {
    let Some(grade) = model.desk_mut(key).and_then(|desk| desk.grade.as_mut()) else { return Vec::new() };
    grade.phase = GradePhase::Done;
    if !grade.is_solved() {
        return Vec::new();
    }
    model.progress.solve(key);
    text::keep(model, key)
}

/// The turn is over and its worker free again.
fn over(model: &mut Model) -> Vec<Effect> {
    let number = model.turn.take().map(|turn| turn.number);
    for worker in &mut model.engine.workers {
        if matches!(worker.phase, Phase::Busy { turn } if Some(turn) == number) {
            worker.phase = Phase::Ready;
        }
    }
    let mut effects = worker::recycle(model);
    effects.extend(worker::refill(model));
    effects
}

/// The learner wants it to stop.
pub(super) fn stop(model: &mut Model) -> Vec<Effect> {
    let Some(turn) = model.turn.take() else { return Vec::new() };
    if let Some(desk) = model.desk_mut(&turn.key) {
        match turn.kind {
            Kind::Run => {
                if let Some(run) = desk.run.as_mut() {
                    let during = run.running.clone();
                    run.end(RunPhase::Cancelled { during });
                }
            }
            Kind::Grade => {
                if let Some(grade) = desk.grade.as_mut() {
                    grade.phase = GradePhase::Cancelled;
                }
            }
        }
    }
    let mut effects = end_worker_of(model, turn.number);
    effects.extend(text::mark(model, &turn.key));
    effects
}

/// A turn has had its time; if it is still under way, its worker is ended.
pub(super) fn time_up(model: &mut Model, number: u32, judged: usize) -> Vec<Effect> {
    let Some(turn) = model.turn.clone().filter(|turn| turn.number == number) else { return Vec::new() };
    let Some(desk) = model.desk_mut(&turn.key) else { return Vec::new() };
    match turn.kind {
        Kind::Run => {
            if let Some(run) = desk.run.as_mut() {
                let during = run.running.clone();
                run.end(RunPhase::Stopped { limit: Limit::Time, during });
            }
            model.turn = None;
            let mut effects = end_worker_of(model, number);
            effects.extend(text::mark(model, &turn.key));
            effects
        }
        Kind::Grade => {
            let Some(grade) = desk.grade.as_mut().filter(|grade| grade.verdicts.len() == judged) else {
                return Vec::new();
            };
            grade.cut_short(limit_words(Limit::Time));
            model.turn = None;
            let mut effects = end_worker_of(model, number);
            effects.extend(grade_rest(model, &turn.key));
            effects
        }
    }
}

/// The worker of the turn under way has died.
pub(super) fn crashed(model: &mut Model) -> Vec<Effect> {
    let Some(turn) = model.turn.take() else { return Vec::new() };
    let Some(desk) = model.desk_mut(&turn.key) else { return Vec::new() };
    match turn.kind {
        Kind::Run => {
            if let Some(run) = desk.run.as_mut() {
                let during = run.running.clone();
                run.end(RunPhase::Crashed { during });
            }
            text::mark(model, &turn.key)
        }
        Kind::Grade => {
            if let Some(grade) = desk.grade.as_mut() {
                grade.cut_short("it crashed the interpreter");
            }
            grade_rest(model, &turn.key)
        }
    }
}

/// Ends the worker that is busy with the turn; a spare takes over, and another is started.
fn end_worker_of(model: &mut Model, number: u32) -> Vec<Effect> {
    let busy = |phase: Phase| matches!(phase, Phase::Busy { turn } if turn == number);
    let found = model.engine.workers.iter().find(|worker| busy(worker.phase)).map(|worker| worker.id);
    let Some(worker) = found else { return Vec::new() };
    model.engine.remove(worker);
    let mut effects = vec![Effect::EndWorker { worker }];
    effects.extend(worker::refill(model));
    effects
}

/// Shows one more hint of a fault.
pub(super) fn hint(model: &mut Model, fault: String) -> Vec<Effect> {
    let Some(key) = model.route.key().cloned() else { return Vec::new() };
    let exercise = model.exercise().map(Rc::clone);
    let most = exercise.and_then(|exercise| exercise.fault(&fault).map(|fault| fault.hints.len()));
    if let (Some(desk), Some(most)) = (model.desk_mut(&key), most) {
        let shown = desk.hints.entry(fault).or_default();
        *shown = most.min(*shown + 1);
    }
    Vec::new()
}

fn limit_words(limit: Limit) -> &'static str {
    match limit {
        Limit::Time => "it ran past the time limit",
        Limit::Output => "it printed past the limit",
        Limit::Memory => "it ran out of memory",
        Limit::Depth => "it called itself too deeply",
    }
}
