//! The engine in its web worker: `session` behind a few functions that `web/worker.js` calls.
//!
//! The build calls [`open`] and ships the memory as it is then, with an interpreter in it that is ready to run. After
//! each run `web/worker.js` puts the memory back to that: so each run has a fresh interpreter, and no state of one is
//! there in the next. Nothing here may keep a `JsValue` between two calls, because the picture of the memory does not
//! hold what is on the JavaScript side.

#![no_main]

mod memory;

use std::cell::RefCell;

use protocol::{Event, Request};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use session::{Interpreter, Observer, Progress};
use wasm_bindgen::prelude::*;
use wasm_bindgen::throw_str;

use memory::Heap;

#[global_allocator]
static HEAP: Heap = Heap::new();

thread_local! {
    /// The interpreter of the next run.
    static READY: RefCell<Option<Interpreter>> = const { RefCell::new(None) };
}

#[wasm_bindgen]
extern "C" {
    /// The bytes of a group of the Python library, or nothing where they cannot be had.
    #[wasm_bindgen(js_name = understudyLibrary)]
    fn library_group(name: &str) -> Option<Vec<u8>>;

    /// Brings the rest of the engine.
    #[wasm_bindgen(js_name = understudyRest)]
    fn rest();

    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn now_ms() -> f64;
}

/// Brings the part of the engine that is not there yet. The build has what leads to it call this.
#[wasm_bindgen]
pub fn bring_rest() {
    rest();
}

/// Makes an interpreter that is ready to run.
#[wasm_bindgen]
pub fn open() {
    std::panic::set_hook(Box::new(|panic| throw_str(&panic.to_string())));
    session::library::set_fetch(|name| {
        let missing = || format!("the module `{name}` could not be fetched: is the network still there?");
        library_group(name).ok_or_else(missing)
    });
    READY.set(Some(session::prepared()));
    HEAP.stop_wiping();
}

/// Does one run of a turn in the interpreter that is ready, and calls `post` with each event.
///
/// - shape: gives what the turn's next run goes on from; nothing when the turn is over and `Ended` was posted
///
/// # Errors
/// Where `request` is not a request: the page and the worker are of different builds.
#[wasm_bindgen]
pub fn step(request: JsValue, progress: JsValue, post: &js_sys::Function) -> Result<JsValue, JsValue> {
    let request: Request = serde_wasm_bindgen::from_value(request)?;
    let progress: Option<Progress> = serde_wasm_bindgen::from_value(progress)?;
    let mut page = Page { post };
    let next = with_ready(|interpreter| {
        session::step(&request, progress.unwrap_or_default(), interpreter, &mut page)
    });
    Ok(next.serialize(&Serializer::json_compatible())?)
}

/// Does a run that nobody asked for, so that the browser has compiled the engine well when somebody does. Each `number` is
/// another one, until they come again after [`practices`].
#[wasm_bindgen]
pub fn practise(number: usize) {
    with_ready(|interpreter| {
        session::step(&session::practice(number), Progress::default(), interpreter, &mut Nobody)
    });
}

/// How many practices there are that differ.
#[wasm_bindgen]
pub fn practices() -> usize {
    session::PRACTICES
}

/// The modules of the library that the run just over has imported, and that were not imported ahead.
///
/// - shape: names with a line end between them. As one text they are no JavaScript values that would be held meanwhile,
///   of which the memory keeps account: it is put back afterwards, and they would not be
#[wasm_bindgen]
pub fn imported() -> String {
    with_ready(Interpreter::imported).join("\n")
}

/// Those of the modules `names` that are not imported.
///
/// - shape: names with a line end between them, both ways
#[wasm_bindgen]
pub fn absent(names: &str) -> String {
    with_ready(|interpreter| interpreter.absent(names.lines())).join("\n")
}

/// Imports modules into the interpreter that is ready, so that the next runs find them there.
///
/// - shape: names as [`imported`] gives them
#[wasm_bindgen]
pub fn import_ahead(names: &str) {
    with_ready(|interpreter| interpreter.import_ahead(names.lines()));
}

fn with_ready<R>(act: impl FnOnce(&Interpreter) -> R) -> R {
    READY.with_borrow(|ready| act(ready.as_ref().expect("`open` was called first")))
}

/// The page, behind the port that its worker posts to.
struct Page<'a> {
    post: &'a js_sys::Function,
}

impl Observer for Page<'_> {
    fn observe(&mut self, event: Event) {
        self.post.call1(&JsValue::NULL, &message(&event)).expect("the page's port takes any plain data");
    }

    fn now_ms(&self) -> f64 {
        now_ms()
    }
}

/// An event as the page takes it.
fn message(event: &Event) -> JsValue {
    event.serialize(&Serializer::json_compatible()).expect("an event is plain data")
}

/// Nobody, who hears of a practice; telling is practised all the same.
struct Nobody;

impl Observer for Nobody {
    fn observe(&mut self, event: Event) {
        message(&event);
    }

    fn now_ms(&self) -> f64 {
        now_ms()
    }
}
