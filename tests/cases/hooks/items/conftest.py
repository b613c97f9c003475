import pytest


def pytest_collection_modifyitems(session, config, items):
    kept, left = [], []
    for item in items:
        (left if "left_out" in item.name else kept).append(item)
    config.hook.pytest_deselected(items=left)
    items[:] = kept
    items.sort(key=lambda item: item.name != "test_first")
    for item in items:
        if item.get_closest_marker("filterwarnings"):
            item.add_marker(pytest.mark.skip(reason=f"skipped by {item.originalname}"))
        if "expected" in item.name:
            item.add_marker(pytest.mark.xfail(reason="as expected", strict=True))
        if item.function.__doc__ == "by name":
            item.add_marker("skip")
    assert all(isinstance(item, pytest.Item) for item in items)
    assert all(isinstance(item, pytest.Function) for item in items)
    assert not any(isinstance(item, pytest.Class) for item in items)
    assert config is session.config


def pytest_collection_finish(session):
    session.config.seen = [item.name for item in session.items]
