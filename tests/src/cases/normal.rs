//! What says nothing: where things lie in memory, and which plugins there are. Both sides have the same in its place.

/// What stands before the names of all fixtures, which here are fewer.
const AVAILABLE: &str = "available fixtures: ";

/// The text with every address, every number of a mock, and the list of all fixtures replaced.
///
/// - source: `tests/record/record.py` does the same before it writes a recording, so that recording again changes nothing
pub(super) fn normal(text: &str) -> String {
    let text = replaced(text, "0x", |c| c.is_ascii_hexdigit(), (6, ""));
    // What is left of one that was cut.
    let text = replaced(&text, "...", |c| c.is_ascii_hexdigit(), (6, ">"));
    let text = replaced(&text, "id='", |c| c.is_ascii_digit(), (1, "'"));
    replaced(&text, AVAILABLE, |c| c != '\n', (1, ""))
}

/// The text with `0` for what follows each `sign`, where it is at least so long and ends in that way.
fn replaced(text: &str, sign: &str, belongs: fn(char) -> bool, (least, close): (usize, &str)) -> String {
    let mut made = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(sign) {
        let (before, after) = rest.split_at(at + sign.len());
        let end = after.find(|c| !belongs(c)).unwrap_or(after.len());
        made.push_str(before);
        let says_nothing = end >= least && after[end..].starts_with(close);
        made.push_str(if says_nothing { "0" } else { &after[..end] });
        rest = &after[end..];
    }
    made + rest
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(normal(text), expect);
    }

    #[test]
    fn addresses_say_nothing() {
        check("<f at 0x7f12ab> <Mock id='140'>", "<f at 0x0> <Mock id='0'>");
    }

    #[test]
    fn cut_addresses_say_nothing() {
        check("<[ValueError...7f834c44bd90> 'aaa...aaaaaaa'", "<[ValueError...0> 'aaa...aaaaaaa'");
    }

    #[test]
    fn fixtures_that_are_there_say_nothing() {
        check("> available fixtures: a, b\n> use", "> available fixtures: 0\n> use");
    }

    #[test]
    fn numbers_stay() {
        check("0x1f and id='a'", "0x1f and id='a'");
    }
}
