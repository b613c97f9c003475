import os

import pytest


@pytest.fixture(scope="module", autouse=True)
def models_folder(module_mocker):
    module_mocker.patch.dict(os.environ, {"MODELS": "/models"})


@pytest.fixture(scope="class")
def uname(class_mocker):
    return class_mocker.patch("os.getpid", return_value=7)


def test_module_patch():
    assert os.environ["MODELS"] == "/models"


class TestClass:
    def test_one(self, uname):
        assert os.getpid() == 7
        uname.assert_called_once_with()

    def test_two(self, uname):
        assert os.getpid() == 7
        assert uname.call_count == 2


def test_class_patch_is_undone():
    assert os.getpid() != 7


def test_session(session_mocker, package_mocker):
    assert session_mocker is not package_mocker
    assert type(session_mocker) is type(package_mocker)


def test_fixture_that_patches(patched):
    assert os.getpid() == 8
    patched.assert_called_once_with(1)


@pytest.fixture
def patched(mocker):
    yield mocker.patch("os.getpid", return_value=8)
    assert os.getpid() == 8
