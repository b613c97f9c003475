//! `_understudy_features`: the feature store that Feast's classes serve from, and its point-in-time join.

pub(crate) use decl::module_def;

#[pymodule(name = "_understudy_features")]
mod decl {
    use rustpython_vm::builtins::{PyBytes, PyDictRef, PyFloat, PyInt, PyList, PyStr, PyStrRef};
    use rustpython_vm::convert::ToPyObject;
    use rustpython_vm::{AsObject, PyObjectRef, PyResult, VirtualMachine};
    use services::fault::Age;
    use services::features::{Fact, FeatureError, FeatureRow, Match, Moment, Value, View, as_of};

    use crate::sandbox;

    /// Takes a view of the store at a place, or what has changed of it.
    #[pyfunction]
    fn apply(
        place: PyStrRef,
        name: PyStrRef,
        join_keys: Vec<PyStrRef>,
        features: Vec<PyStrRef>,
        is_online: bool,
    ) {
        let texts = |texts: Vec<PyStrRef>| texts.iter().map(text).collect();
        let view =
            View { name: text(&name), join_keys: texts(join_keys), features: texts(features), is_online };
        sandbox::current().doubles().features(&text(&place)).apply(view);
    }

    /// Removes a view with everything that was written to it.
    #[pyfunction]
    fn delete(place: PyStrRef, name: PyStrRef, vm: &VirtualMachine) -> PyResult<()> {
        let store = sandbox::current().doubles().features(&text(&place));
        store.delete(&text(&name)).map_err(|error| refusal(&error, vm))
    }

    /// Writes the values of one entity.
    #[pyfunction]
    fn write(
        place: PyStrRef,
        view: PyStrRef,
        key: PyObjectRef,
        event_s: i64,
        values: PyDictRef,
        vm: &VirtualMachine,
    ) -> PyResult<()> {
        let key = vm.extract_elements_with(&key, |part| value(&part, vm))?;
        let mut row = FeatureRow { event_s, ..FeatureRow::default() };
        for (name, given) in values.items_vec() {
            let name = name.str(vm)?.to_string_lossy().into_owned();
            row.values.insert(name, value(&given, vm)?);
        }
        let store = sandbox::current().doubles().features(&text(&place));
        store.write(&text(&view), &key, row).map_err(|error| refusal(&error, vm))
    }

    /// Counts a call of a store's method.
    ///
    /// - returns: whether it is to be answered with what was there before; of a refusal its code and its text
    #[pyfunction]
    fn strike(method: PyStrRef, vm: &VirtualMachine) -> PyObjectRef {
        let sandbox = sandbox::current();
        match sandbox.doubles().feast_faults().strike(&text(&method), sandbox.clock()) {
            Ok(age) => (age == Age::Before).to_pyobject(vm),
            Err(outage) => (outage.code, outage.message).to_pyobject(vm),
        }
    }

    /// The latest values of features for some entities: for each feature a list of value, status and time. Stale ones are
    /// what was written of an entity before the last time.
    #[pyfunction]
    fn serve(
        place: PyStrRef,
        view: PyStrRef,
        features: Vec<PyStrRef>,
        keys: PyObjectRef,
        is_stale: bool,
        vm: &VirtualMachine,
    ) -> PyResult {
        let features: Vec<String> = features.iter().map(text).collect();
        let features: Vec<&str> = features.iter().map(String::as_str).collect();
        let keys =
            vm.extract_elements_with(&keys, |key| vm.extract_elements_with(&key, |part| value(&part, vm)))?;
        let store = sandbox::current().doubles().features(&text(&place));
        let age = if is_stale { Age::Before } else { Age::Now };
        let columns =
            store.serve(&text(&view), &features, &keys, age).map_err(|error| refusal(&error, vm))?;
        let columns = columns.into_iter().map(|column| {
            let served = column.into_iter().map(|one| {
                let parts = vec![
                    object(&one.value, vm),
                    (one.status as u8).to_pyobject(vm),
                    one.event_s.to_pyobject(vm),
                ];
                vm.ctx.new_tuple(parts).into()
            });
            vm.ctx.new_list(served.collect()).into()
        });
        Ok(vm.ctx.new_list(columns.collect()).into())
    }

