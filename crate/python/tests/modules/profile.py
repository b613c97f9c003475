"""How often functions are called.

Not here: times are those of the sandbox, whose clock moves when it is read; `cProfile`.
"""

import io
import profile
import pstats

profiler = profile.Profile()
profiler.runctx("sorted([3, 1, 2], key=abs)", {}, {})
out = io.StringIO()
pstats.Stats(profiler, stream=out).print_stats()
assert "function calls" in out.getvalue()
