//! Names and paths: which are allowed, and which one was probably meant.

/// Whether `name` can name a folder and stand in a link: lower-case letters, digits and `_`.
pub(crate) fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// Whether `path` stays inside its folder: parts of letters, digits, `_`, `-` and `.` between single `/`.
pub(crate) fn is_inner_path(path: &str) -> bool {
    path.split('/').all(|part| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
    })
}

/// The candidate that `word` was probably meant to be: two letters or a third of them may differ, one of a short word.
pub(crate) fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let most = match word.chars().count() {
        0..4 => 1,
        letters => (letters / 3).max(2),
    };
    candidates
        .into_iter()
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many letters must be put in, left out or replaced to turn `a` into `b`.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::{is_inner_path, is_name, nearest};

    #[track_caller]
    fn check_nearest(word: &str, expect: Option<&str>) {
        assert_eq!(nearest(word, ["title", "summary", "hints", "exercises"]), expect);
    }

    #[test]
    fn a_slip_of_the_keys_is_recognised() {
        check_nearest("titel", Some("title"));
        check_nearest("hint", Some("hints"));
        check_nearest("exercise", Some("exercises"));
        check_nearest("sumary", Some("summary"));
        check_nearest("colour", None);
        check_nearest("", None);
    }

    #[test]
    fn names_are_those_that_need_no_quoting_in_a_link() {
        assert!(is_name("01_why_mock"));
        for name in ["", "Why", "why mock", "why-mock", "../x", "é"] {
            assert!(!is_name(name), "{name}");
        }
    }

    #[test]
    fn paths_stay_in_their_folder() {
        assert!(is_inner_path("faults/wrong_key.py"));
        for path in ["", "/x.py", "../x.py", "a//b.py", "a/./b.py", "a\\b.py", "a/", ".hidden", "a b.py"] {
            assert!(!is_inner_path(path), "{path}");
        }
    }
}
