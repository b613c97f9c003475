"""Paths as texts, under the name that they have here."""

import os.path
import posixpath

assert os.path is posixpath and posixpath.split("/a/b") == ("/a", "b")
