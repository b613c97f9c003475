"""What the suite imports as `mock`: our own `unittest.mock`, under the names of the package that it was written for."""

import sys
import unittest.mock as _ours

from unittest.mock import *

__all__ = _ours.__all__
IS_PYPY = False
mock = sys.modules['mock.mock'] = _ours
