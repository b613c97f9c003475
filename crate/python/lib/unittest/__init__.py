"""Python's `unittest`, each part loaded when it is first used.

Most tests want no more of it than `unittest.mock`, and the rest takes longer to load than most tests to run.
"""

_PARTS = {
    'case': ('FunctionTestCase', 'SkipTest', 'TestCase', 'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext',
             'expectedFailure', 'skip', 'skipIf', 'skipUnless'),
    'loader': ('TestLoader', 'defaultTestLoader'),
    'main': ('TestProgram', 'main'),
    'result': ('TestResult',),
    'runner': ('TextTestResult', 'TextTestRunner'),
    'signals': ('installHandler', 'registerResult', 'removeHandler', 'removeResult'),
    'suite': ('BaseTestSuite', 'TestSuite'),
    'async_case': ('IsolatedAsyncioTestCase',),
    'util': (),
}

__all__ = [
    'TestResult', 'TestCase', 'IsolatedAsyncioTestCase', 'TestSuite', 'TextTestRunner', 'TestLoader',
    'FunctionTestCase', 'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless', 'expectedFailure',
    'TextTestResult', 'installHandler', 'registerResult', 'removeResult', 'removeHandler', 'addModuleCleanup',
    'doModuleCleanups', 'enterModuleContext',
]


def __getattr__(name):
    for part, names in _PARTS.items():
        if name in names or name == part:
            module = __import__(f'{__name__}.{part}', fromlist=('*',))
            # Importing `unittest.main` leaves the module where the function belongs.
            for each in names:
                globals()[each] = getattr(module, each)
            return globals()[name]
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def __dir__():
    return sorted(set(globals()) | set(__all__))
