"""The names; handlers are never called.

Not here: signals: `alarm`, `raise_signal` and the rest.
"""

import signal

assert signal.SIGINT == 2 and signal.SIGTERM == 15
signal.signal(signal.SIGTERM, lambda number, frame: None)
