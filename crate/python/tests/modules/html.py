"""Escaping for HTML, and back."""

import html

assert html.escape('<a href="x">') == "&lt;a href=&quot;x&quot;&gt;"
assert html.unescape("&lt;&eacute;&#39;") == "<é'"
