class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def pytest_make_parametrize_id(config, val, argname):
    if isinstance(val, Point):
        return f"{argname}({val.x}, {val.y})"
    if val == "ä":
        return val + "!"
    return None
