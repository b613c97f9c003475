"""The exceptions that end a test by the test's own wish."""

from pytest import Exit as Exit
from pytest import Failed as Failed
from pytest import OutcomeException as OutcomeException
from pytest import Skipped as Skipped
from pytest import XFailed as XFailed
from pytest import exit as exit
from pytest import fail as fail
from pytest import importorskip as importorskip
from pytest import skip as skip
from pytest import xfail as xfail
