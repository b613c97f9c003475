"""Template strings."""

from string.templatelib import Interpolation, Template

name = "ann"
template = t"hello {name!r:>5}"
assert isinstance(template, Template) and template.strings == ("hello ", "")
part = template.interpolations[0]
assert isinstance(part, Interpolation) and (part.value, part.expression, part.conversion, part.format_spec) == ("ann", "name", "r", ">5")
