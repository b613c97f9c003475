import sys

sys.exit("no model was found")
