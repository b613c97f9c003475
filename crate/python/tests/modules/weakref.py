"""References that keep nothing alive."""

import gc
import weakref


class Row: ...


row = Row()
gone = []
reference = weakref.ref(row)
weakref.finalize(row, gone.append, "row")
table = weakref.WeakValueDictionary(a=row)
assert reference() is row and table["a"] is row
del row
gc.collect()
assert reference() is None and "a" not in table and gone == ["row"]
