"""Switches features on by name."""

from __future__ import annotations

import __future__


def later(value: NotDefinedYet) -> None: ...


assert later.__annotations__["value"] == "NotDefinedYet"
assert __future__.annotations.getOptionalRelease()[:2] == (3, 7)
