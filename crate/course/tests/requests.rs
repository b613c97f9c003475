//! What the engine is asked for, from exercises in memory.

use std::collections::BTreeMap;

use course::{Exercise, Texts, read_whole};
use protocol::{
    Doubles, Implementation, Outage, OutageKind, Role, Server, Service, SourceFile, Start, moment_ms,
};

const PLAIN: &str = "title = \"E\"\ntests = \"test_code.py\"\nsubject = \"code.py\"\nsupport = [\"data.py\"]\n\
    [[correct]]\nname = \"other\"\nfile = \"other.py\"\n";
const REFACTOR: &str = "title = \"E\"\ntests = \"test_code.py\"\nsubject = \"code.py\"\n\
    [refactor]\nstarter = \"tangled.py\"\nchecks = \"check_code.py\"\n";
const FAULT: &str = "[[fault]]\nname = \"bad\"\nfile = \"bad.py\"\nabout = \"Bad.\"\nhints = [\"Look.\"]\n";

fn exercise(toml: &str) -> Exercise {
    let toml = format!("{toml}{FAULT}");
    let files = [
        (
            "course.toml",
            "format = 1\ntitle = \"D\"\nlessons = [\"one\"]\n[limits]\nwall_ms = 2000\n[start]\nseed = 1\n",
        ),
        (
            "one/lesson.toml",
            "title = \"One\"\nexercises = [\"e\"]\n[limits]\noutput_bytes = 5000\n[start]\nclock = 2030-03-31T01:30:00+01:00\n",
        ),
        ("one/lesson.md", ""),
        ("one/e/exercise.toml", toml.as_str()),
        ("one/e/task.md", ""),
        ("one/e/starter.py", "starter"),
        ("one/e/solution.py", "solution"),
        ("one/e/code.py", "correct"),
        ("one/e/data.py", "data"),
        ("one/e/other.py", "other"),
        ("one/e/bad.py", "bad"),
        ("one/e/tangled.py", "tangled"),
        ("one/e/check_code.py", "checks"),
    ];
    let files: BTreeMap<String, String> = files.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
    let mut reading = read_whole(&files);
    assert_eq!(reading.problems, []);
    reading.value.exercises.remove(0)
}

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile { path: path.to_owned(), text: text.to_owned() }
}

fn swap(name: &str, role: Role, text: &str) -> Implementation {
    Implementation { name: name.to_owned(), role, files: vec![file("code.py", text)] }
}

#[test]
fn an_exercise_tells_which_modules_it_imports_that_are_not_its_own() {
    let mut exercise = exercise(PLAIN);
    exercise.files[0].text = "import io, code\nfrom data import rows\n".to_owned();
    exercise.files[0].solution =
        Some("from pandas.testing import assert_frame_equal\nimport io\n".to_owned());
    assert_eq!(exercise.imports().into_iter().collect::<Vec<_>>(), ["io", "pandas.testing"]);
}

#[test]
fn tests_are_run_on_the_code_that_is_shown() {
    let texts = Texts::from([
        ("test_code.py".to_owned(), "mine".to_owned()),
        ("code.py".to_owned(), "no".to_owned()),
    ]);
    let request = exercise(PLAIN).run(&texts);
    assert_eq!(
        request.files,
        [file("test_code.py", "mine"), file("code.py", "correct"), file("data.py", "data")]
    );
    assert_eq!(request.tests, ["test_code.py"]);
    assert_eq!((request.limits.wall_ms, request.limits.output_bytes), (2000, 5000));
}

#[test]
fn tests_are_judged_by_every_implementation() {
    let request = exercise(PLAIN).grade(&Texts::new());
    assert_eq!(request.files[0], file("test_code.py", "starter"));
    assert_eq!(
        request.implementations,
        [
            swap("reference", Role::Correct, "correct"),
            swap("other", Role::Correct, "other"),
            swap("bad", Role::Faulty, "bad"),
        ]
    );
}

#[test]
fn code_that_the_learner_edits_is_checked_and_judged_too() {
    let exercise = exercise(REFACTOR);
    let request = exercise.run(&exercise.starter());
    assert_eq!(
        request.files,
        [file("test_code.py", "starter"), file("code.py", "tangled"), file("check_code.py", "checks")]
    );
    assert_eq!(request.tests, ["test_code.py", "check_code.py"]);

    let mut texts = exercise.solution();
    assert_eq!(texts["code.py"], "correct");
    texts.insert("code.py".to_owned(), "mine".to_owned());
    let request = exercise.grade(&texts);
    assert_eq!(request.tests, ["test_code.py"]);
    assert_eq!(
        request.implementations,
        [
            swap("yours", Role::Correct, "mine"),
            swap("reference", Role::Correct, "correct"),
            swap("bad", Role::Faulty, "bad"),
        ]
    );
}

/// The innermost counts, for each key; a moment may be written as TOML writes one.
#[test]
fn a_run_begins_as_course_lesson_and_exercise_say() {
    let exercise = exercise(&format!("{PLAIN}[start]\nseed = 7\n"));
    let clock_ms = moment_ms("2030-03-31T00:30:00Z");
    assert_eq!(exercise.start, Start { seed: Some(7), clock_ms });
    assert_eq!(exercise.run(&Texts::new()).options.start, exercise.start);
    assert_eq!(exercise.grade(&Texts::new()).start, exercise.start);
}

#[test]
fn what_the_doubles_do_is_part_of_every_run() {
    let exercise = exercise(&format!(
        "{PLAIN}
[[server]]
method = \"POST\"
url = \"http://model-api/predict\"
json = '{{\"prediction\": 0.87}}'
[[server]]
url = \"http://model-api/health\"
status = 204
[[outage]]
service = \"s3\"
operation = \"GetObject\"
kind = \"error\"
code = \"SlowDown\"
status = 503
nth = 2
[[outage]]
service = \"http\"
operation = \"POST http://model-api/predict\"
kind = \"delay\"
delay_ms = 2500
first = 1
"
    ));
    let server = |method: &str, url: &str, status, body: &str, is_json| Server {
        method: method.to_owned(),
        url: url.to_owned(),
        status,
        body: body.to_owned(),
        is_json,
    };
    let error = OutageKind::Error { code: "SlowDown".to_owned(), message: String::new(), status: 503 };
    let doubles = Doubles {
        servers: vec![
            server("POST", "http://model-api/predict", 200, "{\"prediction\": 0.87}", true),
            server("GET", "http://model-api/health", 204, "", false),
        ],
        outages: vec![
            Outage {
                service: Service::S3,
                operation: "GetObject".to_owned(),
                kind: error,
                first: None,
                nth: Some(2),
            },
            Outage {
                service: Service::Http,
                operation: "POST http://model-api/predict".to_owned(),
                kind: OutageKind::Delay { ms: 2500 },
                first: Some(1),
                nth: None,
            },
        ],
    };
    assert_eq!(exercise.doubles, doubles);
    assert_eq!(exercise.run(&Texts::new()).options.doubles, doubles);
    assert_eq!(exercise.grade(&Texts::new()).doubles, doubles);
}
