//! The services that a run finds in place of the real ones.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use services::clock::Clock;
use services::registry::MlflowRegistry;
use services::s3::S3;

/// The doubles of one run.
pub struct Doubles {
    s3: S3,
    aws_mocks: Cell<usize>,
    registry: MlflowRegistry,
    tracking_uri: RefCell<Option<String>>,
}

impl Doubles {
    pub(super) fn new(clock: &Rc<Clock>) -> Self {
        Self {
            s3: S3::new(clock.clone()),
            aws_mocks: Cell::new(0),
            registry: MlflowRegistry::new(clock.clone()),
            tracking_uri: RefCell::default(),
        }
    }

    /// The S3 that answers while AWS is mocked.
    #[must_use]
    pub fn s3(&self) -> &S3 {
        &self.s3
    }

    /// Whether AWS is mocked.
    #[must_use]
    pub fn is_aws_mocked(&self) -> bool {
        self.aws_mocks.get() > 0
    }

    /// Begins to mock AWS. The outermost mock finds an empty account.
    pub fn start_aws_mock(&self) {
        if !self.is_aws_mocked() {
            self.s3.reset();
        }
        self.aws_mocks.set(self.aws_mocks.get() + 1);
    }

    /// Ends a mock of AWS.
    pub fn stop_aws_mock(&self) {
        self.aws_mocks.set(self.aws_mocks.get().saturating_sub(1));
    }

    /// The model registry that a client without a server has.
    #[must_use]
    pub fn registry(&self) -> &MlflowRegistry {
        &self.registry
    }

    /// Where MLflow was told to track, if it was.
    #[must_use]
    pub fn tracking_uri(&self) -> Option<String> {
        self.tracking_uri.borrow().clone()
    }

    /// Tells MLflow where to track.
    pub fn set_tracking_uri(&self, uri: Option<String>) {
        self.tracking_uri.replace(uri);
    }
}
