//! The documents of a bucket: one table says which operation puts, gets or deletes which.

use super::{Answer, Call, owner};
use crate::aws::{Fields, Value};
use crate::s3::{S3Error, Setting};

/// What the operations on one document are called, and where it stands in parameters and answers.
struct Document {
    /// What follows `Put`, `Get` and `Delete`.
    noun: &'static str,
    setting: Setting,
    /// The parameter of the put.
    parameter: &'static str,
    /// The member of the get's answer; without one, the document's own members are the answer's.
    member: Option<&'static str>,
}

const DOCUMENTS: [Document; 15] = [
    document("BucketAccelerateConfiguration", Setting::Accelerate, "AccelerateConfiguration", None),
    document("BucketCors", Setting::Cors, "CORSConfiguration", None),
    document(
        "BucketEncryption",
        Setting::Encryption,
        "ServerSideEncryptionConfiguration",
        Some("ServerSideEncryptionConfiguration"),
    ),
    document("BucketLifecycle", Setting::Lifecycle, "LifecycleConfiguration", None),
    document("BucketLifecycleConfiguration", Setting::Lifecycle, "LifecycleConfiguration", None),
    document("BucketLogging", Setting::Logging, "BucketLoggingStatus", None),
    document("BucketNotificationConfiguration", Setting::Notification, "NotificationConfiguration", None),
    document(
        "ObjectLockConfiguration",
        Setting::ObjectLock,
        "ObjectLockConfiguration",
        Some("ObjectLockConfiguration"),
    ),
    document("BucketOwnershipControls", Setting::Ownership, "OwnershipControls", Some("OwnershipControls")),
    document(
        "PublicAccessBlock",
        Setting::PublicAccess,
        "PublicAccessBlockConfiguration",
        Some("PublicAccessBlockConfiguration"),
    ),
    document(
        "BucketReplication",
        Setting::Replication,
        "ReplicationConfiguration",
        Some("ReplicationConfiguration"),
    ),
    document("BucketRequestPayment", Setting::RequestPayment, "RequestPaymentConfiguration", None),
    document("BucketTagging", Setting::Tagging, "Tagging", None),
    document("BucketWebsite", Setting::Website, "WebsiteConfiguration", None),
    document("BucketPolicy", Setting::Policy, "", None),
];

const fn document(
    noun: &'static str,
    setting: Setting,
    parameter: &'static str,
    member: Option<&'static str>,
) -> Document {
    Document { noun, setting, parameter, member }
}

impl Call<'_> {
    pub(super) fn setting(&self, name: &str) -> Result<Answer, S3Error> {
        self.s3.faulted(name)?;
        match name {
            "PutBucketAcl" => {
                let acl = acl_document(self.parameters)?;
                self.s3.put_setting(self.bucket(), Setting::Acl, acl)?;
                return Ok(Answer::ok(Fields::new()));
            }
            "GetBucketAcl" => {
                let kept = self.s3.setting(self.bucket(), Setting::Acl)?;
                return Ok(Answer::ok(grants_of(&kept)));
            }
            "GetBucketPolicyStatus" => {
                let kept = self.s3.setting(self.bucket(), Setting::Policy)?;
                let status =
                    Fields::new().with("IsPublic", is_public(kept.text("Policy").unwrap_or_default()));
                return Ok(Answer::ok(Fields::new().with("PolicyStatus", status)));
            }
            _ => {}
        }
        for document in &DOCUMENTS {
            let Some(verb) = name.strip_suffix(document.noun) else { continue };
            match verb {
                "Put" => return self.put_document(document),
                "Get" => return self.get_document(document),
                "Delete" => {
                    self.s3.delete_setting(self.bucket(), document.setting)?;
                    return Ok(Answer::nothing());
                }
                _ => {}
            }
        }
        Err(S3Error::other(
            "NotImplemented",
            501,
            "A header you provided implies functionality that is not implemented",
        ))
    }

    fn put_document(&self, document: &Document) -> Result<Answer, S3Error> {
        let given = match document.setting {
            Setting::Policy => Fields::new().with("Policy", self.parameters.owned("Policy")),
            _ => self.parameters.map(document.parameter).cloned().unwrap_or_default(),
        };
        self.s3.put_setting(self.bucket(), document.setting, completed(document.setting, given))?;
        Ok(match document.setting {
            Setting::Tagging | Setting::Policy => Answer::nothing(),
            _ => Answer::ok(Fields::new()),
        })
    }

    fn get_document(&self, document: &Document) -> Result<Answer, S3Error> {
        let kept = self.s3.setting(self.bucket(), document.setting)?;
        Ok(Answer::ok(match document.member {
            Some(member) => Fields::new().with(member, kept),
            None => kept,
        }))
    }
}

