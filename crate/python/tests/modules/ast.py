"""Trees of source text, walked, changed, written back and executed."""

import ast

tree = ast.parse("total = price * 2")
assert isinstance(tree.body[0].value.op, ast.Mult)


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)


assert ast.unparse(Double().visit(tree)) == "total = price * 4"
names = {}
exec(compile(ast.fix_missing_locations(tree), "<tree>", "exec"), {"price": 3}, names)
assert names == {"total": 12}
assert ast.literal_eval("{'a': [1, 2.5, None]}") == {"a": [1, 2.5, None]}
assert [node.id for node in ast.walk(ast.parse("a + b")) if isinstance(node, ast.Name)] == ["a", "b"]
