//! The editor bundle (`web/editor/editor.js`), which `boot.js` has begun to fetch.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;
use yew::Callback;

use super::fetch::reason;
use super::place;
use crate::state::{Line, Mark, Msg, Severity, Shown};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = understudyEditor)]
    static MODULE: Promise;

    type Module;
    #[wasm_bindgen(method, catch)]
    fn create(this: &Module, parent: &Element, callbacks: &Object) -> Result<Editor, JsValue>;

    type Editor;
    #[wasm_bindgen(method)]
    fn show(this: &Editor, file: &str, text: &str, readonly: bool, label: &str);
    #[wasm_bindgen(method)]
    fn forget(this: &Editor);
    #[wasm_bindgen(method, js_name = setMarks)]
    fn set_marks(this: &Editor, marks: &Array);
    #[wasm_bindgen(method, js_name = setLines)]
    fn set_lines(this: &Editor, lines: &Array);
    #[wasm_bindgen(method, js_name = setTheme)]
    fn set_theme(this: &Editor, dark: bool);
    #[wasm_bindgen(method, js_name = goTo)]
    fn go_to(this: &Editor, line: u32);
    #[wasm_bindgen(method)]
    fn destroy(this: &Editor);
}

/// The place of the one editor in the page.
pub struct EditorHost {
    send: Callback<Msg>,
    live: RefCell<Option<Live>>,
}

/// An editor that is there, and what it calls.
struct Live {
    editor: Editor,
    _on_change: Closure<dyn Fn(String, String)>,
    _on_run: Closure<dyn Fn()>,
}

impl PartialEq for EditorHost {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl EditorHost {
    pub(super) fn new(send: Callback<Msg>) -> Self {
        Self { send, live: RefCell::new(None) }
    }

    /// Makes the editor inside `parent`, as soon as its script has arrived.
    pub fn mount(self: &Rc<Self>, parent: Element) {
        let host = Rc::clone(self);
        spawn_local(async move {
            match host.make(&parent).await {
                // The element may be gone again, when the reader has gone on in the meantime.
                Ok(live) if parent.is_connected() => {
                    live.editor.set_theme(place::is_dark());
                    host.live.replace(Some(live));
                    host.send.emit(Msg::EditorReady);
                }
                Ok(live) => live.editor.destroy(),
                Err(error) => host.send.emit(Msg::EditorFailed(reason(&error))),
            }
        });
    }

    /// Removes the editor.
    pub fn unmount(&self) {
        if let Some(live) = self.live.take() {
            live.editor.destroy();
        }
    }

    async fn make(&self, parent: &Element) -> Result<Live, JsValue> {
        let module: Module = JsFuture::from(MODULE.with(Promise::clone)).await?.unchecked_into();
        let changed = self.send.clone();
        let run = self.send.clone();
        let on_change = Closure::<dyn Fn(String, String)>::new(move |file, text| {
            changed.emit(Msg::Edited { file, text });
        });
        let on_run = Closure::<dyn Fn()>::new(move || run.emit(Msg::Run));
        let callbacks = Object::new();
        Reflect::set(&callbacks, &"onChange".into(), on_change.as_ref())?;
        Reflect::set(&callbacks, &"onRun".into(), on_run.as_ref())?;
        let editor = module.create(parent, &callbacks)?;
        // Tests of the page reach the editor here, because what they type must go the way of real typing.
        let _reachable = Reflect::set(parent, &"editor".into(), editor.as_ref());
        Ok(Live { editor, _on_change: on_change, _on_run: on_run })
    }

    pub(super) fn show(&self, shown: &Shown) {
        self.with(|editor| editor.show(&shown.file, &shown.text, shown.readonly, &shown.label));
    }

    pub(super) fn forget(&self) {
        self.with(Editor::forget);
    }

    pub(super) fn set_marks(&self, marks: &[Mark]) {
        let marks: Array = marks.iter().map(mark_object).collect();
        self.with(|editor| editor.set_marks(&marks));
    }

    pub(super) fn set_lines(&self, lines: &[Line]) {
        let lines: Array = lines.iter().map(line_object).collect();
        self.with(|editor| editor.set_lines(&lines));
    }

    pub(super) fn set_theme(&self, dark: bool) {
        self.with(|editor| editor.set_theme(dark));
    }

    pub(super) fn go_to(&self, line: u32) {
        self.with(|editor| editor.go_to(line));
    }

    fn with(&self, act: impl FnOnce(&Editor)) {
        if let Some(live) = self.live.borrow().as_ref() {
            act(&live.editor);
        }
    }
}

fn mark_object(mark: &Mark) -> JsValue {
    let number = |value: Option<u32>| value.map_or(JsValue::UNDEFINED, JsValue::from);
    let severity = match mark.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let fields: [(&str, JsValue); 5] = [
        ("line", mark.line.into()),
        ("column", number(mark.column)),
        ("end_column", number(mark.end_column)),
        ("message", mark.message.as_str().into()),
        ("severity", severity.into()),
    ];
    object(&fields)
}

fn line_object(line: &Line) -> JsValue {
    object(&[("line", line.line.into()), ("ran", line.ran.into()), ("message", line.message.as_str().into())])
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _set = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
