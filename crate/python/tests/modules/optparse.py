"""Options, as they were parsed before `argparse`."""

from optparse import OptionParser

parser = OptionParser()
parser.add_option("-n", "--number", type="int", default=1)
options, rest = parser.parse_args(["-n", "5", "file"])
assert options.number == 5 and rest == ["file"]
