import sys

print("done", end="")
sys.stdout.flush()
print(" and gone")
sys.exit()
