//! `parametrize` and parametrized fixtures: one test for each row, with a name for each.
//!
//! - source: pytest 9.2, `_pytest.python.Metafunc` and `_pytest.fixtures.FixtureManager.pytest_generate_tests`

use std::rc::Rc;

use python::modules::pytest::{Mark, Node, ParameterSet, Scope, failed_plainly};
use rustpython_vm::{AsObject, PyObject, PyObjectRef, PyRef, PyResult, VirtualMachine, builtins::PyStr};

use super::collect_error;
use super::ids::{Ids, made_unique};
use super::signature::{has_default, names_in};
use crate::fixture::{Fixtures, Wants};
use crate::hook::Hooks;

/// The parameters of one test.
#[derive(Clone, Debug, Default)]
pub(crate) struct Call {
    ids: Vec<String>,
    params: Vec<(String, Param)>,
    /// Marks of the rows.
    pub(crate) marks: Vec<PyRef<Mark>>,
}

/// One value for one argument or fixture.
#[derive(Clone, Debug)]
pub(crate) struct Param {
    /// Which row it is from, from 0.
    pub(crate) index: usize,
    /// The value.
    pub(crate) value: PyObjectRef,
    /// How long it lives.
    pub(crate) scope: Scope,
}

impl Call {
    /// What stands in square brackets behind the name.
    pub(crate) fn id(&self) -> Option<String> {
        (!self.ids.is_empty()).then(|| self.ids.join("-"))
    }

    /// All values, by the name of the argument or fixture that they are for.
    pub(crate) fn params(&self) -> &[(String, Param)] {
        &self.params
    }

    /// The value for `name`.
    pub(crate) fn param(&self, name: &str) -> Option<&Param> {
        self.params.iter().find(|(known, _)| known == name).map(|(_, param)| param)
    }
}

/// The function that is to be parametrized.
#[derive(Clone)]
pub(super) struct Subject {
    /// Its name as pytest writes it.
    pub(super) id: String,
    /// The function itself.
    pub(super) function: PyObjectRef,
    /// What it is in.
    pub(super) parent: PyRef<Node>,
    /// The marks that hold for it, the nearest first.
    pub(super) marks: Vec<PyRef<Mark>>,
    /// All fixtures.
    pub(super) fixtures: Fixtures,
    /// All hooks.
    pub(super) hooks: Rc<Hooks>,
}

impl Subject {
    fn tables(&self) -> impl Iterator<Item = &PyRef<Mark>> {
        self.marks.iter().filter(|mark| mark.label() == "parametrize")
    }

