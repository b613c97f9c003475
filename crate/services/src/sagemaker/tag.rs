//! Tags of groups and packages.

use super::{Call, SagemakerError};
use crate::aws::{Fields, Value};

impl Call<'_> {
    /// Tags what was just made with what it was given.
    pub(super) fn tag_new(&mut self, arn: &str) {
        let tags = given(self.parameters);
        if !tags.is_empty() {
            self.region.tags.insert(arn.to_owned(), tags);
        }
    }

    fn resource(&self) -> Result<String, SagemakerError> {
        let arn = self.parameters.owned("ResourceArn").unwrap_or_default();
        let is_there = self.region.groups.iter().any(|group| group.arn == arn)
            || self.region.packages.iter().any(|package| package.arn == arn);
        if is_there { Ok(arn) } else { Err(SagemakerError::NoSuchResource { arn }) }
    }

    pub(super) fn add_tags(&mut self) -> Result<Fields, SagemakerError> {
        let arn = self.resource()?;
        let tags = self.region.tags.entry(arn).or_default();
        for (key, value) in given(self.parameters) {
            match tags.iter_mut().find(|(known, _)| *known == key) {
                Some((_, old)) => *old = value,
                None => tags.push((key, value)),
            }
        }
        Ok(Fields::new().with("Tags", told(tags)))
    }

    pub(super) fn list_tags(&self) -> Result<Fields, SagemakerError> {
        let tags = self.region.tags.get(&self.resource()?).map_or(&[][..], Vec::as_slice);
        Ok(Fields::new().with("Tags", told(tags)))
    }

    pub(super) fn delete_tags(&mut self) -> Result<Fields, SagemakerError> {
        let arn = self.resource()?;
        let keys: Vec<&str> = self.parameters.list("TagKeys").iter().filter_map(Value::as_text).collect();
        if let Some(tags) = self.region.tags.get_mut(&arn) {
            tags.retain(|(key, _)| !keys.contains(&key.as_str()));
        }
        Ok(Fields::new())
    }
}

fn given(parameters: &Fields) -> Vec<(String, String)> {
    let tag = |tag: &Value| {
        let tag = tag.as_map()?;
        Some((tag.owned("Key")?, tag.owned("Value").unwrap_or_default()))
    };
    parameters.list("Tags").iter().filter_map(tag).collect()
}

fn told(tags: &[(String, String)]) -> Vec<Fields> {
    tags.iter().map(|(key, value)| Fields::new().with("Key", key).with("Value", value)).collect()
}
