//! The table below the lines of the single tests.

/// What came of one file.
pub(crate) struct Row {
    pub(crate) file: String,
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) excluded: usize,
}

/// Prints a line for each file, and one for all of them.
pub(crate) fn print_table(rows: &[Row]) {
    println!("\n{:<40} {:>7} {:>7} {:>9}", "file", "passed", "failed", "excluded");
    let mut sum = Row { file: "all".to_owned(), passed: 0, failed: 0, excluded: 0 };
    for row in rows {
        print(row);
        sum.passed += row.passed;
        sum.failed += row.failed;
        sum.excluded += row.excluded;
    }
    print(&sum);
    println!();
}

fn print(row: &Row) {
    println!("{:<40} {:>7} {:>7} {:>9}", row.file, row.passed, row.failed, row.excluded);
}
