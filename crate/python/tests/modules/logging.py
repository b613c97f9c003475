"""Loggers, levels, handlers and formatters."""

import io
import logging

out = io.StringIO()
logger = logging.getLogger("proof.train")
logger.propagate = False
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
logger.addHandler(handler)
logger.setLevel(logging.INFO)
logger.debug("hidden")
logger.info("row %d of %s", 1, "a")
try:
    1 / 0
except ZeroDivisionError:
    logger.exception("failed")
lines = out.getvalue().splitlines()
assert lines[:2] == ["INFO proof.train: row 1 of a", "ERROR proof.train: failed"]
assert lines[-1] == "ZeroDivisionError: division by zero"
assert logger.getEffectiveLevel() == 20 and not logger.isEnabledFor(logging.DEBUG)
file = logging.FileHandler("/tmp/a.log")
logger.addHandler(file)
logger.warning("kept")
file.close()
assert open("/tmp/a.log").read() == "kept\n"
