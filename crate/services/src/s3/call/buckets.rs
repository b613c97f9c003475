//! Operations on buckets.

use super::{Answer, Call, owner};
use crate::aws::{Fields, Value};
use crate::s3::{DEFAULT_REGION, S3Error, Setting, Versioning};

impl Call<'_> {
    pub(super) fn create_bucket(&self) -> Result<Answer, S3Error> {
        let name = self.bucket();
        let configuration = self.parameters.map("CreateBucketConfiguration");
        let constraint = configuration.and_then(|it| it.text("LocationConstraint"));
        self.s3.create_bucket(name, self.region, constraint)?;
        if self.parameters.is_true("ObjectLockEnabledForBucket") {
            self.s3.set_versioning(name, Versioning::Enabled)?;
            let document = Fields::new().with("ObjectLockEnabled", "Enabled");
            self.s3.put_setting(name, Setting::ObjectLock, document)?;
        }
        if let Some(acl) = self.parameters.text("ACL") {
            self.s3.put_setting(name, Setting::Acl, Fields::new().with("ACL", acl))?;
        }
        if let Some(ownership) = self.parameters.text("ObjectOwnership") {
            let rule = Fields::new().with("ObjectOwnership", ownership);
            self.s3.put_setting(name, Setting::Ownership, Fields::new().with("Rules", vec![rule]))?;
        }
        let location = match self.region {
            DEFAULT_REGION => format!("/{name}"),
            _ => format!("http://{name}.s3.amazonaws.com/"),
        };
        Ok(Answer::ok(Fields::new().with("Location", location)))
    }

    pub(super) fn list_buckets(&self) -> Result<Answer, S3Error> {
        let prefix = self.text("Prefix");
        let region = self.parameters.text("BucketRegion");
        let behind = self.parameters.text("ContinuationToken");
        let most = self.parameters.integer("MaxBuckets").and_then(|most| usize::try_from(most).ok());
        let mut all = self.s3.list_buckets()?;
        all.retain(|bucket| {
            bucket.name.starts_with(prefix)
                && region.is_none_or(|region| region == bucket.region)
                && behind.is_none_or(|behind| bucket.name.as_str() > behind)
        });
        let is_paged = most.is_some() || behind.is_some();
        if is_paged {
            all.sort_by(|one, other| one.name.cmp(&other.name));
        }
        let shown = most.unwrap_or(all.len()).min(all.len());
        let next = (shown < all.len()).then(|| all[..shown].last()).flatten();
        let next = next.map(|bucket| bucket.name.clone());
        let entries: Vec<Fields> = all[..shown]
            .iter()
            .map(|bucket| {
                let entry = Fields::new()
                    .with("Name", &bucket.name)
                    .with("CreationDate", Value::Moment(bucket.created_ns));
                if is_paged || region.is_some() { entry.with("BucketRegion", &bucket.region) } else { entry }
            })
            .collect();
        let fields = Fields::new()
            .with("Buckets", entries)
            .with("Owner", owner())
            .with("ContinuationToken", next)
            .with("Prefix", self.parameters.owned("Prefix"));
        Ok(Answer::ok(fields))
    }

    pub(super) fn head_bucket(&self) -> Result<Answer, S3Error> {
        let region = self.s3.head_bucket(self.bucket())?;
        let fields = Fields::new().with("BucketRegion", region);
        Ok(Answer::ok(fields).header("content-type", "application/xml"))
    }

    pub(super) fn delete_bucket(&self) -> Result<Answer, S3Error> {
        self.s3.delete_bucket(self.bucket())?;
        Ok(Answer::nothing())
    }

    pub(super) fn get_bucket_location(&self) -> Result<Answer, S3Error> {
        let region = self.s3.head_bucket(self.bucket()).map_err(|error| match error {
            S3Error::NotFound => S3Error::NoSuchBucket { bucket: self.bucket().to_owned() },
            other => other,
        })?;
        // The oldest region is the one that is not named.
        let location = Some(region).filter(|region| region != DEFAULT_REGION);
        Ok(Answer::ok(Fields::new().with("LocationConstraint", location)))
    }

    pub(super) fn put_bucket_versioning(&self) -> Result<Answer, S3Error> {
        let configuration = self.parameters.map("VersioningConfiguration");
        let versioning = match configuration.and_then(|it| it.text("Status")) {
            Some("Enabled") => Versioning::Enabled,
            Some("Suspended") => Versioning::Suspended,
            _ => {
                return Err(S3Error::other(
                    "IllegalVersioningConfigurationException",
                    400,
                    "The Versioning element must be specified",
                ));
            }
        };
        self.s3.set_versioning(self.bucket(), versioning)?;
        Ok(Answer::ok(Fields::new()))
    }

    pub(super) fn get_bucket_versioning(&self) -> Result<Answer, S3Error> {
        let status = self.s3.versioning(self.bucket())?.map(|versioning| match versioning {
            Versioning::Enabled => "Enabled",
            Versioning::Suspended => "Suspended",
        });
        Ok(Answer::ok(Fields::new().with("Status", status)))
    }
}
