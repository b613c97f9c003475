"""Command lines split and quoted."""

import shlex

assert shlex.split('run "two words" -x') == ["run", "two words", "-x"]
assert shlex.quote("it's") == """'it'"'"'s'""" and shlex.join(["a b", "c"]) == "'a b' c"
