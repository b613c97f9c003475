# --- test_values.py ---
import io
import json
import os
from pathlib import Path

import pandas as pd


def test_truth_of_a_table():
    if pd.DataFrame({"a": [1, 2]}):
        pass


def test_truth_of_a_column():
    assert pd.Series([1, 2]) == pd.Series([1, 2])


def test_parquet_as_bytes():
    pd.read_parquet(b"PAR1")


def test_text_and_number():
    "size: " + 1


def test_number_and_text():
    1 + "a"


def test_none_and_number():
    None + 1


def test_text_compared_with_number():
    assert "1" > 1


def test_none_compared():
    assert None > 1


def test_nothing_to_look_into():
    rows = None
    rows["a"]


def test_function_looked_into():
    len["a"]


def test_nothing_to_go_through():
    for row in None:
        pass


def test_number_to_go_through():
    for row in 5:
        pass


def test_length_of_a_number():
    len(5)


def test_changed_text():
    "abc"[0] = "x"


def test_changed_tuple():
    (1, 2)[0] = 2


def test_list_as_a_key():
    {[1]: 2}


def test_bytes_wanted():
    b"a" + "b"


def test_bytes_wanted_by_a_file():
    io.BytesIO().write("x")


def test_text_wanted():
    "a" + b"b"


def test_single_quotes_in_json():
    json.loads("{'a': 1}")


def test_empty_json():
    json.loads("")


def test_page_as_json():
    json.loads("<html>")


def test_comma_in_json():
    json.loads('{"a": 1,}')


def test_set_as_json():
    json.dumps({1, 2})


def test_key():
    {"a": 1}["b"]


def test_column():
    pd.DataFrame({"rows": [1]})["row"]


def test_environment():
    os.environ["NOPE"]


def test_position():
    [1][3]


def test_position_in_a_text():
    "ab"[5]


def test_pop():
    [].pop()


def test_too_few_values():
    a, b = [1]


def test_too_many_values():
    a, b = [1, 2, 3]


def test_one_value():
    a, b = 5


def test_no_number():
    int("abc")


def test_fraction():
    int("1.5")


def test_comma():
    float("1,5")


def test_empty_number():
    int("")


def test_division():
    sum([]) / len([])


def test_no_file():
    open("rows.csv")


def test_no_file_by_path():
    Path("/tmp/rows.csv").read_text()


def test_folder():
    open("/tmp")


def test_file_in_a_path():
    open("/tmp/a", "w").close()
    os.listdir("/tmp/a")


def test_folder_is_there():
    os.mkdir("/tmp")


def test_no_text():
    b"\xff".decode()


def test_changed_while_going_through():
    rows = {1: 1}
    for key in rows:
        rows[key + 1] = 1


def test_recursion():
    def again():
        again()

    again()
