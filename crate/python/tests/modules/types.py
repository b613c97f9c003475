"""The classes of functions, modules and more; classes made at run time."""

import types

assert types.SimpleNamespace(a=1).a == 1 and repr(types.SimpleNamespace(a=1)) == "namespace(a=1)"
assert isinstance(lambda: 1, types.FunctionType) and isinstance(len, types.BuiltinFunctionType)
fixed = types.MappingProxyType({"a": 1})
try:
    fixed["a"] = 2
except TypeError:
    pass
else:
    raise AssertionError("what is fixed was changed")
Made = types.new_class("Made", (dict,), {}, lambda names: names.update(kind="m"))
assert Made.kind == "m" and types.ModuleType("m", "doc").__doc__ == "doc"
assert types.MethodType(lambda self: self, 5)() == 5 and isinstance(None, types.NoneType)
