# === what tests use most imports and works ===
import collections
import contextlib
import copy
import datetime
import functools
import io
import itertools
import json
import math
import os.path
import re

assert json.loads(json.dumps({"a": [1, 2.5, None]})) == {"a": [1, 2.5, None]}
assert re.sub(r"(\d+)", r"<\1>", "a1b22") == "a<1>b<22>"
assert math.isclose(math.pi, 3.141592653589793)
assert list(itertools.accumulate([1, 2, 3])) == [1, 3, 6]
assert functools.reduce(lambda a, b: a * b, [2, 3, 4]) == 24
assert collections.Counter("abca").most_common(1) == [("a", 2)]
assert copy.deepcopy([[1]]) == [[1]]
assert os.path.join("a", "b") == "a/b"
with contextlib.redirect_stdout(io.StringIO()) as out:
    print("hello")
assert out.getvalue() == "hello\n"

# === the clock stands where the run began ===
now = datetime.datetime.now(datetime.timezone.utc)
assert now.date() == datetime.date(2026, 1, 15), now
assert datetime.date.today() == datetime.date(2026, 1, 15)
