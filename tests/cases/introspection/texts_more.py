def test_short():
    assert "spam" == "eggs"


def test_one_letter():
    assert "hello world" == "hello wrrld"


def test_case():
    assert "Hello" == "hello"


def test_a_prefix():
    assert "hello" == "hello world"


def test_empty():
    assert "" == "x"


def test_blanks():
    assert " " == "  "


def test_a_trailing_blank():
    assert "hello " == "hello"


def test_a_tab():
    assert "a\tb" == "a b"


def test_line_ends():
    assert "a\nb" == "a\r\nb"


def test_a_final_line_end():
    assert "a\n" == "a"


def test_many_lines():
    left = "\n".join(f"line {n}" for n in range(20))
    right = left.replace("line 11", "line eleven")
    assert left == right


def test_a_missing_line():
    assert "one\ntwo\nthree" == "one\nthree"


def test_an_extra_line():
    assert "one\nthree" == "one\ntwo\nthree"


def test_shared_begin():
    assert "x" * 80 + "a" == "x" * 80 + "b"


def test_shared_end():
    assert "a" + "x" * 80 == "b" + "x" * 80


def test_shared_both():
    assert "x" * 60 + "a" + "y" * 60 == "x" * 60 + "b" + "y" * 60


def test_shared_end_other_length():
    assert "aa" + "x" * 80 == "b" + "x" * 80


def test_very_long():
    assert "a" * 1000 == "b" * 1000


def test_accents():
    assert "é" == "e\u0301"


def test_umlauts():
    assert "Müller" == "Mueller"


def test_emoji():
    assert "🙂" == "🙃"


def test_quotes():
    assert "it's" == 'it"s'


def test_backslashes():
    assert "a\\b" == "a/b"


def test_nul():
    assert "a\0b" == "ab"


def test_escapes():
    assert "\x1b[31m" == "red"


def test_lines_with_marks():
    assert "? what\n- no\n+ yes" == "? what\n- no\n+ maybe"


def test_indented_lines():
    assert "def f():\n    return 1\n" == "def f():\n    return 2\n"


def test_json_like():
    left = '{\n  "a": 1,\n  "b": [1, 2]\n}'
    right = '{\n  "a": 1,\n  "b": [1, 3]\n}'
    assert left == right


def test_not_equal():
    assert "same" != "same"


def test_less():
    assert "b" < "a"


def test_in_long_text():
    assert "needle" in "hay " * 100


def test_not_in_long_text():
    assert "needle" not in "hay " * 50 + "needle" + " hay" * 50


def test_text_and_number():
    assert "1" == 1


def test_joined():
    words = ["a", "b"]
    assert ", ".join(words) == "a,b"


def test_formatted():
    assert "{:.2f}".format(3.14159) == "3.15"


def test_percent():
    assert "%d%%" % 5 == "6%"


def test_multiline_string_in_source():
    assert """first
second""" == "first"


def test_only_line_ends():
    assert "\n\n" == "\n"


def test_words():
    assert "the quick brown fox jumps over the lazy dog" == "the quick red fox jumped over the lazy dogs"
