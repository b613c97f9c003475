//! The engine in its web worker: `session` behind two functions that `web/worker.js` calls.
//!
//! No state outlives a turn but the interpreter's warm caches: a worker can be ended at any time.

use std::alloc::{GlobalAlloc, Layout, System};
use std::rc::Rc;

use protocol::{Event, Request};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use session::Observer;
use wasm_bindgen::prelude::*;
use wasm_bindgen::throw_str;

fn main() {}

/// The allocator says when memory runs out, in words that `web/worker.js` knows: a plain trap would not tell.
struct Telling;

#[global_allocator]
static ALLOCATOR: Telling = Telling;

// SAFETY: every call is passed on as it came; a null pointer ends the call by a JavaScript exception.
unsafe impl GlobalAlloc for Telling {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps `alloc`'s contract.
        told(unsafe { System.alloc(layout) })
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps `dealloc`'s contract.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller keeps `realloc`'s contract.
        told(unsafe { System.realloc(pointer, layout, size) })
    }
}

fn told(pointer: *mut u8) -> *mut u8 {
    if pointer.is_null() {
        throw_str("out of memory");
    }
    pointer
}

/// Makes the engine ready. `library` is the folder of the lazily fetched Python library, with its closing `/`.
#[wasm_bindgen]
pub fn open(library: String) {
    std::panic::set_hook(Box::new(|panic| throw_str(&panic.to_string())));
    session::library::set_fetch(Rc::new(Library { folder: library }));
    session::warm_up();
}

/// Does one turn and calls `post` with each event, the last of them `Ended`.
///
/// # Errors
/// Where `request` is not a request: the page and the worker are of different builds.
#[wasm_bindgen]
pub fn turn(_number: u32, request: JsValue, post: &js_sys::Function) -> Result<(), JsValue> {
    let request: Request = serde_wasm_bindgen::from_value(request)?;
    session::handle(&request, &mut Page { post });
    Ok(())
}

/// The page, behind the port that its worker posts to.
struct Page<'a> {
    post: &'a js_sys::Function,
}

impl Observer for Page<'_> {
    fn observe(&mut self, event: Event) {
        let event = event.serialize(&Serializer::json_compatible()).expect("an event is plain data");
        self.post.call1(&JsValue::NULL, &event).expect("the page's port takes any plain data");
    }

    fn now_ms(&self) -> f64 {
        js_sys::global()
            .dyn_into::<web_sys::WorkerGlobalScope>()
            .ok()
            .and_then(|scope| scope.performance())
            .map_or_else(js_sys::Date::now, |performance| performance.now())
    }
}

/// The groups of the Python library, fetched from beside the page.
struct Library {
    folder: String,
}

impl session::library::Fetch for Library {
    fn fetch(&self, name: &str) -> Result<Vec<u8>, String> {
        let missing = |_| format!("the module `{name}` could not be fetched: is the network still there?");
        let request = web_sys::XmlHttpRequest::new().map_err(missing)?;
        // An import has to wait for its module, and a worker may.
        request.open_with_async("GET", &format!("{}{name}.bin", self.folder), false).map_err(missing)?;
        request.set_response_type(web_sys::XmlHttpRequestResponseType::Arraybuffer);
        request.send().map_err(missing)?;
        if request.status().map_err(missing)? != 200 {
            return Err(format!("the module `{name}` could not be fetched: the server has no such file"));
        }
        let buffer = request.response().map_err(missing)?;
        Ok(js_sys::Uint8Array::new(&buffer).to_vec())
    }
}
