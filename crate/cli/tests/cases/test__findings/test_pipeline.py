from unittest.mock import patch

from pipeline import count


@patch("source.load", return_value=["a"])
def test_count(load):
    assert count("monday") == 1


@patch("source.load", return_value=["a"])
def test_passes(load):
    assert count("monday") == 2


@patch("pipeline.load", return_value=["a"])
def test_rightly(load):
    assert count("monday") == 1
