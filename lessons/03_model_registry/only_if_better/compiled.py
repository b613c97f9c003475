"""The gatekeeper as compiled code."""

from understudy.pipeline import compiled

register_model = compiled("register_model", globals())
