"""Says what it was called with."""
import os
import sys

print(__name__, __doc__)
print(sys.argv)
print(os.path.basename(__file__), os.path.isabs(__file__))
print(sys.modules["__main__"].__dict__ is globals())
