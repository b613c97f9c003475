//! What the code prints, kept until somebody asks for it, or handed on as it comes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use protocol::Stream;

/// Standard output and standard error of one run.
///
/// - units: the limit is in bytes of UTF-8, over both streams and the whole run
pub struct Streams {
    out: RefCell<String>,
    err: RefCell<String>,
    written: Cell<usize>,
    limit: Cell<usize>,
    listener: RefCell<Option<Rc<Listener>>>,
    showing: Cell<bool>,
    shown: RefCell<Vec<(Stream, String)>>,
}

/// Takes what is printed, piece by piece.
type Listener = dyn Fn(Stream, &str);

impl Streams {
    /// Streams that take anything, until [`Self::set_limit`] is called.
    pub(crate) fn new() -> Self {
        Self {
            out: RefCell::default(),
            err: RefCell::default(),
            written: Cell::new(0),
            limit: Cell::new(usize::MAX),
            listener: RefCell::default(),
            showing: Cell::new(false),
            shown: RefCell::default(),
        }
    }

    /// Sets how much may be printed from now on.
    pub fn set_limit(&self, bytes: usize) {
        self.written.set(0);
        self.limit.set(bytes);
    }

    /// From now on, hands what is printed to `listener` and keeps nothing.
    pub fn hand_to(&self, listener: impl Fn(Stream, &str) + 'static) {
        self.listener.replace(Some(Rc::new(listener)));
    }

    /// Takes `text` in; `false` where it is over the limit and was dropped.
    #[must_use]
    pub fn write(&self, stream: Stream, text: &str) -> bool {
        let written = self.written.get() + text.len();
        if written > self.limit.get() {
            return false;
        }
        self.written.set(written);
        let listener = self.listener.borrow().clone();
        match listener {
            Some(listener) => listener(stream, text),
            None if self.showing.get() => self.shown.borrow_mut().push((stream, text.to_owned())),
            None => self.buffer(stream).borrow_mut().push_str(text),
        }
        true
    }

    /// What was printed on `stream` since the last call.
    #[must_use]
    pub fn take(&self, stream: Stream) -> String {
        self.buffer(stream).take()
    }

    /// Puts `text` before what was printed on `stream` since the last call of [`Self::take`].
    pub fn put_back(&self, stream: Stream, text: &str) {
        self.buffer(stream).borrow_mut().insert_str(0, text);
    }

    /// From now on what is printed is to be shown, whatever it was printed in; or is kept for [`Self::take`] again.
    pub fn show(&self, showing: bool) {
        self.showing.set(showing);
    }

    /// What was printed to be shown since the last call, piece by piece.
    #[must_use]
    pub fn take_shown(&self) -> Vec<(Stream, String)> {
        self.shown.take()
    }

    /// The limit in bytes.
    #[must_use]
    pub fn limit(&self) -> usize {
        self.limit.get()
    }

    fn buffer(&self, stream: Stream) -> &RefCell<String> {
        match stream {
            Stream::Out => &self.out,
            Stream::Err => &self.err,
        }
    }
}
