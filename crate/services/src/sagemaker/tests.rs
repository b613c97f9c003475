use std::rc::Rc;

use super::{Sagemaker, SagemakerError};
use crate::aws::{Fields, Value};
use crate::clock::Clock;
use crate::fault::{Fault, FaultKind, Outage};
use crate::{Approval, ModelApprovals};

const REGION: &str = "us-east-1";

fn registry() -> Sagemaker {
    let sagemaker = Sagemaker::new(Rc::new(Clock::starting_at(1_700_000_000_000_000_000)));
    let group = Fields::new().with("ModelPackageGroupName", "churn");
    sagemaker.call("CreateModelPackageGroup", &group, REGION).expect("the name is free");
    for status in ["Approved", "Rejected", "PendingManualApproval"] {
        let package = group.clone().with("ModelApprovalStatus", status);
        sagemaker.call("CreateModelPackage", &package, REGION).expect("the group is there");
    }
    sagemaker
}

fn versions(sagemaker: &Sagemaker, parameters: Fields) -> (Vec<i64>, Option<String>) {
    let told = sagemaker.call("ListModelPackages", &parameters, REGION).expect("it can be listed");
    let version = |one: &Value| one.as_map()?.integer("ModelPackageVersion");
    (told.list("ModelPackageSummaryList").iter().filter_map(version).collect(), told.owned("NextToken"))
}

#[track_caller]
fn refused(operation: &str, parameters: &Fields, expect: &str) {
    let error = registry().call(operation, parameters, REGION).expect_err("it should be refused");
    assert_eq!(format!("{} {error}", error.code()), expect);
}

#[test]
fn packages_are_listed_by_what_was_decided_and_by_pages() {
    let sagemaker = registry();
    let of_group = Fields::new().with("ModelPackageGroupName", "churn");
    assert_eq!(versions(&sagemaker, of_group.clone()), (vec![1, 2, 3], None));
    assert_eq!(
        versions(&sagemaker, of_group.clone().with("ModelApprovalStatus", "Approved")),
        (vec![1], None)
    );
    let page = of_group.with("SortOrder", "Descending").with("MaxResults", 2_i64);
    let (found, token) = versions(&sagemaker, page.clone());
    assert_eq!(found, [3, 2]);
    assert_eq!(versions(&sagemaker, page.with("NextToken", token)), (vec![1], None));
}

#[test]
fn a_decision_can_be_asked_for() {
    let sagemaker = registry();
    let arn = "arn:aws:sagemaker:us-east-1:123456789012:model-package/churn/3";
    assert_eq!(sagemaker.approval(arn), Ok(Approval::Pending));
    let decision = Fields::new().with("ModelPackageArn", arn).with("ModelApprovalStatus", "Approved");
    sagemaker.call("UpdateModelPackage", &decision, REGION).expect("it is there");
    assert_eq!(sagemaker.approval(arn), Ok(Approval::Approved));
    assert_eq!(
        sagemaker.approval("nothing"),
        Err(SagemakerError::NoSuchPackage { package: "nothing".into() })
    );
}

#[test]
fn what_is_stale_and_what_fails_is_said_by_faults() {
    let sagemaker = registry();
    let arn = "arn:aws:sagemaker:us-east-1:123456789012:model-package/churn/3";
    let decision = Fields::new().with("ModelPackageArn", arn).with("ModelApprovalStatus", "Approved");
    sagemaker.call("UpdateModelPackage", &decision, REGION).expect("it is there");
    let fault =
        |nth, kind| Fault { operation: "DescribeModelPackage".into(), first: None, nth: Some(nth), kind };
    let outage = Outage { code: "ThrottlingException".into(), message: "Rate exceeded".into(), status: 400 };
    sagemaker.faults().inject(fault(1, FaultKind::Stale));
    sagemaker.faults().inject(fault(2, FaultKind::Error(outage.clone())));
    assert_eq!(sagemaker.approval(arn), Ok(Approval::Pending));
    assert_eq!(sagemaker.approval(arn), Err(SagemakerError::Outage(outage)));
    assert_eq!(sagemaker.approval(arn), Ok(Approval::Approved));
}

#[test]
fn refusals_have_the_codes_and_words_of_aws() {
    let group = Fields::new().with("ModelPackageGroupName", "churn");
    refused(
        "CreateModelPackageGroup",
        &group,
        "ValidationException Model Package Group already exists: \
         arn:aws:sagemaker:us-east-1:123456789012:model-package-group/churn",
    );
    refused(
        "DeleteModelPackageGroup",
        &group,
        "ConflictException Model Package Group arn:aws:sagemaker:us-east-1:123456789012:model-package-group/churn \
         cannot be deleted because it contains model packages.",
    );
    refused(
        "CreateModelPackage",
        &group.with("ModelApprovalStatus", "Maybe"),
        "ValidationException 1 validation error detected: Value 'Maybe' at 'modelApprovalStatus' failed to satisfy \
         constraint: Member must satisfy enum value set: [PendingManualApproval, Approved, Rejected]",
    );
    refused("CreateModelPackage", &Fields::new(), "ValidationException Missing ARN.");
}
