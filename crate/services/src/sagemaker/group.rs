//! Model package groups: all versions of one model.

use super::{Call, SagemakerError, check_name, moment};
use crate::aws::Fields;

/// A group.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) name: String,
    pub(super) arn: String,
    pub(super) description: Option<String>,
    pub(super) created_ns: i64,
    /// The number of its newest package, which a deleted one keeps.
    pub(super) newest: i64,
}

impl Group {
    pub(super) fn summary(&self) -> Fields {
        Fields::new()
            .with("ModelPackageGroupName", &self.name)
            .with("ModelPackageGroupArn", &self.arn)
            .with("ModelPackageGroupDescription", self.description.clone())
            .with("CreationTime", moment(self.created_ns))
            .with("ModelPackageGroupStatus", "Completed")
    }
}

impl Call<'_> {
    pub(super) fn create_group(&mut self) -> Result<Fields, SagemakerError> {
        let name = self.parameters.owned("ModelPackageGroupName").unwrap_or_default();
        check_name(&name, "modelPackageGroupName")?;
        let arn = self.arn("model-package-group", &name);
        if self.region.groups.iter().any(|group| group.name == name) {
            return Err(SagemakerError::GroupExists { arn });
        }
        self.region.groups.push(Group {
            name,
            arn: arn.clone(),
            description: self.parameters.owned("ModelPackageGroupDescription"),
            created_ns: self.now_ns,
            newest: 0,
        });
        self.tag_new(&arn);
        Ok(Fields::new().with("ModelPackageGroupArn", arn))
    }

    fn group(&self) -> Result<&Group, SagemakerError> {
        let name = self.name_of("ModelPackageGroupName").unwrap_or_default();
        let missing = || SagemakerError::NoSuchGroup { arn: self.arn("model-package-group", &name) };
        self.region.groups.iter().find(|group| group.name == name).ok_or_else(missing)
    }

    pub(super) fn describe_group(&self) -> Result<Fields, SagemakerError> {
        Ok(self.group()?.summary().with("CreatedBy", self.user()))
    }

    pub(super) fn delete_group(&mut self) -> Result<Fields, SagemakerError> {
        let (name, arn) = {
            let group = self.group()?;
            (group.name.clone(), group.arn.clone())
        };
        if self.region.packages.iter().any(|package| package.group.as_ref() == Some(&name)) {
            return Err(SagemakerError::GroupInUse { arn });
        }
        self.region.groups.retain(|group| group.name != name);
        self.region.tags.remove(&arn);
        Ok(Fields::new())
    }
}
