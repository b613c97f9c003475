//! An array: cells that several arrays may look at, and how this one looks at them.

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use rustpython_vm::PyObjectRef;

use super::dtype::DType;

/// What stands for a moment that is missing.
pub(crate) const NAT: i64 = i64::MIN;

/// Elements, one after the other. Whole numbers and times of every size are kept as `i64`, floats as `f64`.
#[derive(Clone, Debug)]
pub(crate) enum Cells {
    Bool(Vec<bool>),
    Int(Vec<i64>),
    Float(Vec<f64>),
    Kept(Vec<PyObjectRef>),
}

impl Cells {
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Bool(cells) => cells.len(),
            Self::Int(cells) => cells.len(),
            Self::Float(cells) => cells.len(),
            Self::Kept(cells) => cells.len(),
        }
    }

    /// The cells at these places.
    pub(crate) fn pick(&self, places: impl Iterator<Item = usize>) -> Self {
        match self {
            Self::Bool(cells) => Self::Bool(places.map(|at| cells[at]).collect()),
            Self::Int(cells) => Self::Int(places.map(|at| cells[at]).collect()),
            Self::Float(cells) => Self::Float(places.map(|at| cells[at]).collect()),
            Self::Kept(cells) => Self::Kept(places.map(|at| cells[at].clone()).collect()),
        }
    }

    fn stretch(&self, from: usize, length: usize) -> Self {
        match self {
            Self::Bool(cells) => Self::Bool(cells[from..from + length].to_vec()),
            Self::Int(cells) => Self::Int(cells[from..from + length].to_vec()),
            Self::Float(cells) => Self::Float(cells[from..from + length].to_vec()),
            Self::Kept(cells) => Self::Kept(cells[from..from + length].to_vec()),
        }
    }

    /// Puts the cell at a place of another row of the same kind into a place of this one.
    pub(crate) fn put(&mut self, at: usize, from: &Self, place: usize) {
        match (self, from) {
            (Self::Bool(cells), Self::Bool(new)) => cells[at] = new[place],
            (Self::Int(cells), Self::Int(new)) => cells[at] = new[place],
            (Self::Float(cells), Self::Float(new)) => cells[at] = new[place],
            (Self::Kept(cells), Self::Kept(new)) => cells[at].clone_from(&new[place]),
            _ => {}
        }
    }

    /// As whole numbers; floats lose their fraction.
    #[expect(clippy::cast_possible_truncation, reason = "what numpy does too")]
    pub(crate) fn into_ints(self) -> Vec<i64> {
        match self {
            Self::Bool(cells) => cells.into_iter().map(i64::from).collect(),
            Self::Int(cells) => cells,
            Self::Float(cells) => {
                cells.into_iter().map(|cell| if cell.is_nan() { NAT } else { cell as i64 }).collect()
            }
            Self::Kept(_) => Vec::new(),
        }
    }

    /// As floats.
    #[expect(clippy::cast_precision_loss, reason = "what numpy does too")]
    pub(crate) fn into_floats(self) -> Vec<f64> {
        match self {
            Self::Bool(cells) => cells.into_iter().map(|cell| f64::from(u8::from(cell))).collect(),
            Self::Int(cells) => cells.into_iter().map(|cell| cell as f64).collect(),
            Self::Float(cells) => cells,
            Self::Kept(_) => Vec::new(),
        }
    }

    /// As booleans: whether each is not zero.
    pub(crate) fn into_bools(self) -> Vec<bool> {
        match self {
            Self::Bool(cells) => cells,
            Self::Int(cells) => cells.into_iter().map(|cell| cell != 0).collect(),
            Self::Float(cells) => cells.into_iter().map(|cell| cell != 0.0).collect(),
            Self::Kept(_) => Vec::new(),
        }
    }
}

/// A way of looking at cells: a shape, and how far apart neighbours are in each direction.
#[derive(Clone, Debug)]
pub(crate) struct Array {
    pub(crate) dtype: DType,
    cells: Rc<RefCell<Cells>>,
    pub(crate) shape: Vec<usize>,
    pub(crate) strides: Vec<isize>,
    pub(crate) offset: usize,
    /// Whether the cells are another array's.
    pub(crate) view: bool,
}

impl Array {
    /// An array over its own cells, row by row. There are as many as the shape says.
    pub(crate) fn new(dtype: DType, cells: Cells, shape: Vec<usize>) -> Self {
        debug_assert_eq!(cells.len(), shape.iter().product::<usize>());
        let strides = packed(&shape);
        Self { dtype, cells: Rc::new(RefCell::new(cells)), shape, strides, offset: 0, view: false }
    }

    pub(crate) fn bools(cells: Vec<bool>, shape: Vec<usize>) -> Self {
        Self::new(DType::Bool, Cells::Bool(cells), shape)
    }

    pub(crate) fn ints(cells: Vec<i64>, shape: Vec<usize>) -> Self {
        Self::new(DType::INT, Cells::Int(cells), shape)
    }

    pub(crate) fn floats(cells: Vec<f64>, shape: Vec<usize>) -> Self {
        Self::new(DType::FLOAT, Cells::Float(cells), shape)
    }

    /// The same cells looked at differently.
    pub(crate) fn looked_at(&self, shape: Vec<usize>, strides: Vec<isize>, offset: usize) -> Self {
        Self { dtype: self.dtype, cells: self.cells.clone(), shape, strides, offset, view: true }
    }

