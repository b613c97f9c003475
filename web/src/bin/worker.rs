//! The engine in its web worker: `session` behind two functions that `web/worker.js` calls.
//!
//! No state outlives a turn but the interpreter's warm caches: a worker can be ended at any time.

use std::rc::Rc;

use protocol::{Event, Request};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

fn main() {}

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
    let serializer = Serializer::json_compatible();
    session::handle(&request, &mut |event: Event| {
        let event = event.serialize(&serializer).expect("an event is plain data");
        post.call1(&JsValue::NULL, &event).expect("the page's port takes any plain data");
    });
    Ok(())
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
