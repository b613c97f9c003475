from typing import Any

import pytest


def annotated(
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    recwarn: pytest.WarningsRecorder,
    factory: pytest.TempPathFactory,
    config: pytest.Config,
    item: pytest.Item,
    info: pytest.ExceptionInfo[ValueError],
    mark: pytest.MarkDecorator,
) -> Any:
    return None


def test_annotations():
    assert annotated.__annotations__["item"] is pytest.Item


def test_versions():
    assert pytest.__version__.split(".")[0] == "9"
    assert pytest.version_tuple[0] == 9


def test_exit_codes():
    assert pytest.ExitCode.OK == 0
    assert pytest.ExitCode.TESTS_FAILED == 1
    assert pytest.ExitCode(5).name == "NO_TESTS_COLLECTED"


def test_warning_classes():
    assert issubclass(pytest.PytestUnknownMarkWarning, pytest.PytestWarning)
    assert issubclass(pytest.PytestDeprecationWarning, DeprecationWarning)
    assert issubclass(pytest.PytestRemovedIn10Warning, pytest.PytestDeprecationWarning)


def test_rewriting_is_registered():
    pytest.register_assert_rewrite("some_helper")
    with pytest.raises(TypeError, match=r"^expected module names as \*args, got \(5,\) instead$"):
        pytest.register_assert_rewrite(5)


def test_hook_marks():
    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(item):
        return 5

    assert pytest_runtest_setup(None) == 5


def test_stash():
    key = pytest.StashKey[int]()
    stash = pytest.Stash()
    stash[key] = 3
    assert key in stash
    assert stash.get(key, 0) == 3
    assert len(stash) == 1


def test_import_of_internals():
    from _pytest.monkeypatch import MonkeyPatch
    from _pytest.outcomes import Failed, Skipped

    assert MonkeyPatch is pytest.MonkeyPatch
    assert Failed is pytest.fail.Exception
    assert Skipped is pytest.skip.Exception


if __name__ == "__main__":
    pytest.main([__file__])
