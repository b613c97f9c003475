"""Snippets: functions that show what a library does. This file is the same with the real libraries and with ours.

A module `LIBRARY/TOPIC.py` beside this one imports the library and `show` and `attempt` from here. Each of its public
functions is a snippet: it takes nothing, and what it prints is what it says.
"""

import contextlib
import importlib
import io
import pprint
import re
import sys
import types
import warnings

WIDTH = 100

# What libraries say to those who maintain them.
UNSAID = (DeprecationWarning, PendingDeprecationWarning, ResourceWarning)


def show(*values):
    """Prints the representation of each value; containers that are wide take several lines."""
    for value in values:
        print(pprint.pformat(value, width=WIDTH) if isinstance(value, (dict, list, tuple, set)) else repr(value))


def attempt(function, *arguments, **keywords):
    """Shows what a call gives, or prints the exception that it raises. Gives either."""
    try:
        value = function(*arguments, **keywords)
    except Exception as error:
        print(told(error))
        return error
    show(value)
    return value


def told(error):
    """An exception by its class, with the module, and its text."""
    kind = type(error)
    module = '' if kind.__module__ == 'builtins' else f'{kind.__module__}.'
    return f'{module}{kind.__qualname__}: {error}'


def warn(message, category, *_):
    if category not in UNSAID:
        print(f'warns {category.__name__}: {message}')


def said(snippet):
    """All that a snippet prints, with its warnings and the exception that ends it."""
    printed = io.StringIO()
    with warnings.catch_warnings(), contextlib.redirect_stdout(printed):
        warnings.simplefilter('always')
        warnings.showwarning = warn
        try:
            snippet()
        except Exception as error:
            print(f'raises {told(error)}')
    return re.sub(r'0x[0-9a-f]{6,}', '0x0', printed.getvalue())


def main(topic):
    """Prints what each snippet of the module says, in the order of the file, below a line with its name."""
    module = importlib.import_module(topic)
    for name, value in list(vars(module).items()):
        is_own = isinstance(value, types.FunctionType) and value.__module__ == topic
        if is_own and not name.startswith('_'):
            print(f'=== {name}')
            sys.stdout.write(said(value))


if __name__ == '__main__':
    # The module that snippets import is this one, not the one that was started.
    importlib.import_module('snippet').main(sys.argv[1])
