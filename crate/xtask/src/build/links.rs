//! What the linker says of the compiled engine: which function refers to which constant data.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use wasmparser::{
    DataKind, KnownCustom, Linking, Name, Operator, Parser, Payload, RelocationType, SymbolInfo, TypeRef,
};

use super::image::product;
use crate::error::Error;

/// The segment of what never changes.
const CONSTANTS: &str = ".rodata";

/// Constant data, and who refers to it.
#[derive(Debug, Default)]
pub(crate) struct Links {
    /// Where each piece lies in memory; pieces may overlap.
    pub(crate) data: Vec<Range<usize>>,
    /// The pieces that the functions of a name refer to, by their numbers.
    pub(crate) wanted: HashMap<String, BTreeSet<usize>>,
    /// The pointers to constant data in the memory that the compiler laid out, in the order of their addresses: where each
    /// lies, and the number of the piece that it points to.
    pub(crate) pointers: Vec<(usize, usize)>,
}

/// Reads the links of what the compiler made, before anything else has changed it.
///
/// # Errors
/// When the linker has not said what `web/build.rs` asks it for.
pub(crate) fn read(wasm: &[u8]) -> Result<Links, Error> {
    let found = Found::read(wasm)
        .map_err(|error| product(&format!("the compiled engine cannot be read: {error}")))?;
    found.links().ok_or_else(|| product("the linker has not said which code refers to which data"))
}

/// The parts of a linked module that tell.
#[derive(Default)]
struct Found {
    imported: usize,
    bodies: Vec<Range<usize>>,
    code_start: usize,
    /// Of each segment where its bytes lie in the file, and its address.
    segments: Vec<(Range<usize>, usize)>,
    data_start: usize,
    function_names: HashMap<usize, String>,
    segment_names: HashMap<usize, String>,
    /// By the symbol's number: the segment, the offset in it, and the size.
    symbols: HashMap<u32, (usize, usize, usize)>,
    /// Where in the code section, and to which symbol.
    references: Vec<(usize, u32)>,
    /// Where in the data section, and to which symbol.
    pointers: Vec<(usize, u32)>,
}

impl Found {
    fn read(wasm: &[u8]) -> wasmparser::Result<Self> {
        let mut found = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        found.imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionStart { range, .. } => found.code_start = range.start,
                Payload::CodeSectionEntry(body) => found.bodies.push(body.range()),
                Payload::DataSection(section) => {
                    found.data_start = section.range().start;
                    for data in section {
                        let data = data?;
                        let DataKind::Active { offset_expr, .. } = data.kind else { continue };
                        let address = match offset_expr.get_operators_reader().read()? {
                            Operator::I32Const { value } => value.cast_unsigned() as usize,
                            _ => 0,
                        };
                        let bytes = data.range.end - data.data.len()..data.range.end;
                        found.segments.push((bytes, address));
                    }
                }
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Name(names) => found.take_names(names)?,
                    KnownCustom::Linking(linking) => found.take_symbols(linking)?,
                    KnownCustom::Reloc(references) if section.name() == "reloc.CODE" => {
                        found.references.extend(addresses(&references)?);
                    }
                    KnownCustom::Reloc(references) if section.name() == "reloc.DATA" => {
                        found.pointers.extend(addresses(&references)?);
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        Ok(found)
    }

    fn take_names(&mut self, names: wasmparser::NameSectionReader<'_>) -> wasmparser::Result<()> {
        for part in names {
            let (map, into) = match part? {
                Name::Function(map) => (map, &mut self.function_names),
                Name::Data(map) => (map, &mut self.segment_names),
                _ => continue,
            };
            for naming in map {
                let naming = naming?;
                into.insert(naming.index as usize, naming.name.to_owned());
            }
        }
        Ok(())
    }

    fn take_symbols(&mut self, linking: wasmparser::LinkingSectionReader<'_>) -> wasmparser::Result<()> {
        for part in linking.subsections() {
            let Linking::SymbolTable(symbols) = part? else { continue };
            for (number, symbol) in (0..).zip(symbols) {
                if let SymbolInfo::Data { symbol: Some(place), .. } = symbol? {
                    let place = (place.index as usize, place.offset as usize, place.size as usize);
                    self.symbols.insert(number, place);
                }
            }
        }
        Ok(())
    }

    fn links(self) -> Option<Links> {
        let constants = self.segment_names.iter().find(|(_, name)| *name == CONSTANTS).map(|(at, _)| *at)?;
        let begin = self.segments.get(constants)?.1;
        let mut links = Links::default();
        let mut numbers = HashMap::new();
        for (symbol, (segment, offset, size)) in &self.symbols {
            if *segment == constants {
                numbers.insert(*symbol, links.data.len());
                links.data.push(begin + offset..begin + offset + size);
            }
        }
        for (offset, symbol) in &self.references {
            let Some(number) = numbers.get(symbol) else { continue };
            let at = self.code_start + offset;
            let function = self.imported + self.bodies.partition_point(|body| body.end <= at);
            let name = self.function_names.get(&function)?.clone();
            links.wanted.entry(name).or_default().insert(*number);
        }
        for (offset, symbol) in &self.pointers {
            let Some(number) = numbers.get(symbol) else { continue };
            let at = self.data_start + offset;
            let (bytes, address) = self.segments.iter().find(|(bytes, _)| bytes.contains(&at))?;
            links.pointers.push((address + (at - bytes.start), *number));
        }
        links.pointers.sort_unstable();
        (!links.wanted.is_empty()).then_some(links)
    }
}

/// Where addresses of memory stand in a section, and of which symbols.
fn addresses(section: &wasmparser::RelocSectionReader<'_>) -> wasmparser::Result<Vec<(usize, u32)>> {
    use RelocationType::{MemoryAddrI32, MemoryAddrLeb, MemoryAddrSleb};
    let mut addresses = Vec::new();
    for entry in section.entries() {
        let entry = entry?;
        if matches!(entry.ty, MemoryAddrLeb | MemoryAddrSleb | MemoryAddrI32) {
            addresses.push((entry.offset as usize, entry.index));
        }
    }
    Ok(addresses)
}
