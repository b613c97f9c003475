import abc

import pytest


class Store(abc.ABC):
    @abc.abstractmethod
    def save(self, rows): ...

    @abc.abstractmethod
    def load(self): ...


class Half(Store):
    def save(self, rows): ...


def test_an_abstract_class_has_no_objects():
    with pytest.raises(TypeError, match="^Can't instantiate abstract class Half without an implementation for abstract"):
        Half()


def test_all_that_is_missing_is_named():
    with pytest.raises(TypeError) as caught:
        Store()
    assert str(caught.value).endswith("for abstract methods 'load', 'save'")


def test_an_abstract_class_fails_a_test():
    Half().save([])


def test_a_local_name_that_is_not_bound_yet():
    def count():
        total += 1

    with pytest.raises(UnboundLocalError, match="^cannot access local variable 'total' where it is not associated"):
        count()


def test_lists_and_tuples():
    with pytest.raises(TypeError, match=r'can only concatenate list \(not "tuple"\) to list'):
        [1] + (2,)


def test_a_function_of_one():
    with pytest.raises(TypeError) as caught:
        len([1], [2])
    assert caught.value.args == ("len() takes exactly one argument (2 given)",)


def test_what_is_raised_is_no_exception():
    with pytest.raises(TypeError, match="^exceptions must derive from BaseException$"):
        raise 7


def test_other_words():
    with pytest.raises(TypeError, match="must be a list"):
        [1] + (2,)
