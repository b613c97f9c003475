"""pandas' own exceptions."""


class IntCastingNaNError(ValueError):
    pass


class EmptyDataError(ValueError):
    pass


class ParserError(ValueError):
    pass


class MergeError(ValueError):
    pass


class IndexingError(Exception):
    pass


class InvalidIndexError(Exception):
    pass


class OutOfBoundsDatetime(ValueError):
    pass


class UndefinedVariableError(NameError):
    pass


class PerformanceWarning(Warning):
    pass


class SettingWithCopyWarning(Warning):
    pass
