//! A script that is being written: what it has made and called so far, so that later statements are about that.

use super::random::Random;
use super::words;

/// The script so far, and where its next choice comes from.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) random: Random,
    /// The variables that hold mocks.
    pub(super) mocks: Vec<String>,
    /// The variables that hold patchers.
    pub(super) patchers: Vec<String>,
    /// What was called, with which arguments.
    pub(super) calls: Vec<(String, String)>,
}

impl Draft {
    pub(super) fn new(seed: u64) -> Self {
        Self { random: Random::new(seed), mocks: Vec::new(), patchers: Vec::new(), calls: Vec::new() }
    }

    /// A variable that holds a mock.
    pub(super) fn mock(&mut self) -> String {
        let at = self.random.below(self.mocks.len());
        self.mocks[at].clone()
    }

    /// A new variable for a mock.
    pub(super) fn new_mock(&mut self) -> String {
        let name = format!("m{}", self.mocks.len());
        self.mocks.push(name.clone());
        name
    }

    /// A mock, or what is below it.
    pub(super) fn path(&mut self) -> String {
        let mut path = self.mock();
        while self.random.one_in(2) && path.len() < 40 {
            match self.random.below(8) {
                0 => path.push_str(".return_value"),
                1 => path.push_str("()"),
                2 => {
                    let arguments = words::arguments(&mut self.random);
                    path.push_str(&format!("({arguments})"));
                }
                _ => {
                    path.push('.');
                    path.push_str(words::name(&mut self.random));
                }
            }
        }
        path
    }

    /// A value: mostly a plain one, at times one of the mocks.
    pub(super) fn value(&mut self) -> String {
        match self.random.below(8) {
            0 => self.mock(),
            1 => "Mock()".to_owned(),
            _ => words::value(&mut self.random),
        }
    }

    /// A call that was made before, at times with other arguments.
    pub(super) fn earlier(&mut self) -> (String, String) {
        if self.calls.is_empty() || self.random.one_in(8) {
            return (self.path(), words::arguments(&mut self.random));
        }
        let at = self.random.below(self.calls.len());
        let (path, arguments) = self.calls[at].clone();
        if self.random.one_in(3) {
            return (path, words::arguments(&mut self.random));
        }
        (path, arguments)
    }
}
