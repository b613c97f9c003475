//! Categories: a column whose cells are a few values, kept as positions among them.

use std::collections::HashMap;
use std::sync::Arc;

use arrow::array::{Array, AsArray, Int32Array};
use arrow::datatypes::Int32Type;

use crate::column::Column;
use crate::dtype::DType;
use crate::error::{FrameError, Result};
use crate::sort::order;
use crate::value::{Key, Value};

/// The values that the cells of a `category` column can have, and whether they have an order.
#[derive(Clone, Debug)]
pub struct Categories {
    values: Column,
    ordered: bool,
}

impl PartialEq for Categories {
    fn eq(&self, other: &Self) -> bool {
        let keys = |one: &Self| {
            let mut keys: Vec<Key> = one.values.iter().map(|value| value.key()).collect();
            if !one.ordered {
                keys.sort();
            }
            keys
        };
        self.ordered == other.ordered && keys(self) == keys(other)
    }
}

impl Eq for Categories {}

impl Categories {
    /// Categories in this order.
    ///
    /// # Errors
    /// [`FrameError::CategoriesRepeat`] and [`FrameError::CategoriesMissing`]
    pub fn new(values: Column, ordered: bool) -> Result<Self> {
        if values.missing().contains(&true) {
            return Err(FrameError::CategoriesMissing);
        }
        if values.repeats().contains(&true) {
            return Err(FrameError::CategoriesRepeat);
        }
        Ok(Self { values, ordered })
    }

    /// The different values among cells, sorted where they have an order.
    #[must_use]
    pub fn among(cells: &Column) -> Self {
        let mut values = cells.take(&cells.unique(crate::reduce::Missing::Left)).to_vec();
        let family =
            |value: &Value| if value.as_f64().is_some() { "number".to_owned() } else { value.type_name() };
        if values.iter().all(|value| family(value) == family(&values[0])) {
            values.sort_by(order);
        }
        let values = match cells.dtype() {
            DType::Category(categories) => {
                Column::of_type(values.clone(), &categories.dtype()).unwrap_or_else(|_| Column::infer(values))
            }
            dtype => Column::of_type(values.clone(), dtype.plain()).unwrap_or_else(|_| Column::infer(values)),
        };
        Self { values, ordered: false }
    }

    /// The values in their order.
    #[must_use]
    pub fn values(&self) -> &Column {
        &self.values
    }

    /// Whether the values have an order.
    #[must_use]
    pub fn ordered(&self) -> bool {
        self.ordered
    }

    /// The line that goes with a column of these: `Categories (2, str): ['a', 'b']`.
    #[must_use]
    pub fn footer(&self) -> String {
        let between = if self.ordered { " < " } else { ", " };
        let intervals = self.intervals();
        let texts = match &intervals {
            Some(_) => self.values.iter().map(|value| value.text()).collect(),
            None => crate::repr::quoted_texts(&self.values),
        };
        let kind = intervals.unwrap_or_else(|| self.dtype().to_string());
        let shown = if texts.len() > 10 {
            let (head, tail) = (texts[..4].join(between), texts[texts.len() - 4..].join(between));
            let dots = if self.ordered { " ... " } else { ", ..., " };
            format!("{head}{dots}{tail}")
        } else {
            texts.join(between)
        };
        format!("Categories ({}, {kind}): [{shown}]", texts.len())
    }

    /// The type of the values, where they are intervals.
    fn intervals(&self) -> Option<String> {
        let texts: Option<Vec<String>> =
            self.values.iter().map(|value| (value.type_name() == "Interval").then(|| value.text())).collect();
        let texts = texts.filter(|texts| !texts.is_empty())?;
        let number = if texts.iter().any(|text| text.contains('.')) { "float64" } else { "int64" };
        let closed = if texts[0].ends_with(']') { "right" } else { "left" };
        Some(format!("interval[{number}, {closed}]"))
    }

    /// The type of the values.
    #[must_use]
    pub fn dtype(&self) -> DType {
        self.values.dtype().clone()
    }

    /// The value at a code.
    #[must_use]
    pub(crate) fn value(&self, code: i32) -> Value {
        usize::try_from(code).map_or(Value::NAN, |at| self.values.get(at))
    }

    /// The code of a value, if it is one of them.
    #[must_use]
    pub fn code(&self, value: &Value) -> Option<i32> {
        let key = value.key();
        self.values.iter().position(|own| own.key() == key).and_then(|at| i32::try_from(at).ok())
    }
}

impl Column {
    /// The cells as these categories; what is none of them is missing.
    #[must_use]
    pub fn categorized(&self, categories: &std::rc::Rc<Categories>) -> Self {
        let codes: HashMap<Key, i32> = categories.values.iter().map(|value| value.key()).zip(0..).collect();
        let codes: Int32Array = self
            .iter()
            .map(|value| if value.is_missing() { None } else { codes.get(&value.key()).copied() })
            .collect();
        Self::trusted(DType::Category(categories.clone()), Arc::new(codes))
    }

    /// The positions of the cells among the categories, -1 for what is missing; `None` for another type.
    #[must_use]
    pub fn codes(&self) -> Option<Vec<i64>> {
        if !matches!(self.dtype(), DType::Category(_)) {
            return None;
        }
        let codes = self.array()?.as_primitive::<Int32Type>();
        Some(
            (0..codes.len())
                .map(|at| if codes.is_null(at) { -1 } else { i64::from(codes.value(at)) })
                .collect(),
        )
    }

    /// A category column as the values it stands for; other columns as they are.
    #[must_use]
    pub fn decoded(&self) -> Self {
        let DType::Category(categories) = self.dtype() else { return self.clone() };
        let positions: Vec<Option<usize>> =
            self.codes().unwrap_or_default().into_iter().map(|code| usize::try_from(code).ok()).collect();
        categories.values.take_or_missing(&positions)
    }
}
