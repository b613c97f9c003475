//! What kinds of columns and labels there are beside the plain ones: categories, levels, zones.

pub(crate) use decl::module_def;

#[pymodule(name = "_pandas_kinds")]
mod decl {
    use std::collections::HashMap;
    use std::rc::Rc;

    use frame::{Categories, Column, DType, Index, Key, Levels, Series, Timestamp, Value, zone};
    use rustpython_vm::builtins::PyUtf8StrRef;
    use rustpython_vm::{PyObject, PyObjectRef, PyRef, PyResult, VirtualMachine};

    use crate::modules::pandas::convert::{to_value, to_values};
    use crate::modules::pandas::errors::OrRaise;
    use crate::modules::pandas::index::{self, Labels};
    use crate::modules::pandas::series::{self, Cells};
    use crate::modules::pandas::table::{self, Table};

    fn positions(places: Vec<usize>, vm: &VirtualMachine) -> PyObjectRef {
        vm.ctx.new_list(places.into_iter().map(|at| vm.ctx.new_int(at).into()).collect()).into()
    }

    fn name_of(object: &PyObject, vm: &VirtualMachine) -> PyResult<Option<Value>> {
        let name = to_value(object, vm)?;
        Ok((!matches!(name, Value::None)).then_some(name))
    }

    /// A series as categories: the given ones, or those among its cells.
    #[pyfunction]
    fn categorize(
        cells: PyRef<Cells>,
        categories: Option<PyRef<Cells>>,
        ordered: bool,
        vm: &VirtualMachine,
    ) -> PyResult {
        let own = cells.series.borrow().clone();
        let plain = own.column.decoded();
        let values = match categories {
            Some(values) => values.series.borrow().column.clone(),
            None => Categories::among(&plain).values().clone(),
        };
        let categories = Rc::new(Categories::new(values, ordered).or_raise(vm)?);
        series::wrap(own.replace(plain.categorized(&categories)), vm)
    }

    /// A series of codes as the categories they stand for, keeping the codes.
    #[pyfunction]
    fn recoded(cells: PyRef<Cells>, values: PyRef<Cells>, ordered: bool, vm: &VirtualMachine) -> PyResult {
        let own = cells.series.borrow().clone();
        let fresh = values.series.borrow().column.clone();
        let categories = Rc::new(Categories::new(fresh, ordered).or_raise(vm)?);
        let cells = own.column.codes().unwrap_or_default().into_iter();
        let cells =
            cells.map(|code| usize::try_from(code).map_or(Value::NAN, |at| categories.values().get(at)));
        series::wrap(own.replace(Column::objects(cells.collect()).categorized(&categories)), vm)
    }

    /// The categories of a series and whether they have an order; none for another type.
    #[pyfunction]
    fn categories(cells: PyRef<Cells>, vm: &VirtualMachine) -> PyResult {
        let own = cells.series.borrow().clone();
        let DType::Category(categories) = own.column.dtype() else { return Ok(vm.ctx.none()) };
        let values = index::wrap(Index::of(categories.values().clone()), vm)?;
        Ok(vm.ctx.new_tuple(vec![values, vm.ctx.new_bool(categories.ordered()).into()]).into())
    }

    #[pyfunction]
    fn codes(cells: PyRef<Cells>, vm: &VirtualMachine) -> PyObjectRef {
        let codes = cells.series.borrow().column.codes().unwrap_or_default();
        vm.ctx.new_list(codes.into_iter().map(|code| vm.ctx.new_int(code).into()).collect()).into()
    }

    /// A series of categories as the values these stand for.
    #[pyfunction]
    fn decoded(cells: PyRef<Cells>, vm: &VirtualMachine) -> PyResult {
        let own = cells.series.borrow().clone();
        series::wrap(own.replace(own.column.decoded()), vm)
    }

