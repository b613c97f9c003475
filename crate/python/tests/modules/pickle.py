"""Objects to bytes and back."""

import io
import pickle
from collections import OrderedDict
from datetime import date

value = {"a": [1, 2.5, None, (True, b"x")], "set": {1}, "date": date(2026, 1, 15), "order": OrderedDict(a=1)}
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    assert pickle.loads(pickle.dumps(value, protocol)) == value
ring = []
ring.append(ring)
again = pickle.loads(pickle.dumps(ring))
assert again[0] is again
file = io.BytesIO()
pickle.dump(value, file)
file.seek(0)
assert pickle.load(file) == value
try:
    pickle.dumps(lambda: 1)
except (pickle.PicklingError, AttributeError):
    pass
else:
    raise AssertionError("a function without a name was pickled")
try:
    pickle.loads(b"nonsense")
except pickle.UnpicklingError:
    pass
