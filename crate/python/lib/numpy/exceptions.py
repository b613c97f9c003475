"""What numpy raises and warns of beside Python's own."""


class AxisError(ValueError, IndexError):
    """An axis that the array has not."""

    def __init__(self, axis, ndim=None, msg_prefix=None):
        self.axis, self.ndim, self._prefix = axis, ndim, msg_prefix
        super().__init__(axis, ndim, msg_prefix) if ndim is not None else super().__init__(axis)

    def __str__(self):
        if self.ndim is None:
            return str(self.axis)
        text = f'axis {self.axis} is out of bounds for array of dimension {self.ndim}'
        return text if self._prefix is None else f'{self._prefix}: {text}'


class DTypePromotionError(TypeError):
    """Two types that no type holds both of."""


class TooHardError(RuntimeError):
    """A problem that takes too long."""


class ComplexWarning(RuntimeWarning):
    """An imaginary part that is dropped."""


class RankWarning(RuntimeWarning):
    """A fit that is badly conditioned."""


class VisibleDeprecationWarning(UserWarning):
    """A deprecation that users are to see."""
