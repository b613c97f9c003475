//! What is said of broken lesson files: each row breaks one thing in a course that is whole.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use course::read_whole;

fn whole() -> BTreeMap<String, String> {
    let files = [
        ("course.toml", "format = 1\ntitle = \"Doubles\"\nlessons = [\"one\"]\n"),
        ("one/lesson.toml", "title = \"One\"\nminutes = 5\nexercises = [\"first\"]\n"),
        ("one/lesson.md", "Words. [Go](first)\n"),
        (
            "one/first/exercise.toml",
            "title = \"First\"\ntests = \"test_code.py\"\nsubject = \"code.py\"\n\n[[fault]]\nname = \"wrong\"\n\
             file = \"faults/wrong.py\"\nabout = \"It is wrong.\"\nhints = [\"Look.\"]\n",
        ),
        ("one/first/task.md", "Do it.\n"),
        ("one/first/starter.py", "def test(): pass\n"),
        ("one/first/solution.py", "def test(): assert True\n"),
        ("one/first/code.py", "x = 1\n"),
        ("one/first/faults/wrong.py", "x = 2\n"),
    ];
    files.map(|(path, text)| (path.to_owned(), text.to_owned())).into()
}

fn said(files: &BTreeMap<String, String>) -> String {
    let mut said = String::new();
    for problem in read_whole(files).problems {
        writeln!(said, "{problem}\n  hint: {}", problem.fix()).expect("a string takes all");
    }
    said
}

/// Replaces `old` by `new` in the file at `path` and compares everything that is said.
#[track_caller]
fn check(path: &str, old: &str, new: &str, expect: &str) {
    let mut files = whole();
    let text = files.get_mut(path).expect("the file exists");
    assert!(text.contains(old), "{text}");
    *text = text.replacen(old, new, 1);
    assert_eq!(said(&files), expect);
}

#[track_caller]
fn check_without(path: &str, expect: &str) {
    let mut files = whole();
    files.remove(path).expect("the file exists");
    assert_eq!(said(&files), expect);
}

#[test]
fn a_whole_course_has_no_problems() {
    assert_eq!(said(&whole()), "");
}

#[test]
fn keys() {
    check(
        "one/lesson.toml",
        "title",
        "titel",
        "one/lesson.toml:1: key `titel`: nothing reads this key\n  hint: did you mean `title`?\n\
         one/lesson.toml:1: key `title`: the key is missing\n  hint: add a line such as `title = \"Why mock at all\"`\n",
    );
    check(
        "one/first/exercise.toml",
        "hints = [\"Look.\"]",
        "colour = \"red\"",
        "one/first/exercise.toml:9: key `fault[1].colour`: nothing reads this key\n  \
         hint: remove it, or use one of: name, file, about, family, hints\n\
         one/first/exercise.toml:5: key `fault[1].hints`: there is no hint\n  hint: add at least one hint\n",
    );
}

#[test]
fn values() {
    check(
        "course.toml",
        "\"Doubles\"",
        "7",
        "course.toml:2: key `title`: this should be a text in double quotes, but it is a number\n  \
         hint: write a text in double quotes\n",
    );
    check(
        "course.toml",
        "\"Doubles\"",
        "\" \"",
        "course.toml:2: key `title`: this is empty\n  hint: write something, or remove `title` if it is not needed\n",
    );
    check(
        "course.toml",
        "format = 1",
        "format = 2",
        "course.toml:1: key `format`: format `2` is not known\n  \
         hint: write `format = 1`, or use the program it is written for\n",
    );
    check(
        "one/lesson.toml",
        "minutes = 5",
        "minutes = 0",
        "one/lesson.toml:2: key `minutes`: `0` is not between 1 and 600\n  hint: write a whole number from 1 to 600\n",
    );
    check(
        "one/lesson.toml",
        "[\"first\"]",
        "\"first\"",
        "one/lesson.toml:3: key `exercises`: this should be a list of texts, such as `[\"one\", \"two\"]`, but it is a text\n  \
         hint: write a list of texts, such as `[\"one\", \"two\"]`\n\
         one/lesson.md:1: the link `first` leads nowhere\n  \
         hint: link to `https://...`, to a lesson as `../02_lesson`, or to an exercise as `../02_lesson/exercise`\n",
    );
}

