//! The functions against test doubles of our own framework: what they ask of their services, in which order, and what
//! they make of the answers and errors they were told to expect.

mod double;
mod loading;
mod predicting;
mod registering;

use mock::Mock;

/// Compares every call on `services`, in order and as text.
#[track_caller]
fn check_calls(services: &Mock, expect: &[&str]) {
    let calls: Vec<String> = services.mock_calls().iter().map(ToString::to_string).collect();
    assert_eq!(calls, expect);
}
