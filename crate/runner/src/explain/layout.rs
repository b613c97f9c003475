//! Lays out an explanation: nested `where` and `and` lines, and the lines of a difference.
//!
//! An explanation is one text in which a line that begins with `{` opens the origin of a value, `}` closes it, `~`
//! is a line of its own and `>` likewise, one step further out. Every other line end belongs to a value and is shown
//! as `\n`.

/// Writes the explanation as pytest does.
///
/// - source: pytest 9, `_pytest.assertion.util.format_explanation`
pub(super) fn lay_out(explanation: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for raw in explanation.split('\n') {
        match lines.last_mut() {
            Some(last) if !raw.starts_with(['{', '}', '~', '>']) => {
                last.push_str("\\n");
                last.push_str(raw);
            }
            _ => lines.push(raw.to_owned()),
        }
    }
    let mut lines = lines.into_iter();
    let mut result = vec![lines.next().unwrap_or_default()];
    let mut stack = vec![0_usize];
    let mut counts = vec![0_usize];
    for line in lines {
        let (mark, rest) = line.split_at(1);
        match mark {
            "{" => {
                let count = counts.last_mut().expect("the outermost level is never closed");
                let word = if *count > 0 { "and   " } else { "where " };
                *count += 1;
                stack.push(result.len());
                counts.push(0);
                result.push(format!(" +{}{word}{rest}", "  ".repeat(stack.len() - 1)));
            }
            "}" => {
                // A value whose own text looks like a mark can unbalance the text: it then stays at the outermost.
                if stack.len() > 1 {
                    stack.pop();
                    counts.pop();
                }
                let level = stack.last().copied().unwrap_or_default().min(result.len() - 1);
                result[level].push_str(rest);
            }
            mark => {
                if let Some(level) = stack.last_mut() {
                    *level += 1;
                }
                let indent = if mark == "~" { stack.len() } else { stack.len() - 1 };
                result.push(format!("{}{rest}", "  ".repeat(indent)));
            }
        }
    }
    result.join("\n")
}

#[cfg(test)]
mod tests {
    use super::lay_out;

    #[track_caller]
    fn check(explanation: &str, expect: &str) {
        assert_eq!(lay_out(explanation), expect);
    }

    #[test]
    fn a_single_line_stays() {
        check("assert 1 == 2", "assert 1 == 2");
    }

    #[test]
    fn origins_are_listed_below() {
        check(
            "assert 1\n{1 = f(1)\n} == 2\n{2 = f(2)\n}",
            "assert 1 == 2\n +  where 1 = f(1)\n +  and   2 = f(2)",
        );
    }

    #[test]
    fn origins_of_origins_are_indented() {
        check(
            "assert False\n{False = isinstance(1\n{1 = f(1)\n}, str)\n}",
            "assert False\n +  where False = isinstance(1, str)\n +    where 1 = f(1)",
        );
    }

    #[test]
    fn line_ends_of_values_are_escaped() {
        check("assert a\nb", "assert a\\nb");
    }

    #[test]
    fn a_message_stands_before_the_assertion() {
        check("custom\n>assert 1 == 2", "custom\nassert 1 == 2");
    }

    #[test]
    fn differences_are_indented_once() {
        check("assert a == b\n~\n~- b\n~+ a", "assert a == b\n  \n  - b\n  + a");
    }
}
