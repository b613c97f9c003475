"""The errors of functions that have no way to calculate with the given types."""


class UFuncTypeError(TypeError):
    """A function that does not take these types."""

    def __init__(self, ufunc):
        super().__init__(ufunc)
        self.ufunc = ufunc


class _UFuncNoLoopError(UFuncTypeError):
    """No way to calculate with these types."""

    def __init__(self, ufunc, dtypes):
        super().__init__(ufunc)
        self.args = (ufunc, dtypes)
        self.dtypes = dtypes

    def __str__(self):
        takes = ', '.join(repr(dtype) for dtype in self.dtypes[:-1])
        return (f'ufunc {self.ufunc.__name__!r} did not contain a loop with signature matching types ({takes}) -> '
                f'{self.dtypes[-1]!r}')


class _UFuncOutputCastingError(UFuncTypeError):
    """A result that does not fit what it is put into."""

    def __init__(self, ufunc, from_, to):
        super().__init__(ufunc)
        self.from_, self.to = from_, to

    def __str__(self):
        return f'Cannot cast ufunc {self.ufunc!r} output from {self.from_!r} to {self.to!r} with casting rule \'same_kind\''
