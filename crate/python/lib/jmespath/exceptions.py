"""What is wrong with an expression, or with what one of its functions was given."""


class JMESPathError(ValueError):
    pass


class ParseError(JMESPathError):
    def __init__(self, lex_position, token_value, token_type, msg='Invalid jmespath expression'):
        super().__init__(lex_position, token_value, token_type)
        self.lex_position = lex_position
        self.token_value = token_value
        self.token_type = token_type.upper()
        self.msg = msg
        self.expression = None

    def __str__(self):
        return (
            f'{self.msg}: Parse error at column {self.lex_position}, token "{self.token_value}" ({self.token_type}), '
            f'for expression:\n"{self.expression}"\n{" " * (self.lex_position + 1)}^'
        )


class IncompleteExpressionError(ParseError):
    def __str__(self):
        return (
            f'Invalid jmespath expression: Incomplete expression:\n"{self.expression}"\n'
            f'{" " * (len(self.expression) + 1)}^'
        )


class LexerError(ParseError):
    def __init__(self, lexer_position, lexer_value, message, expression=None):
        super().__init__(lexer_position, lexer_value, message)
        self.lexer_position = lexer_position
        self.lexer_value = lexer_value
        self.message = message
        self.expression = expression

    def __str__(self):
        return f'Bad jmespath expression: {self.message}:\n{self.expression}\n{" " * self.lexer_position}^'


class ArityError(ParseError):
    def __init__(self, expected, actual, name):
        self.expected_arity = expected
        self.actual_arity = actual
        self.function_name = name
        self.expression = None

    def _words(self):
        return f'{self.expected_arity} {"argument" if self.expected_arity == 1 else "arguments"}'

    def __str__(self):
        return f'Expected {self._words()} for function {self.function_name}(), received {self.actual_arity}'


class VariadictArityError(ArityError):
    def __str__(self):
        return f'Expected at least {self._words()} for function {self.function_name}(), received {self.actual_arity}'


class JMESPathTypeError(JMESPathError):
    def __init__(self, function_name, current_value, actual_type, expected_types):
        super().__init__(function_name, current_value, actual_type, expected_types)
        self.function_name = function_name
        self.current_value = current_value
        self.actual_type = actual_type
        self.expected_types = expected_types

    def __str__(self):
        return (
            f'In function {self.function_name}(), invalid type for value: {self.current_value}, '
            f'expected one of: {self.expected_types}, received: "{self.actual_type}"'
        )


class EmptyExpressionError(JMESPathError):
    def __init__(self):
        super().__init__('Invalid JMESPath expression: cannot be empty.')


class UnknownFunctionError(JMESPathError):
    pass
