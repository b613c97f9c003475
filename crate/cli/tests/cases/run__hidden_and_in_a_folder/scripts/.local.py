import sys

from beside import WORD

print(WORD, sys.argv)
