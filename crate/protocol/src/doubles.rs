//! What the doubles of services do in a run by themselves, beside what the tests tell them.

use serde::{Deserialize, Serialize};

/// Servers that are there, and what goes wrong at services. By default nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Doubles {
    /// Addresses that answer.
    pub servers: Vec<Server>,
    /// What goes wrong.
    pub outages: Vec<Outage>,
}

/// An address on the sandbox's network that answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Server {
    /// The method, such as `POST`.
    pub method: String,
    /// The address, such as `http://model-api/predict`.
    pub url: String,
    /// The status.
    pub status: u16,
    /// What it answers.
    pub body: String,
    /// Whether that is JSON.
    pub is_json: bool,
}

/// A service that has a double.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Service {
    /// A server of the run; its operations are such as `POST http://model-api/predict`.
    Http,
    /// S3; its operations are such as `GetObject`.
    S3,
    /// SageMaker's registry; its operations are such as `DescribeModelPackage`.
    Sagemaker,
    /// MLflow; its operations are the client's methods, such as `create_model_version`.
    Mlflow,
    /// Feast; its operations are the store's methods, such as `get_online_features`.
    Feast,
}

impl Service {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Http, Self::S3, Self::Sagemaker, Self::Mlflow, Self::Feast];

    /// As lessons name it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::S3 => "s3",
            Self::Sagemaker => "sagemaker",
            Self::Mlflow => "mlflow",
            Self::Feast => "feast",
        }
    }
}

/// Something that goes wrong at an operation of a service: at all its calls, unless `first` or `nth` says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outage {
    /// Where.
    pub service: Service,
    /// At which operation.
    pub operation: String,
    /// What.
    pub kind: OutageKind,
    /// At this many calls, from the first on.
    pub first: Option<u32>,
    /// At this call alone, counted from 1.
    pub nth: Option<u32>,
}

/// What can go wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutageKind {
    /// The service refuses, with its own code, such as `SlowDown`.
    Error {
        /// The code.
        code: String,
        /// What it says.
        message: String,
        /// The HTTP status, where the service has one.
        status: u16,
    },
    /// The answer takes its time on the run's clock, in milliseconds.
    Delay {
        /// How long.
        ms: u32,
    },
    /// The connection breaks in the midst of a body.
    Truncated {
        /// How many bytes have come by then.
        keep: u32,
    },
    /// A listing leaves out what is on a page, and goes on behind it.
    LostPage,
    /// The answer is what was there before the last change.
    Stale,
    /// A server answers with another status.
    Status {
        /// Which one.
        status: u16,
    },
    /// Nobody listens.
    Refused,
    /// Nobody says anything while the client tries to connect.
    Unreachable,
    /// The connection is closed in place of an answer.
    Reset,
    /// The body ends before the JSON in it does.
    MalformedJson,
    /// More than so many calls within so many milliseconds are refused.
    RateLimit {
        /// How many calls are answered.
        calls: u32,
        /// Within which time.
        ms: u32,
    },
}
