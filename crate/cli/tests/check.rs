//! `understudy check`, from outside: what it prints and how it ends.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs, process};

const CODE: &str = "def double(x):\n    return x * 2\n";
const SOLUTION: &str =
    "from code_under_test import double\n\n\ndef test_double():\n    assert double(3) == 6\n";
const STARTER: &str =
    "from code_under_test import double\n\n\ndef test_double():\n    assert double(0) == 0\n";

/// A course of one exercise, in a folder of its own that goes with it.
struct Course {
    folder: PathBuf,
}

impl Course {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("understudy-check-{}-{name}", process::id()));
        let course = Self { folder };
        course.put("course.toml", "format = 1\ntitle = \"Doubles\"\nlessons = [\"one\"]\n");
        course.put("one/lesson.toml", "title = \"One\"\nexercises = [\"first\"]\n");
        course.put("one/lesson.md", "Words.\n");
        course.put(
            "one/first/exercise.toml",
            "title = \"First\"\ntests = \"test_code.py\"\nsubject = \"code_under_test.py\"\n\n[[fault]]\nname = \"triples\"\n\
             file = \"faults/triples.py\"\nabout = \"It triples.\"\nhints = [\"Look.\"]\n",
        );
        course.put("one/first/task.md", "Do it.\n");
        course.put("one/first/code_under_test.py", CODE);
        course.put("one/first/solution.py", SOLUTION);
        course.put("one/first/starter.py", STARTER);
        course.put("one/first/faults/triples.py", "def double(x):\n    return x * 3\n");
        course
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }

    #[track_caller]
    fn check(&self, status: i32, expect: &str) {
        let output = Command::new(env!("CARGO_BIN_EXE_understudy"))
            .arg("check")
            .arg(&self.folder)
            .output()
            .expect("the tool starts");
        let said = String::from_utf8_lossy(&output.stdout);
        assert_eq!(said.replace(&*self.folder.to_string_lossy(), "FOLDER"), expect);
        assert_eq!(output.status.code(), Some(status));
    }
}

impl Drop for Course {
    fn drop(&mut self) {
        // A folder that stays behind does no harm.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn a_sound_course() {
    Course::new("sound").check(0, "one/first (1 correct, 1 fault)\n1 exercise, no problems\n");
}

#[test]
fn nothing_to_check() {
    let course = Course::new("nothing");
    fs::remove_file(course.folder.join("course.toml")).expect("the file is there");
    course.check(4, "there is no `course.toml` in `FOLDER`\nhint: name the folder that holds it\n");
}

#[test]
fn problems_of_reading_and_files_that_nothing_names() {
    let course = Course::new("reading");
    course.put("one/lesson.toml", "title = \"One\"\nminuts = 5\nexercises = [\"first\"]\n");
    course.put("one/notes.txt", "to do\n");
    course.check(
        1,
        "one/lesson.toml:2: key `minuts`: nothing reads this key\n  hint: did you mean `minutes`?\n\
         one/notes.txt: nothing in the course names this file\n  hint: remove it, or name it in `exercise.toml`\n\
         one/first (1 correct, 1 fault)\n1 exercise, 2 problems\n",
    );
}

#[test]
fn a_solution_that_notices_nothing() {
    let course = Course::new("blind");
    course.put("one/first/solution.py", &STARTER.replace("== 0", "== 0.0"));
    course.check(
        1,
        "one/first (1 correct, 1 fault)\n\
         one/first/exercise.toml:5: key `fault[1]`: the solution does not notice the fault `triples`\n  \
         hint: add the assertion that tells it from the correct version\n1 exercise, 1 problem\n",
    );
}

#[test]
fn a_starter_that_leaves_nothing_to_do() {
    let course = Course::new("done");
    course.put("one/first/starter.py", &format!("{SOLUTION}\n"));
    course.check(
        1,
        "one/first (1 correct, 1 fault)\none/first/starter.py: the starter passes the exercise already\n  \
         hint: leave out the assertion that catches the last fault\n1 exercise, 1 problem\n",
    );
}

#[test]
fn a_fault_that_cannot_be_imported() {
    let course = Course::new("trivial");
    course.put("one/first/faults/triples.py", "def triple(x):\n    return x * 3\n");
    course.check(
        1,
        "one/first (1 correct, 1 fault)\n\
         one/first/exercise.toml:5: key `fault[1]`: the fault `triples` cannot even be imported: ImportError: cannot \
         import name 'double' from 'code_under_test' (/course/code_under_test.py)\n  \
         hint: let it run, and be wrong in one thing only\n\
         one/first/starter.py: the starter passes the exercise already\n  \
         hint: leave out the assertion that catches the last fault\n1 exercise, 2 problems\n",
    );
}

#[test]
fn a_correct_version_that_the_solution_rejects() {
    let course = Course::new("brittle");
    let toml = fs::read_to_string(course.folder.join("one/first/exercise.toml")).expect("the file is there");
    course.put(
        "one/first/exercise.toml",
        &format!("{toml}[[correct]]\nname = \"other\"\nfile = \"other.py\"\n"),
    );
    course.put("one/first/other.py", "def double(x):\n    return x + x if x else None\n");
    course.put("one/first/solution.py", &format!("{SOLUTION}    assert double(0) == 0\n"));
    course.check(
        1,
        "one/first (2 correct, 1 fault)\n\
         one/first/exercise.toml:10: key `correct[1]`: the solution rejects the correct version `other`: \
         test_code.py::test_double: assert None == 0\n  hint: assert less about how it is done, or mend that version\n\
         1 exercise, 1 problem\n",
    );
}
