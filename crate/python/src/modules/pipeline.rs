//! `_understudy_pipeline`: the compiled pipeline functions on Python objects.
//!
//! The generic Rust functions run unchanged: adapters make a store, a registry or a transport of whatever object the
//! learner gives, with the very calls that the Python listing makes, so that a mock sees no difference. An exception
//! that comes out of such a call comes through as it is.

mod adapters;

pub(crate) use decl::module_def;

#[pymodule(name = "_understudy_pipeline")]
mod decl {
    use pipeline::{LoadError, RegisterError};
    use rustpython_vm::builtins::PyDictRef;
    use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};

    use super::adapters::{ClientRegistry, ClientStore, MeasuredDict, NamedModules};

    #[pyfunction]
    fn load_training_data(
        globals: PyDictRef,
        s3_client: PyObjectRef,
        bucket: PyObjectRef,
        key: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult {
        let store = ClientStore { client: s3_client, vm };
        let modules = NamedModules { globals, vm };
        pipeline::load_training_data(&store, &modules, &bucket, &key).map_err(|error| match error {
            LoadError::Store(raised) | LoadError::Content(raised) => raised,
        })
    }

    #[pyfunction]
    fn register_model(
        client: PyObjectRef,
        model: PyObjectRef,
        model_name: PyObjectRef,
        metrics: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult<bool> {
        let registry = ClientRegistry { client, vm };
        let metrics = MeasuredDict { metrics, vm };
        pipeline::register_model(&registry, &model, &model_name, &metrics).map_err(|error| match error {
            RegisterError::Registry(raised) | RegisterError::Metrics(raised) => raised,
        })
    }

    #[pyfunction]
    fn get_prediction(
        globals: PyDictRef,
        api_url: PyObjectRef,
        features: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult {
        pipeline::get_prediction(&NamedModules { globals, vm }, &api_url, &features)
    }
}
