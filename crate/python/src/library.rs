//! Python's own library as bytecode.
//!
//! The modules that every run needs are part of the binary. The others come in groups, one a top-level module or
//! package: natively they are embedded too, in the browser the worker fetches a group when a module of it is first
//! imported, so that a rarely used module costs the first page nothing.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

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

/// Brings the bytes of a group that the binary does not hold.
pub trait Fetch {
    /// The bytes of the group `name`, or why they could not be had.
    ///
    /// # Errors
    /// A sentence for the learner, such as that the network is gone.
    fn fetch(&self, name: &str) -> Result<Vec<u8>, String>;
}

thread_local! {
    static FETCH: RefCell<Option<Rc<dyn Fetch>>> = const { RefCell::new(None) };
    static FETCHED: RefCell<HashMap<&'static str, &'static [u8]>> = RefCell::new(HashMap::new());
}

/// Sets where groups come from that the binary does not hold.
pub fn set_fetch(fetch: Rc<dyn Fetch>) {
    FETCH.with(|slot| slot.replace(Some(fetch)));
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

/// The code of the module `name` from outside the core.
///
/// # Errors
/// A sentence that says why the group could not be fetched.
pub(crate) fn code(name: &str) -> Result<FrozenCodeObject<&'static [u8]>, String> {
    let group = group_of(name).ok_or_else(|| format!("there is no module `{name}` in the library"))?;
    let library: &'static FrozenLib = FrozenLib::from_ref(bytes_of(group)?);
    library
        .decode()
        .find(|(module, _)| *module == name)
        .map(|(_, module)| module.code)
        .ok_or_else(|| format!("the library's group `{}` has no module `{name}`", group.name))
}

fn group_of(module: &str) -> Option<&'static Group> {
    let top = module.split('.').next()?;
    let at = GROUPS.binary_search_by(|group| group.name.cmp(top)).ok()?;
    GROUPS.get(at)
}

fn bytes_of(group: &'static Group) -> Result<&'static [u8], String> {
    if !group.bytes.is_empty() {
        return Ok(group.bytes);
    }
    if let Some(bytes) = FETCHED.with(|fetched| fetched.borrow().get(group.name).copied()) {
        return Ok(bytes);
    }
    let fetch = FETCH
        .with(|slot| slot.borrow().clone())
        .ok_or_else(|| format!("the module `{}` is not part of this build", group.name))?;
    // A group is fetched once in the life of a worker and used by every interpreter after that.
    let bytes: &'static [u8] = Box::leak(fetch.fetch(group.name)?.into_boxed_slice());
    FETCHED.with(|fetched| fetched.borrow_mut().insert(group.name, bytes));
    Ok(bytes)
}
