//! `_understudy_pipeline`: the compiled pipeline functions on Python objects.
//!
//! The generic Rust functions run unchanged: adapters make a store, a registry or a transport of whatever object the
//! learner gives, with the very calls that the Python listing makes, so that a mock sees no difference. An exception
//! that comes out of such a call comes through as it is.

mod adapters;

pub(crate) use decl::module_def;

#[pymodule(name = "_understudy_pipeline")]
mod decl {
    use pipeline::{LoadError, PromoteError, RegisterError, ScoreError};
    use rustpython_vm::builtins::PyDictRef;
    use rustpython_vm::convert::ToPyObject;
    use rustpython_vm::{AsObject, PyObjectRef, PyResult, VirtualMachine};

    use super::adapters::{
        ClientApprovals, ClientFeatures, ClientRegistry, ClientStore, FrameProfile, MeasuredDict,
        NamedModules, PredictingModel, expectations, short,
    };

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

    #[pyfunction]
    fn load_prefix(
        globals: PyDictRef,
        s3_client: PyObjectRef,
        bucket: PyObjectRef,
        prefix: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult {
        let store = ClientStore { client: s3_client, vm };
        let modules = NamedModules { globals, vm };
        pipeline::load_prefix(&store, &modules, &bucket, &prefix).map_err(|error| match error {
            LoadError::Store(raised) | LoadError::Content(raised) => raised,
        })
    }

    /// Rows of features, each a dictionary with the row's own keys first.
    #[pyfunction]
    fn enrich(store: PyObjectRef, rows: PyObjectRef, defaults: PyDictRef, vm: &VirtualMachine) -> PyResult {
        let rows: Vec<PyObjectRef> = vm.extract_elements_with(&rows, Ok)?;
        let text = |name: PyObjectRef| Ok(name.str(vm)?.to_string_lossy().into_owned());
        let named: Vec<(String, PyObjectRef)> =
            defaults.into_iter().map(|(name, value)| Ok((text(name)?, value))).collect::<PyResult<_>>()?;
        let defaults: Vec<(&str, PyObjectRef)> =
            named.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        let enriched = pipeline::enrich(&ClientFeatures { store, vm }, &rows, &defaults)?;
        let mut out = Vec::with_capacity(rows.len());
        for (row, values) in rows.iter().zip(enriched) {
            let whole: PyDictRef =
                vm.ctx.types.dict_type.as_object().call((row.clone(),), vm)?.try_into_value(vm)?;
            for ((name, _), value) in defaults.iter().zip(values) {
                whole.set_item(short(name), value, vm)?;
            }
            out.push(whole.into());
        }
        Ok(vm.ctx.new_list(out).into())
    }

    #[pyfunction]
    fn predict_with_retries(
        globals: PyDictRef,
        api_url: PyObjectRef,
        features: PyObjectRef,
        attempts: u32,
        vm: &VirtualMachine,
    ) -> PyResult {
        let modules = NamedModules { globals, vm };
        pipeline::predict_with_retries(&modules, &modules, &api_url, &features, attempts)
    }

    #[pyfunction]
    fn score_batch(
        globals: PyDictRef,
        s3_client: PyObjectRef,
        model: PyObjectRef,
        bucket: PyObjectRef,
        input: PyObjectRef,
        output: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult<bool> {
        let store = ClientStore { client: s3_client, vm };
        let (modules, model) = (NamedModules { globals, vm }, PredictingModel { model, vm });
        pipeline::score_batch(&store, &modules, &model, &bucket, &input, &output)
            .map_err(|error| match error {
                ScoreError::Store(raised) | ScoreError::Table(raised) | ScoreError::Model(raised) => raised,
            })
    }

    #[pyfunction]
    fn promote_model(
        client: PyObjectRef,
        sagemaker: PyObjectRef,
        package_arn: PyObjectRef,
        model_name: PyObjectRef,
        version: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult<bool> {
        let approvals = ClientApprovals { client: sagemaker, vm };
        let registry = ClientRegistry { client, vm };
        pipeline::promote_model(&approvals, &registry, &package_arn, &model_name, &version).map_err(|error| {
            match error {
                PromoteError::Approvals(raised) | PromoteError::Aliases(raised) => raised,
            }
        })
    }

    /// What is not as expected, a text each.
    #[pyfunction]
    fn check_frame(frame: PyObjectRef, expected: PyDictRef, vm: &VirtualMachine) -> PyResult {
        let expected = expectations(&expected, vm)?;
        let deviations = pipeline::check_frame(&FrameProfile { frame, vm }, &expected)?;
        let texts = deviations.iter().map(|deviation| deviation.to_string().to_pyobject(vm)).collect();
        Ok(vm.ctx.new_list(texts).into())
    }
}
