"""Values to text and back, with errors that say where."""

import io
import json

row = {"name": "grün", "size": 1.5, "ok": True, "none": None, "list": [1, "a"]}
assert json.loads(json.dumps(row)) == row
assert json.dumps({"b": 1, "a": "ü"}, sort_keys=True, indent=2) == '{\n  "a": "\\u00fc",\n  "b": 1\n}'
out = io.StringIO()
json.dump([1], out)
assert json.load(io.StringIO(out.getvalue())) == [1]
try:
    json.loads('{"a": 1,}')
except json.JSONDecodeError as error:
    assert (error.lineno, error.colno) == (1, 8)
try:
    json.dumps({1, 2})
except TypeError as error:
    assert str(error) == "Object of type set is not JSON serializable"


class Sets(json.JSONEncoder):
    def default(self, value):
        return sorted(value)


assert json.dumps({2, 1}, cls=Sets) == "[1, 2]"
assert json.loads("[1.5]", parse_float=str) == ["1.5"]
