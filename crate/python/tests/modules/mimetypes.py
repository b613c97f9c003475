"""What kind of file a name is."""

import mimetypes

assert mimetypes.guess_type("rows.csv") == ("text/csv", None)
assert mimetypes.guess_type("a.tar.gz") == ("application/x-tar", "gzip")
assert mimetypes.guess_extension("application/json") == ".json"
