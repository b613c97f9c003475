"""What pytest warns of. `pytest` itself has those that are raised here."""

from pytest import PytestCollectionWarning as PytestCollectionWarning
from pytest import PytestReturnNotNoneWarning as PytestReturnNotNoneWarning
from pytest import PytestUnknownMarkWarning as PytestUnknownMarkWarning
from pytest import PytestWarning as PytestWarning


def _warning(name, base=PytestWarning, *others):
    return type(name, (base, *others), {"__module__": "pytest"})


PytestApproxDecimalToleranceWarning = _warning("PytestApproxDecimalToleranceWarning")
PytestAssertRewriteWarning = _warning("PytestAssertRewriteWarning")
PytestCacheWarning = _warning("PytestCacheWarning")
PytestConfigWarning = _warning("PytestConfigWarning")
PytestDeprecationWarning = _warning("PytestDeprecationWarning", PytestWarning, DeprecationWarning)
PytestExperimentalApiWarning = _warning("PytestExperimentalApiWarning", PytestWarning, FutureWarning)
PytestFDWarning = _warning("PytestFDWarning")
PytestRemovedIn10Warning = _warning("PytestRemovedIn10Warning", PytestDeprecationWarning)
PytestUnhandledThreadExceptionWarning = _warning("PytestUnhandledThreadExceptionWarning")
PytestUnraisableExceptionWarning = _warning("PytestUnraisableExceptionWarning")
