"""A file or a folder among a run's artifacts."""

from mlflow.entities._mlflow_object import _ByValue


class FileInfo(_ByValue):
    _names = ('file_size', 'is_dir', 'path')

    def __init__(self, path, is_dir, file_size):
        self._path = path
        self._is_dir = is_dir
        self._bytes = file_size

    @property
    def file_size(self):
        return self._bytes
