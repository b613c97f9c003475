//! The workers: started, given their work, ended.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
use protocol::{FromWorker, ToWorker};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use super::assets::Assets;
use super::fetch::reason;
use super::mailbox::Mailbox;
use crate::state::Msg;

/// The workers that live.
pub(super) struct Workers {
    send: Callback<Msg>,
    assets: Rc<Assets>,
    live: RefCell<BTreeMap<u32, Live>>,
    /// The compiled engine, once a worker has handed it over: every further worker starts from it.
    compiled: Rc<Object>,
}

struct Live {
    worker: Worker,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(ErrorEvent)>,
}

impl Workers {
    pub(super) fn new(send: Callback<Msg>, assets: Rc<Assets>) -> Self {
        Self { send, assets, live: RefCell::default(), compiled: Rc::new(Object::new()) }
    }

    /// Starts the worker `id`.
    pub(super) fn open(&self, id: u32) {
        match self.start(id) {
            Ok(live) => {
                self.live.borrow_mut().insert(id, live);
            }
            Err(error) => self.say(id, FromWorker::Fatal(reason(&error))),
        }
    }

    /// Ends the worker `id` at once.
    pub(super) fn end(&self, id: u32) {
        if let Some(live) = self.live.borrow_mut().remove(&id) {
            live.worker.set_onmessage(None);
            live.worker.set_onerror(None);
            live.worker.terminate();
        }
    }

    /// Gives the worker `id` its work.
    pub(super) fn post(&self, id: u32, order: &ToWorker) {
        let posted = order.serialize(&Serializer::new()).map_err(JsValue::from).and_then(|order| {
            self.live.borrow().get(&id).map_or(Ok(()), |live| live.worker.post_message(&order))
        });
        if let Err(error) = posted {
            self.say(id, FromWorker::Fatal(reason(&error)));
        }
    }

    fn start(&self, id: u32) -> Result<Live, JsValue> {
        let (worker, heard) = match started_early() {
            Some(early) => early,
            None => (self.start_another()?, Array::new()),
        };
        let mailbox = Mailbox::new(id, self.send.clone());
        let compiled = Rc::clone(&self.compiled);
        let hear = move |data: JsValue| {
            if let Some(parts) =
                Reflect::get(&data, &"compiled".into()).ok().and_then(|parts| parts.dyn_into().ok())
            {
                Object::assign(&compiled, &parts);
                return;
            }
            let said = serde_wasm_bindgen::from_value(data).unwrap_or_else(|error| {
                FromWorker::Fatal(format!("the engine said what the page does not understand: {error}"))
            });
            mailbox.take(said);
        };
        for data in heard.iter() {
            hear(data);
        }
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| hear(event.data()));
        let send = self.send.clone();
        let on_error = Closure::<dyn Fn(ErrorEvent)>::new(move |event: ErrorEvent| {
            let said = FromWorker::Fatal(event.message());
            send.emit(Msg::Worker { worker: id, said: vec![said] });
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Live { worker, _on_message: on_message, _on_error: on_error })
    }

    fn start_another(&self) -> Result<Worker, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&self.assets.worker, &options)?;
        worker.post_message(&self.order_to_open()?)?;
        Ok(worker)
    }

    fn order_to_open(&self) -> Result<JsValue, JsValue> {
        let open = Object::new();
        let fields: [(&str, JsValue); 6] = [
            ("engine_js", self.assets.engine_js.as_str().into()),
            ("engine_wasm", self.assets.engine_wasm.as_str().into()),
            ("engine_bytes", self.assets.engine_bytes.into()),
            ("engine_rest", self.assets.engine_rest.as_str().into()),
            ("library", self.assets.library.as_str().into()),
            ("compiled", self.compiled.as_ref().into()),
        ];
        for (name, value) in fields {
            Reflect::set(&open, &name.into(), &value)?;
        }
        let order = Object::new();
        Reflect::set(&order, &"open".into(), &open)?;
        Ok(order.into())
    }

    fn say(&self, worker: u32, said: FromWorker) {
        self.send.emit(Msg::Worker { worker, said: vec![said] });
    }
}

/// The worker that `web/boot.js` started, with what it has said until now; once.
fn started_early() -> Option<(Worker, Array)> {
    let window = web_sys::window()?;
    let name = JsValue::from("understudyWorker");
    let early = Reflect::get(&window, &name).ok().filter(JsValue::is_object)?;
    Reflect::set(&window, &name, &JsValue::NULL).ok()?;
    let worker = Reflect::get(&early, &"worker".into()).ok()?.dyn_into().ok()?;
    let heard = Reflect::get(&early, &"heard".into()).ok()?.dyn_into().ok()?;
    Some((worker, heard))
}
