"""What was asked, and what came of it."""

from collections import namedtuple
from collections.abc import Sequence

Call = namedtuple('Call', ['request', 'response'])
Call.__module__ = 'responses'


class CallList(Sequence):
    """Calls in order."""

    __module__ = 'responses'

    def __init__(self):
        self._calls = []

    def __iter__(self):
        return iter(self._calls)

    def __len__(self):
        return len(self._calls)

    def __getitem__(self, idx):
        return self._calls[idx]

    def add(self, request, response):
        self.add_call(Call(request, response))

    def add_call(self, call):
        self._calls.append(call)

    def reset(self):
        self._calls = []
