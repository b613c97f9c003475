//! Opens the engine at build time and ships its memory as it is then.
//!
//! Starting an interpreter and importing what most tests import takes a browser most of a second. It comes out the
//! same each time, so it is done once, here, by node: the memory that it leaves takes the place of the one that the
//! compiler laid out.

use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, Module, ModuleConfig, passes};

use crate::error::Error;

/// The export that makes the engine ready. The build has called it, and nobody will again.
const OPEN: &str = "open";
/// The size of wasm's pages in bytes.
const PAGE: usize = 64 * 1024;
/// So many zeros end a segment: what is not in a segment is zero anyway, and a segment costs some bytes itself.
const GAP: usize = 64;

/// Puts `memory` in the place of the memory that the engine begins with.
///
/// # Errors
/// When it has none.
pub(crate) fn lay(module: &mut Module, memory: &[u8]) -> Result<(), Error> {
    let id = module.memories.iter().next().ok_or_else(|| product("the engine has no memory"))?.id();
    let laid_out: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for data in laid_out {
        module.data.delete(data);
    }
    let mut segments = Vec::new();
    for (offset, bytes) in pieces(memory) {
        let offset = u32::try_from(offset).map_err(|_| product("the engine's memory is too large"))?;
        let offset = ConstExpr::Value(Value::I32(offset.cast_signed()));
        segments.push(module.data.add(DataKind::Active { memory: id, offset }, bytes.to_vec()));
    }
    let target = module.memories.get_mut(id);
    target.initial = (memory.len() / PAGE) as u64;
    target.data_segments = segments.into_iter().collect();
    Ok(())
}

/// The engine with `memory` as its memory and the names of its functions, but without what only opened it and what the
/// linker said.
///
/// # Errors
/// When it is not wasm that this understands.
pub(crate) fn opened(wasm: &[u8], memory: &[u8]) -> Result<Vec<u8>, Error> {
    let mut module = read(wasm, ModuleConfig::new().generate_name_section(true))?;
    module.exports.remove(OPEN).map_err(|_| product("the engine has no function `open`"))?;
    let is_said = |name: &str| name == "linking" || name.starts_with("reloc.");
    let said: Vec<_> =
        module.customs.iter().filter(|(_, section)| is_said(section.name())).map(|(id, _)| id).collect();
    for id in said {
        module.customs.delete(id);
    }
    lay(&mut module, memory)?;
    passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// Reads the engine's wasm, to be written again without names.
///
/// # Errors
/// When it is not wasm that this understands.
pub(crate) fn parsed(wasm: &[u8]) -> Result<Module, Error> {
    read(wasm, ModuleConfig::new().generate_name_section(false))
}

fn read(wasm: &[u8], config: &mut ModuleConfig) -> Result<Module, Error> {
    let config = config.generate_producers_section(false);
    config.parse(wasm).map_err(|error| product(&format!("the engine's wasm cannot be read: {error:#}")))
}

/// Something is wrong with what the build made.
pub(crate) fn product(what: &str) -> Error {
    Error::Product(what.to_owned())
}

/// The parts of the memory that are not zeros, with where they begin.
fn pieces(memory: &[u8]) -> Vec<(usize, &[u8])> {
    let mut pieces = Vec::new();
    let mut begin = None;
    let mut end = 0;
    for (at, byte) in memory.iter().enumerate() {
        if *byte == 0 {
            continue;
        }
        match begin {
            Some(_) if at - end < GAP => {}
            Some(first) => {
                pieces.push((first, &memory[first..end]));
                begin = Some(at);
            }
            None => begin = Some(at),
        }
        end = at + 1;
    }
    pieces.extend(begin.map(|first| (first, &memory[first..end])));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_leave_long_runs_of_zeros_out() {
        let mut memory = vec![0; 300];
        memory[3] = 1;
        memory[20] = 2;
        memory[200] = 3;
        assert_eq!(pieces(&memory), [(3, &memory[3..21]), (200, &[3][..])]);
        assert_eq!(pieces(&[0; 100]), []);
        assert_eq!(pieces(&[7]), [(0, &[7][..])]);
    }
}
