//! What a worker has said, handed on as often as the page can show it.
//!
//! Each thing that is handed on is drawn, and a run of many small tests says hundreds of things at once: those of the
//! middle of a turn wait for the next frame, and all else goes on at once, with what was waiting before it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use protocol::{Event, FromWorker};
use yew::Callback;

use crate::state::Msg;

/// How long something may wait.
const FRAME_MS: u32 = 16;

/// Where one worker's words arrive.
pub(super) struct Mailbox(Rc<Waiting>);

struct Waiting {
    worker: u32,
    send: Callback<Msg>,
    said: RefCell<Vec<FromWorker>>,
    timer: RefCell<Option<Timeout>>,
}

impl Mailbox {
    pub(super) fn new(worker: u32, send: Callback<Msg>) -> Self {
        Self(Rc::new(Waiting { worker, send, said: RefCell::default(), timer: RefCell::default() }))
    }

    /// Takes what the worker says.
    pub(super) fn take(&self, said: FromWorker) {
        let may_wait = match &said {
            FromWorker::Events { events, .. } => !events.iter().any(|event| matches!(event, Event::Ended(_))),
            _ => false,
        };
        self.0.said.borrow_mut().push(said);
        if !may_wait {
            self.0.hand_on();
        } else if self.0.timer.borrow().is_none() {
            let waiting = Rc::clone(&self.0);
            self.0.timer.replace(Some(Timeout::new(FRAME_MS, move || waiting.hand_on())));
        }
    }
}

impl Waiting {
    fn hand_on(&self) {
        drop(self.timer.take());
        let said = self.said.take();
        if !said.is_empty() {
            self.send.emit(Msg::Worker { worker: self.worker, said });
        }
    }
}
