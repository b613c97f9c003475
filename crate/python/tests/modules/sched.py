"""Functions at their time, on the clock of the run."""

import sched
import time

done = []
plan = sched.scheduler(time.monotonic, time.sleep)
began = time.monotonic()
plan.enter(60, 1, done.append, ["late"])
plan.enter(5, 1, done.append, ["early"])
plan.run()
assert done == ["early", "late"] and 60 <= time.monotonic() - began < 61
