//! A line that Python cannot read.

use super::super::words;
use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if !["SyntaxError", "IndentationError", "TabError"].into_iter().any(|name| case.is(name)) {
        return None;
    }
    let message = words::of_syntax(case.attribute_text("msg")?);
    let known = WORDS.iter().find(|(part, ..)| message.contains(part));
    let (means, likely) = known.map_or(
        (
            "Python cannot read this line.",
            "Look for a missing colon, quote, comma or bracket here, or at the end of the line before.",
        ),
        |(_, means, likely)| (means, likely),
    );
    Some(Advice::new(means, likely))
}

/// A part of the message, what it means, and what to do.
const WORDS: &[(&str, &str, &str)] = &[
    (
        "was never closed",
        "A bracket is opened here and never closed.",
        "Write the closing bracket where the list, the call or the expression ends.",
    ),
    ("unmatched", "A bracket is closed here that was never opened.", "Remove it, or write the opening one."),
    (
        "does not match opening",
        "A bracket is closed by one of another kind.",
        "`(` is closed by `)`, `[` by `]`, and `{` by `}`.",
    ),
    (
        "unterminated triple-quoted",
        "A text in three quotes begins here and is never closed.",
        "Write the same three quotes where the text ends.",
    ),
    (
        "unterminated",
        "A text begins here, and its closing quote is missing.",
        "Write the same quote at its end, before the line is over.",
    ),
    (
        "expected ':'",
        "A colon is missing.",
        "The lines that begin with `def`, `class`, `if`, `for`, `while`, `with` and `try` end in `:`.",
    ),
    (
        "unexpected indent",
        "This line begins further to the right than the one before, and nothing asks for that.",
        "Begin it in the same column as its neighbours.",
    ),
    (
        "unindent does not match",
        "This line begins in a column in which no line above it begins.",
        "Begin it exactly where the block that it belongs to begins.",
    ),
    (
        "expected an indented block",
        "The line above ends in a colon, so what belongs to it must begin further to the right.",
        "Indent this line by four spaces; `pass` is a line that does nothing.",
    ),
    (
        "inconsistent use of tabs",
        "Some lines are indented by tabs and others by spaces, and Python cannot compare the two.",
        "Indent every line by spaces.",
    ),
    (
        "Maybe you meant '=='",
        "One `=` gives a value a name; it does not compare.",
        "To compare two values, write `==`.",
    ),
    (
        "cannot assign to",
        "What stands to the left of `=` is not a name that could be given a value.",
        "To compare two values, write `==`; to give a value a name, write the name on the left.",
    ),
    (
        "Missing parentheses in call",
        "`print` is a function, and a call needs brackets.",
        "Write `print(...)` around what is to be printed.",
    ),
    (
        "outside function",
        "This statement only makes sense inside a function.",
        "Indent it, if it belongs to the function above.",
    ),
    (
        "outside loop",
        "This statement only makes sense inside a loop.",
        "Indent it, if it belongs to the `for` or `while` above.",
    ),
    (
        "not properly in loop",
        "This statement only makes sense inside a loop.",
        "Indent it, if it belongs to the `for` or `while` above.",
    ),
    (
        "outside async function",
        "`await` only makes sense inside an `async def`.",
        "Write `async def` in place of `def`, or call `asyncio.run(...)`.",
    ),
    (
        "positional argument follows keyword argument",
        "In a call, values without a name come before those with one.",
        "Move the named ones to the end, or give this one its name too.",
    ),
    ("keyword argument repeated", "The same name is given twice in one call.", "Remove one of the two."),
    (
        "null bytes",
        "There is a character in this file that no editor shows, a NUL.",
        "Save the file as UTF-8 text; a file that was saved as UTF-16 looks like this to Python.",
    ),
    (
        "Perhaps you forgot a comma",
        "Two values stand side by side with nothing between them.",
        "Write a comma between them, or the operator that is missing.",
    ),
    (
        "too many nested",
        "There are more brackets inside each other here than Python reads.",
        "Give the inner parts names of their own.",
    ),
];
