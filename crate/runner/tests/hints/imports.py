# --- test_numpy.py ---
import numpy
# --- test_sklearn.py ---
from sklearn.linear_model import LogisticRegression
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
