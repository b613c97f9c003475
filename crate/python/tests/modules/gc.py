"""The collector of what refers to itself."""

import gc
import weakref


class Ring: ...


ring = Ring()
ring.itself = ring
gone = weakref.ref(ring)
del ring
gc.collect()
assert gone() is None
gc.disable()
assert not gc.isenabled()
gc.enable()
assert gc.isenabled()
