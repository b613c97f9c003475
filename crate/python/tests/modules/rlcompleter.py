"""Names that begin alike."""

import rlcompleter

completer = rlcompleter.Completer({"training": 1, "trainer": 2})
assert {completer.complete("train", 0), completer.complete("train", 1)} == {"training", "trainer"}
