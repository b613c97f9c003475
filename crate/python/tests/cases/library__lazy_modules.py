# === modules outside the core are found too ===
import argparse
import ast
import base64
import bisect
import calendar
import configparser
import csv
import dataclasses
import decimal
import difflib
import enum
import fractions
import hashlib
import heapq
import html
import inspect
import logging
import pathlib
import pickle
import pprint
import queue
import random
import shutil
import statistics
import string
import struct
import tempfile
import textwrap
import threading
import time
import traceback
import typing
import unittest
import urllib.parse
import uuid
import zlib

assert textwrap.dedent("  a") == "a"
assert decimal.Decimal("0.1") + decimal.Decimal("0.2") == decimal.Decimal("0.3")
assert hashlib.md5(b"x").hexdigest() == "9dd4e461268c8034f5c8564e155c67a6"


@dataclasses.dataclass
class Point:
    x: int
    y: int = 2


assert repr(Point(1)) == "Point(x=1, y=2)"
assert inspect.signature(Point).parameters.keys() == {"x", "y"}
random.seed(1)
first = random.random()
random.seed(1)
assert random.random() == first
assert len(str(uuid.uuid4())) == 36

# === sleeping takes no time but moves the clock ===
before = time.monotonic()
time.sleep(3600)
assert 3600 <= time.monotonic() - before < 3601
