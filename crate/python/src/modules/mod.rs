//! The native modules, one a file. A new one is a new file and a line in [`module_defs`].

pub(crate) mod aws;
pub(crate) mod clock_patch;
mod errno;
mod escape;
mod faults;
mod features;
mod library;
mod mlflow;
pub(crate) mod numpy;
pub mod pandas;
mod pipeline;
mod posix;
pub mod pytest;
pub(crate) mod raise;
pub(crate) mod random_patch;
mod requests;
mod s3;
mod sagemaker;
mod signal;
pub(crate) mod streams;
pub(crate) mod sum;
mod time;
pub mod unittest_mock;

use rustpython_vm::Context;
use rustpython_vm::builtins::PyModuleDef;

/// Every native module of ours. One of the same name as an interpreter's own stands in for it.
pub(crate) fn module_defs(ctx: &Context) -> Vec<&'static PyModuleDef> {
    let mut defs = vec![
        aws::module_def(ctx),
        errno::module_def(ctx),
        escape::module_def(ctx),
        faults::module_def(ctx),
        features::module_def(ctx),
        library::module_def(ctx),
        mlflow::module_def(ctx),
        numpy::module_def(ctx),
        pipeline::module_def(ctx),
        posix::module_def(ctx),
        requests::module_def(ctx),
        s3::module_def(ctx),
        sagemaker::module_def(ctx),
        signal::module_def(ctx),
        streams::module_def(ctx),
        time::module_def(ctx),
        unittest_mock::module_def(ctx),
    ];
    defs.extend(pandas::module_defs(ctx));
    defs.extend(pytest::module_defs(ctx));
    defs
}
