import json


def load(text):
    data = json.loads(text)
    return data["name"]


VALUES = load('{"name": 1}')

try:
    import tomllib_of_nowhere
except ImportError:
    tomllib_of_nowhere = None
else:
    VALUES = 2


def parse(text):
    if not text:
        raise ValueError("empty")
    data = load(text)
    print(data)
    return data
