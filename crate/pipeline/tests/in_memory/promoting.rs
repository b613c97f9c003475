//! `promote_model`.

use pipeline::{PromoteError, promote_model};
use services::aws::Fields;
use services::fault::{Fault, FaultKind};
use services::registry::{MlflowRegistry, NewVersion, RegistryError, Tags};
use services::sagemaker::Sagemaker;
use services::{Approval, ModelApprovals};

use crate::clock;

/// What was decided of every package, or that nobody can be asked.
struct Decided(Option<Approval>);

impl ModelApprovals for Decided {
    type Package = str;
    type Error = &'static str;

    fn approval(&self, _package: &str) -> Result<Approval, &'static str> {
        self.0.ok_or("out of order")
    }
}

fn registry() -> MlflowRegistry {
    let registry = MlflowRegistry::new(clock());
    registry.create_model("churn", Tags::new(), None).expect("the name is free");
    for _ in 0..2 {
        registry.create_version("churn", NewVersion::default()).expect("the model exists");
    }
    registry.set_alias("churn", "champion", 1).expect("the version exists");
    registry
}

fn champion(registry: &MlflowRegistry) -> u64 {
    registry.version_by_alias("churn", "champion").expect("there is one").version
}

#[test]
fn an_approved_version_becomes_the_champion() {
    let registry = registry();
    let approved = Decided(Some(Approval::Approved));
    assert_eq!(promote_model(&approved, &registry, "arn", "churn", &2), Ok(true));
    assert_eq!(champion(&registry), 2);
}

#[test]
fn without_approval_the_champion_stays() {
    for decided in [Approval::Rejected, Approval::Pending] {
        let registry = registry();
        assert_eq!(promote_model(&Decided(Some(decided)), &registry, "arn", "churn", &2), Ok(false));
        assert_eq!(champion(&registry), 1, "{decided:?}");
    }
}

#[test]
fn errors_of_both_registries_are_let_through() {
    let registry = registry();
    assert_eq!(
        promote_model(&Decided(None), &registry, "arn", "churn", &2),
        Err(PromoteError::Approvals("out of order"))
    );
    let missing = RegistryError::NoSuchVersion { name: "churn".to_owned(), version: 9 };
    let approved = Decided(Some(Approval::Approved));
    assert_eq!(promote_model(&approved, &registry, "arn", "churn", &9), Err(PromoteError::Aliases(missing)));
    assert_eq!(champion(&registry), 1);
}

#[test]
fn what_sagemaker_decided_is_asked_for_and_a_stale_answer_promotes_nothing() {
    let (registry, sagemaker) = (registry(), Sagemaker::new(clock()));
    let group = Fields::new().with("ModelPackageGroupName", "churn");
    sagemaker.call("CreateModelPackageGroup", &group, "us-east-1").expect("the name is free");
    let made = sagemaker.call("CreateModelPackage", &group, "us-east-1").expect("the group is there");
    let package = made.text("ModelPackageArn").expect("it has one");
    assert_eq!(promote_model(&sagemaker, &registry, package, "churn", &2), Ok(false));
    let decision = Fields::new().with("ModelPackageArn", package).with("ModelApprovalStatus", "Approved");
    sagemaker.call("UpdateModelPackage", &decision, "us-east-1").expect("it is there");
    let operation = "DescribeModelPackage".to_owned();
    sagemaker.faults().inject(Fault { operation, first: Some(1), nth: None, kind: FaultKind::Stale });
    assert_eq!(promote_model(&sagemaker, &registry, package, "churn", &2), Ok(false));
    assert_eq!(promote_model(&sagemaker, &registry, package, "churn", &2), Ok(true));
    assert_eq!(champion(&registry), 2);
}

#[test]
fn approvals_are_written_as_sagemaker_does() {
    for approval in [Approval::Approved, Approval::Rejected, Approval::Pending] {
        assert_eq!(Approval::parse(approval.name()), Some(approval));
    }
    assert_eq!(Approval::parse("approved"), None);
}
