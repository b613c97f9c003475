def check(value):
    if value < 0:
        raise ValueError(f"{value} is below zero")


errors = []
for value in [1, -1, -2]:
    try:
        check(value)
    except ValueError as error:
        errors.append(error)
raise ExceptionGroup("bad rows", errors)
