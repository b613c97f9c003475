"""The loader as compiled code. `pd` and `io` are here so that tests can patch them."""

import io

import pandas as pd

from understudy.pipeline import compiled

load_training_data = compiled("load_training_data", globals())
