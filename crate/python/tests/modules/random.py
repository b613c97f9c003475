"""Random numbers: the same ones in every run, and for a seed those of CPython."""

import random

random.seed(42)
assert (random.random(), random.randint(1, 100), random.choice("abc")) == (0.6394267984578837, 4, "c")
random.seed(1)
assert random.sample(range(100), 3) == [17, 72, 97]
own = random.Random("text")
rows = list(range(5))
own.shuffle(rows)
assert sorted(rows) == [0, 1, 2, 3, 4]
state = own.getstate()
first = own.gauss(0, 1)
own.setstate(state)
assert own.gauss(0, 1) == first
assert len(random.choices("ab", weights=[1, 3], k=4)) == 4 and 0 <= random.SystemRandom().random() < 1
