"""Records what the snippets of one library say with the real one: snippets.py DIFFERENTIAL LIBRARY [TOPIC ...]

It is run by the Python of the virtual environment that `cargo xtask record` makes for the library. Each topic runs in a
process and a folder of its own. What the snippets are, and what they may use, is said in `tests/differential/snippet.py`.
"""

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def environment(scratch):
    return {
        'PATH': os.environ['PATH'],
        'COLUMNS': '80',
        'HOME': scratch,
        'PYTHONDONTWRITEBYTECODE': '1',
        'PYTHONHASHSEED': '0',
        'PYTHONUTF8': '1',
        'TZ': 'UTC',
    }


def record(topic):
    """Writes beside the topic what its snippets say; gives how many they are."""
    with tempfile.TemporaryDirectory() as scratch:
        scratch = os.path.realpath(scratch)
        work = Path(scratch, 'course')
        work.mkdir()
        shutil.copy(topic, work)
        shutil.copy(topic.parent.parent / 'snippet.py', work)
        command = [sys.executable, 'snippet.py', topic.stem]
        done = subprocess.run(command, cwd=work, env=environment(scratch), capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode:
            sys.exit(f'{topic} ended with {done.returncode}:\n{done.stdout}{done.stderr}')
        said = done.stdout.replace(str(work), '/course')
        topic.with_suffix('.txt').write_text(f'# {versions()}\n{said}', encoding='utf-8')
        return sum(line.startswith('=== ') for line in said.splitlines())


def versions():
    """Python and what the environment was made with, whose names stand in a file beside it."""
    packages = Path(sys.prefix, 'packages.txt').read_text(encoding='utf-8').split()
    names = [re.match(r'[\w-]+', package)[0] for package in packages]
    return ', '.join([f'Python {sys.version.split()[0]}', *(f'{name} {importlib.metadata.version(name)}' for name in names)])


def main(root, library, *wanted):
    folder = Path(root).resolve() / library
    topics = [folder / f'{topic}.py' for topic in wanted] or sorted(folder.glob('*.py'))
    for topic in topics:
        if not topic.is_file():
            sys.exit(f'there are no snippets {topic}')
        print(f'{library}/{topic.stem}: {record(topic)} snippets', flush=True)


main(*sys.argv[1:])
