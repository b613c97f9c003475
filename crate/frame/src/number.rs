//! How Python writes numbers.

/// A float as Python's `repr` writes it: the fewest digits that read back, an exponent below 1e-4 and from 1e16.
#[must_use]
pub fn float_repr(number: f64) -> String {
    if number.is_nan() {
        return "nan".to_owned();
    }
    if number.is_infinite() {
        return if number > 0.0 { "inf".to_owned() } else { "-inf".to_owned() };
    }
    let scientific = format!("{number:e}");
    let Some((digits, exponent)) = scientific.split_once('e') else { return scientific };
    let exponent: i32 = exponent.parse().unwrap_or_default();
    if number != 0.0 && !(-4..16).contains(&exponent) {
        let sign = if exponent < 0 { '-' } else { '+' };
        return format!("{digits}e{sign}{:02}", exponent.abs());
    }
    let plain = format!("{number}");
    if plain.contains('.') { plain } else { format!("{plain}.0") }
}

/// A float in Python's `{:.6e}` form, with a space in the place of a plus sign.
#[must_use]
pub(crate) fn scientific(number: f64, digits: usize) -> String {
    let text = format!("{number:.digits$e}");
    let Some((mantissa, exponent)) = text.split_once('e') else { return text };
    let exponent: i32 = exponent.parse().unwrap_or_default();
    let sign = if exponent < 0 { '-' } else { '+' };
    let lead = if number.is_sign_negative() { "" } else { " " };
    format!("{lead}{mantissa}e{sign}{:02}", exponent.abs())
}

#[cfg(test)]
mod tests {
    use super::float_repr;

    #[track_caller]
    fn check(number: f64, expect: &str) {
        assert_eq!(float_repr(number), expect);
    }

    #[test]
    fn floats_are_written_as_python_writes_them() {
        check(1.0, "1.0");
        check(0.1, "0.1");
        check(-0.0, "-0.0");
        check(1e16, "1e+16");
        check(1e15, "1000000000000000.0");
        check(1.5e-5, "1.5e-05");
        check(0.0001, "0.0001");
        check(1e300, "1e+300");
        check(f64::NAN, "nan");
        check(f64::NEG_INFINITY, "-inf");
    }
}
