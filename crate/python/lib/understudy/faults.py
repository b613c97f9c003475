"""What goes wrong at S3, SageMaker, MLflow and Feast, for tests of code that has to bear it.

    inject('s3', 'GetObject', error('SlowDown', status=503, first=2))
    inject('mlflow', 'get_model_version_by_alias', stale(nth=1))

Operations of AWS are named as in its API, those of MLflow and Feast are the methods of the client and the store. Faults are
plain dictionaries; the functions below make them. `first=2` lets one happen at the first two calls, `nth=3` at the third
alone. What goes wrong at web servers is in `understudy.http`.
"""

import _understudy_faults
import _understudy_s3


def _fault(kind, first, nth, **more):
    told = {'kind': kind, 'first': first, 'nth': nth, **more}
    return {name: value for name, value in told.items() if value is not None}


def error(code, message='', *, status=500, first=None, nth=None):
    """The service refuses, with a code of its own. Feast's are names of exceptions, such as `ConnectionError`."""
    return _fault('error', first, nth, code=code, message=message, status=status)


def delay(seconds, *, first=None, nth=None):
    """The answer takes its time, on the virtual clock."""
    return _fault('delay', first, nth, seconds=seconds)


def stale(*, first=None, nth=None):
    """The answer is what was there before the last change."""
    return _fault('stale', first, nth)


def truncated(bytes, *, first=None, nth=None):
    """The connection breaks after so many bytes of a body. S3 alone has bodies."""
    return _fault('truncated', first, nth, bytes=bytes)


def lost_page(*, first=None, nth=None):
    """A listing leaves out what is on the page, and goes on behind it. S3 alone has it."""
    return _fault('lost_page', first, nth)


def inject(service, operation, fault):
    """Lets something go wrong from here on: `service` is `s3`, `sagemaker`, `mlflow` or `feast`."""
    if service == 's3':
        _understudy_s3.inject(operation, fault)
    else:
        _understudy_faults.inject(service, operation, fault)


def heal():
    """Takes every fault away."""
    _understudy_faults.heal()
    _understudy_s3.heal()
