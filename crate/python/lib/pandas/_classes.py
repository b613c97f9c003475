"""The classes that the other modules make objects of; `_core` puts them here once all of them exist.

It is how modules that need each other do without importing each other.
"""

DataFrame = Series = Index = RangeIndex = concat_labels = None
