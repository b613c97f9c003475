"""The tree of pyarrow's exceptions."""


class ArrowException(Exception):
    __module__ = "pyarrow.lib"


class ArrowInvalid(ValueError, ArrowException):
    __module__ = "pyarrow.lib"


class ArrowTypeError(TypeError, ArrowException):
    __module__ = "pyarrow.lib"


class ArrowNotImplementedError(NotImplementedError, ArrowException):
    __module__ = "pyarrow.lib"


class ArrowKeyError(KeyError, ArrowException):
    __module__ = "pyarrow.lib"

    def __str__(self):
        return ArrowException.__str__(self)


ArrowIOError = OSError