    /// Labels of several levels, from one series a level.
    #[pyfunction]
    fn from_levels(columns: PyObjectRef, names: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let columns = vm.extract_elements_with(&columns, |column| {
            let cells = column.downcast::<Cells>().map_err(|_| vm.new_type_error("a level is a series"))?;
            Ok(cells.series.borrow().column.clone())
        })?;
        let names = vm.extract_elements_with(&names, |name| name_of(&name, vm))?;
        index::wrap(Index::of_levels(Levels::new(columns, names)), vm)
    }

    /// The levels of labels, one series each; those of labels that have one level are that one.
    #[pyfunction]
    fn levels(labels: PyRef<Labels>, vm: &VirtualMachine) -> PyResult {
        let own = labels.index.borrow().clone();
        let columns = match own.levels() {
            Some(levels) => levels.columns().to_vec(),
            None => vec![own.to_column()],
        };
        let wrapped = columns.into_iter().zip(own.level_names());
        let wrapped = wrapped.map(|(column, name)| series::wrap(Series::new(column, name), vm));
        Ok(vm.ctx.new_list(wrapped.collect::<PyResult<_>>()?).into())
    }

    /// The positions of the labels that begin with these parts.
    #[pyfunction]
    fn beginning_with(labels: PyRef<Labels>, parts: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let parts = to_values(&parts, vm)?;
        let found = labels.index.borrow().levels().map(|levels| levels.beginning_with(&parts));
        Ok(positions(found.unwrap_or_default(), vm))
    }

    /// Labels over the cells of a series, whatever their type.
    #[pyfunction]
    fn labels_of(cells: PyRef<Cells>, vm: &VirtualMachine) -> PyResult {
        let own = cells.series.borrow().clone();
        index::wrap(Index::of(own.column).named(own.name), vm)
    }

    /// The distance that moments are known to be at from each other.
    #[pyfunction]
    fn freq(labels: PyRef<Labels>, vm: &VirtualMachine) -> PyObjectRef {
        match &labels.index.borrow().freq {
            Some(freq) => vm.ctx.new_str(freq.as_ref()).into(),
            None => vm.ctx.none(),
        }
    }

    #[pyfunction]
    fn with_freq(labels: PyRef<Labels>, freq: Option<PyUtf8StrRef>, vm: &VirtualMachine) -> PyResult {
        let mut own = labels.index.borrow().clone();
        own.freq = freq.map(|freq| Rc::from(freq.as_str()));
        index::wrap(own, vm)
    }

    /// The positions of rows sorted by several series.
    #[pyfunction]
    fn sorted(keys: PyObjectRef, ascending: Vec<bool>, missing_first: bool, vm: &VirtualMachine) -> PyResult {
        let columns: Vec<Column> = vm.extract_elements_with(&keys, |column| {
            let cells = column.downcast::<Cells>().map_err(|_| vm.new_type_error("a key is a series"))?;
            Ok(cells.series.borrow().column.clone())
        })?;
        let ways: Vec<(&Column, frame::Direction)> =
            columns.iter().zip(ascending).map(|(column, way)| (column, series::direction(way))).collect();
        let ends = if missing_first { frame::Ends::MissingFirst } else { frame::Ends::MissingLast };
        let height = columns.first().map_or(0, Column::len);
        Ok(positions(frame::sorted_rows(&ways, height, ends).or_raise(vm)?, vm))
    }

    /// The rows at these positions, all missing where a position is negative.
    #[pyfunction]
    fn take_or_missing(
        object: PyObjectRef,
        places: Vec<i64>,
        index: PyRef<Labels>,
        vm: &VirtualMachine,
    ) -> PyResult {
        let places: Vec<Option<usize>> = places.into_iter().map(|at| usize::try_from(at).ok()).collect();
        let labels = index.index.borrow().clone();
        if let Some(cells) = object.downcast_ref::<Cells>() {
            let own = cells.series.borrow().clone();
            let column = own.column.take_or_missing(&places);
            return series::wrap(Series { name: own.name, column, index: labels }, vm);
        }
        let Some(table) = object.downcast_ref::<Table>() else {
            return Err(vm.new_type_error("expected a frame or a series"));
        };
        let own = table.frame.borrow().clone();
        table::wrap(own.each(labels, |column| column.take_or_missing(&places)), vm)
    }

