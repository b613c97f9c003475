"""Files of settings in TOML."""

import tomllib

assert tomllib.loads('a = 1\n[train]\nrate = 0.5\nnames = ["x"]\n') == {"a": 1, "train": {"rate": 0.5, "names": ["x"]}}
try:
    tomllib.loads("a = ")
except tomllib.TOMLDecodeError as error:
    assert "Invalid value" in str(error)
else:
    raise AssertionError("nonsense was read")
