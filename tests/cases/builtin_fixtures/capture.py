import os
import sys

import pytest


def report():
    print("loaded 3 rows")
    print("slow disk", file=sys.stderr)


def test_capsys(capsys):
    report()
    captured = capsys.readouterr()
    assert captured.out == "loaded 3 rows\n"
    assert captured.err == "slow disk\n"
    assert captured == ("loaded 3 rows\n", "slow disk\n")
    out, err = capsys.readouterr()
    assert out == err == ""


def test_capsys_differs(capsys):
    report()
    assert capsys.readouterr().out == "loaded 4 rows\n"


def test_what_is_left_is_shown(capsys):
    report()
    capsys.readouterr()
    print("after")
    raise ValueError("x")



def test_capsysbinary(capsysbinary):
    print("é")
    sys.stdout.buffer.write(b"raw\n")
    assert capsysbinary.readouterr().out == "é\nraw\n".encode()


def test_capfd(capfd):
    os.write(1, b"from below\n")
    print("from above")
    out, err = capfd.readouterr()
    assert out == "from below\nfrom above\n"
    assert err == ""


def test_capfdbinary(capfdbinary):
    os.write(2, b"\xc3\xa9")
    assert capfdbinary.readouterr() == (b"", b"\xc3\xa9")


@pytest.fixture
def noisy():
    print("making")
    yield 5
    print("unmaking")


def test_of_a_fixture(noisy):
    print("running")
    assert noisy == 6


def test_error_output_of_a_failure():
    report()
    raise KeyError("rows")


def test_disabled(capsys):
    print("kept")
    with capsys.disabled():
        pass
    print("kept too")
    assert capsys.readouterr().out == "kept\nkept too\n"
