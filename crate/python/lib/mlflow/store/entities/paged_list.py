"""A part of what a search found."""


class PagedList(list):
    def __init__(self, items, token):
        super().__init__(items)
        self.token = token

    def to_list(self):
        return list(self)
