"""The figures of a profile, sorted and printed."""

import io
import profile
import pstats

profiler = profile.Profile()
profiler.runcall(lambda: [abs(n) for n in range(3)])
profiler.dump_stats("/tmp/figures")
out = io.StringIO()
pstats.Stats("/tmp/figures", stream=out).sort_stats("ncalls").print_stats(3)
assert "Ordered by: call count" in out.getvalue()
