"""Signatures, members, sources and frames.

Not here: the source of the library itself.
"""

import inspect


def fetch(key, *, timeout: int = 5, **rest) -> str:
    "Fetches."


signature = inspect.signature(fetch)
assert str(signature) == "(key, *, timeout: int = 5, **rest) -> str"
assert signature.bind("k", timeout=1).arguments == {"key": "k", "timeout": 1}
try:
    signature.bind()
except TypeError as error:
    assert str(error) == "missing a required argument: 'key'"
assert inspect.getdoc(fetch) == "Fetches." and inspect.isfunction(fetch)
assert inspect.currentframe().f_code.co_name in ("<module>", "test_case")


async def later(): ...


assert inspect.iscoroutinefunction(later) and not inspect.iscoroutinefunction(fetch)
with open("/course/sample_of_proof.py", "w") as file:
    file.write("def one():\n    return 1\n")
import sample_of_proof

assert inspect.getsource(sample_of_proof.one) == "def one():\n    return 1\n"
