"""Page tokens, as the file store makes them, and the limits of a page."""

import json

from mlflow.exceptions import MlflowException


def token_of(offset):
    if offset is None:
        return None
    import base64

    return base64.b64encode(json.dumps({'offset': offset}).encode())


def offset_of(token):
    if not token:
        return 0
    import base64
    import binascii

    try:
        decoded = base64.b64decode(token)
    except (TypeError, binascii.Error):
        raise MlflowException.invalid_parameter_value('Invalid page token, could not base64-decode') from None
    try:
        parsed = json.loads(decoded)
    except ValueError:
        raise MlflowException.invalid_parameter_value(f'Invalid page token, decoded value={decoded}') from None
    offset = parsed.get('offset')
    if not offset:
        raise MlflowException.invalid_parameter_value(f'Invalid page token, parsed value={parsed}')
    try:
        return int(offset)
    except ValueError:
        raise MlflowException.invalid_parameter_value(f'Invalid page token, not stringable {offset}') from None


def check_results(most, limit):
    """What the registry says of how many results are wanted."""
    if not isinstance(most, int) or most < 1:
        raise MlflowException.invalid_parameter_value(
            f'Invalid value for max_results. It must be a positive integer, but got {most}'
        )
    if most > limit:
        raise MlflowException.invalid_parameter_value(
            f'Invalid value for request parameter max_results. It must be at most {limit}, but got value {most}'
        )
