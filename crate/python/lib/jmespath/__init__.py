"""JMESPath: expressions that pick out of nested lists and dictionaries, as AWS's paginators and waiters use them."""

from jmespath import parser
from jmespath.visitor import Options

__version__ = '1.1.0'

__all__ = ['Options', 'compile', 'search']


def compile(expression):
    return parser.Parser().parse(expression)


def search(expression, data, options=None):
    return parser.Parser().parse(expression).search(data, options=options)
