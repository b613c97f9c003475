//! One value for each group of rows.

use arrow::array::{Array, AsArray};
use arrow::datatypes::Int64Type;

use crate::column::Column;
use crate::dtype::DType;
use crate::error::Result;
use crate::group::Groups;
use crate::reduce::Reduction;
use crate::value::Value;

impl Groups {
    /// One value for each group, from its cells of a column as long as the rows.
    ///
    /// # Errors
    /// Those of [`Column::reduce`].
    pub fn reduce(&self, column: &Column, reduction: Reduction) -> Result<Column> {
        if let Some(values) = self.quickly(column, reduction) {
            return Ok(values);
        }
        let values = self.rows().into_iter().map(|rows| column.take(&rows).reduce(reduction));
        typed(values.collect::<Result<_>>()?, column.dtype(), reduction)
    }

    /// The value of each group in one pass over the cells, where that is the same as one group after the other.
    fn quickly(&self, column: &Column, reduction: Reduction) -> Option<Column> {
        if reduction == Reduction::Count {
            return Some(self.counts(column));
        }
        if column.dtype().is_nullable() || self.is_empty() {
            return None;
        }
        match reduction {
            Reduction::Sum if column.dtype().is_integer() || *column.dtype() == DType::Bool => {
                let mut sums = vec![0i64; self.len()];
                for (code, number) in self.codes.iter().zip(column.ints_array()?.values()) {
                    if let Some(sum) = sums.get_mut(*code as usize) {
                        *sum = sum.wrapping_add(*number);
                    }
                }
                Some(Column::ints(sums))
            }
            Reduction::Sum if *column.dtype() == DType::Float64 => {
                // Rust's empty sum is -0.0.
                Some(Column::floats(self.sums(column)?.into_iter().map(|(sum, _)| sum + 0.0).collect()))
            }
            Reduction::Mean => Some(Column::floats(self.means(column)?)),
            Reduction::Std => Some(Column::floats(self.variances(column)?.map(f64::sqrt).collect())),
            Reduction::Var => Some(Column::floats(self.variances(column)?.collect())),
            Reduction::Min if *column.dtype() == DType::Float64 => {
                Some(Column::floats(self.extremes(column, |number, least| number < least)?))
            }
            Reduction::Max if *column.dtype() == DType::Float64 => {
                Some(Column::floats(self.extremes(column, |number, most| number > most)?))
            }
            _ => None,
        }
    }

    /// How many cells of each group are not missing.
    #[expect(clippy::cast_possible_wrap, reason = "no column is that long")]
    fn counts(&self, column: &Column) -> Column {
        let none_missing = column.array().is_some_and(|array| array.null_count() == 0);
        if none_missing && !column.dtype().is_float() {
            return Column::ints(self.sizes().into_iter().map(|size| size as i64).collect());
        }
        let mut counts = vec![0; self.len()];
        for (row, code) in self.codes.iter().enumerate() {
            if let Some(count) = counts.get_mut(*code as usize)
                && !column.is_missing(row)
            {
                *count += 1;
            }
        }
        Column::ints(counts)
    }

    /// The sum of each group's numbers, and how many they are.
    fn sums(&self, column: &Column) -> Option<Vec<(f64, f64)>> {
        let mut sums = vec![(-0.0, 0.0); self.len()];
        self.each(column, |group, number| {
            sums[group].0 += number;
            sums[group].1 += 1.0;
        })?;
        Some(sums)
    }

    fn means(&self, column: &Column) -> Option<Vec<f64>> {
        Some(self.sums(column)?.into_iter().map(|(sum, count)| sum / count).collect())
    }

    /// The sample variance of each group.
    fn variances(&self, column: &Column) -> Option<impl Iterator<Item = f64>> {
        let means = self.means(column)?;
        let mut squares = vec![(-0.0, 0.0); self.len()];
        self.each(column, |group, number| {
            let distance = number - means[group];
            squares[group].0 += distance * distance;
            squares[group].1 += 1.0;
        })?;
        Some(squares.into_iter().map(|(sum, count)| if count < 2.0 { f64::NAN } else { sum / (count - 1.0) }))
    }

    /// The number of each group that goes before all others; NaN where there is none.
    fn extremes(&self, column: &Column, before: impl Fn(f64, f64) -> bool) -> Option<Vec<f64>> {
        let mut found = vec![f64::NAN; self.len()];
        self.each(column, |group, number| {
            if found[group].is_nan() || before(number, found[group]) {
                found[group] = number;
            }
        })?;
        Some(found)
    }

    /// Shows every number that is in a group and is not missing, in the order of the rows; `None` for other cells.
    #[expect(clippy::cast_precision_loss, reason = "as numpy makes floats of whole numbers")]
    fn each(&self, column: &Column, show: impl FnMut(usize, f64)) -> Option<()> {
        if *column.dtype() == DType::Int64 {
            let ints = column.array()?.as_primitive::<Int64Type>();
            self.each_of(ints.values().iter().map(|number| *number as f64), show);
        } else {
            self.each_of(column.floats_array()?.values().iter().copied(), show);
        }
        Some(())
    }

