//! numpy's arrays, to the extent that frames hand them out and tests of pipelines use them.
//!
//! - [`array`], [`dtype`]: elements, and ways of looking at them
//! - [`select`]: what a key stands for
//! - [`binary`], [`unary`], [`reduce`], [`order`], [`join`]: what is calculated
//! - [`text`]: how arrays are written
//! - [`convert`], [`column`]: between Python, arrays and the columns of frames
//! - [`native`]: the module that `lib/numpy` gives its signatures to

mod array;
mod binary;
pub(crate) mod column;
mod convert;
mod dtype;
mod join;
mod native;
mod order;
mod reduce;
mod select;
mod source;
mod text;
mod unary;

pub(crate) use native::{Number, module_def};
