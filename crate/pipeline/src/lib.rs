//! The example pipeline functions, generic over the service traits.
//!
//! Each is the compiled twin of a function that a lesson shows in Python: the same calls in the same order on whatever
//! it is given, and the same errors let through. A learner's test that is any good accepts both. From Rust they run on
//! the in-memory doubles of `services`, on a test double, or on the real thing.
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

mod data;
mod prediction;
mod registration;

pub use data::{FrameReader, LoadError, ParquetReader, load_training_data};
pub use prediction::get_prediction;
pub use registration::{Metrics, MissingMetric, RegisterError, register_model};
