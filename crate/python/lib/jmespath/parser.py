"""Expressions as trees: tuples of a kind and its parts, which `jmespath.visitor` walks."""

from jmespath.exceptions import IncompleteExpressionError, ParseError
from jmespath.lexer import tokenize
from jmespath.visitor import Options, search

_BINDING = {
    'eof': 0,
    'unquoted_identifier': 0,
    'quoted_identifier': 0,
    'literal': 0,
    'rbracket': 0,
    'rparen': 0,
    'comma': 0,
    'rbrace': 0,
    'number': 0,
    'current': 0,
    'expref': 0,
    'colon': 0,
    'pipe': 1,
    'or': 2,
    'and': 3,
    'eq': 5,
    'gt': 5,
    'lt': 5,
    'gte': 5,
    'lte': 5,
    'ne': 5,
    'flatten': 9,
    'star': 20,
    'filter': 21,
    'dot': 40,
    'not': 45,
    'lbrace': 50,
    'lbracket': 55,
    'lparen': 60,
}
# What binds less strongly than this ends a projection.
_PROJECTION_END = 10
_COMPARISONS = ('eq', 'ne', 'lt', 'gt', 'lte', 'gte')
IDENTITY = ('identity',)


class ParsedResult:
    def __init__(self, expression, parsed):
        self.expression = expression
        self.parsed = parsed

    def search(self, value, options=None):
        return search(self.parsed, value, options or Options())

    def __repr__(self):
        return repr(self.parsed)


class Parser:
    _cache = {}

    def parse(self, expression):
        known = self._cache.get(expression)
        if known is None:
            known = self._cache[expression] = ParsedResult(expression, self._parse(expression))
        return known

    def _parse(self, expression):
        self._tokens = tokenize(expression)
        self._at = 0
        try:
            tree = self._expression(0)
            if self._kind() != 'eof':
                kind, value, start = self._next()
                raise ParseError(start, value, kind, f'Unexpected token: {value}')
        except ParseError as error:
            error.expression = expression
            raise
        return tree

    def _kind(self, ahead=0):
        return self._tokens[self._at + ahead][0]

    def _next(self):
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _expect(self, *kinds):
        if self._kind() not in kinds:
            raise self._unexpected()
        return self._next()

    def _unexpected(self, token=None):
        kind, value, start = token or self._tokens[self._at]
        if kind == 'eof':
            return IncompleteExpressionError(start, value, kind)
        return ParseError(start, value, kind, 'Invalid jmespath expression')

    def _expression(self, strength):
        left = self._first(self._next())
        while strength < _BINDING[self._kind()]:
            left = self._further(self._next(), left)
        return left

    def _first(self, token):
        kind, value, _ = token
        if kind == 'literal':
            return ('literal', value)
        if kind == 'unquoted_identifier':
            return ('field', value)
        if kind == 'quoted_identifier':
            if self._kind() == 'lparen':
                raise ParseError(token[2], value, kind, 'Quoted identifier not allowed for function names.')
            return ('field', value)
        if kind == 'star':
            right = IDENTITY if self._kind() == 'rbracket' else self._projected(_BINDING['star'])
            return ('value_projection', IDENTITY, right)
        if kind == 'filter':
            return self._filter(IDENTITY)
        if kind == 'lbrace':
            return self._hash()
        if kind == 'lparen':
            inner = self._expression(0)
            self._expect('rparen')
            return inner
        if kind == 'flatten':
            return ('projection', ('flatten', IDENTITY), self._projected(_BINDING['flatten']))
        if kind == 'not':
            return ('not', self._expression(_BINDING['not']))
        if kind == 'lbracket':
            return self._bracket()
        if kind == 'current':
            return ('current',)
        if kind == 'expref':
            return ('expref', self._expression(_BINDING['expref']))
        raise self._unexpected(token)

    def _further(self, token, left):
        kind = token[0]
        if kind == 'dot':
            if self._kind() == 'star':
                self._next()
                return ('value_projection', left, self._projected(_BINDING['star']))
            return ('subexpression', left, self._after_dot(_BINDING['dot']))
        if kind in ('pipe', 'or', 'and'):
            return (kind, left, self._expression(_BINDING[kind]))
        if kind in _COMPARISONS:
            return ('comparator', kind, left, self._expression(_BINDING[kind]))
        if kind == 'lparen':
            return self._call(left)
        if kind == 'filter':
            return self._filter(left)
        if kind == 'flatten':
            return ('projection', ('flatten', left), self._projected(_BINDING['flatten']))
        if kind == 'lbracket' and self._kind() in ('number', 'colon'):
            return self._indexed(left)
        if kind == 'lbracket':
            self._expect('star')
            self._expect('rbracket')
            return ('projection', left, self._projected(_BINDING['star']))
        raise self._unexpected(token)

    def _bracket(self):
        if self._kind() in ('number', 'colon'):
            return self._indexed(IDENTITY)
        if self._kind() == 'star' and self._kind(1) == 'rbracket':
            self._next()
            self._next()
            return ('projection', IDENTITY, self._projected(_BINDING['star']))
        return self._list()

    def _indexed(self, left):
        if self._kind() == 'colon' or self._kind(1) == 'colon':
            parts = [None, None, None]
            at = 0
            while self._kind() != 'rbracket':
                kind, value, _ = self._expect('number', 'colon')
                if kind == 'number':
                    parts[at] = value
                else:
                    at += 1
                    if at == 3:
                        raise self._unexpected()
            self._expect('rbracket')
            return ('projection', ('slice', left, *parts), self._projected(_BINDING['star']))
        index = self._next()[1]
        self._expect('rbracket')
        return ('index', left, index)

    def _filter(self, left):
        condition = self._expression(0)
        self._expect('rbracket')
        right = IDENTITY if self._kind() == 'flatten' else self._projected(_BINDING['filter'])
        return ('filter_projection', left, right, condition)

    def _projected(self, strength):
        kind = self._kind()
        if _BINDING[kind] < _PROJECTION_END:
            return IDENTITY
        if kind in ('lbracket', 'filter'):
            return self._expression(strength)
        if kind == 'dot':
            self._next()
            return self._after_dot(strength)
        raise self._unexpected()

    def _after_dot(self, strength):
        kind = self._kind()
        if kind in ('quoted_identifier', 'unquoted_identifier', 'star'):
            return self._expression(strength)
        if kind == 'lbracket':
            self._next()
            return self._list()
        if kind == 'lbrace':
            self._next()
            return self._hash()
        expected = ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace']
        _, value, start = self._tokens[self._at]
        raise ParseError(start, value, kind, f'Expecting: {expected}, got: {kind}')

    def _list(self):
        items = [self._expression(0)]
        while self._kind() == 'comma':
            self._next()
            items.append(self._expression(0))
        self._expect('rbracket')
        return ('list', items)

    def _hash(self):
        pairs = []
        while True:
            name = self._expect('quoted_identifier', 'unquoted_identifier')[1]
            self._expect('colon')
            pairs.append((name, self._expression(0)))
            if self._expect('comma', 'rbrace')[0] == 'rbrace':
                return ('hash', pairs)

    def _call(self, left):
        if left[0] != 'field':
            kind, value, start = self._tokens[self._at - 2]
            raise ParseError(start, value, kind, f"Invalid function name '{value}'")
        arguments = []
        while self._kind() != 'rparen':
            arguments.append(self._expression(0))
            if self._kind() == 'comma':
                self._next()
        self._expect('rparen')
        return ('function', left[1], arguments)
