"""Events of a client, named from the general to the particular: `before-call.s3.PutObject`."""

import fnmatch


class EventAliaser:
    """Whom to call at which event. A handler of `before-call` or `before-call.*.PutObject` hears of it too."""

    def __init__(self):
        # (pattern, handler, unique_id, rank), in the order in which they were registered within each rank.
        self._handlers = []

    def _add(self, event_name, handler, unique_id, rank):
        if not callable(handler):
            raise ValueError(f'Event handler {handler} must be callable.')
        if unique_id is not None and any(each[2] == unique_id for each in self._handlers):
            return
        self._handlers.append((event_name, handler, unique_id, rank))

    def register(self, event_name, handler, unique_id=None, unique_id_uses_count=False):
        self._add(event_name, handler, unique_id, 1)

    def register_first(self, event_name, handler, unique_id=None, unique_id_uses_count=False):
        self._add(event_name, handler, unique_id, 0)

    def register_last(self, event_name, handler, unique_id=None, unique_id_uses_count=False):
        self._add(event_name, handler, unique_id, 2)

    def unregister(self, event_name, handler=None, unique_id=None, unique_id_uses_count=False):
        def stays(each):
            same = each[2] == unique_id if unique_id is not None else each[1] == handler
            return each[0] != event_name or not same

        self._handlers = [each for each in self._handlers if stays(each)]

    def _matching(self, event_name):
        parts = event_name.split('.')
        found = []
        for pattern, handler, _, rank in self._handlers:
            wanted = pattern.split('.')
            if len(wanted) <= len(parts) and all(map(fnmatch.fnmatchcase, parts, wanted)):
                found.append((-len(wanted), rank, handler))
        return [handler for *_, handler in sorted(found, key=lambda each: each[:2])]

    def emit(self, event_name, **kwargs):
        return [(handler, handler(event_name=event_name, **kwargs)) for handler in self._matching(event_name)]

    def emit_until_response(self, event_name, **kwargs):
        for handler in self._matching(event_name):
            answer = handler(event_name=event_name, **kwargs)
            if answer is not None:
                return handler, answer
        return None, None


HierarchicalEmitter = EventAliaser
