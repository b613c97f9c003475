//! The lines that coverage.py leaves out without being told to.
//!
//! - `# pragma: no cover`
//! - a body that is `...`, with the `def` above it where only blanks are between
//! - `if TYPE_CHECKING:`
//!
//! - source: coverage.py 7.17, the default of `exclude_lines`

/// The numbers of such lines, from 1.
pub(super) fn lines(text: &str) -> Vec<u32> {
    let mut found = Vec::new();
    let mut number = 0;
    // A `def` that waits for its body, and its line.
    let mut open: Option<u32> = None;
    for line in text.split('\n') {
        number += 1;
        let code = line.trim();
        if code == "..." || is_nothing(code.strip_prefix("...")) {
            found.extend(open.unwrap_or(number)..=number);
        } else if has_pragma(line) || is_type_checking(code) || is_stub(code) {
            found.push(number);
        }
        if !code.is_empty() {
            open = ends_signature(code).then_some(number);
        }
    }
    found
}

/// Whether the rest of a line is a comment at most.
fn is_nothing(rest: Option<&str>) -> bool {
    rest.is_some_and(|rest| rest.trim_start().is_empty() || rest.trim_start().starts_with('#'))
}

fn has_pragma(line: &str) -> bool {
    line.match_indices('#').any(|(at, _)| {
        let rest = line[at + 1..].trim_start();
        let Some(rest) = either(rest, "pragma", "PRAGMA") else { return false };
        let rest = rest.strip_prefix(|letter: char| letter == ':' || letter.is_whitespace()).unwrap_or(rest);
        let Some(rest) = either(rest.trim_start(), "no", "NO") else { return false };
        either(rest.trim_start(), "cover", "COVER").is_some()
    })
}

fn either<'t>(text: &'t str, lower: &str, upper: &str) -> Option<&'t str> {
    text.strip_prefix(lower).or_else(|| text.strip_prefix(upper))
}

fn is_type_checking(code: &str) -> bool {
    let Some(rest) = code.strip_prefix("if ") else { return false };
    rest.strip_prefix("typing.").unwrap_or(rest).starts_with("TYPE_CHECKING:")
}

/// `def f(): ...` and the last line of a longer signature, `) -> int: ...`.
fn is_stub(code: &str) -> bool {
    code.match_indices("...")
        .any(|(at, _)| is_nothing(code.get(at + 3..)) && ends_signature(code[..at].trim_end()))
}

/// Whether this is the end of a signature, with its colon.
fn ends_signature(code: &str) -> bool {
    let Some(head) = code.strip_suffix(':') else { return false };
    let closing = |letter: char| letter == ')' || letter == ']';
    let is_closed = |head: &str| {
        let head = head.trim_end();
        let is_def = head.starts_with("def ") || head.starts_with("async def ");
        head.ends_with(closing) && (is_def || head.chars().all(closing))
    };
    is_closed(head) || head.match_indices("->").any(|(at, _)| is_closed(&head[..at]))
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[track_caller]
    fn check(text: &str, expect: &[u32]) {
        assert_eq!(lines(text), expect);
    }

    #[test]
    fn a_pragma_may_be_written_in_many_ways() {
        check(
            "a  # pragma: no cover\nb #pragma:nocover\nc # PRAGMA NO COVER\nd # pragma no branch\n",
            &[1, 2, 3],
        );
        check("a  # why # pragma: no cover\nb '# pragma: no cover'\n", &[1, 2]);
    }

    #[test]
    fn a_body_of_dots_takes_its_head_along() {
        check("def f(): ...\ndef g(a) -> int: ...  # why\ndef h():\n\n    ...\nx = ...\n", &[1, 2, 3, 4, 5]);
        check("class A: ...\ndef f(\n    a,\n) -> int: ...\n", &[4]);
    }

    #[test]
    fn imports_for_types_alone_are_left_out() {
        check("if TYPE_CHECKING:\n    a\nif typing.TYPE_CHECKING:\nif not TYPE_CHECKING:\n", &[1, 3]);
    }
}
