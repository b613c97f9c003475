"""What a failed comparison says."""

_NAMES = ('ACTUAL', 'DESIRED')


def number(value):
    """A number as an array without axes writes it: `1.` and `0.25`."""
    from numpy._printing import array2string
    from numpy._make import asarray
    return array2string(asarray(value))


def message(values, header, err_msg, verbose=True, names=_NAMES, precision=8):
    """The header, what is remarked, and both sides, each in three lines at most."""
    parts = [f'\n{header}']
    err_msg = str(err_msg)
    if err_msg:
        if '\n' not in err_msg and len(err_msg) < 79 - len(header):
            parts = [f'{parts[0]} {err_msg}']
        else:
            parts.append(err_msg)
    if verbose:
        parts.extend(f' {name}: {_shown(value, precision)}' for name, value in zip(names, values))
    return '\n'.join(parts)


def _shown(value, precision):
    from numpy._array import ndarray
    from numpy._printing import array_repr
    text = array_repr(value, precision=precision) if isinstance(value, ndarray) else repr(value)
    lines = text.split('\n')
    return text if len(lines) <= 3 else '\n'.join(lines[:3]) + '...'
