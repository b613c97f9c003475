//! Services that the sandbox does not let through, and what they answer.

use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    let module = case.exception_module();
    match (module.as_deref(), case.class.as_str()) {
        (Some("botocore.exceptions"), "NoCredentialsError") => Some(Advice::new(
            "The code asked the real AWS, for which there are no credentials here.",
            "Put the test under `@mock_aws` from `moto`, or patch the client where the code under test makes it.",
        )),
        (Some("botocore.exceptions" | "botocore.errorfactory"), _) if !case.is_raised() => client_error(case),
        (Some("requests.exceptions"), "ConnectionError") if case.text.contains("Max retries exceeded") => {
            Some(Advice::new(
                "The code asked for a real address, and there is no network in the sandbox.",
                "Patch `requests` where the code under test looks it up, as in `patch(\"client.requests.get\")`.",
            ))
        }
        _ => None,
    }
}

/// `An error occurred (NoSuchKey) when calling the GetObject operation: ...`
fn client_error(case: &Case<'_>) -> Option<Advice> {
    let (code, operation) =
        case.text.strip_prefix("An error occurred (")?.split_once(") when calling the ")?;
    let operation = operation.split_once(" operation: ")?.0;
    let likely = match code {
        "InvalidBucketName" => "A name has three letters at least: small letters, digits, dots and dashes.",
        "NoSuchBucket" => {
            "Make the bucket in the test, inside the same `mock_aws`, before the code asks for it."
        }
        "NoSuchKey" | "404" => {
            "Put the object there in the test first, and compare the key letter by letter."
        }
        "BucketAlreadyOwnedByYou" | "BucketAlreadyExists" => "Make the bucket once only.",
        _ => "If the code under test should cope with it, catch `ClientError` there and look at its code.",
    };
    // What the sandbox has of SageMaker is about model packages and their tags; no operation of S3 ends so.
    let is_sagemaker = operation.contains("ModelPackage") || operation.ends_with("Tags");
    let service = if is_sagemaker { "SageMaker" } else { "S3" };
    Some(Advice::new(format!("{service} refused `{operation}`, and its code for why is `{code}`."), likely))
}

impl Case<'_> {
    /// The module that the exception's class comes from.
    fn exception_module(&self) -> Option<String> {
        use rustpython_vm::AsObject;

        let module = self.exception.class().to_owned().as_object().get_attr("__module__", self.vm).ok()?;
        Some(module.str(self.vm).ok()?.to_string_lossy().into_owned())
    }
}
