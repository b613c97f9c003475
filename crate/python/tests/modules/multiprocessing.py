"""The names, to be patched; there are no processes.

Not here: processes and pools: use `concurrent.futures.ThreadPoolExecutor`, or patch.
"""

import multiprocessing
from unittest.mock import patch

assert multiprocessing.current_process().name == "MainProcess"
with patch("multiprocessing.Pool") as pool:
    pool.return_value.__enter__.return_value.map.return_value = [1]
    with multiprocessing.Pool(2) as workers:
        assert workers.map(abs, [-1]) == [1]