    fn each_of(&self, numbers: impl Iterator<Item = f64>, mut show: impl FnMut(usize, f64)) {
        for (code, number) in self.codes.iter().zip(numbers) {
            let group = *code as usize;
            if group < self.len() && !number.is_nan() {
                show(group, number);
            }
        }
    }
}

/// The values of groups in the type that the reduction of a column of this type has.
fn typed(values: Vec<Value>, dtype: &DType, reduction: Reduction) -> Result<Column> {
    let kept = matches!(reduction, Reduction::Min | Reduction::Max | Reduction::First | Reduction::Last)
        || matches!(reduction, Reduction::Sum) && !dtype.plain().is_integer();
    if kept && *dtype != DType::Bool {
        return Ok(Column::of_type(values.clone(), dtype).unwrap_or_else(|_| Column::infer(values)));
    }
    if matches!(reduction, Reduction::Count | Reduction::Nunique) {
        return Column::of_type(values, &DType::Int64);
    }
    if values.is_empty() {
        return Column::of_type(values, &DType::Float64);
    }
    if !dtype.is_nullable() {
        return Ok(Column::infer(values));
    }
    let known = values.into_iter().map(|value| if value.is_missing() { Value::NAN } else { value });
    Ok(Column::infer(known.collect()).to_nullable())
}

#[cfg(test)]
mod tests {
    use super::{Column, DType, Groups, Reduction, Value};
    use crate::reduce::Missing;

    const ALL: [Reduction; 16] = [
        Reduction::Sum,
        Reduction::Mean,
        Reduction::Min,
        Reduction::Max,
        Reduction::Count,
        Reduction::Std,
        Reduction::Var,
        Reduction::Median,
        Reduction::Product,
        Reduction::Any,
        Reduction::All,
        Reduction::Nunique,
        Reduction::Quantile(0.25),
        Reduction::First,
        Reduction::Last,
        Reduction::Quantile(1.0),
    ];

    fn columns() -> Vec<Column> {
        let floats = vec![0.1, 0.2, f64::NAN, -0.0, 0.7, f64::NAN, 1e300, 0.4];
        let ints = Column::ints(vec![3, -1, i64::MAX, 4, 0, 2, 7, 7]);
        let narrow =
            Column::ints(vec![3, -1, 120, 4, 0, 2, 7, 7]).cast(&DType::Int8).expect("small enough numbers");
        let flags = Column::bools(vec![true, false, true, true, false, false, true, false]);
        let texts = Column::texts(&[Some("b"), None, Some("a"), Some("c"), None, Some("d"), None, Some("e")]);
        let single = Column::floats(floats.clone()).cast(&DType::Float32).expect("numbers become narrower");
        vec![
            Column::floats(floats.clone()),
            single,
            ints.to_nullable(),
            Column::floats(floats).to_nullable(),
            ints,
            narrow,
            flags,
            texts,
        ]
    }

    #[test]
    fn groups_are_reduced_as_their_rows_are_one_group_after_the_other() {
        let keys = Column::texts(&[
            Some("x"),
            Some("y"),
            Some("z"),
            None,
            Some("x"),
            Some("z"),
            Some("y"),
            Some("x"),
        ]);
        let groups = Groups::of(&[keys], Missing::Left);
        for column in columns() {
            for reduction in ALL {
                let singly: Result<Vec<Value>, _> =
                    groups.rows().iter().map(|rows| column.take(rows).reduce(reduction)).collect();
                let singly = singly.and_then(|values| super::typed(values, column.dtype(), reduction));
                let shown = |column: Column| {
                    (column.dtype().clone(), column.iter().map(|cell| cell.repr()).collect())
                };
                let (singly, found): (Result<(DType, Vec<String>), _>, _) =
                    (singly.map(shown), groups.reduce(&column, reduction).map(shown));
                assert_eq!(
                    found.map_err(|error| error.to_string()),
                    singly.map_err(|error| error.to_string()),
                    "{} of {}",
                    reduction.name(),
                    column.dtype()
                );
            }
        }
    }

    #[test]
    fn a_group_without_rows_has_what_no_cells_have() {
        let groups = Groups::of(&[Column::ints(vec![1, 1])], Missing::Left).arranged(&[None, Some(0)]);
        let numbers = Column::floats(vec![1.0, 2.0]);
        let of = |reduction| {
            let found = groups.reduce(&numbers, reduction).expect("numbers have it");
            found.iter().map(|cell| cell.repr()).collect::<Vec<_>>()
        };
        assert_eq!(of(Reduction::Sum), ["0.0", "3.0"]);
        assert_eq!(of(Reduction::Mean), ["nan", "1.5"]);
        assert_eq!(of(Reduction::Max), ["nan", "2.0"]);
        assert_eq!(of(Reduction::Count), ["0", "2"]);
    }
}
