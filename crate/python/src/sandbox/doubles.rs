//! The services that a run finds in place of the real ones.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use services::clock::Clock;
use services::fault::Faults;
use services::features::InMemoryFeatures;
use services::http::Network;
use services::registry::MlflowRegistry;
use services::s3::{self, S3};
use services::sagemaker::Sagemaker;
use services::tracking::Tracking;

/// What MLflow keeps at one address.
pub struct MlflowStore {
    /// Models and their versions.
    pub registry: MlflowRegistry,
    /// Experiments and their runs.
    pub tracking: Tracking,
}

/// What a mock of AWS finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Account {
    /// Nothing at all.
    Empty,
    /// What the mock before has left.
    Left,
}

/// The doubles of one run.
pub struct Doubles {
    clock: Rc<Clock>,
    network: Network,
    s3: S3,
    sagemaker: Sagemaker,
    aws_mocks: Cell<usize>,
    /// What goes wrong at S3 in this run, whichever account is mocked.
    outages: RefCell<Vec<s3::Fault>>,
    mlflow: RefCell<BTreeMap<String, Rc<MlflowStore>>>,
    mlflow_faults: Faults,
    tracking_uri: RefCell<Option<String>>,
    features: RefCell<BTreeMap<String, Rc<InMemoryFeatures>>>,
    feast_faults: Faults,
}

impl Doubles {
    pub(super) fn new(clock: &Rc<Clock>) -> Self {
        Self {
            clock: clock.clone(),
            network: Network::new(clock.clone()),
            s3: S3::new(clock.clone()),
            sagemaker: Sagemaker::new(clock.clone()),
            aws_mocks: Cell::new(0),
            outages: RefCell::default(),
            mlflow: RefCell::default(),
            mlflow_faults: Faults::default(),
            tracking_uri: RefCell::default(),
            features: RefCell::default(),
            feast_faults: Faults::default(),
        }
    }

    /// The network that requests are sent to.
    #[must_use]
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The S3 that answers while AWS is mocked.
    #[must_use]
    pub fn s3(&self) -> &S3 {
        &self.s3
    }

    /// Lets things go wrong at S3, in every account that is mocked from here on.
    pub(super) fn plan_s3(&self, outages: Vec<s3::Fault>) {
        self.outages.replace(outages);
    }

    /// The SageMaker that answers while AWS is mocked.
    #[must_use]
    pub fn sagemaker(&self) -> &Sagemaker {
        &self.sagemaker
    }

    /// Whether AWS is mocked.
    #[must_use]
    pub fn is_aws_mocked(&self) -> bool {
        self.aws_mocks.get() > 0
    }

    /// Begins to mock AWS. The outermost mock finds an empty account, unless it goes on with the one that is there.
    pub fn start_aws_mock(&self, account: Account) {
        if account == Account::Empty && !self.is_aws_mocked() {
            self.s3.reset();
            self.outages.borrow().iter().for_each(|outage| self.s3.inject(outage.clone()));
            self.sagemaker.reset();
        }
        self.aws_mocks.set(self.aws_mocks.get() + 1);
    }

    /// Ends a mock of AWS.
    pub fn stop_aws_mock(&self) {
        self.aws_mocks.set(self.aws_mocks.get().saturating_sub(1));
    }

    /// What MLflow keeps at an address; an empty store where it was not used before, with artifacts below `artifacts`.
    #[must_use]
    pub fn mlflow(&self, uri: &str, artifacts: &str) -> Rc<MlflowStore> {
        let make = || {
            Rc::new(MlflowStore {
                registry: MlflowRegistry::new(self.clock.clone()),
                tracking: Tracking::new(self.clock.clone(), artifacts),
            })
        };
        self.mlflow.borrow_mut().entry(uri.to_owned()).or_insert_with(make).clone()
    }

    /// What goes wrong at every address of MLflow without a server. Operations are the client's methods.
    #[must_use]
    pub fn mlflow_faults(&self) -> &Faults {
        &self.mlflow_faults
    }

    /// What goes wrong at every feature store. Operations are the store's methods.
    #[must_use]
    pub fn feast_faults(&self) -> &Faults {
        &self.feast_faults
    }

    /// The feature store at a place; an empty one where it was not used before.
    #[must_use]
    pub fn features(&self, place: &str) -> Rc<InMemoryFeatures> {
        self.features.borrow_mut().entry(place.to_owned()).or_default().clone()
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
