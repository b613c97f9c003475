//! Doing what `state::update` asks for. Nothing else touches the browser; answers come back as messages.

mod assets;
pub mod editor;
mod fetch;
mod mailbox;
mod place;
mod storage;
mod workers;

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::Callback;

use crate::state::{Effect, Msg};

pub use assets::Assets;

use editor::EditorHost;
use workers::Workers;

/// Performs effects.
pub struct Actor {
    send: Callback<Msg>,
    assets: Rc<Assets>,
    editor: Rc<EditorHost>,
    workers: Workers,
    _listeners: Vec<gloo_events::EventListener>,
}

impl Actor {
    /// An actor whose answers go to `send`. It begins to listen to the window, and says what it finds there.
    #[must_use]
    pub fn new(send: Callback<Msg>) -> Self {
        let assets = Rc::new(Assets::read());
        let listeners = place::listen(&send);
        send.emit(Msg::Opened(Box::new(storage::open())));
        Self {
            editor: Rc::new(EditorHost::new(send.clone())),
            workers: Workers::new(send.clone(), Rc::clone(&assets)),
            send,
            assets,
            _listeners: listeners,
        }
    }

    /// Where the editor lives in the page.
    #[must_use]
    pub fn editor(&self) -> Rc<EditorHost> {
        Rc::clone(&self.editor)
    }

    /// Does one thing.
    pub fn perform(&self, effect: Effect) {
        match effect {
            Effect::Fetch { path } => fetch::fetch(&self.assets, path, self.send.clone()),
            Effect::Store { key, saved } => {
                if let Err(reason) = storage::store(&key, &saved) {
                    self.send.emit(Msg::NotStored(reason));
                }
            }
            Effect::UseTheme(theme) => {
                storage::use_theme(theme);
                self.editor.set_theme(place::is_dark());
            }
            Effect::After { ms, msg } => {
                let send = self.send.clone();
                Timeout::new(ms, move || send.emit(*msg)).forget();
            }
            Effect::OpenWorker { worker } => self.workers.open(worker),
            Effect::EndWorker { worker } => self.workers.end(worker),
            Effect::Post { worker, order } => self.workers.post(worker, &order),
            Effect::Show(shown) => self.editor.show(&shown),
            Effect::Forget => self.editor.forget(),
            Effect::Marks(marks) => self.editor.set_marks(&marks),
            Effect::Lines(lines) => self.editor.set_lines(&lines),
            Effect::GoTo(line) => self.editor.go_to(line),
            Effect::Title(title) => place::set_title(&title),
            // After the next drawing: only then is the new place there.
            Effect::Arrive => {
                Timeout::new(0, place::arrive).forget();
            }
            Effect::ScrollTo { anchor } => place::scroll_to(&anchor),
        }
    }
}
