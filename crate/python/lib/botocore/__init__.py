"""The part of botocore that clients of AWS need. What they are answered comes from the sandbox's own services.

`botocore.backend` says how a service plugs in.
"""

__version__ = '1.44.8'


class UNSIGNED:
    """A signature version that leaves requests unsigned."""

    def __copy__(self):
        return self

    def __deepcopy__(self, memodict):
        return self


UNSIGNED = UNSIGNED()


def xform_name(name, sep='_'):
    """`ListObjectsV2` as Python writes it: `list_objects_v2`."""
    words = []
    for at, letter in enumerate(name):
        before = name[at - 1] if at else ''
        after = name[at + 1] if at + 1 < len(name) else ''
        starts = letter.isupper() and (before.islower() or before.isdigit() or (before.isupper() and after.islower()))
        words.append(f'{sep}{letter}' if starts and before not in ('', sep) else letter)
    return ''.join(words).lower()
