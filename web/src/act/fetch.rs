//! Fetching lesson files.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Response, window};
use yew::Callback;

use super::assets::Assets;
use crate::state::Msg;

/// Fetches a lesson file and sends [`Msg::Fetched`].
pub(super) fn fetch(assets: &Assets, path: String, send: Callback<Msg>) {
    let address = format!("{}{path}", assets.lessons);
    spawn_local(async move {
        let result = text_at(&address).await.map_err(|error| reason(&error));
        send.emit(Msg::Fetched { path, result });
    });
}

/// The text at `address`; `None` where there is nothing.
async fn text_at(address: &str) -> Result<Option<String>, JsValue> {
    let window = window().ok_or("there is no window")?;
    let response: Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
    match response.status() {
        200..=299 => Ok(JsFuture::from(response.text()?).await?.as_string()),
        404 | 410 => Ok(None),
        status => Err(format!("the server answered {status}").into()),
    }
}

/// What a JavaScript error says.
pub(super) fn reason(error: &JsValue) -> String {
    let text = error.as_string().or_else(|| error.dyn_ref::<js_sys::Error>().map(|e| e.message().into()));
    text.unwrap_or_else(|| "an unknown error".to_owned())
}
