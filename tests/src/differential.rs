//! Random scripts of mocks, run by a CPython and by us: every exception, text and representation must be the same.
//!
//! A script comes from its seed alone. One that differs is cut down to the fewest statements that still do.

mod act;
mod addresses;
mod check;
mod create;
mod draft;
mod listed;
mod magic;
mod patching;
mod random;
mod script;
mod serve;
mod side;
mod words;

use std::ops::Range;
use std::path::Path;

use listed::LISTED;
pub use serve::serve;
use side::Side;

/// One statement that came out differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The statement.
    pub statement: String,
    /// What it gave in CPython.
    pub theirs: String,
    /// What it gave here.
    pub ours: String,
}

/// A script that came out differently, cut down.
#[derive(Debug)]
pub struct Fault {
    /// The script's seed.
    pub seed: u64,
    /// The fewest of its statements that still differ. The last one does.
    pub statements: Vec<String>,
    /// How.
    pub difference: Difference,
}

/// What came of all scripts.
#[derive(Debug, Default)]
pub struct Comparison {
    /// How many statements were compared.
    pub statements: usize,
    /// The scripts that differ.
    pub faults: Vec<Fault>,
    /// The known differences that were met: the reason, how often, and one of them with its seed.
    pub listed: Vec<(&'static str, usize, Difference, u64)>,
}

/// Runs the script of every seed on both sides, and tells `faulty` of each that differs.
///
/// # Errors
/// When a side cannot be started.
pub fn compare(
    python: &Path,
    seeds: Range<u64>,
    mut faulty: impl FnMut(&Fault),
) -> Result<Comparison, String> {
    let mut sides = Sides {
        theirs: Side::theirs(python).map_err(|error| format!("`{}`: {error}", python.display()))?,
        ours: Side::ours().map_err(|error| format!("our own side: {error}"))?,
    };
    let mut comparison = Comparison::default();
    for seed in seeds {
        let mut statements = script::script(seed);
        comparison.statements += statements.len();
        while let Some((at, difference)) = sides.first(&statements)? {
            let Some(reason) = reason(&difference) else {
                let fault = sides.shrunk(seed, statements, at, difference)?;
                faulty(&fault);
                comparison.faults.push(fault);
                break;
            };
            comparison.note(reason, difference, seed);
            // What comes after it may differ because of it, so the script goes on without it.
            statements.remove(at);
        }
    }
    Ok(comparison)
}

impl Comparison {
    fn note(&mut self, reason: &'static str, difference: Difference, seed: u64) {
        match self.listed.iter_mut().find(|(known, ..)| *known == reason) {
            Some((_, count, ..)) => *count += 1,
            None => self.listed.push((reason, 1, difference, seed)),
        }
    }
}

fn reason(difference: &Difference) -> Option<&'static str> {
    LISTED.iter().find(|it| (it.is)(difference)).map(|it| it.reason)
}

struct Sides {
    theirs: Side,
    ours: Side,
}

impl Sides {
    /// The first statement that differs, and where it stands.
    fn first(&mut self, statements: &[String]) -> Result<Option<(usize, Difference)>, String> {
        let theirs = self.theirs.outcomes(statements).map_err(|error| format!("CPython: {error}"))?;
        if theirs.is_empty() {
            // It had no end there, and so it would have none here.
            return Ok(None);
        }
        let ours = self.ours.outcomes(statements).map_err(|error| format!("our own side: {error}"))?;
        let (theirs, ours) = (addresses::numbered(theirs), addresses::numbered(ours));
        let crashed = ours.first().is_some_and(|it| it.starts_with(side::CRASH));
        let at = if crashed {
            // Nobody knows at which statement, but no later than the last.
            statements.len().checked_sub(1)
        } else {
            theirs.iter().zip(&ours).position(|(theirs, ours)| theirs != ours)
        };
        Ok(at.map(|at| {
            let (statement, theirs, ours) = (statements[at].clone(), theirs[at].clone(), ours[at].clone());
            (at, Difference { statement, theirs, ours })
        }))
    }

    /// The fault with every statement taken out that it does not need.
    fn shrunk(
        &mut self,
        seed: u64,
        mut statements: Vec<String>,
        at: usize,
        mut difference: Difference,
    ) -> Result<Fault, String> {
        statements.truncate(at + 1);
        let mut index = statements.len() - 1;
        while index > 0 {
            index -= 1;
            let mut fewer = statements.clone();
            fewer.remove(index);
            // Only a difference in the same statement is the same fault.
            if let Some((at, found)) = self.first(&fewer)?
                && at == fewer.len() - 1
                && reason(&found).is_none()
            {
                statements = fewer;
                difference = found;
            }
        }
        Ok(Fault { seed, statements, difference })
    }
}
