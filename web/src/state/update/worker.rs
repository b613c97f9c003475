//! The workers' coming and going.

use protocol::{FromWorker, ToWorker};

use super::super::effect::Effect;
use super::super::engine::Phase;
use super::super::key::Key;
use super::super::model::{Model, Notice};
use super::super::msg::Msg;
use super::work;

/// Starts the engine, where none is started.
pub(super) fn start(model: &mut Model) -> Vec<Effect> {
    if model.engine.workers.is_empty() {
        let worker = model.engine.add();
        return vec![Effect::OpenWorker { worker }];
    }
    Vec::new()
}

/// Sees to it that there is a worker in front, and a spare behind one that is ready.
pub(super) fn refill(model: &mut Model) -> Vec<Effect> {
    let mut effects = start(model);
    let [front] = model.engine.workers.as_slice() else { return effects };
    if !matches!(front.phase, Phase::Loading { .. }) {
        let worker = model.engine.add();
        effects.push(Effect::OpenWorker { worker });
    }
    effects
}

/// Replaces the front worker by its spare, if it is worn and the spare is ready.
pub(super) fn recycle(model: &mut Model) -> Vec<Effect> {
    let [front, spare] = model.engine.workers.as_slice() else { return Vec::new() };
    if !front.worn || front.phase != Phase::Ready || spare.phase != Phase::Ready {
        return Vec::new();
    }
    let worker = front.id;
    model.engine.remove(worker);
    let mut effects = vec![Effect::EndWorker { worker }];
    effects.extend(refill(model));
    effects
}

/// So long after an exercise has opened its reader is reading, in milliseconds.
const READING_MS: u32 = 1000;

/// Has the engine made ready for an exercise that has opened, in a while.
pub(super) fn prepare_later(key: &Key) -> Effect {
    Effect::After { ms: READING_MS, msg: Box::new(Msg::Prepare(key.clone())) }
}

/// Has what the open exercise imports imported ahead, unless it is left by now, or has been run and so imported it. An
/// engine that is not ready yet is asked again later.
pub(super) fn prepare(model: &Model, key: &Key) -> Vec<Effect> {
    let Some(exercise) = model.exercise().filter(|_| model.route.key() == Some(key)) else {
        return Vec::new();
    };
    if model.turn.is_some() || model.desk().is_some_and(|desk| desk.run.is_some()) {
        return Vec::new();
    }
    match model.engine.front() {
        Some(front) if front.phase == Phase::Ready => {
            let names = exercise.imports().into_iter().map(str::to_owned).collect();
            vec![Effect::Post { worker: front.id, order: Box::new(ToWorker::ImportAhead(names)) }]
        }
        Some(_) => vec![prepare_later(key)],
        None => Vec::new(),
    }
}

/// A worker has said something. Those that were ended may still be heard: they count no more.
pub(super) fn said(model: &mut Model, id: u32, said: FromWorker) -> Vec<Effect> {
    let Some(worker) = model.engine.worker_mut(id) else { return Vec::new() };
    match said {
        FromWorker::Loading { received, total } => {
            worker.phase = Phase::Loading { received, total };
            Vec::new()
        }
        FromWorker::Ready { .. } => {
            worker.phase = Phase::Ready;
            let mut effects = work::post(model);
            // A spare would only slow down the turn that has begun; it is started when that is over.
            if model.turn.is_none() {
                effects.extend(refill(model));
            }
            effects
        }
        FromWorker::Events { turn, events } => events
            .into_iter()
            .flat_map(|event| {
                let current = model.turn.as_ref().is_some_and(|now| now.number == turn);
                if current { work::step(model, event) } else { Vec::new() }
            })
            .collect(),
        FromWorker::Worn { .. } => {
            worker.worn = true;
            recycle(model)
        }
        FromWorker::Fatal(reason) => died(model, id, reason),
    }
}

fn died(model: &mut Model, id: u32, reason: String) -> Vec<Effect> {
    let phase = model.engine.worker_mut(id).map(|worker| worker.phase);
    model.engine.remove(id);
    let mut effects = vec![Effect::EndWorker { worker: id }];
    if matches!(phase, Some(Phase::Loading { .. })) {
        // A worker that cannot even start would not start the next time either: the learner decides.
        if model.engine.workers.is_empty() {
            model.engine.failed = Some(reason);
        }
        return effects;
    }
    model.engine.crashes += 1;
    model.notify(Notice::Restarted);
    effects.extend(refill(model));
    if matches!(phase, Some(Phase::Busy { .. })) {
        effects.extend(work::crashed(model));
        effects.extend(work::post(model));
    }
    effects
}
