//! What a script prints is handed on at once, in order, and without a limit.

use std::cell::RefCell;
use std::rc::Rc;

use protocol::{SourceFile, Stream};
use session::{Script, run_script};

/// Runs `text` and gives the pieces that it printed, with the status.
fn printed(text: &'static str) -> (Vec<(Stream, String)>, u8) {
    let run = move || {
        let pieces = Rc::new(RefCell::new(Vec::new()));
        let kept = pieces.clone();
        let script = Script {
            files: vec![SourceFile { path: "script.py".to_owned(), text: text.to_owned() }],
            path: "script.py".to_owned(),
            arguments: Vec::new(),
        };
        let end = run_script(&script, move |stream, text| kept.borrow_mut().push((stream, text.to_owned())));
        (pieces.take(), end.status)
    };
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(run).expect("a thread starts");
    thread.join().expect("the script ends")
}

#[test]
fn pieces_come_in_the_order_in_which_they_were_printed() {
    let (pieces, status) = printed(
        "import sys\nprint('a', end='')\nprint('b', end='', file=sys.stderr)\nsys.stdout.buffer.write(b'c')\n",
    );
    let expect = [(Stream::Out, "a"), (Stream::Err, "b"), (Stream::Out, "c")];
    let pieces: Vec<(Stream, &str)> = pieces
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(stream, text)| (*stream, text.as_str()))
        .collect();
    assert_eq!(pieces, expect);
    assert_eq!(status, 0);
}

#[test]
fn a_script_may_print_more_than_a_test_run() {
    let (pieces, status) = printed("for number in range(300):\n    print('x' * 9999)\n");
    assert_eq!(pieces.iter().map(|(_, text)| text.len()).sum::<usize>(), 3_000_000);
    assert_eq!(status, 0);
}
