"""`monkeypatch`."""

from pytest import MonkeyPatch as MonkeyPatch
