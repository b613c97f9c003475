//! Frames one below the other or side by side, and frames joined by their keys.

use std::collections::HashMap;

use crate::column::Column;
use crate::error::{FrameError, Result};
use crate::index::Index;
use crate::series::Series;
use crate::table::DataFrame;
use crate::value::{Key, Value, join};

/// What the row labels of frames put together are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Labelled {
    /// Those the frames had.
    Kept,
    /// `0, 1, ...`
    Afresh,
}

/// Frames one below the other; a column that one of them lacks is missing there.
///
/// # Errors
/// [`FrameError::NothingToConcat`]
pub fn concat(frames: &[DataFrame], labelled: Labelled) -> Result<DataFrame> {
    let Some(first) = frames.first() else { return Err(FrameError::NothingToConcat) };
    let mut names = first.names.to_vec();
    for frame in &frames[1..] {
        for name in frame.names.iter() {
            if !names.iter().any(|known| known.key() == name.key()) {
                names.push(name);
            }
        }
    }
    let columns = names
        .iter()
        .map(|name| {
            let parts: Vec<Column> = frames
                .iter()
                .filter(|frame| frame.height() > 0 || frame.names.position(name).is_some())
                .map(|frame| match frame.names.position(name) {
                    Some(at) => frame.columns[at].clone(),
                    None => Column::floats(vec![f64::NAN; frame.height()]),
                })
                .collect();
            combined(&parts)
        })
        .collect();
    let names = if names.len() == first.width() { first.names.clone() } else { Index::infer(names) };
    let index = match labelled {
        Labelled::Kept => Index::concat(&frames.iter().map(|frame| &frame.index).collect::<Vec<_>>()),
        Labelled::Afresh => Index::range(frames.iter().map(DataFrame::height).sum()),
    };
    DataFrame::new(names, columns, index)
}

/// Columns one after the other; a part without any known cell does not decide the type.
fn combined(parts: &[Column]) -> Column {
    let known = |column: &&Column| (0..column.len()).any(|at| !column.is_missing(at));
    let deciding: Vec<&Column> = parts.iter().filter(known).collect();
    let (Some(first), true) = (deciding.first(), deciding.len() < parts.len()) else {
        return Column::concat(&parts.iter().collect::<Vec<_>>());
    };
    if deciding.iter().any(|column| column.dtype() != first.dtype()) || !first.dtype().holds_missing() {
        return Column::concat(&parts.iter().collect::<Vec<_>>());
    }
    let cells: Vec<Value> = parts.iter().flat_map(super::column::Column::iter).collect();
    Column::of_type(cells.clone(), first.dtype()).unwrap_or_else(|_| Column::infer(cells))
}

/// Series one below the other.
///
/// # Errors
/// [`FrameError::NothingToConcat`]
pub fn concat_series(parts: &[Series], labelled: Labelled) -> Result<Series> {
    let Some(first) = parts.first() else { return Err(FrameError::NothingToConcat) };
    let same =
        parts.iter().all(|part| part.name.as_ref().map(Value::key) == first.name.as_ref().map(Value::key));
    let column = Column::concat(&parts.iter().map(|part| &part.column).collect::<Vec<_>>());
    let index = match labelled {
        Labelled::Kept => Index::concat(&parts.iter().map(|part| &part.index).collect::<Vec<_>>()),
        Labelled::Afresh => Index::range(column.len()),
    };
    Ok(Series { name: if same { first.name.clone() } else { None }, column, index })
}

/// Frames side by side, lined up by their row labels.
///
/// # Errors
/// [`FrameError::NothingToConcat`]
pub fn beside(frames: &[DataFrame]) -> Result<DataFrame> {
    let Some(first) = frames.first() else { return Err(FrameError::NothingToConcat) };
    let index = frames[1..].iter().fold(first.index.clone(), |index, frame| index.union(&frame.index));
    let names = frames.iter().flat_map(|frame| frame.names.to_vec()).collect();
    let columns = frames.iter().flat_map(|frame| frame.reindex(&index).columns).collect();
    DataFrame::new(Index::infer(names), columns, index)
}

/// Which rows a join keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// Those that have a partner.
    Inner,
    /// All of the left.
    Left,
    /// All of the right.
    Right,
    /// All.
    Outer,
}

