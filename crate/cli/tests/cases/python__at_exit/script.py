import atexit
import logging

atexit.register(print, "last")
logging.warning("to standard error")
raise ValueError("first")
