"""Artifacts: files below the address of a run."""

import json
import os
import posixpath
import shutil
import tempfile

from mlflow.entities import FileInfo
from mlflow.exceptions import MlflowException
from mlflow.store.addresses import is_file, path_of


def folder_of(artifact_uri):
    if not is_file(artifact_uri):
        raise MlflowException(
            f'Could not find a registered artifact repository for: {artifact_uri}. Currently registered schemes '
            "are: ['', 'file']"
        )
    return os.path.abspath(path_of(artifact_uri))


def log_artifact(root, local_path, artifact_path):
    if os.path.isdir(local_path):
        name = os.path.basename(os.path.normpath(local_path))
        log_artifacts(root, local_path, name if artifact_path is None else os.path.join(artifact_path, name))
        return
    _check_folder(artifact_path)
    folder = _inside(root, artifact_path)
    os.makedirs(folder, exist_ok=True)
    shutil.copy2(local_path, os.path.join(folder, os.path.basename(local_path)))


def log_artifacts(root, local_dir, artifact_path):
    _check_folder(artifact_path)
    shutil.copytree(local_dir, _inside(root, artifact_path), dirs_exist_ok=True)


def write(root, artifact_file, text):
    path = posixpath.normpath(artifact_file)
    _check_folder(posixpath.dirname(path) or None)
    path = os.path.join(folder_of(root), path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


def dumped(dictionary, artifact_file):
    if os.path.splitext(artifact_file)[1] in ('.yml', '.yaml'):
        from mlflow.utils.yaml import dump

        return dump(dictionary)
    return json.dumps(dictionary, indent=2, default=str)


def listed(root, path):
    folder = _inside(root, path)
    if not os.path.isdir(folder):
        return []
    found = []
    for name in sorted(os.listdir(folder)):
        full = os.path.join(folder, name)
        shown = posixpath.join(path, name) if path else name
        is_dir = os.path.isdir(full)
        found.append(FileInfo(shown, is_dir, None if is_dir else os.path.getsize(full)))
    return found


def fetched(root, path, into):
    """The place of an artifact; a copy of it where a place is given."""
    source = _inside(root, path)
    if not os.path.exists(source):
        raise MlflowException(
            f'Failed to download artifacts from path {path!r}, please ensure that the path is correct.'
        )
    if into is None:
        into = tempfile.mkdtemp()
    if os.path.isdir(source):
        target = os.path.join(into, os.path.basename(path.rstrip('/')))
        shutil.copytree(source, target, dirs_exist_ok=True)
        return target
    return shutil.copy2(source, os.path.join(into, os.path.basename(path)))


def _inside(root, path):
    if not path:
        return folder_of(root)
    normal = posixpath.normpath(path)
    if normal.startswith('..') or normal.startswith('/'):
        raise MlflowException('Invalid path: resolved path is outside the artifact directory')
    return os.path.join(folder_of(root), normal)


def _check_folder(path):
    if path is None:
        return
    normal = posixpath.normpath(path)
    if normal != path or normal == '.' or normal.startswith('..') or normal.startswith('/'):
        raise MlflowException(
            f"Invalid artifact path: '{path}'. Names may be treated as files in certain cases, and must not "
            f"resolve to other names when treated as such. This name would resolve to '{normal}'"
        )
