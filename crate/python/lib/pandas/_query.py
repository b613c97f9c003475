"""`query` and `eval`: an expression over the columns of a frame."""

import ast
import sys


class _Elementwise(ast.NodeTransformer):
    """Makes `and`, `or`, `not`, `in` and chains of comparisons work cell by cell."""

    def visit_BoolOp(self, node):
        self.generic_visit(node)
        joined = node.values[0]
        for value in node.values[1:]:
            joined = ast.BinOp(joined, ast.BitAnd() if isinstance(node.op, ast.And) else ast.BitOr(), value)
        return joined

    def visit_UnaryOp(self, node):
        self.generic_visit(node)
        return ast.UnaryOp(ast.Invert(), node.operand) if isinstance(node.op, ast.Not) else node

    def visit_BinOp(self, node):
        # `a > 1 & b` means `(a > 1) & b` here, and is written so before it is parsed.
        self.generic_visit(node)
        return node

    def visit_Compare(self, node):
        self.generic_visit(node)
        parts, left = [], node.left
        for op, right in zip(node.ops, node.comparators):
            parts.append(self._compared(left, op, right))
            left = right
        joined = parts[0]
        for part in parts[1:]:
            joined = ast.BinOp(joined, ast.BitAnd(), part)
        return joined

    def _compared(self, left, op, right):
        is_list = isinstance(right, (ast.List, ast.Tuple))
        if isinstance(op, (ast.In, ast.NotIn)) or is_list and isinstance(op, (ast.Eq, ast.NotEq)):
            found = ast.Call(ast.Attribute(left, 'isin', ast.Load()), [right], [])
            return ast.UnaryOp(ast.Invert(), found) if isinstance(op, (ast.NotIn, ast.NotEq)) else found
        return ast.Compare(left, [op], [right])


def evaluated(frame, text, depth):
    """What an expression gives; names are columns, `@name` is a variable of the caller's."""
    from pandas.errors import UndefinedVariableError
    caller = sys._getframe(depth)
    scope = {name: column for name, column in frame.items() if isinstance(name, str)}
    scope.setdefault('index', frame.index.to_series().set_axis(frame.index))
    if frame.index.name is not None:
        scope.setdefault(frame.index.name, frame.index.to_series().set_axis(frame.index))
    source, quoted = [], {}
    for at, part in enumerate(text.replace('\n', ' ').strip().split('`')):
        if at % 2:
            name = f'_quoted_{len(quoted)}'
            quoted[name] = scope[part]
            part = name
        source.append(part)
    source = ''.join(source)
    marked = source.replace('@', '_local_')
    tree = ast.parse(f'({marked})', mode='eval')
    for node in ast.walk(tree):
        if not isinstance(node, ast.Name):
            continue
        if node.id.startswith('_local_'):
            name = node.id[len('_local_'):]
            if name in caller.f_locals:
                scope[node.id] = caller.f_locals[name]
            elif name in caller.f_globals:
                scope[node.id] = caller.f_globals[name]
            else:
                raise UndefinedVariableError(f"local variable '{name}' is not defined")
        elif node.id not in scope and node.id not in quoted:
            raise UndefinedVariableError(f"name '{node.id}' is not defined")
    tree = ast.fix_missing_locations(_Elementwise().visit(tree))
    return eval(compile(tree, '<expression>', 'eval'), {'__builtins__': {}}, {**scope, **quoted})
