"""The names in a piece of code."""

import symtable

table = symtable.symtable("def f(a):\n    b = a\n", "<t>", "exec")
function = next(one for one in table.get_children() if one.get_name() == "f")
assert sorted(function.get_identifiers()) == ["a", "b"]
assert function.lookup("a").is_parameter() and function.lookup("b").is_local()