/// Two frames joined where the columns under `on` are equal; names that both have get the suffixes.
///
/// # Errors
/// [`FrameError::NoLabel`] for a key that is not there.
pub fn merge(
    left: &DataFrame,
    right: &DataFrame,
    on: &[Value],
    how: Join,
    suffixes: (&str, &str),
) -> Result<DataFrame> {
    let keys = |frame: &DataFrame| -> Result<Vec<Vec<Key>>> {
        let columns = on.iter().map(|name| frame.series(name)).collect::<Result<Vec<_>>>()?;
        Ok((0..frame.height())
            .map(|row| columns.iter().map(|series| series.column.get(row).key()).collect())
            .collect())
    };
    let (ours, theirs) = (keys(left)?, keys(right)?);
    let rows = match how {
        Join::Right => pairs(&theirs, &ours, false).into_iter().map(|(right, left)| (left, right)).collect(),
        Join::Outer => {
            let mut rows = pairs(&ours, &theirs, false);
            let used: std::collections::HashSet<usize> =
                rows.iter().filter_map(|(_, right)| *right).collect();
            rows.extend((0..right.height()).filter(|at| !used.contains(at)).map(|at| (None, Some(at))));
            let key = |row: &(Option<usize>, Option<usize>)| {
                row.0.map_or_else(|| row.1.map(|at| theirs[at].clone()), |at| Some(ours[at].clone()))
            };
            rows.sort_by_key(key);
            rows
        }
        Join::Inner | Join::Left => pairs(&ours, &theirs, how == Join::Inner),
    };
    assemble(left, right, on, &rows, suffixes)
}

type Row = (Option<usize>, Option<usize>);

fn pairs(ours: &[Vec<Key>], theirs: &[Vec<Key>], partnered: bool) -> Vec<Row> {
    let mut places: HashMap<&Vec<Key>, Vec<usize>> = HashMap::new();
    for (at, key) in theirs.iter().enumerate() {
        places.entry(key).or_default().push(at);
    }
    let mut rows = Vec::new();
    for (at, key) in ours.iter().enumerate() {
        match places.get(key) {
            Some(partners) => rows.extend(partners.iter().map(|partner| (Some(at), Some(*partner)))),
            None if !partnered => rows.push((Some(at), None)),
            None => {}
        }
    }
    rows
}

fn assemble(
    left: &DataFrame,
    right: &DataFrame,
    on: &[Value],
    rows: &[Row],
    suffixes: (&str, &str),
) -> Result<DataFrame> {
    let lefts: Vec<Option<usize>> = rows.iter().map(|row| row.0).collect();
    let rights: Vec<Option<usize>> = rows.iter().map(|row| row.1).collect();
    let is_key = |name: &Value| on.iter().any(|key| key.key() == name.key());
    let mut names = Vec::new();
    let mut columns = Vec::new();
    for (at, name) in left.names.iter().enumerate() {
        let column = &left.columns[at];
        if is_key(&name) {
            let other = right.series(&name)?.column;
            let cells = rows.iter().map(|row| match row {
                (Some(own), _) => column.get(*own),
                (None, Some(their)) => other.get(*their),
                (None, None) => Value::NAN,
            });
            columns.push(Column::of_type(cells.collect(), column.dtype())?);
            names.push(name);
        } else {
            columns.push(column.take_or_missing(&lefts));
            let shared = right.names.position(&name).is_some();
            names.push(if shared { Value::str(&format!("{}{}", name.text(), suffixes.0)) } else { name });
        }
    }
    for (at, name) in right.names.iter().enumerate().filter(|(_, name)| !is_key(name)) {
        columns.push(right.columns[at].take_or_missing(&rights));
        let shared = left.names.position(&name).is_some();
        names.push(if shared { Value::str(&format!("{}{}", name.text(), suffixes.1)) } else { name });
    }
    DataFrame::new(Index::infer(names), columns, Index::range(rows.len()))
}

/// Refuses keys that repeat, for a merge that says they do not.
///
/// # Errors
/// [`FrameError::MergeKeys`]
pub fn check_unique(frame: &DataFrame, on: &[Value], side: &'static str, kind: &'static str) -> Result<()> {
    let columns = on.iter().map(|name| frame.series(name)).collect::<Result<Vec<_>>>()?;
    let mut seen = std::collections::HashSet::new();
    let keys =
        |row: usize| -> Vec<Key> { columns.iter().map(|series| series.column.get(row).key()).collect() };
    let repeated: Vec<usize> = (0..frame.height()).filter(|row| !seen.insert(keys(*row))).collect();
    if repeated.is_empty() {
        return Ok(());
    }
    let lines =
        repeated.iter().take(5).map(|row| join(columns.iter().map(|series| series.column.get(*row).text())));
    let sample = format!("{}\n {}", join(on.iter().map(Value::text)), lines.collect::<Vec<_>>().join("\n "));
    Err(FrameError::MergeKeys { side, kind, sample: format!(" {sample}") })
}
