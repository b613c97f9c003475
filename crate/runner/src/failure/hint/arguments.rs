//! Calls with too many arguments, too few, or wrong ones; and calls of what is no function.

use super::case::{a, pieces};
use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if !case.is("TypeError") || !case.is_own || case.is_raised() {
        return None;
    }
    too_many(case).or_else(|| missing(case)).or_else(|| unexpected(case)).or_else(|| not_a_function(case))
}

/// `f() takes 1 positional argument but 2 were given`
fn too_many(case: &Case<'_>) -> Option<Advice> {
    let [function, rest] = pieces(&case.text, &["", "() takes ", " given"])?;
    let (takes, given) = rest.split_once(" but ")?;
    let takes =
        takes.strip_suffix(" positional arguments").or_else(|| takes.strip_suffix(" positional argument"))?;
    let given: usize = given.split(' ').next()?.parse().ok()?;
    let most: usize = takes.rsplit(' ').next()?.parse().ok()?;
    let is_method = function.contains('.') && !function.contains("<locals>");
    if is_method && most == 0 && given == 1 && case.code.ends_with("()") {
        return Some(Advice::new(
            format!(
                "`{function}` is a method: Python hands it the object itself as its first argument, and it takes none."
            ),
            "Write `self` as the first name between the brackets of its `def`.",
        ));
    }
    let means = format!("`{function}` takes {}, and the call gives {given}.", count(takes));
    Some(if is_method {
        Advice::new(
            means,
            "For a method, one of them is the object itself, `self`: compare the others with the `def`.",
        )
    } else {
        Advice::new(means, "Compare the call with the `def`.")
    })
}

fn count(takes: &str) -> String {
    match takes {
        "0" => "no arguments".to_owned(),
        "1" => "one argument".to_owned(),
        number => format!("{number} arguments"),
    }
}

/// `f() missing 1 required positional argument: 'key'`
fn missing(case: &Case<'_>) -> Option<Advice> {
    let [function, rest] = pieces(&case.text, &["", "() missing ", ""])?;
    let (kind, names) = rest.split_once(": ")?;
    if !kind.contains(" required ") {
        return None;
    }
    let names = names.replace('\'', "`");
    let likely = if kind.contains("keyword-only") {
        "Add it to the call, with its name and `=`."
    } else if function.contains('.') {
        "Add it to the call; a method wants an object before the dot, and not its class."
    } else {
        "Add it to the call."
    };
    Some(Advice::new(format!("The call of `{function}` leaves out {names}."), likely))
}

/// `f() got an unexpected keyword argument 'kye'`
fn unexpected(case: &Case<'_>) -> Option<Advice> {
    let (head, meant) = match case.text.split_once(". Did you mean '") {
        Some((head, rest)) => (head, rest.strip_suffix("'?")),
        None => (case.text.as_str(), None),
    };
    if let Some([function, name]) = pieces(head, &["", "() got an unexpected keyword argument '", "'"]) {
        let likely = match meant {
            Some(meant) => format!("It has one called `{meant}`: check the spelling."),
            None => "Check the spelling, and compare the call with the `def`.".to_owned(),
        };
        return Some(Advice::new(format!("`{function}` has no argument called `{name}`."), likely));
    }
    let [function, name] = pieces(&case.text, &["", "() got multiple values for argument '", "'"])?;
    Some(Advice::new(
        format!(
            "The call gives `{function}` its argument `{name}` twice: once by its place, and once by its name."
        ),
        "Leave one of the two out.",
    ))
}

/// `'int' object is not callable`
fn not_a_function(case: &Case<'_>) -> Option<Advice> {
    let head = case.text.split(". Did you mean: ").next()?;
    let [kind] = pieces(head, &["'", "' object is not callable"])?;
    let means = format!("The brackets call something here that is no function but {}.", a(kind));
    Some(match kind {
        "module" => {
            Advice::new(means, "Name what is wanted from the module, as in `datetime.datetime(...)`.")
        }
        "NoneType" => {
            Advice::new(means, "What stands before the brackets is `None`: look where it comes from.")
        }
        "str" | "int" | "float" | "list" | "dict" | "tuple" | "bool" | "set" => Advice::new(
            means,
            "Either an operator or a comma is missing before the bracket, or the name of a function was given to a value.",
        ),
        _ => Advice::new(means, "Remove the brackets, or check the name before them."),
    })
}
