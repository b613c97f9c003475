//! What the page is told of the mocks of a test.

use std::thread;

use protocol::{MockCall, MockLog, Place};
use python::modules::unittest_mock::take_logs;
use python::vm::VirtualMachine;
use python::vm::compiler::Mode;
use python::{Config, Interpreter};

/// The interpreter's frames are large in a build without optimisation.
const STACK_BYTES: usize = 256 << 20;

/// Runs `source` as a file of the learner's.
fn run(source: &str, vm: &VirtualMachine) {
    let code = vm.compile(source, Mode::Exec, "/course/test_it.py").expect("it is Python");
    let scope = vm.new_scope_with_main().expect("there is a main module");
    vm.run_code_obj(code, scope).expect("it runs");
}

/// The logs of `source`.
fn logs(source: &'static str) -> Vec<MockLog> {
    let run = move || {
        Interpreter::new(&Config::default()).enter(|vm| {
            run(source, vm);
            let first = take_logs(vm);
            assert_eq!(take_logs(vm), [], "what was taken is gone");
            first
        })
    };
    let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn(run).expect("a thread starts");
    thread.join().expect("it does not panic")
}

fn place(line: u32) -> Place {
    Place { path: "test_it.py".to_owned(), line, column: None, end_column: None }
}

#[test]
fn calls_stand_under_the_root_in_order_with_answers_and_places() {
    let source = "from unittest.mock import Mock\n\
                  client = Mock(name='client')\n\
                  client.get.side_effect = [{'a': 1}, KeyError('k')]\n\
                  client.get(1, Key='x')\n\
                  try:\n    client.get()\nexcept KeyError:\n    pass\n\
                  unused = Mock()\n";
    let call = |text: &str, args: &[&str], kwargs: &[(&str, &str)], answer: &str, line, at| MockCall {
        text: text.to_owned(),
        name: "get".to_owned(),
        args: args.iter().map(|it| (*it).to_owned()).collect(),
        kwargs: kwargs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        answer: Some(answer.to_owned()),
        place: Some(place(line)),
        at,
    };
    let client = MockLog {
        name: "client".to_owned(),
        kind: "Mock".to_owned(),
        calls: vec![
            call("call.get(1, Key='x')", &["1"], &[("Key", "'x'")], "{'a': 1}", 4, 0),
            call("call.get()", &[], &[], "KeyError('k')", 6, 1),
        ],
        left_out: 0,
    };
    let unused = MockLog { name: "Mock".to_owned(), kind: "Mock".to_owned(), calls: Vec::new(), left_out: 0 };
    assert_eq!(logs(source), [client, unused]);
}

#[test]
fn long_values_are_cut_and_further_calls_counted() {
    let source = "from unittest.mock import MagicMock\n\
                  m = MagicMock(return_value=None)\n\
                  for _ in range(150): m.send('x' * 500)\n";
    let logs = logs(source);
    let [log] = &*logs else { panic!("there is one mock, not {}", logs.len()) };
    assert_eq!((log.calls.len(), log.left_out), (100, 50));
    assert_eq!(log.calls[0].args, [format!("'{}...", "x".repeat(199))]);
}

#[test]
fn an_interpreter_that_was_not_asked_leaves_nothing_to_the_next() {
    let both = || {
        Interpreter::new(&Config::default()).enter(|vm| run("from unittest.mock import Mock\nMock()()", vm));
        Interpreter::new(&Config::default()).enter(take_logs)
    };
    let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn(both).expect("a thread starts");
    assert_eq!(thread.join().expect("it does not panic"), []);
}

#[test]
fn an_awaited_call_is_answered_when_it_is_awaited() {
    let source = "import asyncio\n\
                  from unittest.mock import AsyncMock\n\
                  fetch = AsyncMock(name='fetch', side_effect=['a', 'b', ValueError('c')])\n\
                  async def main():\n    \
                      late, other = fetch('x'), fetch('y')\n    \
                      await other\n    \
                      await late\n    \
                      try:\n        await fetch('z')\n    except ValueError:\n        pass\n    \
                      fetch('never').close()\n\
                  asyncio.run(main())\n";
    let logs = logs(source);
    let answers: Vec<_> =
        logs[0].calls.iter().map(|call| (call.text.as_str(), call.answer.as_deref())).collect();
    let expected = [
        ("call('x')", Some("'b'")),
        ("call('y')", Some("'a'")),
        ("call('z')", Some("ValueError('c')")),
        ("call('never')", None),
    ];
    assert_eq!(answers, expected);
}
