"""Loggers set up from a dict.

Not here: `listen`, which wants a socket.
"""

import logging
import logging.config

logging.config.dictConfig({
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"short": {"format": "%(levelname).1s %(message)s"}},
    "handlers": {"file": {"class": "logging.FileHandler", "filename": "/tmp/c.log", "formatter": "short"}},
    "loggers": {"configured": {"handlers": ["file"], "level": "DEBUG", "propagate": False}},
})
logging.getLogger("configured").debug("it")
assert open("/tmp/c.log").read() == "D it\n"
