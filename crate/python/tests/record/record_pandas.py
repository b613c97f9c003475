"""Records what the real pandas says, as cases for ours.

    python crate/python/tests/record/record_pandas.py

Each `pandas__*.txt` beside this file holds set-up code up to the first blank line, then one expression a line. It
becomes `../cases/pandas__*.py`, in which each expression must give what pandas gave. Needs pandas 3 and pyarrow.
"""

import pathlib
import warnings

SHOW = '''
def plain(value):
    """The value with numpy's scalars as Python's own."""
    if type(value) in (tuple, list):
        return type(value)(map(plain, value))
    if type(value) is dict:
        return {plain(key): plain(item) for key, item in value.items()}
    if type(value).__module__ == "numpy" and hasattr(value, "item") and not hasattr(value, "__len__"):
        return value.item()
    return value


def show(make):
    try:
        return repr(plain(make()))
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}"


differences = []


def check(make, expected):
    shown = show(make)
    if shown != expected:
        differences.append(f"expected:\\n{expected}\\nshown:\\n{shown}")
'''

END = '''
assert not differences, "\\n\\n".join(differences)
'''


def record(source):
    setup, _, expressions = source.read_text().partition("\n\n")
    scope = {}
    exec(setup + SHOW, scope)
    lines = [f'"""Recorded from pandas {scope["pd"].__version__} by `record/record_pandas.py`."""', "", setup, SHOW]
    for expression in expressions.splitlines():
        if not expression.strip() or expression.startswith("#"):
            lines.append(expression)
            continue
        shown = eval(f"show(lambda: ({expression}))", scope)
        if "\n" in shown:
            shown = '"""' + shown.replace("\\", "\\\\").replace('"""', '\\"""') + '"""'
            shown = shown[:-3] + "\\n\"\"\"[:-1]" if shown[-4] == '"' else shown
        else:
            shown = repr(shown)
        lines.append(f"check(lambda: ({expression}), {shown})")
    lines.append(END)
    target = source.parent.parent / "cases" / f"{source.stem}.py"
    target.write_text("\n".join(lines))
    print(target.name)


warnings.simplefilter("ignore")
for source in sorted(pathlib.Path(__file__).parent.glob("pandas__*.txt")):
    record(source)
