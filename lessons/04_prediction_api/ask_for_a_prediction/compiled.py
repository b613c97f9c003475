"""The client as compiled code. `requests` is here so that tests can patch it."""

import requests

from understudy.pipeline import compiled

get_prediction = compiled("get_prediction", globals())
