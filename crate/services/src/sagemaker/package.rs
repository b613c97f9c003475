//! Model packages: versions of a group, or single ones with a name of their own.

use super::{Call, SagemakerError, check_name, check_word, moment};
use crate::aws::{Fields, Value};

const APPROVALS: [&str; 3] = ["PendingManualApproval", "Approved", "Rejected"];

/// What is kept of what a package was made of.
const KEPT: [&str; 17] = [
    "ModelPackageDescription",
    "ModelPackageRegistrationType",
    "InferenceSpecification",
    "SourceAlgorithmSpecification",
    "ValidationSpecification",
    "MetadataProperties",
    "ModelMetrics",
    "Domain",
    "Task",
    "SamplePayloadUrl",
    "CustomerMetadataProperties",
    "DriftCheckBaselines",
    "AdditionalInferenceSpecifications",
    "SkipModelValidation",
    "SourceUri",
    "ModelCard",
    "ModelLifeCycle",
];

/// A package.
#[derive(Clone, Debug)]
pub(super) struct Package {
    pub(super) name: String,
    pub(super) group: Option<String>,
    pub(super) version: Option<i64>,
    pub(super) arn: String,
    pub(super) approval: Option<String>,
    pub(super) created_ns: i64,
    modified_ns: Option<i64>,
    approval_description: Option<String>,
    is_certified: bool,
    kept: Fields,
}

impl Package {
    pub(super) fn summary(&self) -> Fields {
        let own_name = self.group.is_none().then(|| self.name.clone());
        Fields::new()
            .with("ModelPackageName", own_name)
            .with("ModelPackageGroupName", self.group.clone())
            .with("ModelPackageVersion", self.version)
            .with("ModelPackageArn", &self.arn)
            .with("ModelPackageDescription", self.kept.owned("ModelPackageDescription"))
            .with("CreationTime", moment(self.created_ns))
            .with("ModelPackageStatus", "Completed")
            .with("ModelApprovalStatus", self.approval.clone())
    }
}

impl Call<'_> {
    pub(super) fn create_package(&mut self) -> Result<Fields, SagemakerError> {
        check_word(self.parameters, "ModelApprovalStatus", "modelApprovalStatus", &APPROVALS)?;
        let own_name = self.parameters.owned("ModelPackageName");
        let (name, group) = match (own_name, self.name_of("ModelPackageGroupName")) {
            (Some(_), Some(_)) => return Err(SagemakerError::NameAndGroup),
            (None, None) => return Err(SagemakerError::NeitherNameNorGroup),
            (Some(name), None) => (name, None),
            (None, Some(group)) => (group.clone(), Some(group)),
        };
        let (version, arn) = if let Some(group) = &group {
            let kept = self.region.groups.iter_mut().find(|kept| kept.name == *group);
            let kept = kept.ok_or(SagemakerError::PackageOfNothing)?;
            kept.newest += 1;
            let version = kept.newest;
            (Some(version), self.arn("model-package", &format!("{}/{version}", name.to_lowercase())))
        } else {
            check_name(&name, "modelPackageName")?;
            (None, self.arn("model-package", &name.to_lowercase()))
        };
        if self.region.packages.iter().any(|package| package.arn == arn) {
            return Err(SagemakerError::PackageExists { arn });
        }
        let mut kept = Fields::new();
        for member in KEPT {
            kept.put(member, self.parameters.get(member).cloned());
        }
        // What nobody has decided of a version waits for someone to do so.
        let undecided = group.as_ref().map(|_| APPROVALS[0].to_owned());
        self.region.packages.push(Package {
            name,
            group,
            version,
            arn: arn.clone(),
            approval: self.parameters.owned("ModelApprovalStatus").or(undecided),
            created_ns: self.now_ns,
            modified_ns: None,
            approval_description: None,
            is_certified: self.parameters.is_true("CertifyForMarketplace"),
            kept,
        });
        self.tag_new(&arn);
        Ok(Fields::new().with("ModelPackageArn", arn))
    }

    /// The place of the package that a parameter names: by its ARN, or by its own name.
    fn package(&self, parameter: &str) -> Result<usize, SagemakerError> {
        let given = self.parameters.text(parameter).unwrap_or_default();
        let is_it = |package: &Package| {
            package.arn == given || package.group.is_none() && package.name.eq_ignore_ascii_case(given)
        };
        let missing = || SagemakerError::NoSuchPackage { package: given.to_owned() };
        self.region.packages.iter().position(is_it).ok_or_else(missing)
    }

    pub(super) fn describe_package(&self) -> Result<Fields, SagemakerError> {
        let package = &self.region.packages[self.package("ModelPackageName")?];
        let done = || Fields::new().with("Name", &package.arn).with("Status", "Completed");
        let details =
            Fields::new().with("ValidationStatuses", vec![done()]).with("ImageScanStatuses", vec![done()]);
        let mut told = package.summary();
        for (member, value) in package.kept.iter() {
            told.put(member, value.clone());
        }
        Ok(told
            .with("ModelPackageStatusDetails", details)
            .with("CertifyForMarketplace", package.is_certified)
            .with("CreatedBy", self.user())
            .with("ApprovalDescription", package.approval_description.clone())
            .with("LastModifiedTime", package.modified_ns.map(moment))
            .with("LastModifiedBy", package.modified_ns.map(|_| self.user())))
    }

    pub(super) fn update_package(&mut self) -> Result<Fields, SagemakerError> {
        check_word(self.parameters, "ModelApprovalStatus", "modelApprovalStatus", &APPROVALS)?;
        let at = self.package("ModelPackageArn")?;
        let parameters = self.parameters;
        let package = &mut self.region.packages[at];
        if let Some(approval) = parameters.owned("ModelApprovalStatus") {
            package.approval = Some(approval);
        }
        if let Some(text) = parameters.owned("ApprovalDescription") {
            package.approval_description = Some(text);
        }
        package.modified_ns = Some(self.now_ns);
        for member in [
            "InferenceSpecification",
            "SourceUri",
            "ModelCard",
            "ModelLifeCycle",
            "ModelPackageRegistrationType",
        ] {
            package.kept.put(member, parameters.get(member).cloned());
        }
        let added = parameters.list("AdditionalInferenceSpecificationsToAdd");
        if !added.is_empty() {
            let member = "AdditionalInferenceSpecifications";
            let all: Vec<Value> = package.kept.list(member).iter().chain(added).cloned().collect();
            package.kept.put(member, all);
        }
        let removed: Vec<&str> =
            parameters.list("CustomerMetadataPropertiesToRemove").iter().filter_map(Value::as_text).collect();
        let properties = "CustomerMetadataProperties";
        let old = package.kept.map(properties).cloned().unwrap_or_default();
        let mut left = Fields::new();
        for (key, value) in old.iter().chain(parameters.map(properties).into_iter().flat_map(Fields::iter)) {
            if !removed.contains(&key) {
                left.put(key, value.clone());
            }
        }
        if !left.is_empty() || !old.is_empty() {
            package.kept.put(properties, left);
        }
        Ok(Fields::new().with("ModelPackageArn", &package.arn))
    }

    pub(super) fn delete_package(&mut self) -> Result<Fields, SagemakerError> {
        let removed = self.package("ModelPackageName")?;
        let removed = self.region.packages.remove(removed);
        self.region.tags.remove(&removed.arn);
        Ok(Fields::new())
    }
}
