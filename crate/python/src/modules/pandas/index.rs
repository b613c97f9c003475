//! What holds the labels of an axis.

pub(crate) use decl::{Labels, module_def, wrap};

#[pymodule(name = "_pandas_index")]
mod decl {
    use frame::{Absent, Column, Index};
    use rustpython_vm::builtins::PyTypeRef;
    use rustpython_vm::types::DefaultConstructor;
    use rustpython_vm::{Py, PyObjectRef, PyPayload, PyResult, VirtualMachine};
    use std::cell::RefCell;

    use crate::modules::numpy::column::of_array;
    use crate::modules::pandas::convert::{to_list, to_object, to_scalar, to_value, to_values};
    use crate::modules::pandas::errors::{OrRaise, member};

    #[pyattr]
    #[pyclass(name = "Labels", module = "_pandas_index")]
    #[derive(Debug, PyPayload)]
    pub(crate) struct Labels {
        pub(crate) index: RefCell<Index>,
    }

    impl Default for Labels {
        fn default() -> Self {
            Self { index: RefCell::new(Index::range(0)) }
        }
    }

    impl DefaultConstructor for Labels {}

    /// An index as an object of the class that fits it.
    pub(crate) fn wrap(index: Index, vm: &VirtualMachine) -> PyResult<PyObjectRef> {
        let class: PyTypeRef = member("pandas._core", index.class(), vm)?
            .downcast()
            .map_err(|_| vm.new_type_error("an index class is no class"))?;
        Ok(Labels { index: RefCell::new(index) }.into_ref_with_type(vm, class)?.into())
    }

    #[pyclass(flags(BASETYPE), with(rustpython_vm::types::Constructor))]
    impl Labels {
        #[pymethod]
        fn _fill(
            zelf: &Py<Self>,
            values: PyObjectRef,
            name: PyObjectRef,
            vm: &VirtualMachine,
        ) -> PyResult<()> {
            let name = to_value(&name, vm)?;
            let index = match values.downcast_ref::<Labels>() {
                Some(labels) => labels.index.borrow().clone(),
                None => match of_array(&values, vm)? {
                    Some(column) => Index::of(column),
                    None => Index::infer(to_values(&values, vm)?),
                },
            };
            let name = if matches!(name, frame::Value::None) { index.name.clone() } else { Some(name) };
            zelf.index.replace(index.named(name));
            Ok(())
        }

        #[pymethod]
        #[expect(clippy::similar_names, reason = "the names Python's `range` has")]
        fn _fill_range(zelf: &Py<Self>, start: i64, stop: i64, step: i64) {
            zelf.index.replace(Index::range_of(start, stop, step));
        }

        /// Puts objects in, tuples too, as labels of one level.
        #[pymethod]
        fn _fill_objects(zelf: &Py<Self>, values: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
            let labels = to_values(&values, vm)?;
            zelf.index.replace(Index::of(Column::objects(labels)));
            Ok(())
        }

        /// The same labels as an object of the class that fits them.
        #[pymethod]
        fn _settled(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let own = zelf.index.borrow().clone();
            wrap(own, vm)
        }

        #[pymethod]
        fn _length(zelf: &Py<Self>) -> usize {
            zelf.index.borrow().len()
        }

        #[pymethod]
        fn _text(zelf: &Py<Self>) -> String {
            zelf.index.borrow().to_string()
        }

        #[pymethod]
        fn tolist(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            to_list(&zelf.index.borrow().to_vec(), vm)
        }

        #[pymethod]
        fn _at(zelf: &Py<Self>, at: usize, vm: &VirtualMachine) -> PyResult {
            let (value, dtype) = (zelf.index.borrow().get(at), zelf.index.borrow().dtype());
            to_scalar(&value, &dtype, vm)
        }

        #[pymethod]
        fn _take(zelf: &Py<Self>, positions: Vec<usize>, vm: &VirtualMachine) -> PyResult {
            let taken = zelf.index.borrow().take(&positions);
            wrap(taken, vm)
        }

        #[pymethod]
        fn _position(zelf: &Py<Self>, label: PyObjectRef, vm: &VirtualMachine) -> PyResult<Option<usize>> {
            let label = to_value(&label, vm)?;
            Ok(zelf.index.borrow().position(&label))
        }

        #[pymethod]
        fn _positions(zelf: &Py<Self>, label: PyObjectRef, vm: &VirtualMachine) -> PyResult {
            let label = to_value(&label, vm)?;
            let positions = zelf.index.borrow().positions(&label);
            let positions = positions.into_iter().map(|at| vm.ctx.new_int(at).into()).collect();
            Ok(vm.ctx.new_list(positions).into())
        }

        #[pymethod]
        fn _locate(zelf: &Py<Self>, labels: PyObjectRef, axis: String, vm: &VirtualMachine) -> PyResult {
            let labels = to_values(&labels, vm)?;
            let axis = if axis == "columns" { "columns" } else { "index" };
            let positions = zelf.index.borrow().locate(&labels, axis).or_raise(vm)?;
            let positions = positions.into_iter().map(|at| vm.ctx.new_int(at).into()).collect();
            Ok(vm.ctx.new_list(positions).into())
        }

        /// The positions left when these labels are dropped.
        #[pymethod]
        fn _without(zelf: &Py<Self>, labels: PyObjectRef, ignore: bool, vm: &VirtualMachine) -> PyResult {
            let labels = to_values(&labels, vm)?;
            let left = zelf
                .index
                .borrow()
                .without(&labels, if ignore { Absent::Ignored } else { Absent::Refused })
                .or_raise(vm)?;
            let left = left.into_iter().map(|at| vm.ctx.new_int(at).into()).collect();
            Ok(vm.ctx.new_list(left).into())
        }

        #[pymethod]
        fn _same(zelf: &Py<Self>, other: PyObjectRef) -> bool {
            other
                .downcast_ref::<Labels>()
                .is_some_and(|other| zelf.index.borrow().equals(&other.index.borrow()))
        }

        #[pymethod]
        fn _dtype(zelf: &Py<Self>) -> String {
            zelf.index.borrow().dtype().to_string()
        }

        #[pymethod]
        fn _facts(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
            let index = zelf.index.borrow();
            let increasing = index.is_increasing();
            let facts: Vec<PyObjectRef> = vec![
                vm.ctx.new_bool(index.is_unique()).into(),
                vm.ctx.new_bool(increasing).into(),
                vm.ctx.new_str(index.inferred_type()).into(),
                vm.ctx.new_bool(index.is_decreasing()).into(),
            ];
            vm.ctx.new_tuple(facts).into()
        }

        #[pymethod]
        fn _name(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let name = zelf.index.borrow().name.clone();
            name.map_or_else(|| Ok(vm.ctx.none()), |name| to_object(&name, vm))
        }

        #[pymethod]
        fn _rename(zelf: &Py<Self>, name: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
            let name = to_value(&name, vm)?;
            zelf.index.borrow_mut().name = (!matches!(name, frame::Value::None)).then_some(name);
            Ok(())
        }

        #[pymethod]
        fn _range(zelf: &Py<Self>) -> (i64, i64, i64) {
            match zelf.index.borrow().labels() {
                frame::Labels::Range { start, stop, step } => (*start, *stop, *step),
                frame::Labels::Column(_) | frame::Labels::Levels(_) => (0, 0, 1),
            }
        }

        #[pymethod]
        fn _column(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let column: Column = zelf.index.borrow().to_column();
            let name = zelf.index.borrow().name.clone();
            crate::modules::pandas::series::wrap(frame::Series::new(column, name), vm)
        }
    }
}