#[test]
fn starts() {
    check(
        "one/lesson.toml",
        "exercises = [\"first\"]\n",
        "exercises = [\"first\"]\n[start]\nseed = -1\nclock = \"noon\"\nhour = 12\n",
        "one/lesson.toml:7: key `start.hour`: nothing reads this key\n  hint: remove it, or use one of: seed, clock\n\
         one/lesson.toml:5: key `start.seed`: `-1` is not between 0 and 4294967295\n  \
         hint: write a whole number from 0 to 4294967295\n\
         one/lesson.toml:6: key `start.clock`: `noon` is not a moment between 1970 and 2199\n  \
         hint: write it in ISO form, such as `\"2026-01-15T12:00:00Z\"`\n",
    );
    check(
        "course.toml",
        "lessons = [\"one\"]\n",
        "lessons = [\"one\"]\n[start]\nclock = 7\n",
        "course.toml:5: key `start.clock`: this should be a moment in double quotes, such as `\"2026-01-15T12:00:00Z\"`, \
         but it is a number\n  hint: write a moment in double quotes, such as `\"2026-01-15T12:00:00Z\"`\n",
    );
}

#[test]
fn toml() {
    check(
        "course.toml",
        "\"Doubles\"",
        "Doubles",
        "course.toml:2: this is not TOML: string values must be quoted, expected literal string\n  \
         hint: mend the line; texts stand in double quotes, lists in `[...]`\n",
    );
}

#[test]
fn doubles() {
    check(
        "one/first/exercise.toml",
        "[[fault]]",
        "[[server]]\nurl = \"http://a/\"\njson = '{'\nhost = \"a\"\n[[outage]]\nservice = \"s4\"\noperation = \"GetObject\"\n\
         kind = \"error\"\ncode = \"SlowDown\"\n[[outage]]\nservice = \"mlflow\"\noperation = \"create_run\"\nkind = \"truncated\"\n\
         [[outage]]\nservice = \"s3\"\nkind = \"delay\"\nnth = 0\n\
         [[outage]]\nservice = \"http\"\noperation = \"GET http://b/\"\nkind = \"reset\"\n[[fault]]",
        "one/first/exercise.toml:8: key `server[1].host`: nothing reads this key\n  \
         hint: remove it, or use one of: method, url, status, json, text\n\
         one/first/exercise.toml:7: key `server[1].json`: this is not JSON: EOF while parsing an object at line 1 column 1\n  \
         hint: write JSON in single quotes, such as `json = '{\"prediction\": 0.87}'`\n\
         one/first/exercise.toml:10: key `outage[1].service`: `s4` means nothing here\n  \
         hint: did you mean `s3`? there are: http, s3, sagemaker, mlflow, feast\n\
         one/first/exercise.toml:17: key `outage[2].kind`: `truncated` means nothing here\n  \
         hint: use one of: error, delay, stale\n\
         one/first/exercise.toml:18: key `outage[3].operation`: the key is missing\n  \
         hint: add a line such as `operation = \"GetObject\"`\n\
         one/first/exercise.toml:18: key `outage[3].delay_ms`: the key is missing\n  \
         hint: add a line such as `delay_ms = 2500`\n\
         one/first/exercise.toml:24: key `outage[4].operation`: no `[[server]]` answers `GET http://b/`\n  \
         hint: write the method and the address of a `[[server]]`, such as `POST http://model-api/predict`\n",
    );
}

#[test]
fn names_and_paths() {
    check(
        "course.toml",
        "[\"one\"]",
        "[\"one\", \"one\"]",
        "course.toml:3: key `lessons`: `one` is used twice\n  hint: give one of the two another name than `one`\n",
    );
    check(
        "course.toml",
        "[\"one\"]",
        "[\n\"one\",\n\"Lesson 2\"]",
        "course.toml:5: key `lessons`: `Lesson 2` cannot be a name\n  hint: use lower-case letters, digits and `_` only\n",
    );
    check(
        "one/first/exercise.toml",
        "name = \"wrong\"",
        "name = \"reference\"",
        "one/first/exercise.toml:6: key `fault[1].name`: `reference` is used twice\n  \
         hint: give one of the two another name than `reference`\n",
    );
    check(
        "one/first/exercise.toml",
        "\"faults/wrong.py\"",
        "\"../wrong.py\"",
        "one/first/exercise.toml:7: key `fault[1].file`: `../wrong.py` cannot be a path here\n  \
         hint: write a path inside this folder, such as `faults/wrong_key.py`\n",
    );
}

