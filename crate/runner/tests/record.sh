#!/bin/sh
# Records what the real pytest prints for each case: tests/record.sh PYTHON
# PYTHON is a Python 3.13 or later with pytest 9. Addresses and times differ from run to run; the test ignores them.
set -eu
python=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here"/cases/*.py "$work"
cd "$work"
for case in *.py; do
    env -u CI COLUMNS=80 "$python" -m pytest -p no:cacheprovider "$case" > "$here/cases/${case%.py}.txt" 2>&1 || true
    sed -i 's/^rootdir: .*/rootdir: ./; s/^platform .*/platform: recorded/' "$here/cases/${case%.py}.txt"
done
