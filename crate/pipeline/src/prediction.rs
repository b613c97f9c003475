//! Predictions from a web service.

use services::HttpTransport;

/// The model's prediction for some features: posts `{"features": ...}` and takes `prediction` from the answer.
///
/// # Errors
/// The transport's own: nobody answered, the status is an error's, or the answer holds no prediction.
pub fn get_prediction<Transport: HttpTransport>(
    transport: &Transport,
    api_url: &Transport::Url,
    features: &Transport::Json,
) -> Result<Transport::Json, Transport::Error> {
    let response = transport.post_json(api_url, &[("features", features)])?;
    transport.raise_for_status(&response)?;
    transport.json_field(&response, "prediction")
}
