"""`mocker.patch`: the patchers of `unittest.mock`, started at once and stopped when the fixture ends."""

import builtins

_UNSET = builtins.object()

_ENTERED = (
    "Mocks returned by pytest-mock do not need to be used as context managers. "
    "The mocker fixture automatically undoes mocking at the end of a test. "
    "This warning can be ignored if it was triggered by mocking a context manager. "
    "https://pytest-mock.readthedocs.io/en/latest/usage.html#usage-as-context-manager"
)


class Patcher:
    """What `mocker.patch` is: a function with further patchers as its attributes."""

    DEFAULT = _UNSET

    def __init__(self, register, mock_module):
        self.mock_module = mock_module
        self._register = register

    def __call__(
        self,
        target,
        new=_UNSET,
        spec=None,
        create=False,
        spec_set=None,
        autospec=None,
        new_callable=None,
        **kwargs,
    ):
        wishes = self._wishes(new, spec, create, spec_set, autospec, new_callable)
        return self._start(self.mock_module.patch(target, **wishes, **kwargs))

    def object(
        self,
        target,
        attribute,
        new=_UNSET,
        spec=None,
        create=False,
        spec_set=None,
        autospec=None,
        new_callable=None,
        **kwargs,
    ):
        wishes = self._wishes(new, spec, create, spec_set, autospec, new_callable)
        return self._start(self.mock_module.patch.object(target, attribute, **wishes, **kwargs))

    def context_manager(
        self,
        target,
        attribute,
        new=_UNSET,
        spec=None,
        create=False,
        spec_set=None,
        autospec=None,
        new_callable=None,
        **kwargs,
    ):
        """The same as `object`, for what the code under test uses in a `with` statement."""
        wishes = self._wishes(new, spec, create, spec_set, autospec, new_callable)
        patch = self.mock_module.patch.object(target, attribute, **wishes, **kwargs)
        return self._started(patch)

    def multiple(
        self,
        target,
        spec=None,
        create=False,
        spec_set=None,
        autospec=None,
        new_callable=None,
        **kwargs,
    ):
        patch = self.mock_module.patch.multiple(
            target,
            spec=spec,
            create=create,
            spec_set=spec_set,
            autospec=autospec,
            new_callable=new_callable,
            **kwargs,
        )
        made = self._start(patch)
        given = [value for value in kwargs.values() if value is not self.mock_module.DEFAULT]
        self._register.find(made).resettable = (*made.values(), *given)
        return made

    def dict(self, in_dict, values=(), clear=False, **kwargs):
        return self._start(self.mock_module.patch.dict(in_dict, values=values, clear=clear, **kwargs))

    def _wishes(self, new, spec, create, spec_set, autospec, new_callable):
        return {
            "new": self.mock_module.DEFAULT if new is _UNSET else new,
            "spec": spec,
            "create": create,
            "spec_set": spec_set,
            "autospec": autospec,
            "new_callable": new_callable,
        }

    def _started(self, patch):
        double = patch.start()
        self._register.add(double, patch)
        return double

    def _start(self, patch):
        double = self._started(patch)
        if hasattr(double, "reset_mock") and hasattr(double, "__enter__"):
            double.__enter__.side_effect = _warn_of_with
        return double


def _warn_of_with():
    import warnings

    from pytest_mock.plugin import PytestMockWarning

    # The `with` statement is the caller: what stands between is native.
    warnings.warn(_ENTERED, PytestMockWarning, stacklevel=2)
