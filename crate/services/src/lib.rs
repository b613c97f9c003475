//! Service traits and their in-memory doubles: S3, model registries, experiment tracking, feature stores,
//! HTTP, clock, files.
//!
//! Everything here lives in memory and knows nothing of Python: the doubles are as pleasant to use from a Rust
//! test as from the interpreter that binds them. They use interior mutability and are meant for one thread.

pub mod aws;
pub mod clock;
pub mod fault;
pub mod features;
pub mod files;
pub mod http;
pub mod registry;
pub mod s3;
pub mod sagemaker;
pub mod surface;
pub mod tracking;

mod feature_store;
mod http_transport;
mod model_approval;
mod model_registry;
mod object_store;

pub use feature_store::{FeatureColumn, FeatureStore};
pub use http_transport::{HttpError, HttpTransport, Transient};
pub use model_approval::{Approval, ModelAliases, ModelApprovals};
pub use model_registry::ModelRegistry;
pub use object_store::{KeyPage, ObjectStore, PagedStore, WritableStore};
