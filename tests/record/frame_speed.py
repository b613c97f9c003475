"""Makes a Parquet file, and times what pandas does with it: frame_speed.py FILE [ROUNDS]

The file has a million rows and eight columns, with snappy. Each line is a step and the least milliseconds that it took; the
steps are those of `crate/frame/examples/speed.rs`.
"""

import sys
import time

import numpy as np
import pandas as pd


def table(rows=1_000_000):
    rng = np.random.default_rng(1)
    words = np.array([f'segment {at}' for at in range(50)])
    return pd.DataFrame({
        'id': np.arange(rows), 'n': rng.integers(0, 1000, rows), 'f0': rng.random(rows), 'f1': rng.normal(size=rows),
        'f2': np.where(rng.random(rows) < 0.1, np.nan, rng.random(rows)), 'flag': rng.random(rows) < 0.3,
        'group': words[rng.integers(0, 50, rows)], 'at': pd.Timestamp('2024-01-01') + pd.to_timedelta(rng.integers(0, 10**9, rows), unit='us'),
    })


def measured(step, rounds, work):
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    print(f'{step}: {min(times) * 1000:.1f}')


def main(path, rounds='5'):
    rounds = int(rounds)
    table().to_parquet(path)
    frame = pd.read_parquet(path)
    measured('read', rounds, lambda: pd.read_parquet(path))
    measured('filter', rounds, lambda: frame[frame['f0'] > 0.5])
    measured('group-by mean', rounds, lambda: frame.groupby('group').mean(numeric_only=True))


main(*sys.argv[1:])
