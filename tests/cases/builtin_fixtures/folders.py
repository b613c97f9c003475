import os
import pathlib

import pytest


def test_tmp_path(tmp_path):
    assert isinstance(tmp_path, pathlib.Path)
    assert tmp_path.is_dir()
    assert list(tmp_path.iterdir()) == []
    assert tmp_path.name == "test_tmp_path0"


@pytest.mark.parametrize("name", ["a b", "x"])
def test_tmp_path_name(tmp_path, name):
    assert tmp_path.name in ("test_tmp_path_name_a_b_0", "test_tmp_path_name_x_0")


def test_tmp_path_is_cut_when_its_name_is_long(tmp_path):
    assert tmp_path.name == "test_tmp_path_is_cut_when_its_0"


def test_tmp_path_twice(tmp_path, tmp_path_factory):
    (tmp_path / "a.txt").write_text("x")
    other = tmp_path_factory.mktemp("data")
    another = tmp_path_factory.mktemp("data")
    assert (other.name, another.name) == ("data0", "data1")
    assert other.parent == tmp_path.parent == tmp_path_factory.getbasetemp()
    assert tmp_path_factory.mktemp("plain", numbered=False).name == "plain"


def test_factory_refuses_paths(tmp_path_factory):
    with pytest.raises(ValueError, match="^a/b is not a normalized and relative path$"):
        tmp_path_factory.mktemp("a/b")


def test_file_is_missing(tmp_path):
    assert not (tmp_path / "model.bin").exists()
    assert os.listdir(tmp_path) == ["model.bin"]


def test_tmpdir(tmpdir):
    made = tmpdir.mkdir("models")
    model = made.join("churn.json")
    model.write("{}")
    assert model.read() == "{}"
    assert model.check(file=1)
    assert made.check(dir=1)
    assert not made.join("other").check()
    assert [path.basename for path in made.listdir()] == ["churn.json"]
    assert os.path.isfile(str(model))
    assert model.strpath == str(model)
    assert model.dirname == str(made)
    assert (model.purebasename, model.ext) == ("churn", ".json")
    assert made / "churn.json" == model
    assert open(model).read() == "{}"
    assert tmpdir.ensure("deep", "er", "file.txt").read() == ""
    assert tmpdir.ensure("folder", dir=True).isdir()
    assert model.relto(tmpdir) == "models/churn.json"
    model.remove()
    assert not model.exists()


def test_tmpdir_chdir(tmpdir):
    before = os.getcwd()
    with tmpdir.as_cwd() as old:
        assert os.getcwd() == str(tmpdir)
    assert os.getcwd() == before == str(old)
    returned = tmpdir.chdir()
    assert returned == before
    returned.chdir()


def test_tmpdir_and_tmp_path(tmpdir, tmp_path):
    assert str(tmpdir) == str(tmp_path)
    assert pathlib.Path(tmpdir) == tmp_path


@pytest.fixture
def frames(tmpdir_factory):
    return tmpdir_factory.mktemp("frames")


def test_tmpdir_factory(frames):
    made = frames
    assert made.basename == "frames0"
    assert made.check(dir=True)
    assert made.check(file=True)


def test_tmpdir_missing_name(tmpdir):
    tmpdir.no_such_method()


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shared")
    (folder / "count").write_text("0")
    return folder


def test_shared_one(shared):
    (shared / "count").write_text("1")


def test_shared_two(shared):
    assert (shared / "count").read_text() == "2"
