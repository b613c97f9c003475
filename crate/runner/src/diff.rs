//! Line differences as Python's `difflib.ndiff` prints them, which is what pytest shows for strings.
//!
//! Absent: `?` lines for anything but lines, and every filter but `ndiff`'s own (blanks and tabs within a line).

mod blocks;

use self::blocks::{Change, Matcher};

/// Only pairs of lines that are more alike than this are set side by side.
const CUTOFF: f64 = 0.74999;
/// How far from its own position the partner of a line is looked for.
const WINDOW: usize = 10;

/// The difference from `left` to `right`, a line with its own end each.
///
/// - source: `CPython` 3.14 `difflib.Differ.compare`, as `ndiff` calls it
pub(crate) fn ndiff(left: &[String], right: &[String]) -> Vec<String> {
    let mut out = Vec::new();
    for change in Matcher::new(left, right, |_| false).changes() {
        match change {
            Change::Equal { a, .. } => dump(&mut out, ' ', &left[a]),
            Change::Delete { a } => dump(&mut out, '-', &left[a]),
            Change::Insert { b } => dump(&mut out, '+', &right[b]),
            Change::Replace { a, b } => replace(&mut out, &left[a], &right[b]),
        }
    }
    out
}

fn dump(out: &mut Vec<String>, mark: char, lines: &[String]) {
    out.extend(lines.iter().map(|line| format!("{mark} {line}")));
}

/// Pairs up lines that are alike and shows within each pair what changed.
fn replace(out: &mut Vec<String>, left: &[String], right: &[String]) {
    let (mut left_done, mut right_done) = (0, 0);
    for (j, line) in right.iter().enumerate() {
        let candidates = j.saturating_sub(WINDOW).max(left_done)..(j + WINDOW + 1).min(left.len());
        if candidates.is_empty() {
            break;
        }
        let Some(best) = most_alike(left, candidates, line) else { continue };
        plain(out, &left[left_done..best], &right[right_done..j]);
        if left[best] == *line {
            out.push(format!("  {line}"));
        } else {
            pair(out, &left[best], line);
        }
        (left_done, right_done) = (best + 1, j + 1);
    }
    plain(out, &left[left_done..], &right[right_done..]);
}

fn most_alike(left: &[String], candidates: std::ops::Range<usize>, line: &str) -> Option<usize> {
    let line: Vec<char> = line.chars().collect();
    let mut best = None;
    let mut best_ratio = CUTOFF;
    for i in candidates {
        let other: Vec<char> = left[i].chars().collect();
        // The cheap upper bound first: most pairs are nothing alike.
        if bound(&other, &line) <= best_ratio {
            continue;
        }
        let ratio = Matcher::new(&other, &line, |c| is_blank(*c)).ratio();
        if ratio > best_ratio {
            (best, best_ratio) = (Some(i), ratio);
        }
    }
    best
}

fn bound(a: &[char], b: &[char]) -> f64 {
    let total = a.len() + b.len();
    if total == 0 {
        return 1.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "lines are far shorter than 2^52 characters")]
    let ratio = 2.0 * a.len().min(b.len()) as f64 / total as f64;
    ratio
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t')
}

fn plain(out: &mut Vec<String>, left: &[String], right: &[String]) {
    if !left.is_empty() && right.len() < left.len() {
        dump(out, '+', right);
        dump(out, '-', left);
    } else {
        dump(out, '-', left);
        dump(out, '+', right);
    }
}

fn pair(out: &mut Vec<String>, left: &str, right: &str) {
    let a: Vec<char> = left.chars().collect();
    let b: Vec<char> = right.chars().collect();
    let (mut left_marks, mut right_marks) = (String::new(), String::new());
    for change in Matcher::new(&a, &b, |c| is_blank(*c)).changes() {
        match change {
            Change::Equal { a, b } => {
                mark(&mut left_marks, ' ', a.len());
                mark(&mut right_marks, ' ', b.len());
            }
            Change::Delete { a } => mark(&mut left_marks, '-', a.len()),
            Change::Insert { b } => mark(&mut right_marks, '+', b.len()),
            Change::Replace { a, b } => {
                mark(&mut left_marks, '^', a.len());
                mark(&mut right_marks, '^', b.len());
            }
        }
    }
    marked(out, '-', &a, &left_marks);
    marked(out, '+', &b, &right_marks);
}

fn mark(marks: &mut String, sign: char, count: usize) {
    marks.extend(std::iter::repeat_n(sign, count));
}

/// The line, and below it the marks, with the line's own tabs kept so that the columns stay aligned.
fn marked(out: &mut Vec<String>, sign: char, line: &[char], marks: &str) {
    out.push(format!("{sign} {}", line.iter().collect::<String>()));
    let kept: String = line
        .iter()
        .zip(marks.chars())
        .map(|(c, mark)| if mark == ' ' && c.is_whitespace() { *c } else { mark })
        .collect();
    let kept = kept.trim_end();
    if !kept.is_empty() {
        out.push(format!("? {kept}\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::ndiff;

    #[track_caller]
    fn check(left: &str, right: &str, expect: &str) {
        let split = |text: &str| text.split_inclusive('\n').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(ndiff(&split(left), &split(right)).concat(), expect);
    }

    #[test]
    fn equal_lines_stay() {
        check("a\nb\n", "a\nb\n", "  a\n  b\n");
    }

    #[test]
    fn lines_that_differ_wholly_have_no_marks() {
        check("hello there\n", "hello world\n", "- hello there\n+ hello world\n");
    }

    #[test]
    fn similar_lines_are_marked() {
        check(
            "one\ntwo\nthree\n",
            "ore\ntree\nemu\n",
            "- one\n?  ^\n+ ore\n?  ^\n- two\n- three\n?  -\n+ tree\n+ emu\n",
        );
    }

    #[test]
    fn tabs_keep_the_columns() {
        check(
            "\tabcDefghiJkl\n",
            "\tabcdefGhijkl\n",
            "- \tabcDefghiJkl\n? \t   ^  ^  ^\n+ \tabcdefGhijkl\n? \t   ^  ^  ^\n",
        );
    }

    #[test]
    fn the_shorter_block_comes_first() {
        check("x\ny\nz\n", "q\n", "+ q\n- x\n- y\n- z\n");
    }
}
