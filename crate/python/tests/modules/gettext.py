"""Texts in other languages, where there are none."""

import gettext

_ = gettext.gettext
assert _("row") == "row" and gettext.ngettext("row", "rows", 2) == "rows"
assert gettext.find("nothing", "/tmp") is None
assert gettext.translation("nothing", "/tmp", fallback=True).gettext("row") == "row"
