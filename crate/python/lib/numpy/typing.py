"""Names for annotations."""

from typing import Any

from numpy._array import ndarray

ArrayLike = DTypeLike = Any
NDArray = ndarray
