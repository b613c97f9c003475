"""Options as C programs read them."""

import getopt

assert getopt.getopt(["-v", "--rate=2", "file"], "v", ["rate="]) == ([("-v", ""), ("--rate", "2")], ["file"])
try:
    getopt.getopt(["-x"], "v")
except getopt.GetoptError as error:
    assert str(error) == "option -x not recognized"
