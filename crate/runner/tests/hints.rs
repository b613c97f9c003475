//! Next steps that a failure carries.

use protocol::{Event, RunRequest, SourceFile};

struct Collector(Vec<String>);

impl runner::Observer for Collector {
    fn observe(&mut self, event: Event) {
        if let Event::Finished(report) = event {
            self.0.extend(report.failure.map(|failure| failure.hint.unwrap_or_else(|| "(none)".to_owned())));
        }
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}

/// Runs `lines` as the body of one test, and compares the hint of its failure.
#[track_caller]
fn check(lines: &str, expect: &str) {
    let body = lines.lines().fold(String::new(), |body, line| format!("{body}    {line}\n"));
    let run = move || {
        let file = SourceFile { path: "test_a.py".to_owned(), text: format!("def test_a():\n{body}") };
        let request = RunRequest::new(vec![file.clone()], vec![file.path]);
        let mut collector = Collector(Vec::new());
        runner::run(&python::Interpreter::new(&python::Config::default()), &request, &mut collector);
        collector.0
    };
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(run).expect("a thread starts");
    assert_eq!(thread.join().expect("the run ends"), [expect]);
}

const WRAP_THE_BYTES: &str = "`pd.read_parquet` takes a path or a file, not bytes: wrap them, as in `pd.read_parquet(io.BytesIO(content))`";

#[test]
fn parquet_as_plain_bytes() {
    check("import pandas as pd\npd.read_parquet(b'PAR1')", WRAP_THE_BYTES);
    check("import pandas as pd\npd.read_parquet(b\"it's\")", WRAP_THE_BYTES);
    check("import pandas as pd\npd.read_parquet(bytearray(b'PAR1'))", WRAP_THE_BYTES);
}

#[test]
fn parquet_as_something_else() {
    check("import pandas as pd\npd.read_parquet(7)", "(none)");
}

#[test]
fn a_side_effect_with_too_few_entries() {
    check(
        "from unittest.mock import Mock\nMock(side_effect=[])()",
        "a mock's `side_effect` list had fewer entries than there were calls: add one for each call",
    );
}

#[test]
fn a_name_without_its_import() {
    check("pytest.raises", "add `import pytest` at the top of the file");
    check("MagicMock()", "add `from unittest.mock import MagicMock` at the top of the file");
}

#[test]
fn a_mock_in_the_place_of_a_value() {
    const SAY_WHAT_IT_IS: &str =
        "a mock stands where a value is needed: say in the test what it is, with `return_value`";
    check("from unittest.mock import Mock\nassert Mock().load() > 0.5", SAY_WHAT_IT_IS);
    check("from unittest.mock import MagicMock\nassert MagicMock() > 0.5", SAY_WHAT_IT_IS);
    check("1 + 'a'", "(none)");
}
