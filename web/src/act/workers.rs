//! The workers: started, given their work, ended.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Object, Reflect};
use protocol::{FromWorker, ToWorker};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use super::assets::Assets;
use super::fetch::reason;
use crate::state::Msg;

/// The workers that live.
pub(super) struct Workers {
    send: Callback<Msg>,
    assets: Rc<Assets>,
    live: RefCell<BTreeMap<u32, Live>>,
    /// The compiled engine, once a worker has handed it over: every further worker starts from it.
    module: Rc<RefCell<Option<JsValue>>>,
}

struct Live {
    worker: Worker,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(ErrorEvent)>,
}

impl Workers {
    pub(super) fn new(send: Callback<Msg>, assets: Rc<Assets>) -> Self {
        Self { send, assets, live: RefCell::default(), module: Rc::default() }
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
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&self.assets.worker, &options)?;

        let send = self.send.clone();
        let module = Rc::clone(&self.module);
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let data = event.data();
            let compiled = Reflect::get(&data, &"module".into()).unwrap_or_default();
            if !compiled.is_undefined() {
                module.replace(Some(compiled));
                return;
            }
            let said = serde_wasm_bindgen::from_value(data).unwrap_or_else(|error| {
                FromWorker::Fatal(format!("the engine said what the page does not understand: {error}"))
            });
            send.emit(Msg::Worker { worker: id, said: Box::new(said) });
        });
        let send = self.send.clone();
        let on_error = Closure::<dyn Fn(ErrorEvent)>::new(move |event: ErrorEvent| {
            let said = FromWorker::Fatal(event.message());
            send.emit(Msg::Worker { worker: id, said: Box::new(said) });
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.post_message(&self.order_to_open()?)?;
        Ok(Live { worker, _on_message: on_message, _on_error: on_error })
    }

    fn order_to_open(&self) -> Result<JsValue, JsValue> {
        let open = Object::new();
        let fields: [(&str, JsValue); 4] = [
            ("engine_js", self.assets.engine_js.as_str().into()),
            ("engine_wasm", self.assets.engine_wasm.as_str().into()),
            ("engine_bytes", self.assets.engine_bytes.into()),
            ("library", self.assets.library.as_str().into()),
        ];
        for (name, value) in fields {
            Reflect::set(&open, &name.into(), &value)?;
        }
        if let Some(module) = self.module.borrow().as_ref() {
            Reflect::set(&open, &"module".into(), module)?;
        }
        let order = Object::new();
        Reflect::set(&order, &"open".into(), &open)?;
        Ok(order.into())
    }

    fn say(&self, worker: u32, said: FromWorker) {
        self.send.emit(Msg::Worker { worker, said: Box::new(said) });
    }
}
