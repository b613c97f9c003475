"""An expression cut into tokens: (type, value, start)."""

import json
import re

from jmespath.exceptions import EmptyExpressionError, LexerError

_PATTERN = re.compile(
    r"""(?P<space>[ \t\r\n]+)
    |(?P<unquoted_identifier>[A-Za-z_][A-Za-z0-9_]*)
    |(?P<number>-?[0-9]+)
    |(?P<quoted>"(?:[^"\\]|\\.)*")
    |(?P<raw>'(?:[^'\\]|\\.)*')
    |(?P<literal>`(?:[^`\\]|\\.)*`)
    |(?P<sign>\[\?|\[\]|\|\||&&|[!<>=]=|[.*\[\]{}()|,:@&<>!])""",
    re.VERBOSE | re.DOTALL,
)
_SIGNS = {
    '.': 'dot',
    '*': 'star',
    '[': 'lbracket',
    ']': 'rbracket',
    '{': 'lbrace',
    '}': 'rbrace',
    '(': 'lparen',
    ')': 'rparen',
    '|': 'pipe',
    ',': 'comma',
    ':': 'colon',
    '@': 'current',
    '&': 'expref',
    '<': 'lt',
    '>': 'gt',
    '!': 'not',
    '[?': 'filter',
    '[]': 'flatten',
    '||': 'or',
    '&&': 'and',
    '==': 'eq',
    '!=': 'ne',
    '<=': 'lte',
    '>=': 'gte',
}


def tokenize(expression):
    """All tokens, of which the last is `eof`.

    - raises: EmptyExpressionError, LexerError
    """
    if not expression:
        raise EmptyExpressionError()
    tokens = []
    at = 0
    while at < len(expression):
        found = _PATTERN.match(expression, at)
        if found is None:
            raise _unknown(expression, at)
        kind, text = found.lastgroup, found.group()
        if kind == 'sign':
            tokens.append((_SIGNS[text], text, at))
        elif kind == 'number':
            tokens.append((kind, int(text), at))
        elif kind == 'quoted':
            tokens.append(('quoted_identifier', json.loads(text), at))
        elif kind == 'raw':
            tokens.append(('literal', text[1:-1].replace("\\'", "'"), at))
        elif kind == 'literal':
            tokens.append((kind, _literal(expression, text[1:-1], at), at))
        elif kind != 'space':
            tokens.append((kind, text, at))
        at = found.end()
    tokens.append(('eof', '', len(expression)))
    return tokens


def _literal(expression, text, at):
    text = text.replace('\\`', '`')
    try:
        return json.loads(text)
    except ValueError:
        pass
    try:
        # An older form leaves the quotes of a text out.
        return json.loads(f'"{text.lstrip()}"')
    except ValueError:
        raise LexerError(at, text, f'Bad token {text}', expression) from None


def _unknown(expression, at):
    sign = expression[at]
    if sign == '=':
        return LexerError(at, '=', "Unknown token '='", expression)
    if sign in '"\'`':
        return LexerError(at, expression[at:], f'Unclosed {sign} delimiter', expression)
    return LexerError(at, sign, f'Unknown token {sign}', expression)
