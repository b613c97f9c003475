//! In which arguments a call differs from the expected one.

use crate::arguments::Arguments;
use crate::domain::Domain;

/// Where an argument stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    /// By position, counted from 0.
    Position(usize),
    /// By name.
    Name(String),
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference<V> {
    /// Another value was given.
    Changed {
        /// Where.
        slot: Slot,
        /// What was expected.
        expected: V,
        /// What was given.
        actual: V,
    },
    /// Nothing was given.
    Missing {
        /// Where.
        slot: Slot,
        /// What was expected.
        expected: V,
    },
    /// Something was given where nothing was expected.
    Extra {
        /// Where.
        slot: Slot,
        /// What was given.
        actual: V,
    },
    /// The value was given elsewhere: by name instead of by position, or the other way round.
    Moved {
        /// Where it was expected.
        expected: Slot,
        /// Where it was given.
        actual: Slot,
        /// The value.
        value: V,
    },
}

/// The differences between two calls, in the order of the expected arguments; extra ones last.
///
/// ```
/// use mock::{Difference, Plain, Slot, Value, align, args};
///
/// let differences = align(&args!["a", 3], &args!["a"; retries = 3], &Plain);
/// let moved = Difference::Moved {
///     expected: Slot::Position(1),
///     actual: Slot::Name("retries".to_owned()),
///     value: Value::from(3),
/// };
/// assert_eq!(differences, Ok(vec![moved]));
/// ```
///
/// # Errors
/// What the domain raises while it compares.
pub fn align<D: Domain>(
    expected: &Arguments<D::Value>,
    actual: &Arguments<D::Value>,
    domain: &D,
) -> Result<Vec<Difference<D::Value>>, D::Error> {
    let mut extra: Vec<(Slot, &D::Value)> = slots(actual).collect();
    let mut missing = Vec::new();
    let mut differences = Vec::new();
    for (slot, wanted) in slots(expected) {
        let Some(at) = extra.iter().position(|(other, _)| *other == slot) else {
            missing.push((slot, wanted));
            continue;
        };
        let (_, given) = extra.remove(at);
        if !domain.equals(wanted, given)? {
            differences.push(Difference::Changed { slot, expected: wanted.clone(), actual: given.clone() });
        }
    }
    for (slot, wanted) in missing {
        differences.push(match moved(&slot, wanted, &mut extra, domain)? {
            Some(actual) => Difference::Moved { expected: slot, actual, value: wanted.clone() },
            None => Difference::Missing { slot, expected: wanted.clone() },
        });
    }
    let extra = extra.into_iter().map(|(slot, given)| Difference::Extra { slot, actual: given.clone() });
    differences.extend(extra);
    Ok(differences)
}

/// Every argument with its place.
fn slots<V>(arguments: &Arguments<V>) -> impl Iterator<Item = (Slot, &V)> {
    let positional = arguments.args.iter().enumerate().map(|(at, value)| (Slot::Position(at), value));
    positional.chain(arguments.kwargs.iter().map(|(name, value)| (Slot::Name(name.clone()), value)))
}

/// Takes an extra argument that is the `wanted` one in the other way of giving it, and says where it stood.
fn moved<D: Domain>(
    slot: &Slot,
    wanted: &D::Value,
    extra: &mut Vec<(Slot, &D::Value)>,
    domain: &D,
) -> Result<Option<Slot>, D::Error> {
    for (at, (other, given)) in extra.iter().enumerate() {
        let is_other_way =
            matches!((slot, other), (Slot::Position(_), Slot::Name(_)) | (Slot::Name(_), Slot::Position(_)));
        if is_other_way && domain.equals(wanted, given)? {
            return Ok(Some(extra.remove(at).0));
        }
    }
    Ok(None)
}
