//! A page that cannot list folders gets every file by reading and fetching in turn.

use course::{Shelf, read_course, read_exercise, read_lesson};

fn fetch(path: &str) -> Option<String> {
    let text = match path {
        "course.toml" => "format = 1\ntitle = \"D\"\nlessons = [\"one\"]\n",
        "one/lesson.toml" => "title = \"One\"\nexercises = [\"first\"]\n",
        "one/lesson.md" => "# Hello\n",
        "one/first/exercise.toml" => {
            "title = \"First\"\ntests = \"test_code.py\"\nsubject = \"code.py\"\n[[fault]]\nname = \"w\"\nfile = \"w.py\"\n\
             about = \"It is wrong.\"\nhints = [\"Look.\"]\n"
        }
        "one/first/starter.py" => "def test(): pass\n",
        "one/first/solution.py" => "def test(): assert True\n",
        "one/first/code.py" => "x = 1\n",
        "one/first/w.py" => "x = 2\n",
        _ => return None,
    };
    Some(text.to_owned())
}

#[test]
fn reading_names_what_to_fetch_next() {
    let mut shelf = Shelf::new();
    let mut rounds = Vec::new();
    let course = loop {
        let reading = read_course(&shelf);
        if reading.wanted.is_empty() {
            assert_eq!(reading.problems, []);
            break reading.value;
        }
        for path in &reading.wanted {
            shelf.put(path.clone(), fetch(path));
        }
        rounds.push(reading.wanted);
    };
    assert_eq!(rounds, [["course.toml"], ["one/lesson.toml"], ["one/first/exercise.toml"]]);

    let lesson = &course.lessons[0];
    assert_eq!(read_lesson(&shelf, &course, lesson).wanted, ["one/lesson.md"]);
    let exercise = &lesson.exercises[0];
    let reading = read_exercise(&shelf, &course, lesson, exercise);
    assert_eq!(reading.problems, []);
    for path in &reading.wanted {
        shelf.put(path.clone(), fetch(path));
    }
    let reading = read_exercise(&shelf, &course, lesson, exercise);
    let said: Vec<_> = reading.problems.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["one/first/exercise.toml: there is no file `one/first/task.md`"]);
    assert_eq!(reading.value.map(|exercise| exercise.faults.len()), Some(1));
}
