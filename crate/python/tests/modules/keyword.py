"""The words that cannot be names."""

import keyword

assert keyword.iskeyword("class") and not keyword.iskeyword("klass") and "match" in keyword.softkwlist
