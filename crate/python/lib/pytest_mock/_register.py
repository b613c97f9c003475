"""The doubles that one `mocker` has made, so that they can be reset and taken away."""


class Entry:
    """A double, or what else took the place of the real thing."""

    def __init__(self, double, patch=None):
        self.double = double
        self.patch = patch
        self.resettable = (double,)
        self.call_through = None

    def stop(self):
        if self.patch is not None:
            self.patch.stop()

    def reset(self, base, return_value, side_effect):
        for double in self.resettable:
            reset_double(double, base, return_value, side_effect)
        if self.call_through is not None:
            forget_spied(self.double)
            if side_effect:
                self.double.side_effect = self.call_through


def reset_double(double, base, return_value, side_effect):
    """Resets a mock, or a function that stands for one and takes no wishes; anything else stays as it is."""
    reset = getattr(double, "reset_mock", None)
    if reset is None:
        return
    if isinstance(double, base):
        reset(return_value=return_value, side_effect=side_effect)
    else:
        reset()


def forget_spied(spy):
    spy.spy_return = None
    spy.spy_return_iter = None
    spy.spy_return_list = []
    spy.spy_exception = None


class Register:
    """Entries in the order in which they were made. A double is found by identity: its `==` may say anything."""

    def __init__(self):
        self.entries = []

    def add(self, double, patch=None):
        entry = Entry(double, patch)
        self.entries.append(entry)
        return entry

    def find(self, double):
        for entry in reversed(self.entries):
            if entry.double is double:
                return entry
        raise ValueError("This mock object is not registered")

    def stop(self, double):
        entry = self.find(double)
        entry.stop()
        self.entries = [other for other in self.entries if other is not entry]

    def stop_all(self):
        for entry in reversed(self.entries):
            entry.stop()
        self.entries = []