    /// Whether a mark gives the values for `name`.
    fn gives(&self, vm: &VirtualMachine, name: &str) -> PyResult<bool> {
        for names in self.tables().filter_map(|mark| argument(vm, mark, 0, "argnames")) {
            if names_in(vm, &names)?.iter().any(|given| given == name) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// The arguments whose values `parametrize` gives directly, so that they are no fixtures.
///
/// # Errors
/// A text about a `parametrize` that makes no sense, in pytest's words.
pub(super) fn given(vm: &VirtualMachine, marks: &[PyRef<Mark>], id: &str) -> PyResult<Vec<String>> {
    let mut given = Vec::new();
    for mark in marks.iter().filter(|mark| mark.label() == "parametrize") {
        let Some(names) = argument(vm, mark, 0, "argnames") else { continue };
        let names = names_in(vm, &names)?;
        let indirect = Indirect::of(vm, mark, &names, id)?;
        given.extend(names.into_iter().filter(|name| !indirect.covers(name)));
    }
    Ok(given)
}

/// The tests of one function so far: every combination of the rows of its tables.
#[derive(Default)]
pub(super) struct Calls(Vec<Call>);

impl Calls {
    /// The tests; one without parameters where there is no table.
    pub(super) fn into_all(self) -> Vec<Call> {
        if self.0.is_empty() { vec![Call::default()] } else { self.0 }
    }

    /// Adds the rows of a `parametrize`.
    ///
    /// # Errors
    /// A text about one that does not fit the function, in pytest's words.
    pub(super) fn add(
        &mut self,
        vm: &VirtualMachine,
        mark: &PyRef<Mark>,
        subject: &Subject,
        wants: &mut Wants,
    ) -> PyResult<()> {
        let table = Table::from_mark(vm, mark, subject, wants)?;
        for name in table.names.iter().filter(|name| !table.indirect.covers(name)) {
            let definition = subject.fixtures.param(name, table.scope, &subject.parent);
            wants.definitions.insert(name.clone(), vec![definition]);
        }
        self.multiply(vm, &table, &subject.id)
    }

    /// Adds those of the marks.
    ///
    /// # Errors
    /// As for [`Calls::add`].
    pub(super) fn add_marks(
        &mut self,
        vm: &VirtualMachine,
        subject: &Subject,
        wants: &mut Wants,
    ) -> PyResult<()> {
        subject.tables().try_for_each(|mark| self.add(vm, mark, subject, wants))
    }

    /// Adds the params of all fixtures that are asked for, but where a mark gives others.
    ///
    /// # Errors
    /// As for [`Calls::add`].
    pub(super) fn add_fixtures(
        &mut self,
        vm: &VirtualMachine,
        subject: &Subject,
        wants: &Wants,
    ) -> PyResult<()> {
        for name in &wants.closure {
            for definition in wants.definitions.get(name).into_iter().flatten().rev() {
                if let Some(params) = &definition.params {
                    if !subject.gives(vm, name)? {
                        let names = Names(std::slice::from_ref(name), true);
                        let rows = rows(vm, names, params, definition.ids.as_ref(), subject)?;
                        let scope = definition.scope;
                        let table = Table { names: vec![name.clone()], indirect: Indirect::All, scope, rows };
                        self.multiply(vm, &table, &subject.id)?;
                    }
                    break;
                }
                // Only where it asks for the fixture that it replaces can that one's params matter.
                if !definition.arguments.contains(name) {
                    break;
                }
            }
        }
        Ok(())
    }

    fn multiply(&mut self, vm: &VirtualMachine, table: &Table, id: &str) -> PyResult<()> {
        let before = std::mem::take(self).into_all();
        let mut all = Vec::new();
        for call in before {
            if let Some(twice) = table.names.iter().find(|name| call.param(name).is_some()) {
                return Err(collect_error(vm, format!("{id}: duplicate parametrization of '{twice}'")));
            }
            for (index, row) in table.rows.iter().enumerate() {
                let mut next = call.clone();
                next.ids.extend(row.id.clone());
                next.marks.extend(row.marks.iter().cloned());
                for (name, value) in table.names.iter().zip(&row.values) {
                    let param = Param { index, value: value.clone(), scope: table.scope };
                    next.params.push((name.clone(), param));
                }
                all.push(next);
            }
        }
        self.0 = all;
        Ok(())
    }
}

/// Which of the names are fixtures that get their value as `request.param`.
enum Indirect {
    All,
    Some(Vec<String>),
}

impl Indirect {
    fn of(vm: &VirtualMachine, mark: &Mark, names: &[String], id: &str) -> PyResult<Self> {
        let Some(given) = argument(vm, mark, 2, "indirect") else { return Ok(Self::Some(Vec::new())) };
        if given.is(&vm.ctx.true_value) {
            return Ok(Self::All);
        }
        if given.is(&vm.ctx.false_value) {
            return Ok(Self::Some(Vec::new()));
        }
        let is_sequence = [vm.ctx.types.list_type, vm.ctx.types.tuple_type, vm.ctx.types.str_type]
            .into_iter()
            .any(|class| given.class().fast_issubclass(class));
        if !is_sequence {
            let class = given.class().name().to_string();
            return Err(failed_plainly(
                vm,
                format!("In {id}: expected Sequence or boolean for indirect, got {class}"),
            ));
        }
        let listed = vm.extract_elements_with(&given, |name| name.str(vm))?;
        let listed: Vec<String> = listed.iter().map(|name| name.to_string_lossy().into_owned()).collect();
        match listed.iter().find(|name| !names.contains(name)) {
            Some(unknown) => {
                Err(failed_plainly(vm, format!("In {id}: indirect fixture '{unknown}' doesn't exist")))
            }
            None => Ok(Self::Some(listed)),
        }
    }

    fn covers(&self, name: &str) -> bool {
        match self {
            Self::All => true,
            Self::Some(names) => names.iter().any(|known| known == name),
        }
    }
}

struct Table {
    names: Vec<String>,
    indirect: Indirect,
    scope: Scope,
    rows: Vec<Row>,
}

struct Row {
    /// None where it is not to be shown.
    id: Option<String>,
    values: Vec<PyObjectRef>,
    marks: Vec<PyRef<Mark>>,
}

impl Table {
    fn from_mark(
        vm: &VirtualMachine,
        mark: &PyRef<Mark>,
        subject: &Subject,
        wants: &Wants,
    ) -> PyResult<Self> {
        let (Some(names), Some(values)) =
            (argument(vm, mark, 0, "argnames"), argument(vm, mark, 1, "argvalues"))
        else {
            return Err(
                vm.new_type_error("parametrize() needs the names and the values: parametrize('a', [1, 2])")
            );
        };
        // `"a,"` is like `("a",)`: each row is a sequence.
        let is_text = names.downcast_ref::<PyStr>();
        let is_text = is_text.is_some_and(|text| !text.to_string_lossy().trim_end().ends_with(','));
        let names = names_in(vm, &names)?;
        let is_single = is_text && names.len() == 1;
        let indirect = Indirect::of(vm, mark, &names, &subject.id)?;
        let values = vm.extract_elements_with(&values, Ok)?;
        let ids = argument(vm, mark, 3, "ids").filter(|ids| !vm.is_none(ids));
        if names.iter().any(|name| name == "request") {
            let id = &subject.id;
            return Err(failed_plainly(
                vm,
                format!("{id}: 'request' is a reserved name and cannot be used in @pytest.mark.parametrize"),
            ));
        }
        let scope = match argument(vm, mark, 4, "scope").filter(|scope| !vm.is_none(scope)) {
            Some(scope) => named_scope(vm, &scope, &subject.function)?,
            None if names.iter().all(|name| indirect.covers(name)) => narrowest(&names, wants),
            None => Scope::Function,
        };
        check_names(vm, &names, &indirect, subject, wants)?;
        let rows = rows(vm, Names(&names, is_single), &values, ids.as_ref(), subject)?;
        Ok(Self { names, indirect, scope, rows })
    }
}

fn argument(vm: &VirtualMachine, mark: &Mark, position: usize, name: &str) -> Option<PyObjectRef> {
    mark.positional().get(position).cloned().or_else(|| mark.keyword(name, vm))
}

fn named_scope(vm: &VirtualMachine, scope: &PyObject, function: &PyObject) -> PyResult<Scope> {
    let given = scope.str(vm)?.to_string_lossy().into_owned();
    let name = function.get_attr("__name__", vm)?.str(vm)?;
    Scope::from_name(&given).ok_or_else(|| {
        let name = name.to_string_lossy();
        failed_plainly(vm, format!("parametrize() call in {name} got an unexpected scope value '{given}'"))
    })
}

/// The narrowest scope of the fixtures of these names.
fn narrowest(names: &[String], wants: &Wants) -> Scope {
    let scopes = names.iter().filter_map(|name| wants.definitions.get(name)?.last()).map(|it| it.scope);
    scopes.min().unwrap_or(Scope::Function)
}

fn check_names(
    vm: &VirtualMachine,
    names: &[String],
    indirect: &Indirect,
    subject: &Subject,
    wants: &Wants,
) -> PyResult<()> {
    let Some(unknown) = names.iter().find(|name| !wants.closure.contains(name)) else { return Ok(()) };
    let id = &subject.id;
    if has_default(vm, &subject.function, unknown) {
        return Err(failed_plainly(
            vm,
            format!("In {id}: function already takes an argument '{unknown}' with a default value"),
        ));
    }
    let kind = if indirect.covers(unknown) { "fixture" } else { "argument" };
    Err(failed_plainly(vm, format!("In {id}: function uses no {kind} '{unknown}'")))
}

/// The names of a table, and whether it gives the values of its one name as they are, not as rows of one.
struct Names<'a>(&'a [String], bool);

fn rows(
    vm: &VirtualMachine,
    Names(names, is_single): Names<'_>,
    values: &[PyObjectRef],
    ids: Option<&PyObjectRef>,
    subject: &Subject,
) -> PyResult<Vec<Row>> {
    if values.is_empty() {
        return Ok(vec![nothing(vm, names)]);
    }
    let maker = Ids::new(vm, names, ids, values.len(), subject)?;
    let (mut rows, mut made) = (Vec::new(), Vec::new());
    for (index, value) in values.iter().enumerate() {
        let set = value.downcast_ref::<ParameterSet>();
        let (row, marks) = match set {
            Some(set) => (set.row().to_vec(), set.row_marks().to_vec()),
            None if is_single => (vec![value.clone()], Vec::new()),
            None => (vm.extract_elements_with(value, Ok)?, Vec::new()),
        };
        if row.len() != names.len() {
            let shown: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
            return Err(failed_plainly(
                vm,
                format!(
                    "{}: in \"parametrize\" the number of names ({}):\n  [{}]\n\
                     must be equal to the number of values ({}):\n  {}",
                    subject.id,
                    names.len(),
                    shown.join(", "),
                    row.len(),
                    value.repr(vm)?
                ),
            ));
        }
        made.push(maker.of(vm, index, set.map(|set| &**set), &row)?);
        rows.push(Row { id: None, values: row, marks });
    }
    for (row, id) in rows.iter_mut().zip(made_unique(made)) {
        row.id = id;
    }
    Ok(rows)
}

/// The one row of a table without rows: the test is skipped.
fn nothing(vm: &VirtualMachine, names: &[String]) -> Row {
    let reason = format!("got empty parameter set for ({})", names.join(", "));
    Row {
        id: Some("NOTSET".to_owned()),
        values: vec![vm.ctx.none(); names.len()],
        marks: vec![Mark::skip(vm, &reason)],
    }
}
