"""Parsers with options, defaults, choices and sub-commands; errors end with status 2."""

import argparse
import contextlib
import io

parser = argparse.ArgumentParser(prog="train")
parser.add_argument("data")
parser.add_argument("--rate", type=float, default=0.1)
parser.add_argument("--mode", choices=["fast", "slow"])
arguments = parser.parse_args(["rows.csv", "--rate", "0.5"])
assert (arguments.data, arguments.rate, arguments.mode) == ("rows.csv", 0.5, None)

words = io.StringIO()
try:
    with contextlib.redirect_stderr(words):
        parser.parse_args(["rows.csv", "--rate", "much"])
except SystemExit as end:
    assert end.code == 2
assert "argument --rate: invalid float value: 'much'" in words.getvalue()
assert parser.format_usage().startswith("usage: train [-h] [--rate RATE]")

commands = argparse.ArgumentParser(prog="tool")
kinds = commands.add_subparsers(dest="command")
kinds.add_parser("train").add_argument("--epochs", type=int, default=1)
assert vars(commands.parse_args(["train", "--epochs", "3"])) == {"command": "train", "epochs": 3}
