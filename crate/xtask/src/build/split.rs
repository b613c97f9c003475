//! Cuts the engine in two: what most runs use, and the rest, which arrives when something of it is first called.
//!
//! Both parts share one memory and one table of functions, so neither knows of the cut. In the first part each function
//! of the rest that something calls is a few instructions: they have the rest brought if it is not there yet, and call it
//! through the table. The rest imports from the first part what it calls there. `web/worker.js` brings the two together.

use std::collections::{BTreeSet, HashMap};

use walrus::ir::{UnaryOp, Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionBuilder, FunctionId, FunctionKind, GlobalId, GlobalKind,
    ImportedFunction, Module, TableId, ValType, passes,
};

use super::image::{parsed, product};
use crate::error::Error;

/// The two parts.
pub(crate) struct Parts {
    /// What a page loads.
    pub(crate) first: Vec<u8>,
    /// What it loads when it must.
    pub(crate) rest: Vec<u8>,
}

/// The export of the first part that has the rest brought.
const BRING: &str = "bring_rest";
/// The exported global that says whether the rest is there. `web/worker.js` sets it.
const THERE: &str = "rest_is_there";
/// What the rest calls the first part.
const FIRST: &str = "first";

/// Adds an exported global `used N` for each function, which is 1 once the function has run.
///
/// # Errors
/// When it is not wasm that this understands.
pub(crate) fn traced(wasm: &[u8]) -> Result<Vec<u8>, Error> {
    let mut module = parsed(wasm)?;
    for (number, id) in all(&module).into_iter().enumerate() {
        let zero = ConstExpr::Value(Value::I32(0));
        let global = module.globals.add_local(ValType::I32, true, false, zero);
        module.exports.add(&format!("used {number}"), global);
        if let FunctionKind::Local(function) = &mut module.funcs.get_mut(id).kind {
            let entry = function.entry_block();
            let mut body = function.builder_mut().instr_seq(entry);
            body.const_at(0, Value::I32(1)).global_set_at(1, global);
        }
    }
    Ok(module.emit_wasm())
}

/// Cuts: `used` has the numbers of the functions that belong to the first part.
///
/// # Errors
/// When it is not wasm that this understands.
pub(crate) fn split(wasm: &[u8], used: &BTreeSet<usize>) -> Result<Parts, Error> {
    let cut = Cut::through(&parsed(wasm)?, used)?;
    Ok(Parts { first: cut.first(parsed(wasm)?)?, rest: cut.rest(parsed(wasm)?)? })
}

/// Where the cut goes, by the functions' numbers: identities do not outlive a module.
struct Cut {
    /// The functions of the rest.
    late: BTreeSet<usize>,
    /// Those of them that the first part calls or whose address is taken.
    entries: Vec<usize>,
    /// The functions of the first part that the rest calls.
    shared: BTreeSet<usize>,
}

impl Cut {
    fn through(module: &Module, used: &BTreeSet<usize>) -> Result<Self, Error> {
        let ids = all(module);
        let numbers: HashMap<FunctionId, usize> =
            ids.iter().enumerate().map(|(number, id)| (*id, number)).collect();
        if !used.contains(&numbers[&exported(module, BRING)?]) {
            return Err(product("what brings the rest of the engine must not be in the rest itself"));
        }
        let is_late = |at: usize| {
            let local = matches!(module.funcs.get(ids[at]).kind, FunctionKind::Local(_));
            local && !used.contains(&at)
        };
        let late: BTreeSet<usize> = (0..ids.len()).filter(|at| is_late(*at)).collect();
        let mut entries = BTreeSet::new();
        let mut shared = BTreeSet::new();
        for (at, id) in ids.iter().enumerate() {
            for called in called(module, *id) {
                let called = numbers[&called];
                match (late.contains(&at), late.contains(&called)) {
                    (false, true) => drop(entries.insert(called)),
                    (true, false) => drop(shared.insert(called)),
                    _ => {}
                }
            }
        }
        let addressed = module.elements.iter().flat_map(|element| match &element.items {
            ElementItems::Functions(functions) => functions.clone(),
            ElementItems::Expressions(_, list) => list
                .iter()
                .filter_map(|one| if let ConstExpr::RefFunc(id) = one { Some(*id) } else { None })
                .collect(),
        });
        let exported = module.exports.iter().filter_map(|export| match export.item {
            walrus::ExportItem::Function(id) => Some(id),
            _ => None,
        });
        let from_outside = addressed.chain(exported).map(|id| numbers[&id]);
        entries.extend(from_outside.filter(|at| late.contains(at)));
        Ok(Self { late, entries: entries.into_iter().collect(), shared })
    }

    /// The first part: late functions that something calls only lead to the rest.
    fn first(&self, mut module: Module) -> Result<Vec<u8>, Error> {
        let ids = all(&module);
        let bring = exported(&module, BRING)?;
        let table = function_table(&module)?;
        let base = grow(&mut module, table, self.entries.len())?;
        for (number, id) in globals(&module).into_iter().enumerate() {
            module.exports.add(&format!("g{number}"), id);
        }
        let there = module.globals.add_local(ValType::I32, true, false, ConstExpr::Value(Value::I32(0)));
        module.exports.add(THERE, there);
        for (number, id) in tables(&module).into_iter().enumerate() {
            module.exports.add(&format!("t{number}"), id);
        }
        for at in &self.late {
            // What nothing calls is swept up below.
            let slot = self.entries.binary_search(at).unwrap_or(0);
            let slot =
                base + i32::try_from(slot).map_err(|_| product("the engine has too many functions"))?;
            lead_to_rest(&mut module, ids[*at], Way { there, bring, table, slot });
        }
        for at in &self.shared {
            module.exports.add(&format!("f{at}"), ids[*at]);
        }
        passes::gc::run(&mut module);
        Ok(module.emit_wasm())
    }

