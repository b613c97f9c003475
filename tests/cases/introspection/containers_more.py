import collections


def test_a_long_list():
    assert list(range(100)) == list(range(50))


def test_lists_of_texts():
    assert ["alpha", "beta"] == ["alpha", "gamma"]


def test_lists_of_lists():
    assert [[1, 2], [3]] == [[1, 2], [4]]


def test_list_and_tuple():
    assert [1, 2] == (1, 2)


def test_empty_left():
    assert [] == [1, 2]


def test_empty_right():
    assert [1] == []


def test_tuples():
    assert (1, 2, 3) == (1, 2)


def test_one_tuples():
    assert (1,) == (2,)


def test_a_dict_with_less():
    assert {"a": 1} == {"a": 1, "b": 2, "c": 3}


def test_a_dict_with_more():
    assert {"a": 1, "b": 2} == {"a": 1}


def test_a_dict_that_differs_throughout():
    assert {"a": 1, "b": [1]} == {"a": 2, "b": [2]}


def test_nested_dicts():
    assert {"a": {"b": {"c": 1}}} == {"a": {"b": {"c": 2}}}


def test_dict_against_none():
    assert {"a": 1} == None


def test_dict_keys():
    assert {"a": 1}.keys() == {"b"}


def test_dict_values():
    assert list({"a": 1}.values()) == [2]


def test_many_keys():
    left = {f"key{n}": n for n in range(20)}
    assert left == {}


def test_sets():
    assert {1, 2} == {2, 3}


def test_a_set_with_more():
    assert {1, 2, 3} == {1, 2}


def test_subset():
    assert {1, 2} <= {2, 3}


def test_superset():
    assert {1, 2} >= {2, 3}


def test_proper_subset():
    assert {1, 2} < {1, 2}


def test_proper_superset():
    assert {1, 2} > {1, 2}


def test_proper_subset_with_more():
    assert {1, 2, 5} < {1, 2}


def test_sets_unequal():
    assert {1} != {1}


def test_issubset():
    assert {1, 2}.issubset({2})


def test_frozen_sets():
    assert frozenset({1}) == frozenset({2})


def test_set_and_frozen_set():
    assert {1} == frozenset({2})


def test_set_and_list():
    assert {1} == [1]


def test_in_a_list():
    assert 4 in [1, 2, 3]


def test_not_in_a_list():
    items = [1, 2, 3]
    assert 2 not in items


def test_in_a_dict():
    assert "z" in {"a": 1}


def test_not_in_a_dict():
    assert "a" not in {"a": 1}


def test_in_a_set():
    assert 5 in {1}


def test_in_a_tuple():
    assert None in (1, 2)


def test_in_a_range():
    assert 9 in range(3)


def test_in_the_keys():
    prices = {"tea": 2}
    assert "milk" in prices.keys()


def test_in_a_text():
    assert "x" in "abc"


def test_not_in_a_text():
    assert "b" not in "abc"


def test_not_in_lines():
    assert "two" not in "one\ntwo\nthree"


def test_bytes():
    assert b"spam" == b"eggs"


def test_longer_bytes():
    assert b"spam" == b"spamspam"


def test_bytes_and_text():
    assert b"a" == "a"


def test_byte_arrays():
    assert bytearray(b"ab") == bytearray(b"ac")


def test_deques():
    assert collections.deque([1]) == collections.deque([2])


def test_counters():
    assert collections.Counter("aab") == {"a": 2}


def test_ordered_dicts():
    assert collections.OrderedDict(a=1, b=2) == collections.OrderedDict(b=2, a=1)


def test_ranges():
    assert range(3) == range(4)


def test_zip_results():
    assert list(zip("ab", [1, 2])) == [("a", 1), ("b", 3)]


def test_a_list_that_holds_itself():
    items = [1]
    items.append(items)
    assert items == [1]


def test_elements_without_order():
    assert {1, "a"} == {1, "b"} or {1} == {2}


def test_long_texts_in_a_list():
    assert ["x" * 100] == ["x" * 99 + "y"]


def test_wide_lists():
    assert ["a" * 30, "b" * 30, "c" * 30] == ["a" * 30, "b" * 30, "d" * 30]


def test_none_and_list():
    result = None
    assert result == [1]


def test_userdict():
    assert collections.UserDict(a=1) == collections.UserDict(a=2)
