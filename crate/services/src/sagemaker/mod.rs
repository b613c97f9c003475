//! SageMaker's model registry in memory: model package groups, their packages, and what was decided of them.
//!
//! Operations are called by their names with values as the service's model has them; what a lesson or a pipeline most
//! needs has functions of its own. Where moto and AWS differ, this does what AWS does. Deliberately absent: everything of
//! SageMaker that is not its model registry.
//!
//! ```
//! use std::rc::Rc;
//!
//! use services::aws::Fields;
//! use services::clock::Clock;
//! use services::sagemaker::Sagemaker;
//! use services::{Approval, ModelApprovals};
//!
//! let sagemaker = Sagemaker::new(Rc::new(Clock::starting_at(0)));
//! let group = Fields::new().with("ModelPackageGroupName", "churn");
//! sagemaker.call("CreateModelPackageGroup", &group, "us-east-1").expect("the name is free");
//! let made = sagemaker.call("CreateModelPackage", &group, "us-east-1").expect("the group is there");
//! let arn = made.text("ModelPackageArn").expect("it has one");
//! assert_eq!(sagemaker.approval(arn), Ok(Approval::Pending));
//! ```

mod error;
mod group;
mod list;
mod package;
mod tag;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

pub use error::SagemakerError;

use crate::aws::{Fields, Value};
use crate::clock::Clock;
use crate::fault::{Age, Faults};
use crate::{Approval, ModelApprovals};
use group::Group;
use package::Package;

/// The account that everything belongs to.
const ACCOUNT: &str = "123456789012";

/// SageMaker's model registry.
#[derive(Debug)]
pub struct Sagemaker {
    clock: Rc<Clock>,
    regions: RefCell<BTreeMap<String, Region>>,
    /// What there was before the last change.
    before: RefCell<BTreeMap<String, Region>>,
    faults: Faults,
}

/// What there is in one region, each in the order in which it was made.
#[derive(Clone, Debug, Default)]
struct Region {
    groups: Vec<Group>,
    packages: Vec<Package>,
    tags: BTreeMap<String, Vec<(String, String)>>,
}

impl Sagemaker {
    /// An empty registry that takes its times from `clock`.
    #[must_use]
    pub fn new(clock: Rc<Clock>) -> Self {
        Self { clock, regions: RefCell::default(), before: RefCell::default(), faults: Faults::default() }
    }

    /// Empties the account. What goes wrong goes wrong in the next one, too, with its calls counted anew.
    pub fn reset(&self) {
        self.regions.take();
        self.before.take();
        self.faults.restart();
    }

    /// What goes wrong. Operations are named as in [`Sagemaker::call`].
    #[must_use]
    pub fn faults(&self) -> &Faults {
        &self.faults
    }

    /// Answers the operation `name` for a client in `region`.
    ///
    /// - shape: parameters and answers have the members that the service's model gives them
    ///
    /// # Errors
    /// What AWS refuses.
    pub fn call(&self, name: &str, parameters: &Fields, region: &str) -> Result<Fields, SagemakerError> {
        let age = self.faults.strike(name, &self.clock).map_err(SagemakerError::Outage)?;
        let is_read = ["Describe", "List"].iter().any(|start| name.starts_with(start));
        if !is_read {
            self.before.replace(self.regions.borrow().clone());
        }
        let mut regions = match age {
            Age::Before if is_read => self.before.borrow_mut(),
            _ => self.regions.borrow_mut(),
        };
        let kept = regions.entry(region.to_owned()).or_default();
        let mut call = Call { region: kept, region_name: region, parameters, now_ns: self.clock.now_ns() };
        match name {
            "CreateModelPackageGroup" => call.create_group(),
            "DescribeModelPackageGroup" => call.describe_group(),
            "ListModelPackageGroups" => call.list_groups(),
            "DeleteModelPackageGroup" => call.delete_group(),
            "CreateModelPackage" => call.create_package(),
            "DescribeModelPackage" => call.describe_package(),
            "UpdateModelPackage" => call.update_package(),
            "ListModelPackages" => call.list_packages(),
            "DeleteModelPackage" => call.delete_package(),
            "AddTags" => call.add_tags(),
            "ListTags" => call.list_tags(),
            "DeleteTags" => call.delete_tags(),
            _ => Err(SagemakerError::UnknownOperation { name: name.to_owned() }),
        }
    }
}

impl ModelApprovals for Sagemaker {
    type Package = str;
    type Error = SagemakerError;

    fn approval(&self, package: &str) -> Result<Approval, SagemakerError> {
        let region = package.split(':').nth(3).unwrap_or_default();
        let asked = Fields::new().with("ModelPackageName", package);
        let told = self.call("DescribeModelPackage", &asked, region)?;
        Ok(told.text("ModelApprovalStatus").and_then(Approval::parse).unwrap_or(Approval::Pending))
    }
}

/// One call.
struct Call<'call> {
    region: &'call mut Region,
    region_name: &'call str,
    parameters: &'call Fields,
    now_ns: i64,
}

impl Call<'_> {
    fn arn(&self, kind: &str, name: &str) -> String {
        format!("arn:aws:sagemaker:{}:{ACCOUNT}:{kind}/{name}", self.region_name)
    }

    /// Who does everything.
    fn user(&self) -> Fields {
        let (domain, name) = ("fake-domain-id", "fake-user-profile-name");
        Fields::new()
            .with("UserProfileArn", self.arn("user-profile", &format!("{domain}/{name}")))
            .with("UserProfileName", name)
            .with("DomainId", domain)
    }

    /// A parameter that may be an ARN, as a name.
    fn name_of(&self, parameter: &str) -> Option<String> {
        let given = self.parameters.text(parameter)?;
        Some(given.rsplit('/').next().unwrap_or(given).to_owned())
    }
}

/// # Errors
/// `Invalid` for names that AWS refuses.
fn check_name(name: &str, member: &'static str) -> Result<(), SagemakerError> {
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let is_named = name.len() <= 63
        && name.bytes().all(is_inner)
        && name.starts_with(|first: char| first.is_ascii_alphanumeric())
        && !name.ends_with('-');
    if is_named {
        return Ok(());
    }
    Err(SagemakerError::Invalid {
        value: name.to_owned(),
        member,
        constraint: "Member must satisfy regular expression pattern: [a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}"
            .to_owned(),
    })
}

/// # Errors
/// `Invalid` where a parameter is none of the words that it may be.
fn check_word(
    parameters: &Fields,
    parameter: &str,
    member: &'static str,
    words: &[&str],
) -> Result<(), SagemakerError> {
    match parameters.text(parameter) {
        Some(given) if !words.contains(&given) => Err(SagemakerError::Invalid {
            value: given.to_owned(),
            member,
            constraint: format!("Member must satisfy enum value set: [{}]", words.join(", ")),
        }),
        _ => Ok(()),
    }
}

fn moment(ns: i64) -> Value {
    // AWS tells times to the millisecond.
    Value::Moment(ns.div_euclid(1_000_000) * 1_000_000)
}

#[cfg(test)]
mod tests;
