//! The asset list that the build wrote into the page.

use serde::Deserialize;
use wasm_bindgen::JsValue;
use web_sys::{Url, window};

/// Where things lie, as absolute addresses.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Assets {
    /// The worker's loader.
    pub worker: String,
    /// The engine's script.
    pub engine_js: String,
    /// The engine.
    pub engine_wasm: String,
    /// The engine's size, uncompressed.
    pub engine_bytes: f64,
    /// The part of the engine that a worker fetches when it must.
    pub engine_rest: String,
    /// The folder of the lazily fetched Python library.
    pub library: String,
    /// The folder of the lessons.
    pub lessons: String,
}

impl Assets {
    /// Reads the list. A page without one is a broken build, which shows as addresses that cannot be fetched.
    #[must_use]
    pub fn read() -> Self {
        let text = window()
            .and_then(|window| window.document())
            .and_then(|document| document.get_element_by_id("assets"))
            .and_then(|element| element.text_content())
            .unwrap_or_default();
        let value = js_sys::JSON::parse(&text).unwrap_or(JsValue::NULL);
        let mut assets: Self = serde_wasm_bindgen::from_value(value).unwrap_or_default();
        let places = [
            &mut assets.worker,
            &mut assets.engine_js,
            &mut assets.engine_wasm,
            &mut assets.engine_rest,
            &mut assets.library,
            &mut assets.lessons,
        ];
        for place in places {
            *place = absolute(place);
        }
        assets
    }
}

/// The absolute address of `path`, which is relative to the page. A worker would take it relative to itself.
fn absolute(path: &str) -> String {
    let base = window().and_then(|window| window.document()).and_then(|document| document.base_uri().ok());
    let url = base.flatten().and_then(|base| Url::new_with_base(path, &base).ok());
    url.map_or_else(|| path.to_owned(), |url| url.href())
}