    /// For each row of the left keys the positions of its partners: two lists, with -1 where there is none.
    #[pyfunction]
    fn partners(left: PyObjectRef, right: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let keys = |columns: &PyObject| -> PyResult<Vec<Vec<Key>>> {
            let columns: Vec<Column> = vm.extract_elements_with(columns, |column| {
                let cells = column.downcast::<Cells>().map_err(|_| vm.new_type_error("a key is a series"))?;
                Ok(cells.series.borrow().column.clone())
            })?;
            let height = columns.first().map_or(0, Column::len);
            let loose = |value: Value| if value.is_missing() { Key::NaN } else { value.key() };
            Ok((0..height).map(|row| columns.iter().map(|column| loose(column.get(row))).collect()).collect())
        };
        let (ours, theirs) = (keys(&left)?, keys(&right)?);
        let mut places: HashMap<&Vec<Key>, Vec<usize>> = HashMap::new();
        for (at, key) in theirs.iter().enumerate() {
            places.entry(key).or_default().push(at);
        }
        let found = ours.iter().map(|key| positions(places.get(key).cloned().unwrap_or_default(), vm));
        Ok(vm.ctx.new_list(found.collect()).into())
    }

    /// A column that holds moments, by the clocks of a zone, or without one.
    #[pyfunction]
    fn in_zone(
        cells: PyRef<Cells>,
        zone_name: Option<PyUtf8StrRef>,
        by_the_clock: bool,
        vm: &VirtualMachine,
    ) -> PyResult {
        let own = cells.series.borrow().clone();
        let DType::Datetime(unit, _) = own.column.dtype().clone() else {
            return Err(vm.new_type_error("expected moments"));
        };
        let name: Option<Rc<str>> = zone_name.map(|name| Rc::from(name.as_str()));
        let ticks_in_second = 1_000_000_000 / unit.nanos();
        let moved = own.column.iter().map(|value| {
            let Value::Timestamp(moment) = value else { return Ok(None) };
            if !by_the_clock {
                return Ok(Some(moment.ticks));
            }
            let wall = moment.ticks + moment.offset() * ticks_in_second;
            let Some(name) = &name else { return Ok(Some(wall)) };
            let (seconds, rest) = (wall.div_euclid(ticks_in_second), wall.rem_euclid(ticks_in_second));
            let plain = Timestamp { ticks: wall, unit, zone: None };
            match zone::moments_of(name, seconds).as_slice() {
                [only] => Ok(Some(only * ticks_in_second + rest)),
                [] => Err(vm.new_value_error(format!(
                    "{plain} is a nonexistent time due to daylight savings time. Try using the 'nonexistent' argument."
                ))),
                _ => Err(vm.new_value_error(format!(
                    "Cannot infer dst time from {plain}, try using the 'ambiguous' argument"
                ))),
            }
        });
        let ticks = moved.collect::<PyResult<Vec<_>>>()?;
        series::wrap(own.replace(Column::ticks(DType::Datetime(unit, name), ticks)), vm)
    }

    #[pyfunction]
    fn is_zone(name: PyUtf8StrRef) -> bool {
        zone::is_zone(name.as_str())
    }

    /// Seconds ahead of UTC and what the zone calls its time, at a moment in seconds since 1970.
    #[pyfunction]
    fn zone_at(name: PyUtf8StrRef, seconds: i64) -> (i64, String) {
        (zone::offset(name.as_str(), seconds), zone::abbreviation(name.as_str(), seconds).to_owned())
    }

    /// The moments at which the clocks of a zone show a time, all in seconds since 1970.
    #[pyfunction]
    fn zone_moments(name: PyUtf8StrRef, wall: i64, vm: &VirtualMachine) -> PyObjectRef {
        let found = zone::moments_of(name.as_str(), wall);
        vm.ctx.new_list(found.into_iter().map(|at| vm.ctx.new_int(at).into()).collect()).into()
    }
}
