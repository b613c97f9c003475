//! How long a Parquet file takes to read, to filter and to group: `speed FILE [ROUNDS]`.
//!
//! The file is the one that `tests/record/frame_speed.py` makes. Each line is a step and the least milliseconds that it took.

use std::hint::black_box;
use std::time::Instant;

use bytes::Bytes;
use frame::{Comparison, Groups, Missing, Operand, Reduction, Value, parquet};

// As in the command line, which is what works on frames natively.
#[path = "../../cli/src/keep.rs"]
mod keep;

#[expect(clippy::disallowed_methods, reason = "the file lies on the host")]
fn main() {
    keep::keep_memory();
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().expect("the path of a Parquet file");
    let rounds = arguments.next().and_then(|rounds| rounds.parse().ok()).unwrap_or(5);
    let bytes = Bytes::from(std::fs::read(path).expect("a readable file"));
    let frame = parquet::read(bytes.clone()).expect("a Parquet file");
    let column = |name: &str| frame.series(&Value::str(name)).expect("a column of the file").column;
    let (score, group) = (column("f0"), column("group"));
    time("read", rounds, || parquet::read(bytes.clone()).expect("a Parquet file").height());
    time("filter", rounds, || {
        let limit = Value::Float(0.5);
        let mask = Comparison::Gt.apply(Operand::Column(&score), Operand::Scalar(&limit), score.len());
        let mask = mask.ok().and_then(|mask| mask.as_mask()).expect("a mask");
        frame.filter(&mask).expect("a mask of the frame's length").height()
    });
    time("group-by mean", rounds, || {
        let keys = std::slice::from_ref(&group);
        let groups = Groups::of(keys, Missing::Left).sorted(keys);
        let numbers = frame.columns().iter().filter(|column| column.dtype().is_numeric());
        let means = numbers.flat_map(|column| groups.reduce(column, Reduction::Mean));
        means.map(|column| column.len()).sum()
    });
}

#[expect(clippy::disallowed_methods, reason = "it is the time of the host that counts")]
fn time(step: &str, rounds: usize, work: impl Fn() -> usize) {
    let least = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed()
        })
        .min()
        .unwrap_or_default();
    println!("{step}: {:.1}", least.as_secs_f64() * 1000.0);
}
