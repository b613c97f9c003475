"""The names; there is no browser to open.

Not here: a browser.
"""

import webbrowser

assert webbrowser.open("https://example.com") is False
