"""The documentation of an object as text.

Not here: pages of the library in a browser or a terminal.
"""

import pydoc


def fetch(key):
    """Fetches a row."""


text = pydoc.plain(pydoc.render_doc(fetch))
assert "fetch(key)" in text and "Fetches a row." in text
assert pydoc.locate("json.dumps") is not None
