"""The machine, as far as there is one.

Not here: `platform.platform()` and `platform.processor()`, which start a process.
"""

import platform

assert platform.system() == "Linux" and platform.python_version_tuple()[0] == "3"
assert platform.python_implementation() == "RustPython"
assert platform.machine() == "wasm32"
