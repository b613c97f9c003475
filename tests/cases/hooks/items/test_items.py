import pytest


@pytest.mark.filterwarnings("ignore")
def test_marked():
    assert False


@pytest.mark.parametrize("a", [1, 2, 3])
def test_left_out(a):
    assert False


def test_expected():
    assert 1 == 2


def test_not_as_expected():
    pass


def test_by_name():
    """by name"""
    assert False


class TestK:
    @pytest.mark.filterwarnings("ignore")
    @pytest.mark.parametrize("a", [1, 2])
    def test_marked(self, a):
        assert False

    def test_first(self):
        pass


def test_told(request):
    item = request.node
    told = {
        "name": item.name,
        "nodeid": item.nodeid,
        "originalname": item.originalname,
        "function": item.function is test_told,
        "module": item.module.__name__,
        "cls": item.cls,
        "keywords": ["test_told" in item.keywords, "test_items.py" in item.keywords, "other" in item.keywords],
        "own": [mark.name for mark in item.own_markers],
        "same": request.config is item.config is item.session.config,
    }
    assert told == {}


def test_places(request):
    item = request.node
    places = [item.fspath.basename, item.path.name, str(item.fspath), str(request.config.rootdir)]
    parents = [item.getparent(kind) for kind in (pytest.Function, pytest.Module, pytest.Class)]
    assert (places, parents) == ()


def test_seen(request):
    assert request.config.seen == []
