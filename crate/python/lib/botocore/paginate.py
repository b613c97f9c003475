"""Pages of a listing, one call each."""

# The parameter that asks for the next page, and what of the answer it is set to.
PAGEABLE = {
    "list_objects": ("Marker", "NextMarker"),
    "list_objects_v2": ("ContinuationToken", "NextContinuationToken"),
}
_RESULTS = ("Contents", "CommonPrefixes")


class PageIterator:
    def __init__(self, method, tokens, config, kwargs):
        self._method = method
        self._input_token, self._output_token = tokens
        self._max_items = config.get("MaxItems")
        self._page_size = config.get("PageSize")
        self._starting_token = config.get("StartingToken")
        self._kwargs = kwargs
        self.resume_token = None

    def __iter__(self):
        kwargs = dict(self._kwargs)
        if self._page_size is not None:
            kwargs["MaxKeys"] = int(self._page_size)
        if self._starting_token is not None:
            kwargs[self._input_token] = self._starting_token
        left = None if self._max_items is None else int(self._max_items)
        while True:
            page = self._method(**kwargs)
            token = page.get(self._output_token)
            if left is not None:
                found = page.get("Contents", [])
                if len(found) > left:
                    # The rest of the page is asked for again, from behind its last entry.
                    page["Contents"] = found[:left]
                    self.resume_token = token
                    yield page
                    return
                left -= len(found)
            yield page
            if token is None or left == 0:
                self.resume_token = token
                return
            kwargs[self._input_token] = token

    def build_full_result(self):
        result = {}
        for page in self:
            for name in _RESULTS:
                if name in page:
                    result.setdefault(name, []).extend(page[name])
            for name in ("Prefix", "RequestCharged"):
                result.setdefault(name, page.get(name))
        result.setdefault("Contents", [])
        if self.resume_token is not None:
            result["NextToken"] = self.resume_token
        return result


class Paginator:
    PAGE_ITERATOR_CLS = PageIterator

    def __init__(self, method, operation_name):
        self._method = method
        self._tokens = PAGEABLE[operation_name]

    def paginate(self, **kwargs):
        config = kwargs.pop("PaginationConfig", {})
        return self.PAGE_ITERATOR_CLS(self._method, self._tokens, config, kwargs)
