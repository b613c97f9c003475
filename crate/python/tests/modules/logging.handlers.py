"""Handlers that rotate files, buffer, and queue.

Not here: handlers that send over a network raise when they do.
"""

import logging
import logging.handlers
import os
import queue

logger = logging.getLogger("proof.rotating")
logger.propagate = False
handler = logging.handlers.RotatingFileHandler("/tmp/r.log", maxBytes=10, backupCount=1)
logger.addHandler(handler)
logger.warning("12345678")
logger.warning("abcdefgh")
handler.close()
logger.removeHandler(handler)
assert sorted(name for name in os.listdir("/tmp") if name.startswith("r.log")) == ["r.log", "r.log.1"]
records = queue.Queue()
logger.addHandler(logging.handlers.QueueHandler(records))
logger.warning("queued")
assert records.get_nowait().getMessage() == "queued"