/// What S3 fills in where it was left out.
fn completed(setting: Setting, mut document: Fields) -> Fields {
    match setting {
        Setting::PublicAccess if !document.is_empty() => {
            let mut whole = Fields::new();
            for name in ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"]
            {
                whole.put(name, document.is_true(name));
            }
            whole
        }
        Setting::Lifecycle => {
            let rules = document.list("Rules").iter().enumerate().filter_map(|(index, rule)| {
                let rule = rule.as_map()?.clone();
                let id = format!("lifecycle-rule-{index}");
                Some(if rule.get("ID").is_none() { rule.with("ID", id) } else { rule })
            });
            let rules: Vec<Fields> = rules.collect();
            document.put("Rules", rules);
            document
        }
        _ => document,
    }
}

const EVERYONE: &str = "http://acs.amazonaws.com/groups/global/AllUsers";
const KNOWN_USERS: &str = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";

/// What is kept of an access control list: a canned name, or the grants themselves.
pub(super) fn acl_document(parameters: &Fields) -> Result<Fields, S3Error> {
    const CANNED: [&str; 7] = [
        "private",
        "public-read",
        "public-read-write",
        "authenticated-read",
        "aws-exec-read",
        "bucket-owner-read",
        "bucket-owner-full-control",
    ];
    if let Some(acl) = parameters.text("ACL") {
        if !CANNED.contains(&acl) {
            return Err(S3Error::invalid_argument("", "x-amz-acl", acl));
        }
        return Ok(Fields::new().with("ACL", acl));
    }
    match parameters.map("AccessControlPolicy") {
        Some(policy) if policy.get("Owner").is_none() || policy.get("Grants").is_none() => {
            Err(S3Error::other(
                "MalformedACLError",
                400,
                "The XML you provided was not well-formed or did not validate against our published schema",
            ))
        }
        Some(policy) => Ok(policy.clone()),
        None => Ok(from_headers(parameters)),
    }
}

/// Grants that stand in headers: `uri="http://...", id="..."`.
fn from_headers(parameters: &Fields) -> Fields {
    const HEADERS: [(&str, &str); 5] = [
        ("GrantFullControl", "FULL_CONTROL"),
        ("GrantRead", "READ"),
        ("GrantReadACP", "READ_ACP"),
        ("GrantWrite", "WRITE"),
        ("GrantWriteACP", "WRITE_ACP"),
    ];
    let mut grants = Vec::new();
    for (name, permission) in HEADERS {
        for grantee in parameters.text(name).unwrap_or_default().split(',').filter(|it| !it.trim().is_empty())
        {
            let (kind, value) = grantee.trim().split_once('=').unwrap_or(("id", grantee.trim()));
            let value = value.trim_matches('"');
            grants.push(match kind {
                "uri" => group(value, permission),
                _ => grant(Fields::new().with("ID", value).with("Type", "CanonicalUser"), permission),
            });
        }
    }
    Fields::new().with("Owner", owner()).with("Grants", grants)
}

fn grant(grantee: Fields, permission: &str) -> Fields {
    Fields::new().with("Grantee", grantee).with("Permission", permission)
}

fn group(uri: &str, permission: &str) -> Fields {
    grant(Fields::new().with("Type", "Group").with("URI", uri), permission)
}

/// The answer of a get of an access control list.
pub(super) fn grants_of(kept: &Fields) -> Fields {
    if let Some(grants) = kept.get("Grants") {
        return Fields::new().with("Owner", owner()).with("Grants", grants.clone());
    }
    let mut grants = vec![grant(owner().with("Type", "CanonicalUser"), "FULL_CONTROL")];
    match kept.text("ACL") {
        Some("public-read") => grants.push(group(EVERYONE, "READ")),
        Some("public-read-write") => {
            grants.extend([group(EVERYONE, "READ"), group(EVERYONE, "WRITE")]);
        }
        Some("authenticated-read") => grants.push(group(KNOWN_USERS, "READ")),
        _ => {}
    }
    Fields::new().with("Owner", owner()).with("Grants", grants)
}

/// Whether a kept list lets everybody do something.
pub(super) fn lets_everyone(kept: &Fields, permission: &str) -> bool {
    grants_of(kept).list("Grants").iter().filter_map(Value::as_map).any(|grant| {
        let given = grant.text("Permission").unwrap_or_default();
        let grantee = grant.map("Grantee").and_then(|grantee| grantee.text("URI"));
        grantee == Some(EVERYONE) && (given == permission || given == "FULL_CONTROL")
    })
}

/// Whether a policy lets everybody do something.
fn is_public(policy: &str) -> bool {
    let Ok(document) = serde_json::from_str::<serde_json::Value>(policy) else { return false };
    let statements = match &document["Statement"] {
        serde_json::Value::Array(statements) => statements.clone(),
        statement => vec![statement.clone()],
    };
    statements.iter().any(|statement| {
        let principal = &statement["Principal"];
        statement["Effect"] == "Allow" && (principal == "*" || principal["AWS"] == "*")
    })
}
