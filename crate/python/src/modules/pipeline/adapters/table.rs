//! pandas, as a file has imported it, and models that score tables.

use pipeline::{Concat, Expected, ParquetReader, ParquetWriter, Profile, Scorer};
use rustpython_vm::builtins::{PyBaseExceptionRef, PyDictRef};
use rustpython_vm::convert::ToPyObject;
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};

use super::{NamedModules, call};

impl ParquetReader<PyObjectRef> for NamedModules<'_> {
    type Frame = PyObjectRef;
    type Error = PyBaseExceptionRef;

    fn read_parquet(&self, content: PyObjectRef) -> PyResult {
        // In the order of `pd.read_parquet(io.BytesIO(content))`: the outer function is looked up first.
        let pandas = self.find("pd", "pandas")?;
        let read = pandas.get_attr("read_parquet", self.vm)?;
        let io = self.find("io", "io")?;
        let file = call(&io, "BytesIO", vec![content], Vec::new(), self.vm)?;
        read.call((file,), self.vm)
    }
}

impl Concat<PyObjectRef> for NamedModules<'_> {
    fn concat(&self, frames: Vec<PyObjectRef>) -> PyResult {
        let vm = self.vm;
        let pandas = self.find("pd", "pandas")?;
        if frames.is_empty() {
            return call(&pandas, "DataFrame", Vec::new(), Vec::new(), vm);
        }
        let named = vec![("ignore_index", true.to_pyobject(vm))];
        call(&pandas, "concat", vec![vm.ctx.new_list(frames).into()], named, vm)
    }
}

impl ParquetWriter<PyObjectRef> for NamedModules<'_> {
    fn to_parquet(&self, frame: PyObjectRef) -> PyResult {
        call(&frame, "to_parquet", Vec::new(), Vec::new(), self.vm)
    }
}

/// A model with `predict`.
pub(in super::super) struct PredictingModel<'vm> {
    pub(in super::super) model: PyObjectRef,
    pub(in super::super) vm: &'vm VirtualMachine,
}

impl Scorer<PyObjectRef> for PredictingModel<'_> {
    type Error = PyBaseExceptionRef;

    fn score(&self, frame: PyObjectRef) -> PyResult {
        let vm = self.vm;
        let scores = call(&self.model, "predict", vec![frame.clone()], Vec::new(), vm)?;
        call(&frame, "assign", Vec::new(), vec![("score", scores)], vm)
    }
}

/// A DataFrame.
pub(in super::super) struct FrameProfile<'vm> {
    pub(in super::super) frame: PyObjectRef,
    pub(in super::super) vm: &'vm VirtualMachine,
}

impl Profile for FrameProfile<'_> {
    type Error = PyBaseExceptionRef;

    fn dtype(&self, column: &str) -> PyResult<Option<String>> {
        let vm = self.vm;
        let columns = self.frame.get_attr("columns", vm)?;
        if !vm._contains(&columns, &column.to_pyobject(vm))? {
            return Ok(None);
        }
        let dtype = self.frame.get_item(column, vm)?.get_attr("dtype", vm)?;
        Ok(Some(dtype.str(vm)?.to_string_lossy().into_owned()))
    }

    fn mean(&self, column: &str) -> PyResult<f64> {
        let vm = self.vm;
        let column = self.frame.get_item(column, vm)?;
        call(&column, "mean", Vec::new(), Vec::new(), vm)?.try_float(vm).map(|mean| mean.to_f64())
    }
}

/// What a dictionary such as `{'age': {'dtype': 'int64', 'mean': 41.0, 'tolerance': 2.0}}` expects of a table.
pub(in super::super) fn expectations(expected: &PyDictRef, vm: &VirtualMachine) -> PyResult<Vec<Expected>> {
    let number = |column: &PyObjectRef, name: &str| -> PyResult<f64> {
        column.get_item(name, vm)?.try_float(vm).map(|number| number.to_f64())
    };
    let expectation = |(name, column): (PyObjectRef, PyObjectRef)| {
        let text = |object: PyObjectRef| Ok(object.str(vm)?.to_string_lossy().into_owned());
        let is_watched = vm._contains(&column, &"mean".to_pyobject(vm))?;
        let mean =
            if is_watched { Some((number(&column, "mean")?, number(&column, "tolerance")?)) } else { None };
        Ok(Expected { column: text(name)?, dtype: text(column.get_item("dtype", vm)?)?, mean })
    };
    expected.into_iter().map(expectation).collect()
}
