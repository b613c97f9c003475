"""Records what pytest says of the cases of this repository: record.py CASES [AREA/NAME ...]

A case is a test file `AREA/NAME.py`, or a folder `AREA/NAME` of several files, below the folder CASES. What is recorded
lies beside it as `AREA/NAME.json`. A first line `# verbosity: N` in a test file stands for so many `-v`.

It is run by the Python of the virtual environment that `cargo xtask record` makes, with the pytest that is in it. Each
case runs in a folder of its own, in an environment that is always the same. Addresses, and the paths of folders that are
made for a run, are replaced by what every recording has in their place.
"""

import importlib.metadata
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
VERBOSITY = re.compile(r'# verbosity: (\d)\n')
PACKAGES = ['pytest', 'pytest-mock', 'pytest-asyncio']


def cases(root, wanted):
    """Every case, or those that are wanted."""
    found = []
    for area in sorted(path for path in root.iterdir() if path.is_dir()):
        for path in sorted(area.iterdir()):
            if path.suffix == '.py' or (path.is_dir() and path.name != '__pycache__'):
                found.append(path)
    if not wanted:
        return found
    names = {name_of(root, path): path for path in found}
    unknown = [name for name in wanted if name not in names]
    if unknown:
        sys.exit(f'there is no case {", ".join(unknown)} below {root}')
    return [names[name] for name in wanted]


def name_of(root, path):
    return path.relative_to(root).with_suffix('').as_posix()


def lay_out(case, work):
    """Puts the files of a case into the work folder; gives how many `-v` it asks for."""
    if case.is_dir():
        shutil.copytree(case, work, ignore=shutil.ignore_patterns('__pycache__'))
    else:
        work.mkdir()
        shutil.copy(case, work / f'test_{case.name}')
    found = [VERBOSITY.match(file.read_text(encoding='utf-8', errors='replace')) for file in sorted(work.rglob('*.py'))]
    return max((int(match[1]) for match in found if match), default=0)


def environment(scratch):
    return {
        'PATH': os.environ['PATH'],
        'COLUMNS': '80',
        'HOME': scratch,
        'LOGNAME': 'root',
        'PYTEST_DEBUG_TEMPROOT': f'{scratch}/temp',
        'PYTHONDONTWRITEBYTECODE': '1',
        'PYTHONHASHSEED': '0',
        'PYTHONPATH': str(HERE),
        'PYTHONUTF8': '1',
        'TZ': 'UTC',
        'UNDERSTUDY_RECORDING': f'{scratch}/recording.json',
    }


def run(case):
    with tempfile.TemporaryDirectory() as scratch:
        scratch = os.path.realpath(scratch)
        Path(scratch, 'temp').mkdir()
        work = Path(scratch, 'course')
        verbosity = lay_out(case, work)
        options = ['-v'] * verbosity + ['--rootdir=.', '-o', 'asyncio_default_fixture_loop_scope=function', '-p', 'no:cacheprovider', '-p', 'recorder']
        command = [sys.executable, '-m', 'pytest', *options]
        done = subprocess.run(command, cwd=work, env=environment(scratch), capture_output=True, text=True, stdin=subprocess.DEVNULL)
        recording = Path(scratch, 'recording.json')
        said = json.loads(recording.read_text(encoding='utf-8')) if recording.exists() else {}
        if done.returncode == 3 or 'recorder' in done.stderr:
            raise RuntimeError(f'pytest failed on {case}:\n{done.stdout}{done.stderr}')
        if not recording.exists():
            said['refused'] = done.stderr.split('\n')
        head = {'recorded': versions(), 'verbosity': verbosity, 'status': done.returncode}
        return head | always_the_same(said, scratch)


def always_the_same(said, scratch):
    if isinstance(said, dict):
        return {name: always_the_same(value, scratch) for name, value in said.items() if value != []}
    if isinstance(said, list):
        return [always_the_same(value, scratch) for value in said]
    if not isinstance(said, str):
        return said
    said = said.replace(f'{scratch}/course', '/course').replace(f'{scratch}/temp', '/tmp')
    said = re.sub(r'0x[0-9a-f]{6,}', '0x0', said)
    # What is left of one that was cut.
    said = re.sub(r'\.\.\.[0-9a-f]{6,}>', '...0>', said)
    return re.sub(r"\bid='\d+'", "id='0'", said)


def record(root, case):
    said = run(case)
    text = json.dumps(said, indent=1, ensure_ascii=False)
    case.with_suffix('.json').write_text(text + '\n', encoding='utf-8')
    return f'{name_of(root, case)}: {len(said.get("tests", []))} tests'


def versions():
    packages = [f'{name} {importlib.metadata.version(name)}' for name in PACKAGES]
    return ', '.join([f'Python {sys.version.split()[0]}', *packages])


def main(root, *wanted):
    root = Path(root).resolve()
    with ThreadPoolExecutor(max_workers=2) as pool:
        for line in pool.map(lambda case: record(root, case), cases(root, wanted)):
            print(line, flush=True)


if __name__ == '__main__':
    main(*sys.argv[1:])
