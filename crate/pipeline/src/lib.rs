//! The example pipeline functions, generic over the service traits.
//!
//! Each is the compiled twin of a function that a lesson shows in Python: the same calls in the same order on whatever
//! it is given, and the same errors let through. A learner's test that is any good accepts both. From Rust they run on
//! the in-memory doubles of `services`, on a test double, or on the real thing. `examples/nightly.rs` is a job made of
//! them.
//!
//! ```
//! use std::rc::Rc;
//!
//! use pipeline::get_prediction;
//! use serde_json::json;
//! use services::http::{HttpResponse, Network};
//!
//! let network = Network::default();
//! network.answer("POST", "http://model-api/predict", HttpResponse::json(200, &json!({"prediction": 0.87})));
//! let prediction = get_prediction(&network, "http://model-api/predict", &json!([1.0, 2.0, 3.0]));
//! assert_eq!(prediction.ok(), Some(json!(0.87)));
//! ```

mod batch;
mod data;
mod drift;
mod enrichment;
mod prediction;
mod prefix;
mod promotion;
mod registration;
mod retries;

pub use batch::{ParquetWriter, ScoreError, Scored, Scorer, score_batch};
pub use data::{FrameReader, LoadError, ParquetReader, load_training_data};
pub use drift::{Deviation, Expected, Profile, check_frame};
pub use enrichment::enrich;
pub use prediction::get_prediction;
pub use prefix::{Concat, load_prefix};
pub use promotion::{PromoteError, promote_model};
pub use registration::{Metrics, MissingMetric, RegisterError, register_model};
pub use retries::{Sleeper, predict_with_retries};
