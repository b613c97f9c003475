//! Groups of rows that have the same key.

pub(crate) use decl::module_def;

#[pymodule(name = "_pandas_groups")]
mod decl {
    use frame::{Column, Missing, Series};
    use rustpython_vm::builtins::PyUtf8StrRef;
    use rustpython_vm::{Py, PyObject, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine};

    use crate::modules::pandas::convert::to_list;
    use crate::modules::pandas::errors::OrRaise;
    use crate::modules::pandas::series::{self, Cells, reduction};

    /// Which group each row is in, and the cells of the keys.
    #[pyattr]
    #[pyclass(name = "Groups", module = "_pandas_groups")]
    #[derive(Debug, PyPayload)]
    pub(crate) struct Groups {
        groups: frame::Groups,
        keys: Vec<Column>,
    }

    fn columns_of(keys: &PyObject, vm: &VirtualMachine) -> PyResult<Vec<Column>> {
        vm.extract_elements_with(keys, |column| {
            let cells = column.downcast::<Cells>().map_err(|_| vm.new_type_error("a key is a series"))?;
            Ok(cells.series.borrow().column.clone())
        })
    }

    fn list<T>(parts: Vec<T>, each: impl Fn(T) -> PyResult, vm: &VirtualMachine) -> PyResult {
        Ok(vm.ctx.new_list(parts.into_iter().map(each).collect::<PyResult<_>>()?).into())
    }

    fn numbers(numbers: Vec<usize>, vm: &VirtualMachine) -> PyResult {
        list(numbers, |number| Ok(vm.ctx.new_int(number).into()), vm)
    }

    #[pyclass]
    impl Groups {
        /// The key of each group, as a list of cells; none for a group without rows.
        #[pymethod]
        fn keys(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let key = |row: Option<usize>| match row {
                None => Ok(vm.ctx.none()),
                Some(row) => to_list(&zelf.keys.iter().map(|column| column.get(row)).collect::<Vec<_>>(), vm),
            };
            list(zelf.groups.firsts(), key, vm)
        }

        /// How many rows each group has.
        #[pymethod]
        fn sizes(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            numbers(zelf.groups.sizes(), vm)
        }

        /// The position of each group's first row; none for a group without rows.
        #[pymethod]
        fn firsts(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let place =
                |row: Option<usize>| Ok(row.map_or_else(|| vm.ctx.none(), |row| vm.ctx.new_int(row).into()));
            list(zelf.groups.firsts(), place, vm)
        }

        /// The positions of each group's rows.
        #[pymethod]
        fn places(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            list(zelf.groups.rows(), |rows| numbers(rows, vm), vm)
        }

        /// The groups of these numbers in this order; none stands for a group without rows.
        #[pymethod]
        fn arranged(zelf: &Py<Self>, order: Vec<Option<usize>>) -> Self {
            Self { groups: zelf.groups.clone().arranged(&order), keys: zelf.keys.clone() }
        }

        /// One value for each group, from the cells of a series.
        #[pymethod]
        fn reduced(
            zelf: &Py<Self>,
            cells: PyRef<Cells>,
            name: PyUtf8StrRef,
            vm: &VirtualMachine,
        ) -> PyResult {
            let own = cells.series.borrow().clone();
            let column = zelf.groups.reduce(&own.column, reduction(name.as_str(), vm)?).or_raise(vm)?;
            series::wrap(Series::new(column, own.name), vm)
        }
    }

    /// The groups of rows whose cells are equal.
    #[pyfunction]
    fn grouped(keys: PyObjectRef, dropna: bool, sort: bool, vm: &VirtualMachine) -> PyResult<Groups> {
        let keys = columns_of(&keys, vm)?;
        let groups = frame::Groups::of(&keys, if dropna { Missing::Left } else { Missing::Kept });
        Ok(Groups { groups: if sort { groups.sorted(&keys) } else { groups }, keys })
    }
}