    /// Whether both look at the same cells.
    pub(crate) fn shares(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.cells, &other.cells)
    }

    pub(crate) fn size(&self) -> usize {
        self.shape.iter().product()
    }

    pub(crate) fn ndim(&self) -> usize {
        self.shape.len()
    }

    /// Whether the elements lie one after the other.
    pub(crate) fn is_packed(&self) -> bool {
        self.shape
            .iter()
            .zip(&self.strides)
            .zip(packed(&self.shape))
            .all(|((length, stride), packed)| *length <= 1 || *stride == packed)
    }

    /// Where the elements are among the cells, in the order of rows.
    pub(crate) fn places(&self) -> Vec<usize> {
        if self.is_packed() {
            return (self.offset..self.offset + self.size()).collect();
        }
        places_of(&self.shape, &self.strides, self.offset)
    }

    /// The elements, in the order of rows.
    pub(crate) fn dense(&self) -> Cells {
        let cells = self.cells.borrow();
        if self.is_packed() {
            return cells.stretch(self.offset, self.size());
        }
        cells.pick(self.places().into_iter())
    }

    /// What the array looks at.
    pub(crate) fn cells(&self) -> Ref<'_, Cells> {
        self.cells.borrow()
    }

    /// Puts elements of the array's own type into these places.
    pub(crate) fn put(&self, places: &[usize], new: &Cells, from: impl Fn(usize) -> usize) {
        let mut cells = self.cells.borrow_mut();
        for (nth, place) in places.iter().enumerate() {
            cells.put(*place, new, from(nth));
        }
    }

    /// The same elements in another type of numbers.
    pub(crate) fn cast_numbers(&self, dtype: DType) -> Self {
        let cells = self.dense();
        let cells = match dtype {
            DType::Bool => Cells::Bool(cells.into_bools()),
            DType::Float(64) => Cells::Float(cells.into_floats()),
            DType::Float(_) => {
                Cells::Float(cells.into_floats().into_iter().map(|cell| dtype.rounded(cell)).collect())
            }
            DType::Datetime(unit) | DType::Timedelta(unit) => Cells::Int(self.ticks(unit, cells)),
            _ => Cells::Int(cells.into_ints().into_iter().map(|cell| dtype.wrapped(cell)).collect()),
        };
        Self::new(dtype, cells, self.shape.clone())
    }

    fn ticks(&self, unit: super::dtype::Unit, cells: Cells) -> Vec<i64> {
        let ticks = cells.into_ints();
        let (DType::Datetime(own) | DType::Timedelta(own)) = self.dtype else { return ticks };
        let (from, to) = (own.nanos(), unit.nanos());
        let moved =
            |tick: i64| if from >= to { tick.wrapping_mul(from / to) } else { tick.div_euclid(to / from) };
        ticks.into_iter().map(|tick| if tick == NAT { NAT } else { moved(tick) }).collect()
    }

    /// The same elements under another shape of the same size: a view where the elements are packed.
    pub(crate) fn reshaped(&self, shape: Vec<usize>) -> Self {
        if self.is_packed() {
            let strides = packed(&shape);
            return self.looked_at(shape, strides, self.offset);
        }
        Self::new(self.dtype, self.dense(), shape)
    }

    /// The axes in another order.
    pub(crate) fn transposed(&self, axes: &[usize]) -> Self {
        let shape = axes.iter().map(|axis| self.shape[*axis]).collect();
        let strides = axes.iter().map(|axis| self.strides[*axis]).collect();
        self.looked_at(shape, strides, self.offset)
    }

    /// The array repeated up to a shape; `None` where it does not fit.
    pub(crate) fn broadcast(&self, shape: &[usize]) -> Option<Self> {
        let extra = shape.len().checked_sub(self.ndim())?;
        let mut strides = vec![0; extra];
        for ((own, stride), wanted) in self.shape.iter().zip(&self.strides).zip(&shape[extra..]) {
            match (own, wanted) {
                (own, wanted) if own == wanted => strides.push(*stride),
                (1, _) => strides.push(0),
                _ => return None,
            }
        }
        Some(self.looked_at(shape.to_vec(), strides, self.offset))
    }
}

/// How far apart neighbours are when rows lie one after the other.
pub(crate) fn packed(shape: &[usize]) -> Vec<isize> {
    let mut strides = vec![1; shape.len()];
    for axis in (1..shape.len()).rev() {
        strides[axis - 1] = strides[axis] * isize::try_from(shape[axis]).unwrap_or(isize::MAX);
    }
    strides
}

/// Places of elements, in the order of rows.
pub(crate) fn places_of(shape: &[usize], strides: &[isize], offset: usize) -> Vec<usize> {
    let mut places = vec![offset];
    for (length, stride) in shape.iter().zip(strides) {
        let mut next = Vec::with_capacity(places.len() * length);
        for place in places {
            let mut at = place;
            for _ in 0..*length {
                next.push(at);
                at = at.wrapping_add_signed(*stride);
            }
        }
        places = next;
    }
    places
}

/// The shape that both can be repeated up to.
pub(crate) fn common_shape(left: &[usize], right: &[usize]) -> Option<Vec<usize>> {
    let depth = left.len().max(right.len());
    let at =
        |shape: &[usize], axis: usize| (axis + shape.len()).checked_sub(depth).map_or(1, |axis| shape[axis]);
    (0..depth)
        .map(|axis| match (at(left, axis), at(right, axis)) {
            (left, right) if left == right => Some(left),
            (1, length) | (length, 1) => Some(length),
            _ => None,
        })
        .collect()
}

/// A shape as Python writes it: `(2, 3)`, `(2,)`.
pub(crate) fn shape_text(shape: &[usize]) -> String {
    match shape {
        [only] => format!("({only},)"),
        _ => format!("({})", shape.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
    }
}

/// A shape as numpy's own texts write it: `(2,3)`.
pub(crate) fn tight_text(shape: &[usize]) -> String {
    shape_text(shape).replace(", ", ",")
}