    /// What was known at each moment: the index of a fact, None where there is none of the entity, and -1 where none is
    /// in reach.
    #[pyfunction(name = "as_of")]
    fn known_at(
        moments: Vec<Vec<i64>>,
        facts: Vec<Vec<i64>>,
        reach_us: Option<i64>,
        vm: &VirtualMachine,
    ) -> PyResult {
        let entity = |number: i64| {
            usize::try_from(number).map_err(|_| vm.new_value_error("an entity has a number from 0"))
        };
        let wrong = || vm.new_value_error("a moment has two numbers and a fact three");
        let moments = moments.into_iter().map(|moment| match *moment.as_slice() {
            [whom, at_us] => Ok(Moment { entity: entity(whom)?, at_us }),
            _ => Err(wrong()),
        });
        let moments = moments.collect::<PyResult<Vec<_>>>()?;
        let facts = facts.into_iter().map(|fact| match *fact.as_slice() {
            [whom, at_us, noted_us] => Ok(Fact { entity: entity(whom)?, at_us, noted_us }),
            _ => Err(wrong()),
        });
        let facts = facts.collect::<PyResult<Vec<_>>>()?;
        let known = as_of(&moments, &facts, reach_us).into_iter().map(|known| match known {
            Match::Fact(index) => index.to_pyobject(vm),
            Match::Unknown => vm.ctx.none(),
            Match::OutOfReach => (-1).to_pyobject(vm),
        });
        Ok(vm.ctx.new_list(known.collect()).into())
    }

    fn text(text: &PyStrRef) -> String {
        text.to_string_lossy().into_owned()
    }

    fn value(given: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Value> {
        if vm.is_none(given) {
            return Ok(Value::Null);
        }
        if given.is(vm.ctx.true_value.as_object()) || given.is(vm.ctx.false_value.as_object()) {
            return Ok(Value::Bool(given.clone().try_to_bool(vm)?));
        }
        if given.downcast_ref::<PyInt>().is_some() {
            return Ok(Value::Int(given.clone().try_into_value(vm)?));
        }
        if given.downcast_ref::<PyFloat>().is_some() {
            return Ok(Value::Float(given.clone().try_into_value(vm)?));
        }
        if let Some(given) = given.downcast_ref::<PyStr>() {
            return Ok(Value::Text(given.to_string_lossy().into_owned()));
        }
        if let Some(given) = given.downcast_ref::<PyBytes>() {
            return Ok(Value::Bytes(given.as_bytes().to_vec()));
        }
        if given.downcast_ref::<PyList>().is_some() {
            return Ok(Value::List(vm.extract_elements_with(given, |each| value(&each, vm))?));
        }
        Err(vm.new_type_error(format!("a feature cannot be of the type {}", given.class().name())))
    }

    fn object(value: &Value, vm: &VirtualMachine) -> PyObjectRef {
        match value {
            Value::Null => vm.ctx.none(),
            Value::Bool(value) => value.to_pyobject(vm),
            Value::Int(value) => value.to_pyobject(vm),
            Value::Float(value) => value.to_pyobject(vm),
            Value::Text(value) => value.as_str().to_pyobject(vm),
            Value::Bytes(value) => vm.ctx.new_bytes(value.clone()).into(),
            Value::List(values) => {
                vm.ctx.new_list(values.iter().map(|each| object(each, vm)).collect()).into()
            }
        }
    }

    fn refusal(error: &FeatureError, vm: &VirtualMachine) -> rustpython_vm::builtins::PyBaseExceptionRef {
        match error {
            FeatureError::NoSuchFeature { .. } | FeatureError::MissingKey { .. } => {
                vm.new_key_error(error.to_string().to_pyobject(vm))
            }
            _ => vm.new_value_error(error.to_string()),
        }
    }
}
