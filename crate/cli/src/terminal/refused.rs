//! A `conftest.py` that cannot be imported, or whose hooks fail, before the session begins: pytest says so in place of everything else.
//!
//! - source: pytest 9.2, `_pytest.config`, `main` and `_set_initial_conftests`

use std::io::{self, Write};

use protocol::{Failure, Section};

use super::header::FOLDER;
use super::{Stage, Terminal};
use crate::conftest::is_of_a_hook;

impl Terminal<'_> {
    /// Says why there is no session, behind what was printed until then. Nothing comes after it.
    pub(super) fn refuse(&mut self, path: &str, failure: &Failure, printed: &[Section]) -> io::Result<()> {
        self.stage = Stage::Refused;
        let mut errors = String::new();
        for Section { title, text } in printed {
            if title.ends_with("stdout") {
                self.page.write(text)?;
            } else {
                errors.push_str(text);
            }
        }
        self.page.flush()?;
        let text = &failure.text;
        let what =
            if is_of_a_hook(failure) { "INTERNALERROR in the hooks of" } else { "ImportError while loading" };
        write!(io::stderr(), "{errors}{what} conftest '{FOLDER}/{path}'.\n{text}")
    }
}