    /// The rest: everything else is imported from the first part.
    fn rest(&self, mut module: Module) -> Result<Vec<u8>, Error> {
        let ids = all(&module);
        let table = function_table(&module)?;
        let base = grow(&mut module, table, self.entries.len())?;
        for data in module.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
            module.data.delete(data);
        }
        for element in module.elements.iter().map(walrus::Element::id).collect::<Vec<_>>() {
            module.elements.delete(element);
        }
        for export in module.exports.iter().map(walrus::Export::id).collect::<Vec<_>>() {
            module.exports.delete(export);
        }
        module.start = None;
        let memories: Vec<_> = module.memories.iter().map(walrus::Memory::id).collect();
        for id in memories {
            let import = module.imports.add(FIRST, "memory", id);
            let memory = module.memories.get_mut(id);
            memory.import = Some(import);
            memory.data_segments.clear();
        }
        for (number, id) in tables(&module).into_iter().enumerate() {
            let import = module.imports.add(FIRST, &format!("t{number}"), id);
            let table = module.tables.get_mut(id);
            table.import = Some(import);
            table.elem_segments.clear();
        }
        for (number, id) in globals(&module).into_iter().enumerate() {
            let import = module.imports.add(FIRST, &format!("g{number}"), id);
            module.globals.get_mut(id).kind = GlobalKind::Import(import);
        }
        for (number, id) in ids.iter().enumerate().filter(|(number, _)| !self.late.contains(number)) {
            let name = format!("f{number}");
            if let FunctionKind::Import(function) = &module.funcs.get(*id).kind {
                let import = module.imports.get_mut(function.import);
                FIRST.clone_into(&mut import.module);
                import.name = name;
                continue;
            }
            let ty = module.funcs.get(*id).ty();
            let import = module.imports.add(FIRST, &name, *id);
            module.funcs.get_mut(*id).kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
        let entries = self.entries.iter().map(|at| ids[*at]).collect();
        let kind = ElementKind::Active { table, offset: ConstExpr::Value(Value::I32(base)) };
        let element = module.elements.add(kind, ElementItems::Functions(entries));
        module.tables.get_mut(table).elem_segments.insert(element);
        passes::gc::run(&mut module);
        Ok(module.emit_wasm())
    }
}

/// How a function of the rest is reached.
#[derive(Clone, Copy)]
struct Way {
    there: GlobalId,
    bring: FunctionId,
    table: TableId,
    slot: i32,
}

fn lead_to_rest(module: &mut Module, id: FunctionId, way: Way) {
    let ty = module.funcs.get(id).ty();
    let (params, results) = (module.types.params(ty).to_vec(), module.types.results(ty).to_vec());
    let args: Vec<_> = params.iter().map(|param| module.locals.add(*param)).collect();
    let mut function = FunctionBuilder::new(&mut module.types, &params, &results);
    let mut body = function.func_body();
    body.global_get(way.there).unop(UnaryOp::I32Eqz).if_else(
        None,
        |missing| {
            missing.call(way.bring);
        },
        |_| {},
    );
    for arg in &args {
        body.local_get(*arg);
    }
    body.i32_const(way.slot).call_indirect(ty, way.table);
    module.funcs.get_mut(id).kind = FunctionKind::Local(function.local_func(args));
}

/// Makes room for more functions in the table and gives where it begins.
fn grow(module: &mut Module, table: TableId, more: usize) -> Result<i32, Error> {
    let table = module.tables.get_mut(table);
    let base = i32::try_from(table.initial).map_err(|_| product("the engine's table is too large"))?;
    table.initial += more as u64;
    table.maximum = table.maximum.map(|maximum| maximum + more as u64);
    Ok(base)
}

fn all(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(walrus::Function::id).collect()
}

fn tables(module: &Module) -> Vec<TableId> {
    module.tables.iter().map(walrus::Table::id).collect()
}

fn globals(module: &Module) -> Vec<GlobalId> {
    module.globals.iter().map(walrus::Global::id).collect()
}

fn function_table(module: &Module) -> Result<TableId, Error> {
    let found = module.tables.main_function_table().map_err(|error| product(&format!("{error:#}")))?;
    found.ok_or_else(|| product("the engine has no table of functions"))
}

fn exported(module: &Module, name: &str) -> Result<FunctionId, Error> {
    module.exports.get_func(name).map_err(|_| product(&format!("the engine has no function `{name}`")))
}

/// The functions that a function names, in its order.
fn called(module: &Module, id: FunctionId) -> Vec<FunctionId> {
    struct Names(Vec<FunctionId>);
    impl Visitor<'_> for Names {
        fn visit_function_id(&mut self, id: &FunctionId) {
            self.0.push(*id);
        }
    }
    let mut names = Names(Vec::new());
    if let FunctionKind::Local(function) = &module.funcs.get(id).kind {
        dfs_in_order(&mut names, function, function.entry_block());
    }
    names.0
}
