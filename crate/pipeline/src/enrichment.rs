//! Rows that want the latest values of features.

use services::FeatureStore;

/// Asks a feature store once for some features of all `rows`, and puts a default in place of each that it does not have.
///
/// - shape: a list for each row, with a value for each feature, in the order of `defaults`
///
/// # Errors
/// The store's own. An entity that it does not know is none: its row has the defaults.
pub fn enrich<Store>(
    store: &Store,
    rows: &[Store::Row],
    defaults: &[(&str, Store::Value)],
) -> Result<Vec<Vec<Store::Value>>, Store::Error>
where
    Store: FeatureStore,
    Store::Value: Clone,
{
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let names: Vec<&str> = defaults.iter().map(|(name, _)| *name).collect();
    let columns = store.online(&names, rows)?;
    let mut columns: Vec<_> = columns.into_iter().map(Vec::into_iter).collect();
    let row = |_: &Store::Row| {
        let values = columns.iter_mut().map(|column| column.next().flatten());
        values.zip(defaults).map(|(value, (_, default))| value.unwrap_or_else(|| default.clone())).collect()
    };
    Ok(rows.iter().map(row).collect())
}
