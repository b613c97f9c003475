"""Records what PyPI's mock, which is CPython's `unittest.mock`, and CPython's asyncio say and do, as cases for ours.

    python crate/python/tests/record/record_mock.py

`mock__surface.txt` and `asyncio__surface.txt` beside this file hold set-up code up to a line of dashes, then snippets
between blank lines. Each becomes a case in `../cases`, in which the last line of each snippet must give what it gave
here. Needs mock 5.2.0.
"""

import json
import pathlib
import subprocess
import sys

SHOW = '''
import re
import sys
import types

# A module of its own, so that the snippets can patch what is in it.
subject = sys.modules['subject'] = types.ModuleType('subject')
exec(SETUP, subject.__dict__)


def shown(code):
    """What the last line of the code gives, after the lines before it, without what differs from run to run."""
    *lines, last = code.split('\\n')
    before = dict(subject.__dict__)
    try:
        exec('\\n'.join(lines), subject.__dict__)
        text = repr(eval(last, subject.__dict__))
    except BaseException as error:
        text = f'{type(error).__name__}: {error}'
    subject.__dict__.clear()
    subject.__dict__.update(before)
    text = re.sub(r"id='\\d+'", "id='N'", text)
    text = re.sub(r"/\\d{6,}'", "/N'", text)
    return re.sub('0x[0-9a-f]+', '0xN', text)
'''

# The package under the name that the snippets import it by.
STAND_IN = '''
import sys
import unittest
import mock.mock
sys.modules['unittest.mock'] = unittest.mock = mock.mock
'''

TELL = '''
import json
print(json.dumps([shown(code).replace('mock.mock.', 'unittest.mock.') for code in json.loads(sys.argv[1])]))
'''

END = '''
differences = []
for code, expected in SNIPPETS:
    found = shown(code)
    if found != expected:
        differences.append(f'{code}\\nexpected: {expected}\\nfound:    {found}')
assert not differences, '\\n\\n'.join(['', *differences])
'''


def quoted(text):
    """The text as a literal over as many lines as it has."""
    quotes = "'''"
    assert '\\' not in text and quotes not in text
    return f'{quotes}\\\n{text}\n{quotes}'


def record(name):
    """Writes the case `name`."""
    folder = pathlib.Path(__file__).parent
    setup, snippets = (folder / f'{name}.txt').read_text().split('\n---\n')
    snippets = [snippet.strip('\n') for snippet in snippets.split('\n\n') if snippet.strip()]
    program = f'{STAND_IN}SETUP = {setup!r}\n{SHOW}{TELL}'
    run = subprocess.run([sys.executable, '-W', 'ignore', '-c', program, json.dumps(snippets)], check=True,
                         stdout=subprocess.PIPE, text=True)
    results = json.loads(run.stdout)
    pairs = ''.join(f'    ({code!r},\n     {result!r}),\n' for code, result in zip(snippets, results))
    version = '.'.join(map(str, sys.version_info[:2]))
    head = f'"""Recorded from mock 5.2.0 and CPython {version} by `record/record_mock.py`."""\n\n'
    case = f'{head}SETUP = {quoted(setup)}\n{SHOW}\n\nSNIPPETS = [\n{pairs}]\n{END}'
    (folder.parent / 'cases' / f'{name}.py').write_text(case)


for name in ('mock__surface', 'asyncio__surface'):
    record(name)
