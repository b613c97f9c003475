print("begins", end="")
while True:
    pass
