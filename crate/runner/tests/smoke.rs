//! One run, end to end.

use protocol::{Event, RunRequest, SourceFile};

struct Print;
impl runner::Observer for Print {
    fn observe(&mut self, event: Event) {
        match event {
            Event::Finished(report) => {
                println!("{} {:?}", report.id, report.outcome);
                if let Some(failure) = report.failure {
                    println!(
                        "{}\nsummary: {}\nplace {:?} hint {:?}",
                        failure.text, failure.summary, failure.place, failure.hint
                    );
                }
                for section in report.sections {
                    println!("--- {}\n{}", section.title, section.text);
                }
            }
            Event::NotCollected { path, failure } => {
                println!("NOT {path} {}\nplace {:?}\n{}", failure.text, failure.place, failure.summary)
            }
            other => println!("{other:?}"),
        }
    }
    fn now_ms(&self) -> f64 {
        0.0
    }
}

#[test]
fn smoke() {
    let Ok(path) = std::env::var("SMOKE") else { return };
    let text = std::fs::read_to_string(&path).unwrap();
    let thread = std::thread::Builder::new()
        .stack_size(256 << 20)
        .spawn(move || {
            let interpreter = python::Interpreter::new(&python::Config::default());
            let request = RunRequest {
                files: vec![SourceFile { path: "test_x.py".to_owned(), text }],
                tests: vec!["test_x.py".to_owned()],
                limits: protocol::Limits::default(),
            };
            println!("{:?}", runner::run(&interpreter, &request, &mut Print));
        })
        .unwrap();
    thread.join().unwrap();
}
