//! Python's own library as bytecode.
//!
//! It comes in groups, one a top-level module or package. Natively they are embedded; elsewhere the host brings a group
//! when a module of it is imported, so that a rarely used module costs the first page nothing, and one that was imported
//! when the engine was made ready is there as objects alone. Only what finds the groups is part of every binary.

use std::borrow::Cow;
use std::cell::Cell;

use rustpython_compiler_core::frozen::{FrozenCodeObject, FrozenLib, FrozenModule};

#[cfg(not(target_arch = "wasm32"))]
macro_rules! embedded {
    ($path:literal) => {
        include_bytes!($path)
    };
}
#[cfg(target_arch = "wasm32")]
macro_rules! embedded {
    ($path:literal) => {
        &[]
    };
}

include!(concat!(env!("OUT_DIR"), "/library.rs"));

static CORE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/core.bin"));

/// A top-level module or package that is not part of the core.
pub(crate) struct Group {
    name: &'static str,
    bytes: &'static [u8],
    modules: &'static [(&'static str, bool)],
}

/// Brings the bytes of the group of that name, which the binary does not hold.
///
/// # Errors
/// A sentence for the learner, such as that the network is gone.
pub type Fetch = fn(&str) -> Result<Vec<u8>, String>;

thread_local! {
    static FETCH: Cell<Option<Fetch>> = const { Cell::new(None) };
}

/// Sets where groups come from that the binary does not hold.
pub fn set_fetch(fetch: Fetch) {
    FETCH.set(Some(fetch));
}

/// The modules that every interpreter starts with.
pub(crate) fn core() -> impl Iterator<Item = (&'static str, FrozenModule)> {
    let library: &'static FrozenLib = FrozenLib::from_ref(CORE);
    library.decode()
}

/// Whether the library outside the core has the module `name`, and if so whether it is a package.
pub(crate) fn find(name: &str) -> Option<bool> {
    group_of(name)?.modules.iter().find(|(module, _)| *module == name).map(|(_, package)| *package)
}

/// Hands the code of the module `name` from outside the core to `decode`.
///
/// # Errors
/// A sentence that says why the group could not be fetched.
pub(crate) fn with_code<R>(
    name: &str,
    decode: impl FnOnce(FrozenCodeObject<&[u8]>) -> R,
) -> Result<R, String> {
    let group = group_of(name).ok_or_else(|| format!("there is no module `{name}` in the library"))?;
    let bytes = bytes_of(group)?;
    let library: &FrozenLib = FrozenLib::from_ref(&*bytes);
    library
        .decode()
        .find(|(module, _)| *module == name)
        .map(|(_, module)| decode(module.code))
        .ok_or_else(|| format!("the library's group `{}` has no module `{name}`", group.name))
}

fn group_of(module: &str) -> Option<&'static Group> {
    let top = module.split('.').next()?;
    let at = GROUPS.binary_search_by(|group| group.name.cmp(top)).ok()?;
    GROUPS.get(at)
}

/// The host remembers what it brought: nothing is kept here.
fn bytes_of(group: &'static Group) -> Result<Cow<'static, [u8]>, String> {
    if !group.bytes.is_empty() {
        return Ok(Cow::Borrowed(group.bytes));
    }
    let fetch =
        FETCH.get().ok_or_else(|| format!("the module `{}` is not part of this build", group.name))?;
    fetch(group.name).map(Cow::Owned)
}
