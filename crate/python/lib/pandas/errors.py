"""pandas' own exceptions and warnings."""


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


class DateParseError(ValueError):
    __module__ = 'pandas._libs.tslibs.parsing'


class OutOfBoundsDatetime(ValueError):
    pass


class OutOfBoundsTimedelta(ValueError):
    pass


class UndefinedVariableError(NameError):
    pass


class SpecificationError(Exception):
    pass


class DataError(Exception):
    pass


class UnsupportedFunctionCall(ValueError):
    pass


class AbstractMethodError(NotImplementedError):
    pass


class DtypeWarning(Warning):
    pass


class ParserWarning(Warning):
    pass


class PerformanceWarning(Warning):
    pass


class ChainedAssignmentError(Warning):
    pass


class PandasChangeWarning(Warning):
    pass


class PandasPendingDeprecationWarning(PandasChangeWarning, PendingDeprecationWarning):
    pass


class PandasDeprecationWarning(PandasChangeWarning, DeprecationWarning):
    pass


class PandasFutureWarning(PandasChangeWarning, FutureWarning):
    pass


class Pandas4Warning(PandasDeprecationWarning):
    pass


class Pandas5Warning(PandasPendingDeprecationWarning):
    pass
