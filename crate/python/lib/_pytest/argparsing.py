"""`pytest_addoption`: options of a suite's own. Nobody can give them here, so each has the value that it has by itself."""

import argparse


class OptionGroup:
    """Options that pytest lists together."""

    def __init__(self, config):
        self._config = config

    def addoption(self, *names, **attributes):
        parser = argparse.ArgumentParser(add_help=False)
        action = parser.add_argument(*names, **attributes)
        for name, value in vars(parser.parse_args([])).items():
            self._config.option.__dict__.setdefault(name, value)
        for name in action.option_strings:
            self._config._spelled[name.lstrip("-").replace("-", "_")] = action.dest


class Parser(OptionGroup):
    """What the hook is given."""

    def getgroup(self, name, description="", after=None):
        return OptionGroup(self._config)

    def addini(self, name, help, type=None, default=None, **other):
        if default is None:
            default = {"bool": False, "int": 0, "float": 0.0, "string": "", None: ""}.get(type, [])
        self._config._ini[name] = default
