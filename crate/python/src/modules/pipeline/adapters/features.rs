//! Feast's feature store.

use rustpython_vm::builtins::PyBaseExceptionRef;
use rustpython_vm::convert::ToPyObject;
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};
use services::{FeatureColumn, FeatureStore};

use super::call;

/// A store of features.
pub(in super::super) struct ClientFeatures<'vm> {
    pub(in super::super) store: PyObjectRef,
    pub(in super::super) vm: &'vm VirtualMachine,
}

impl FeatureStore for ClientFeatures<'_> {
    type Row = PyObjectRef;
    type Value = PyObjectRef;
    type Error = PyBaseExceptionRef;

    fn online(&self, features: &[&str], rows: &[PyObjectRef]) -> PyResult<Vec<FeatureColumn<PyObjectRef>>> {
        let vm = self.vm;
        let wanted = features.iter().map(|name| name.to_pyobject(vm)).collect();
        let named = vec![
            ("features", vm.ctx.new_list(wanted).into()),
            ("entity_rows", vm.ctx.new_list(rows.to_vec()).into()),
        ];
        let answer = call(&self.store, "get_online_features", Vec::new(), named, vm)?;
        let columns = call(&answer, "to_dict", Vec::new(), Vec::new(), vm)?;
        let known = |value: PyObjectRef| Ok((!vm.is_none(&value)).then_some(value));
        let column = |name: &&str| {
            let values = columns.get_item(short(name), vm)?;
            vm.extract_elements_with(&values, known)
        };
        features.iter().map(column).collect()
    }
}

/// The name of a feature without its view's, as the store's answers have it.
pub(in super::super) fn short(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, feature)| feature)
}
