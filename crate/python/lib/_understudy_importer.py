"""Finds the modules of Python's library that are not part of the core, and compiles no file a second time."""

import sys

import _understudy_absent
import _understudy_library
from _frozen_importlib_external import SourceLoader
from _frozen_importlib import ModuleSpec


# What to call when a module of the library has been imported, by the module's name.
afterwards = {}


class LibraryImporter:
    """A finder and loader over the groups of the frozen library."""

    @staticmethod
    def find_spec(fullname, path=None, target=None):
        package = _understudy_library.find(fullname)
        if package is None:
            _understudy_absent.say_what_to_use(fullname)
            return None
        return ModuleSpec(fullname, LibraryImporter, origin="frozen", is_package=package)

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        name = module.__spec__.name
        exec(_understudy_library.code(name), module.__dict__)
        if name in afterwards:
            afterwards[name]()


source_to_code = SourceLoader.source_to_code


def source_to_code_unless_compiled(self, data, path, **options):
    code = _understudy_library.compiled(path, data)
    return source_to_code(self, data, path, **options) if code is None else code


def install():
    sys.meta_path.append(LibraryImporter)
    SourceLoader.source_to_code = source_to_code_unless_compiled
