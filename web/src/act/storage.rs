//! What the browser keeps: the learner's work and the theme.
//!
//! Keys carry the page's folder, because several courses may be served from one origin.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use web_sys::window;

use super::fetch::reason;
use super::place;
use crate::state::{Key, Opened, Saved, Theme};

/// Also read by `boot.js`, before this is there.
const THEME: &str = "understudy:theme";

/// What the page finds when it opens.
pub(super) fn open() -> Opened {
    Opened { hash: place::hash(), saved: everything(), theme: theme() }
}

/// Keeps the work on one exercise.
pub(super) fn store(key: &Key, saved: &Saved) -> Result<(), String> {
    let write = || -> Result<(), JsValue> {
        let value = saved.serialize(&Serializer::json_compatible())?;
        let text = js_sys::JSON::stringify(&value)?;
        let storage = storage().ok_or("there is no storage")?;
        storage.set_item(&format!("{}{key}", prefix()), &String::from(text))
    };
    write().map_err(|error| reason(&error))
}

/// Applies a theme and keeps the choice, where anything can be kept.
pub(super) fn use_theme(theme: Theme) {
    if let Some(root) = window().and_then(|w| w.document()).and_then(|d| d.document_element()) {
        let _applied = match theme.name() {
            Some(name) => root.set_attribute("data-theme", name),
            None => root.remove_attribute("data-theme"),
        };
    }
    if let Some(storage) = storage() {
        let _kept = match theme.name() {
            Some(name) => storage.set_item(THEME, name),
            None => storage.remove_item(THEME),
        };
    }
}

fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()?
}

fn prefix() -> String {
    let path = window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("understudy:{folder}/:work:")
}

/// All work that was kept; `None` where nothing can be kept, which only trying shows.
fn everything() -> Option<BTreeMap<Key, Saved>> {
    const TRIAL: &str = "understudy:trial";
    let storage = storage()?;
    storage.set_item(TRIAL, "1").ok()?;
    storage.remove_item(TRIAL).ok()?;
    let prefix = prefix();
    let mut all = BTreeMap::new();
    for i in 0..storage.length().ok()? {
        let Some(name) = storage.key(i).ok().flatten() else { continue };
        let Some(key) = name.strip_prefix(&prefix).and_then(Key::parse) else { continue };
        let text = storage.get_item(&name).ok().flatten().unwrap_or_default();
        let value = js_sys::JSON::parse(&text).unwrap_or(JsValue::NULL);
        // What cannot be read was not written by this page; it stays where it is until it is written over.
        if let Ok(saved) = serde_wasm_bindgen::from_value::<Saved>(value) {
            all.insert(key, saved);
        }
    }
    Some(all)
}

fn theme() -> Theme {
    let name = storage().and_then(|storage| storage.get_item(THEME).ok().flatten());
    match name.as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::System,
    }
}
