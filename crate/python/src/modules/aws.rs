//! `_understudy_aws`: what every service of AWS needs of the sandbox, and values between Python and the doubles.

pub(crate) mod value;

pub(crate) use decl::module_def;

#[pymodule(name = "_understudy_aws")]
mod decl {
    use crate::sandbox::{self, Account};

    /// Begins to mock AWS, with an empty account if `reset`.
    #[pyfunction]
    fn start(reset: bool) {
        let account = if reset { Account::Empty } else { Account::Left };
        sandbox::current().doubles().start_aws_mock(account);
    }

    /// Ends a mock of AWS.
    #[pyfunction]
    fn stop() {
        sandbox::current().doubles().stop_aws_mock();
    }

    /// Whether AWS is mocked.
    #[pyfunction]
    fn is_mocked() -> bool {
        sandbox::current().doubles().is_aws_mocked()
    }

    /// The time, in seconds since the Unix epoch.
    #[pyfunction]
    fn now() -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a float is what Python counts seconds in")]
        let ns = sandbox::current().clock().now_ns() as f64;
        ns / 1e9
    }

    /// An id for an answer.
    #[pyfunction]
    fn request_id() -> String {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        let bytes = sandbox::current().dice().bytes(52);
        bytes.into_iter().map(|byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()])).collect()
    }
}
