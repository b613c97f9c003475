# --- test_scipy.py ---
import scipy
# --- test_sklearn.py ---
from sklearn.linear_model import LogisticRegression
# --- test_absent.py ---
import importlib.util

assert importlib.util.find_spec('sqlite3') is None
import sqlite3
# --- test_absent_part.py ---
import compression.zstd
# --- test_no_name_in_the_library.py ---
from json import wibble
# --- test_misspelt.py ---
import loadr
# --- test_no_name.py ---
from loader import lod
# --- test_no_name_at_all.py ---
from loader import wibble
# --- test_circle.py ---
import one
# --- loader.py ---
def load():
    pass
# --- one.py ---
from two import second

first = 1
# --- two.py ---
from one import first

second = 2
