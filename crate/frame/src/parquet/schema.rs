//! Types under the names pyarrow prints.

use arrow::datatypes::{DataType, Schema, TimeUnit};

/// A type as pyarrow prints it.
#[must_use]
pub(crate) fn type_name(data_type: &DataType) -> String {
    let unit = |unit: &TimeUnit| match unit {
        TimeUnit::Second => "s",
        TimeUnit::Millisecond => "ms",
        TimeUnit::Microsecond => "us",
        TimeUnit::Nanosecond => "ns",
    };
    match data_type {
        DataType::Boolean => "bool".to_owned(),
        DataType::Float16 => "halffloat".to_owned(),
        DataType::Float32 => "float".to_owned(),
        DataType::Float64 => "double".to_owned(),
        DataType::Utf8 => "string".to_owned(),
        DataType::LargeUtf8 => "large_string".to_owned(),
        DataType::Binary => "binary".to_owned(),
        DataType::LargeBinary => "large_binary".to_owned(),
        DataType::Date32 => "date32[day]".to_owned(),
        DataType::Timestamp(ticks, None) => format!("timestamp[{}]", unit(ticks)),
        DataType::Timestamp(ticks, Some(zone)) => format!("timestamp[{}, tz={zone}]", unit(ticks)),
        DataType::Duration(ticks) => format!("duration[{}]", unit(ticks)),
        DataType::List(field) => format!("list<{}: {}>", field.name(), type_name(field.data_type())),
        DataType::Struct(fields) => {
            let parts: Vec<String> = fields
                .iter()
                .map(|field| format!("{}: {}", field.name(), type_name(field.data_type())))
                .collect();
            format!("struct<{}>", parts.join(", "))
        }
        DataType::LargeList(field) => {
            format!("large_list<{}: {}>", field.name(), type_name(field.data_type()))
        }
        DataType::Map(entries, _) => match entries.data_type() {
            DataType::Struct(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| type_name(part.data_type())).collect();
                format!("map<{}>", parts.join(", "))
            }
            _ => "map".to_owned(),
        },
        DataType::Dictionary(keys, values) => {
            format!("dictionary<values={}, indices={}, ordered=0>", type_name(values), type_name(keys))
        }
        DataType::Decimal128(precision, scale) => format!("decimal128({precision}, {scale})"),
        DataType::Decimal256(precision, scale) => format!("decimal256({precision}, {scale})"),
        DataType::Time32(ticks) => format!("time32[{}]", unit(ticks)),
        DataType::Time64(ticks) => format!("time64[{}]", unit(ticks)),
        DataType::Date64 => "date64[ms]".to_owned(),
        DataType::FixedSizeBinary(size) => format!("fixed_size_binary[{size}]"),
        other => format!("{other:?}").to_lowercase(),
    }
}

/// A file's schema as pyarrow prints it when a column is not there.
#[must_use]
pub(crate) fn listing(schema: &Schema) -> String {
    let mut lines: Vec<String> = schema
        .fields()
        .iter()
        .map(|field| format!("{}: {}", field.name(), type_name(field.data_type())))
        .collect();
    lines.extend(
        ["__fragment_index: int32", "__batch_index: int32", "__last_in_fragment: bool", "__filename: string"]
            .map(str::to_owned),
    );
    lines.join("\n")
}
