"""The version that this stands in for."""

__title__ = 'requests'
__version__ = '2.34.2'
__build__ = 0x023402
