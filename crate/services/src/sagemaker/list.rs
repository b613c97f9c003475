//! Lists of groups and packages: filtered, sorted, by pages.

use super::{Call, SagemakerError, check_word};
use crate::aws::Fields;

/// What is on a page where nobody asks for less.
const PAGE: i64 = 100;

/// Something that can be listed.
struct Listed {
    name: String,
    created_ns: i64,
    summary: Fields,
}

impl Call<'_> {
    pub(super) fn list_groups(&self) -> Result<Fields, SagemakerError> {
        let groups = self.region.groups.iter().map(|group| Listed {
            name: group.name.clone(),
            created_ns: group.created_ns,
            summary: group.summary(),
        });
        self.page(groups.collect(), "ModelPackageGroupSummaryList")
    }

    pub(super) fn list_packages(&self) -> Result<Fields, SagemakerError> {
        let approvals = ["Approved", "Rejected", "PendingManualApproval"];
        check_word(self.parameters, "ModelApprovalStatus", "modelApprovalStatus", &approvals)?;
        check_word(
            self.parameters,
            "ModelPackageType",
            "modelPackageType",
            &["Versioned", "Unversioned", "Both"],
        )?;
        let group = self.name_of("ModelPackageGroupName");
        let kind = match &group {
            Some(_) => "Versioned",
            None => self.parameters.text("ModelPackageType").unwrap_or("Unversioned"),
        };
        let approval = self.parameters.text("ModelApprovalStatus");
        let packages = self.region.packages.iter().filter(|package| {
            (group.is_none() || package.group == group)
                && (kind == "Both" || package.version.is_some() == (kind == "Versioned"))
                && approval.is_none_or(|approval| package.approval.as_deref() == Some(approval))
        });
        let packages = packages.map(|package| Listed {
            name: package.name.clone(),
            created_ns: package.created_ns,
            summary: package.summary(),
        });
        self.page(packages.collect(), "ModelPackageSummaryList")
    }

    /// The page that is asked for of what there is.
    fn page(&self, mut listed: Vec<Listed>, member: &str) -> Result<Fields, SagemakerError> {
        let parameters = self.parameters;
        check_word(parameters, "SortBy", "sortBy", &["Name", "CreationTime"])?;
        check_word(parameters, "SortOrder", "sortOrder", &["Ascending", "Descending"])?;
        let (after, before) =
            (parameters.moment("CreationTimeAfter"), parameters.moment("CreationTimeBefore"));
        let part = parameters.text("NameContains").unwrap_or_default();
        listed.retain(|one| {
            after.is_none_or(|after| one.created_ns > after)
                && before.is_none_or(|before| one.created_ns < before)
                && one.name.contains(part)
        });
        if parameters.text("SortBy") == Some("Name") {
            listed.sort_by(|one, other| one.name.cmp(&other.name));
        } else {
            listed.sort_by_key(|one| one.created_ns);
        }
        if parameters.text("SortOrder") == Some("Descending") {
            listed.reverse();
        }
        let from = match parameters.text("NextToken") {
            Some(token) => token.parse::<usize>().map_err(|_| SagemakerError::InvalidToken)?,
            None => 0,
        };
        let most = usize::try_from(parameters.integer("MaxResults").unwrap_or(PAGE)).unwrap_or(usize::MAX);
        let next = from.saturating_add(most);
        let token = (listed.len() > next).then(|| format!("{next:08}"));
        let summaries: Vec<Fields> =
            listed.into_iter().skip(from).take(most).map(|one| one.summary).collect();
        Ok(Fields::new().with(member, summaries).with("NextToken", token))
    }
}
