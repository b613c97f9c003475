//! Reading lesson files into values, never failing as a whole.

mod course;
mod doubles;
mod exercise;
mod lesson;
mod limits;
mod start;
mod whole;

use crate::desk::Desk;
use crate::files::Files;
use crate::problem::Problem;

pub use course::read_course;
pub use exercise::read_exercise;
pub use lesson::read_lesson;
pub use whole::{Whole, read_whole};

/// What reading gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<T> {
    /// What could be read. Complete once nothing is wanted any more.
    pub value: T,
    /// What is wrong, in the order it was found.
    pub problems: Vec<Problem>,
    /// Files that are not known yet. Fetch them and read again; empty when nothing is missing.
    pub wanted: Vec<String>,
}

impl<T> Reading<T> {
    fn new(files: &dyn Files, read: impl FnOnce(&mut Desk<'_>) -> T) -> Self {
        let mut desk = Desk::new(files);
        let value = read(&mut desk);
        let (problems, wanted) = desk.close();
        Self { value, problems, wanted }
    }
}
