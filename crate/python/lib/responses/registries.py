"""Registries: which of the registered answers is given."""

import copy


class FirstMatchRegistry:
    """The first that fits; where several do, each is used up by its call, but for the last."""

    def __init__(self):
        self._responses = []

    @property
    def registered(self):
        return self._responses

    def reset(self):
        self._responses = []

    def find(self, request):
        """The answer or None, and why the others do not fit."""
        found, reasons = None, []
        for place, response in enumerate(self.registered):
            fits, reason = response.matches(request)
            if not fits:
                reasons.append(reason)
            elif found is None:
                found = place
            elif self.registered[found].call_count > 0:
                # It has answered before this one was registered.
                self.registered.pop(found)
                return response, reasons
            else:
                return self.registered.pop(found), reasons
        return (None if found is None else self.registered[found]), reasons

    def add(self, response):
        if any(response is known for known in self.registered):
            response = copy.deepcopy(response)
        self.registered.append(response)
        return response

    def remove(self, response):
        """Gives what was asked for, as often as it was found."""
        count = len(self.registered)
        self.registered[:] = [known for known in self.registered if not known == response]
        return [response] * (count - len(self.registered))

    def replace(self, response):
        for place, known in enumerate(self.registered):
            if known == response:
                self.registered[place] = response
                return response
        raise ValueError(f'Response is not registered for URL {response.url}')


class OrderedRegistry(FirstMatchRegistry):
    """The next one, which has to fit."""

    def find(self, request):
        if not self.registered:
            return None, ['No more registered responses']
        response = self.registered.pop(0)
        fits, reason = response.matches(request)
        if fits:
            return response, []
        self.reset()
        self.add(response)
        return None, [f"Next 'Response' in the order doesn't match due to the following reason: {reason}."]
