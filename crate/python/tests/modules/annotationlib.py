"""Annotations, evaluated when they are wanted."""

import annotationlib


def later(value: NotDefinedYet) -> int: ...


found = annotationlib.get_annotations(later, format=annotationlib.Format.STRING)
assert found == {"value": "NotDefinedYet", "return": "int"}
