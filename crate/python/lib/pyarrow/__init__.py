"""The exceptions of pyarrow that pandas lets through; nothing else of pyarrow is here."""

from pyarrow.lib import ArrowException, ArrowInvalid, ArrowNotImplementedError, ArrowTypeError

__version__ = "26.0.1"
