"""Pages of a listing, one call each, as the service's model says where the next one begins."""

import base64
import itertools
import json

import jmespath
from botocore.exceptions import PaginationError

_TRUNCATED = 'boto_truncate_amount'


def set_value(target, expression, value):
    """Sets what a dotted expression names."""
    *parents, name = expression.split('.')
    for parent in parents:
        target = target.setdefault(parent, {})
    target[name] = value


class TokenEncoder:
    def encode(self, token):
        return base64.b64encode(json.dumps(token).encode()).decode()


class TokenDecoder:
    def decode(self, token):
        return json.loads(base64.b64decode(token.encode()).decode())


class PageIterator:
    def __init__(self, method, paging, max_items, starting_token, page_size, op_kwargs):
        self._method = method
        self._paging = paging
        self._max_items = max_items
        self._starting_token = starting_token
        self._page_size = page_size
        self._op_kwargs = op_kwargs
        self._resume_token = None
        self.non_aggregate_part = {}

    @property
    def result_keys(self):
        return self._paging.result_keys

    @property
    def resume_token(self):
        return self._resume_token

    @resume_token.setter
    def resume_token(self, value):
        wanted = sorted([*self._paging.inputs, _TRUNCATED] if _TRUNCATED in value else self._paging.inputs)
        if not isinstance(value, dict) or sorted(value) != wanted:
            raise ValueError(f'Bad starting token: {value}')
        self._resume_token = TokenEncoder().encode(value)

    def __iter__(self):
        kwargs = self._op_kwargs
        token = {name: None for name in self._paging.inputs}
        begun_at = 0
        if self._starting_token is not None:
            token, begun_at = self._starting_place()
            self._ask_from(token, kwargs)
        if self._page_size is not None:
            kwargs[self._paging.limit_key] = self._page_size
        primary = self.result_keys[0]
        previous = None
        total = 0
        is_first = True
        while True:
            page = self._method(**kwargs)
            if is_first:
                if self._starting_token is not None:
                    self._skip(page, primary, begun_at)
                self._keep_non_aggregated(page)
            else:
                begun_at = 0
            is_first = False
            found = primary.search(page) or []
            surplus = 0 if self._max_items is None else total + len(found) - self._max_items
            if surplus > 0:
                kept = len(found) - surplus
                set_value(page, primary.expression, found[:kept])
                # The rest of the page is asked for again, from behind its last entry.
                self.resume_token = {**token, _TRUNCATED: kept + begun_at}
                yield page
                return
            yield page
            total += len(found)
            token = self._paging.next_token(page)
            if all(part is None for part in token.values()):
                return
            if self._max_items is not None and total == self._max_items:
                self.resume_token = token
                return
            if previous is not None and previous == token:
                raise PaginationError(message=f'The same next token was received twice: {token}')
            self._ask_from(token, kwargs)
            previous = token

    def _ask_from(self, token, kwargs):
        for name, part in token.items():
            if part is not None and part != 'None':
                kwargs[name] = part
            else:
                kwargs.pop(name, None)

    def _skip(self, page, primary, begun_at):
        """Leaves out what an earlier iterator has given of the first page."""
        found = primary.search(page)
        set_value(page, primary.expression, found[begun_at:] if isinstance(found, (list, str)) else None)
        for other in self.result_keys[1:]:
            sample = other.search(page)
            empty = next((kind() for kind in (list, str) if isinstance(sample, kind)), None)
            set_value(page, other.expression, 0 if isinstance(sample, (int, float)) else empty)

    def _keep_non_aggregated(self, page):
        self.non_aggregate_part = {}
        for expression in self._paging.non_aggregate_keys:
            set_value(self.non_aggregate_part, expression.expression, expression.search(page))

    def _starting_place(self):
        try:
            token = TokenDecoder().decode(self._starting_token)
            return token, token.pop(_TRUNCATED, 0)
        except (ValueError, TypeError, AttributeError):
            pass
        # A token of the service itself, with the number of entries to skip behind it.
        inputs = self._paging.inputs
        parts = self._starting_token.split('___')
        begun_at = 0
        if len(parts) == len(inputs) + 1:
            try:
                begun_at = int(parts.pop())
            except ValueError:
                parts = [self._starting_token]
        if len(parts) > len(inputs):
            raise ValueError(f'Bad starting token: {self._starting_token}')
        parts = [None if part == 'None' else part for part in parts]
        return dict(itertools.zip_longest(inputs, parts)), begun_at

    def search(self, expression):
        compiled = jmespath.compile(expression)
        for page in self:
            results = compiled.search(page)
            if isinstance(results, list):
                yield from results
            else:
                yield results

    def result_key_iters(self):
        pages = itertools.tee(self, len(self.result_keys))
        return [ResultKeyIterator(each, key) for each, key in zip(pages, self.result_keys)]

    def build_full_result(self):
        whole = {}
        for page in self:
            for key in self.result_keys:
                found = key.search(page)
                if found is None:
                    continue
                existing = key.search(whole)
                if existing is None:
                    set_value(whole, key.expression, found)
                elif isinstance(found, list):
                    existing.extend(found)
                elif isinstance(found, (int, float, str)):
                    set_value(whole, key.expression, existing + found)
        whole.update(self.non_aggregate_part)
        if self.resume_token is not None:
            whole['NextToken'] = self.resume_token
        return whole


class ResultKeyIterator:
    def __init__(self, pages_iterator, result_key):
        self._pages_iterator = pages_iterator
        self.result_key = result_key

    def __iter__(self):
        for page in self._pages_iterator:
            yield from self.result_key.search(page) or []


def _listed(value):
    return value if isinstance(value, list) else [value]


class Paging:
    """How an operation's pages hang together: the names of tokens and results, as its model has them."""

    def __init__(self, config):
        self.inputs = _listed(config['input_token'])
        self.limit_key = config.get('limit_key')
        self._outputs = [jmespath.compile(each) for each in _listed(config['output_token'])]
        more = config.get('more_results')
        self._more = None if more is None else jmespath.compile(more)
        self.result_keys = [jmespath.compile(each) for each in _listed(config['result_key'])]
        self.non_aggregate_keys = [jmespath.compile(each) for each in config.get('non_aggregate_keys', [])]

    def next_token(self, page):
        if self._more is not None and not self._more.search(page):
            return {}
        return {name: output.search(page) or None for name, output in zip(self.inputs, self._outputs)}


class Paginator:
    PAGE_ITERATOR_CLS = PageIterator

    def __init__(self, method, pagination_config, model):
        self._method = method
        self._model = model
        self._paging = Paging(pagination_config)

    @property
    def result_keys(self):
        return self._paging.result_keys

    def paginate(self, **kwargs):
        config = kwargs.pop('PaginationConfig', {})
        max_items = config.get('MaxItems')
        page_size = config.get('PageSize')
        if page_size is not None:
            limit_key = self._paging.limit_key
            if limit_key is None:
                raise PaginationError(
                    message='PageSize parameter is not supported for the pagination interface for this operation.'
                )
            is_text = self._model.input_shape.members[limit_key].type_name == 'string'
            page_size = str(page_size) if is_text else int(page_size)
        return self.PAGE_ITERATOR_CLS(
            self._method,
            self._paging,
            None if max_items is None else int(max_items),
            config.get('StartingToken'),
            page_size,
            kwargs,
        )
