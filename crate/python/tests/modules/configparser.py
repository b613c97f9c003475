"""Files of settings in sections, with interpolation."""

import configparser

text = """
[DEFAULT]
bucket = rows
[train]
rate = 0.5
path = s3://%(bucket)s/a
fast = yes
"""
config = configparser.ConfigParser()
config.read_string(text)
assert config.sections() == ["train"]
assert config["train"].getfloat("rate") == 0.5 and config.getboolean("train", "fast")
assert config["train"]["path"] == "s3://rows/a"
with open("/tmp/c.ini", "w") as file:
    config.write(file)
assert configparser.ConfigParser().read(["/tmp/c.ini", "/tmp/none.ini"]) == ["/tmp/c.ini"]
try:
    config["nowhere"]
except KeyError:
    pass
else:
    raise AssertionError("there is no such section")
