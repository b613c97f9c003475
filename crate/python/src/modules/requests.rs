//! To be written.

pub(crate) use decl::module_def;

#[pymodule(name = "_understudy_requests")]
mod decl {}
