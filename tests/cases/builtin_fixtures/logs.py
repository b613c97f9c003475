import logging

import pytest

logger = logging.getLogger("pipeline")


def load(rows):
    logger.debug("loading")
    logger.info("loaded %d rows", rows)
    if rows < 10:
        logger.warning("only %d rows", rows)
    return rows


def test_records(caplog):
    load(3)
    assert caplog.messages == ["only 3 rows"]
    assert caplog.record_tuples == [("pipeline", logging.WARNING, "only 3 rows")]
    assert caplog.records[0].levelname == "WARNING"
    assert caplog.text == "WARNING  pipeline:test_logs.py:12 only 3 rows\n"


def test_set_level(caplog):
    caplog.set_level(logging.INFO)
    load(3)
    assert caplog.messages == ["loaded 3 rows", "only 3 rows"]


def test_level_is_restored(caplog):
    load(30)
    assert caplog.messages == []
    assert logging.getLogger().level == logging.WARNING


def test_set_level_of_a_logger(caplog):
    caplog.set_level("DEBUG", logger="pipeline")
    load(30)
    assert [record.levelname for record in caplog.records] == ["DEBUG", "INFO", "ERROR"]


def test_at_level(caplog):
    with caplog.at_level(logging.INFO, logger="pipeline"):
        load(30)
    load(30)
    assert caplog.messages == ["loaded 30 rows"]


def test_clear(caplog):
    load(3)
    caplog.clear()
    assert caplog.records == []
    assert caplog.text == ""
    load(4)
    assert caplog.messages == ["only 3 rows"]


def test_text_differs(caplog):
    load(3)
    assert "many rows" in caplog.text


def test_shown_without_the_fixture():
    load(3)
    logging.getLogger("other").error("broken\nin two lines")
    raise ValueError("x")


@pytest.fixture
def prepared():
    logger.warning("preparing")
    yield
    logger.warning("cleaning up")


def test_phases(prepared, caplog):
    load(3)
    assert [record.getMessage() for record in caplog.get_records("setup")] == ["preparing"]
    assert [record.getMessage() for record in caplog.get_records("call")] == ["only 3 rows"]
    assert caplog.get_records("teardown") == []
    raise ValueError("x")


def test_exception_is_logged():
    try:
        raise KeyError("rows")
    except KeyError:
        logger.error("failed", exc_info=False)
    raise ValueError("x")


def test_filtering(caplog):
    class OnlyErrors(logging.Filter):
        def filter(self, record):
            return record.levelno >= logging.ERROR

    with caplog.filtering(OnlyErrors()):
        load(3)
        logger.error("broken")
    assert caplog.messages == ["broken"]


def test_disabled_level(caplog):
    logging.disable(logging.CRITICAL)
    caplog.set_level(logging.INFO, "pipeline")
    load(3)
    logging.disable(logging.NOTSET)
    assert caplog.messages == ["loaded 3 rows", "only 3 rows"]


@pytest.fixture(autouse=True)
def enabled():
    yield
    logging.disable(logging.NOTSET)


def test_print_and_log():
    print("printed")
    load(3)
    raise ValueError("x")


def test_handler(caplog):
    assert caplog.handler in logging.getLogger().handlers
    assert caplog.handler.level == 0


def test_basic_config_changes_nothing(caplog):
    logging.basicConfig(level=logging.DEBUG)
    load(3)
    assert caplog.messages == ["only 3 rows"]
