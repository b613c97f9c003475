# === numbers ===
numbers = [number * (number - 1) // 2 for number in range(10)]
assert numbers[:5] == [0, 0, 1, 3, 6]
assert [7 // 2, -7 // 2, 7 % 3, -7 % 3, 2**10, 2**-1, divmod(17, 5)] == [3, -4, 1, 2, 1024, 0.5, (3, 2)]
assert [7 / 2, 8 / 2, 7.5 // 2, 7.5 % 2, abs(-3), abs(-2.5), +True, -True] == [3.5, 4.0, 3.0, 1.5, 3, 2.5, 1, -1]
assert [6 & 3, 6 | 3, 6 ^ 3, ~6, 1 << 5, 40 >> 3] == [2, 7, 5, -7, 32, 5]
assert 10**20 + 1 > 10**20 and (10**20 * 3) // 10**19 == 30 and 10**20 % 7 == 2 and -(10**20) < 0
assert 1_000_000 * 1_000_000 == 10**12 and 2**64 - 1 == 18446744073709551615 and hex(2**40) == "0x10000000000"
assert [round(2.5), round(2.675, 2), round(1234, -2), int("12"), int(3.9), float("1.5"), float(2)] == [
    2, 2.67, 1200, 12, 3, 1.5, 2.0]
assert [min(3, 1, 2), max([3, 1, 2]), sum([1, 2.5]), pow(2, 5, 7), bin(5), oct(8), ord("a"), chr(98)] == [
    1, 3, 3.5, 4, "0b101", "0o10", 97, "b"]
assert 1 < 2 <= 2 < 3.5 and not 1 > 2 and 1 == 1.0 and 0.1 + 0.2 != 0.3 and (1 if numbers else 2) == 1
assert (5).bit_length() == 3 and (1.5).is_integer() is False and float("inf") > 1e308 and float("nan") != float("nan")
# Not of constants alone: the compiler would reckon.
for left in (0, 1, 7, -8, 12, 10**9, 2**70, 0.5, -2.0):
    for right in (1, 2, -3, 4, 6, 10**6, 2**65, 0.25):
        assert abs(left - (left // right * right + left % right)) <= abs(right) * 1e-9, (left, right)
        assert divmod(left, right) == (left // right, left % right) and left - right == -(right - left)
        assert abs(left / right * right - left) <= abs(left) * 1e-9 and (left < right) == (not left >= right)
        assert (left > right) == (right < left) and (left == right) == (not left != right) and left * right == right * left
        assert float(left) == left and str(left) == repr(left) and bool(left) == (left != 0) and hash(left) == hash(left + 0)
        if isinstance(left, int) and isinstance(right, int):
            assert (left & right) + (left | right) == left + right and left ^ right == (left | right) - (left & right)
            assert left >> 2 == left // 4 and left << 2 == left * 4 and -~left == left + 1 and int(str(left)) == left
            assert f"{left:,}".replace(",", "") == f"{left:d}" and left**2 == left * left and round(left) == left
        else:
            assert f"{left + 0.0:.3f}" == format(float(left), ".3f") and round(left + 0.0, 3) == left
total = 5
total += 2
total -= 1
total *= 3
total //= 4
total **= 2
total %= 9
assert total == 7
ratio = 3
ratio /= 4
assert ratio == 0.75

# === texts ===
text = "The quick brown fox"
assert text[0] + text[-1] + text[4:9] + text[::-1][:3] == "Txquickxof"
assert text.lower().split() == ["the", "quick", "brown", "fox"] and "-".join(["a", "b"]) == "a-b"
assert text.replace("quick", "slow").startswith("The slow") and text.endswith("fox") and text.find("q") == 4
assert "  padded ".strip() + "xx1xx".strip("x") + "a,b".partition(",")[2] == "padded1b"
assert "a,b,,c".split(",") == ["a", "b", "", "c"] and "k=v=w".split("=", 1) == ["k", "v=w"] and "a\nb".splitlines() == ["a", "b"]
assert "abc".upper() + "aBc".title() + "abc".capitalize() + "aB".swapcase() == "ABCAbcAbcAb"
assert "7".zfill(3) + "a".ljust(2, ".") + "a".rjust(2) + "a".center(3, "*") == "007a. a*a*"
assert "12".isdigit() and "ab".isalpha() and "a1".isalnum() and " ".isspace() and "A".isupper() and "a".islower()
assert text.count("o") == 2 and "fox" in text and "cat" not in text and "ab" * 2 == "abab" and "a" < "b"
name, share, size = "model", 0.12345, 1234567
assert f"{name!r:>9}|{share:.2f}|{share:.1%}|{size:,}|{size:08d}|{name:^9}|{{}}|{size=}" == (
    "  'model'|0.12|12.3%|1,234,567|01234567|  model  |{}|size=1234567")
assert "%s has %d of %5.1f%%" % ("it", 3, 12.34) == "it has 3 of  12.3%" and "{0}-{b}".format(1, b=2) == "1-2"
assert format(3.14159, ".3f") + str(12) + repr("it's") + str(None) + str([1, "a"]) == "3.14212\"it's\"None[1, 'a']"
assert "é".encode() == b"\xc3\xa9" and b"abc".decode("utf-8") == "abc" and b"ab"[0] == 97 and b"a" + b"b" == b"ab"
assert "models/a.bin".removeprefix("models/").removesuffix(".bin") == "a" and "a.b.c".rsplit(".", 1) == ["a.b", "c"]

# === lists and tuples ===
items = [3, 1, 2]
items.append(5)
items.extend([4, 1])
items.insert(0, 0)
items.remove(1)
assert items == [0, 3, 2, 5, 4, 1] and items.pop() == 1 and items.pop(0) == 0 and items.index(5) == 2
items.sort(reverse=True)
assert items == [5, 4, 3, 2] and sorted(["b", "A"], key=str.lower) == ["A", "b"] and items[1:3] == [4, 3]
items[0] = 9
items[1:2] = [7, 8]
del items[-1]
items.reverse()
assert items == [3, 8, 7, 9] and len(items) == 4 and items.count(8) == 1 and items.copy() + [1] == [3, 8, 7, 9, 1]
first, *middle, last = items
assert (first, middle, last) == (3, [8, 7], 9) and [0] * 3 == [0, 0, 0] and [1, 2] < [1, 3] and (1, 2) + (3,) == (1, 2, 3)
assert list(zip("ab", [1, 2])) == [("a", 1), ("b", 2)] and list(enumerate("ab", 1)) == [(1, "a"), (2, "b")]
assert list(map(str, [1, 2])) == ["1", "2"] and list(filter(None, [0, 1])) == [1] and list(reversed([1, 2])) == [2, 1]
assert any([0, 1]) and not all([0, 1]) and list(range(10, 0, -3)) == [10, 7, 4, 1] and 4 in range(0, 9, 2)
assert [(a, b) for a in range(3) for b in range(a) if a != b] == [(1, 0), (2, 0), (2, 1)] and next(iter([7])) == 7
assert len(range(5)) == 5 and range(5)[2] == 2 and range(3) == range(0, 3) and slice(1, 2).start == 1

# === dicts and sets ===
row = {"id": 1, "score": 0.5}
row["label"] = "a"
row.update(extra=True, id=2)
assert row.get("none") is None and row.get("none", 0) == 0 and row.pop("extra") is True and row.setdefault("n", []) == []
assert list(row) == ["id", "score", "label", "n"] and "id" in row and list(row.items())[0] == ("id", 2)
assert list(row.values())[:2] == [2, 0.5] and {**row, "id": 3}["id"] == 3 and (row | {"id": 4})["id"] == 4
del row["n"]
assert {key: value for key, value in row.items() if key != "label"} == {"id": 2, "score": 0.5} and dict(a=1) == {"a": 1}
assert dict([("a", 1)]) == {"a": 1} and dict.fromkeys("ab", 0) == {"a": 0, "b": 0} and row.popitem() == ("label", "a")
kinds = {"a", "b"}
kinds.add("c")
kinds.discard("a")
assert kinds == {"b", "c"} and kinds | {"d"} == {"b", "c", "d"} and kinds & {"b"} == {"b"} and kinds - {"b"} == {"c"}
assert kinds ^ {"b"} == {"c"} and {"b"} <= kinds and kinds.isdisjoint({"x"}) and {n % 2 for n in range(4)} == {0, 1}
assert frozenset([1]) in {frozenset([1]): 1} and len(set([1, 1])) == 1 and kinds.union(["z"]).issuperset("z")

# === functions and classes ===
from dataclasses import dataclass, field
from functools import lru_cache, partial, wraps


def counted(function):
    @wraps(function)
    def call(*args, **kwargs):
        call.calls += 1
        return function(*args, **kwargs)

    call.calls = 0
    return call


@counted
def scaled(values, /, factor=2, *more, power=1, **rest):
    """Values, larger."""
    return [value * factor**power for value in values] + [*more, *rest.values()]


assert scaled([1, 2]) == [2, 4] and scaled([1], 3, 7, power=2, x=8) == [9, 7, 8] and scaled.calls == 2
assert scaled.__name__ == "scaled" and scaled.__doc__ == "Values, larger." and partial(scaled, factor=5)([1]) == [5]


@lru_cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


assert fibonacci(60) == 1548008755920 and fibonacci.cache_info().hits > 0


def chunks(values, size):
    for start in range(0, len(values), size):
        yield values[start : start + size]
    return "done"


assert list(chunks([1, 2, 3], 2)) == [[1, 2], [3]] and sum(n for n in range(4)) == 6


class Store:
    kind = "memory"

    def __init__(self, rows=None):
        self._rows = dict(rows or {})

    def __len__(self):
        return len(self._rows)

    def __getitem__(self, key):
        return self._rows[key]

    def __contains__(self, key):
        return key in self._rows

    def __iter__(self):
        return iter(self._rows)

    def __eq__(self, other):
        return isinstance(other, Store) and self._rows == other._rows

    def __repr__(self):
        return f"{type(self).__name__}({len(self)})"

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._rows.clear()

    @property
    def names(self):
        return sorted(self)

    @classmethod
    def of(cls, **rows):
        return cls(rows)

    @staticmethod
    def shout(text):
        return text.upper()


class Loud(Store):
    kind = "loud"

    def __getitem__(self, key):
        return self.shout(super().__getitem__(key))


with Loud.of(b="two", a="one") as store:
    assert store["a"] == "ONE" and store.names == ["a", "b"] and "b" in store and repr(store) == "Loud(2)"
    assert isinstance(store, Store) and issubclass(Loud, Store) and store != Store() and Store() == Store()
assert len(store) == 0 and not store and getattr(store, "none", 1) == 1 and hasattr(store, "kind") and callable(Store)
setattr(store, "kind", "quiet")
assert vars(store)["kind"] == "quiet" and Loud.kind == "loud" and type(store) is Loud and Loud.__mro__[1] is Store


@dataclass(order=True)
class Version:
    number: int
    tags: dict = field(default_factory=dict, compare=False)


assert Version(2) > Version(1) and repr(Version(1)) == "Version(number=1, tags={})" and Version(1) == Version(1, {"a": 1})

# === errors and flow ===
class NotReady(ValueError):
    pass


def outcome(work):
    try:
        result = work()
    except (KeyError, IndexError) as error:
        return f"{type(error).__name__}: {error}"
    except NotReady as error:
        return error.args
    except Exception as error:
        return str(error)
    else:
        return result
    finally:
        outcomes.append(1)


def refuse():
    try:
        raise KeyError("inner")
    except KeyError as error:
        raise NotReady("not yet", 3) from error


outcomes = []
assert outcome(lambda: {}["a"]) == "KeyError: 'a'" and outcome(lambda: [][1]) == "IndexError: list index out of range"
assert outcome(refuse) == ("not yet", 3) and outcome(lambda: 1 / 0) == "division by zero" and outcome(lambda: 7) == 7
assert outcome(lambda: int("x")) == "invalid literal for int() with base 10: 'x'" and len(outcomes) == 6
assert outcome(lambda: None.get) == "'NoneType' object has no attribute 'get'"
seen = []
for number in range(10):
    if number == 2:
        continue
    if number == 5:
        break
    seen.append(number)
else:
    seen.append("never")
while seen:
    if seen.pop() == 1:
        break
assert seen == [0] and [value for value in (n if n % 2 else -n for n in range(4))] == [0, 1, -2, 3]
if (found := len("abc")) > 2:
    assert found == 3
match {"kind": "point", "at": [1, 2]}:
    case {"kind": "line"}:
        assert False
    case {"kind": "point", "at": [x, y]}:
        assert (x, y) == (1, 2)