#[test]
fn missing_files() {
    check_without(
        "course.toml",
        "course.toml: there is no file `course.toml`\n  hint: create `course.toml`, or mend the name that leads to it\n",
    );
    check_without(
        "one/first/faults/wrong.py",
        "one/first/exercise.toml:7: key `fault[1].file`: there is no file `one/first/faults/wrong.py`\n  \
         hint: create `one/first/faults/wrong.py`, or mend the name that leads to it\n",
    );
    check_without(
        "one/first/task.md",
        "one/first/exercise.toml: there is no file `one/first/task.md`\n  \
         hint: create `one/first/task.md`, or mend the name that leads to it\n",
    );
    check_without(
        "one/first/exercise.toml",
        "one/lesson.toml:3: key `exercises`: there is no file `one/first/exercise.toml`\n  \
         hint: create `one/first/exercise.toml`, or mend the name that leads to it\n",
    );
}

#[test]
fn exercises_without_work() {
    check(
        "one/first/faults/wrong.py",
        "2",
        "1",
        "one/first/faults/wrong.py: `one/first/faults/wrong.py` is the same as the correct implementation `reference`\n  \
         hint: put the fault in, or remove it from the list\n",
    );
    check(
        "one/first/starter.py",
        "pass",
        "assert True",
        "one/first/solution.py: the solution `one/first/solution.py` is the same as what the learner starts with\n  \
         hint: take something away from the start, so that there is work to do\n",
    );
}

#[test]
fn prose() {
    check(
        "one/lesson.md",
        "Words.",
        "Words.\n\n<script>alert(1)</script>\n\nMore <b>words</b>.",
        "one/lesson.md:3: prose may not contain HTML: `<script>alert(1)</script>` was left out\n  \
         hint: write it as markdown; for `<` itself, put it in backticks\n\
         one/lesson.md:5: prose may not contain HTML: `<b>` was left out\n  \
         hint: write it as markdown; for `<` itself, put it in backticks\n\
         one/lesson.md:5: prose may not contain HTML: `</b>` was left out\n  \
         hint: write it as markdown; for `<` itself, put it in backticks\n",
    );
    check(
        "one/lesson.md",
        "(first)",
        "(frist)",
        "one/lesson.md:1: the link `frist` leads nowhere\n  hint: did you mean `first`?\n",
    );
    check(
        "one/lesson.md",
        "(first)",
        "(javascript:alert(1))",
        "one/lesson.md:1: the link `javascript:alert(1)` leads nowhere\n  \
         hint: link to `https://...`, to a lesson as `../02_lesson`, or to an exercise as `../02_lesson/exercise`\n",
    );
}

#[test]
fn a_broken_lesson_leaves_the_others_alone() {
    let mut files = whole();
    for (path, text) in whole() {
        if let Some(rest) = path.strip_prefix("one/") {
            files.insert(format!("two/{rest}"), text);
        }
    }
    files.insert(
        "course.toml".to_owned(),
        "format = 1\ntitle = \"D\"\nlessons = [\"one\", \"two\"]\n".to_owned(),
    );
    files.insert("one/lesson.toml".to_owned(), "title = [\n".to_owned());
    let reading = read_whole(&files);
    assert!(reading.problems.iter().all(|problem| problem.lesson() == Some("one")), "{:?}", reading.problems);
    assert!(!reading.problems.is_empty());
    let titles: Vec<_> = reading.value.course.lessons.iter().map(|lesson| lesson.title.as_str()).collect();
    assert_eq!(titles, ["one", "One"]);
    assert_eq!(reading.value.exercises.len(), 1);
}
