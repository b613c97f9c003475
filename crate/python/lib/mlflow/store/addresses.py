"""The addresses of stores: which of them are files, which servers, and where artifacts lie."""

import os

from mlflow.exceptions import MlflowException

_DATABASES = ('sqlite', 'mysql', 'postgresql', 'mssql')
_REMOTE = ('http', 'https', 'databricks', 'databricks-uc')


def scheme_of(uri):
    """What stands before the first colon, without a driver's name, if it can be a scheme."""
    # Every client asks, and `urllib.parse` is slow to import.
    scheme, colon, _ = uri.partition(':')
    is_scheme = colon and scheme[:1].isalpha() and all(letter.isalnum() or letter in '+-.' for letter in scheme)
    return scheme.lower().split('+')[0] if is_scheme else ''


def is_remote(uri):
    return scheme_of(uri) in _REMOTE or uri.startswith('databricks')


def is_database(uri):
    return scheme_of(uri) in _DATABASES


def is_file(uri):
    return scheme_of(uri) in ('', 'file')


def path_of(uri):
    """The path of a file's address or of a path."""
    if scheme_of(uri) != 'file':
        return uri
    from urllib.parse import unquote, urlsplit

    parts = urlsplit(uri)
    return unquote(f'//{parts.netloc}{parts.path}' if parts.netloc else parts.path)


def full(uri):
    """An address as it is kept: a path becomes the address of a file."""
    if is_file(uri):
        return f'file://{os.path.abspath(path_of(uri))}'
    return uri


def artifacts_of(uri):
    """Where the artifacts of a store's experiments lie."""
    if scheme_of(uri) == 'file':
        return full(uri)
    return os.path.abspath(uri if is_file(uri) else 'mlruns')


def check_files(uri, what):
    """MLflow 3 keeps files only for those who insist."""
    if os.environ.get('MLFLOW_ALLOW_FILE_STORE', '').lower() in ('1', 'true'):
        return
    raise MlflowException.invalid_parameter_value(
        f"The filesystem {what} backend (e.g., './mlruns') is in maintenance mode and will not receive further "
        "updates. Please migrate to a database backend (e.g., 'sqlite:///mlflow.db') to access the latest MLflow "
        'features. The `mlflow migrate-filestore` tool migrates your existing data losslessly. See '
        'https://mlflow.org/docs/latest/self-hosting/migrate-from-file-store for migration guidance. If the '
        'filesystem backend is required for your workflow, set `MLFLOW_ALLOW_FILE_STORE=true` to opt out of this '
        'exception.'
    )
