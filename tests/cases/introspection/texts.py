def test_words():
    assert "hello world" == "hello there"


def test_lines():
    assert "one\ntwo\nthree\n" == "one\nzwei\nthree\n"


def test_similar_lines():
    assert "the quick brown fox" == "the quick brown box"


def test_a_long_beginning():
    assert "x" * 100 + "left" == "x" * 100 + "right"


def test_a_long_end():
    assert "left" + "y" * 100 == "wept" + "y" * 100


def test_blanks():
    assert " " == "  "


def test_it_contains():
    assert "lo wo" not in "hello world"


def test_it_does_not_contain():
    assert "zz" in "hello world"


def test_many_lines():
    assert "\n".join("line %d" % n for n in range(30)) == "\n".join("row %d" % n for n in range(30))


def test_quotes():
    assert "it's" == 'it is'


def test_a_very_long_one():
    assert "a" * 500 == "b"


def test_a_percent():
    rate = "5%"
    assert rate == "50%"


def test_a_line_end():
    assert "a\nb" == "a"
