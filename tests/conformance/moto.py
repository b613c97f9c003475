"""Chooses of moto's own tests those that its users could have written: python3 moto.py SOURCE OUT

The rule is printed. What is chosen is written to OUT as the package it was, with the functions that it needs;
`excluded.txt` beside it has a line for each other test, with the reason.
"""

import ast
import pathlib
import re
import sys

CORE = """
abort_multipart_upload complete_multipart_upload copy copy_object create_bucket create_multipart_upload delete_bucket
delete_object delete_object_tagging delete_objects download_file download_fileobj generate_presigned_url
get_bucket_location get_bucket_versioning get_object get_object_attributes get_object_tagging get_paginator get_waiter
head_bucket head_object list_buckets list_multipart_uploads list_object_versions list_objects list_objects_v2 list_parts
put_bucket_versioning put_object put_object_tagging upload_file upload_fileobj upload_part upload_part_copy
""".split()
SAGEMAKER = """
create_model_package create_model_package_group describe_model_package describe_model_package_group
list_model_package_groups list_model_packages update_model_package list_tags add_tags delete_tags
""".split()

# Where the tests are, what of a client they may call, and which files.
SUITES = {'test_s3': (CORE, 'test_s3*.py'), 'test_sagemaker': (SAGEMAKER, 'test_sagemaker_model_package*.py')}
HELPERS = ('tests/__init__.py', 'tests/test_s3/__init__.py')
# What of moto its users import.
PUBLIC = ('moto.mock_aws', 'moto.settings', 'moto.s3.responses.DEFAULT_REGION_NAME', 'moto.core.DEFAULT_ACCOUNT_ID')
BARRED = ('requests', 'freezegun', 'pyasn1', 'sure', 'flask', 'werkzeug')
# All operations that a client has, so that what is none is not taken for one.
NAMED = re.compile(r'^(get|put|list|create|delete|head|upload|download|copy|restore|select|abort|complete|update|describe|add|generate)_')


def main(source, out):
    source, out = pathlib.Path(source), pathlib.Path(out)
    print('rule: a test is chosen where it and the functions of its file that it uses')
    print('- call of a client only ' + ', '.join(CORE))
    print('  (for SageMaker: ' + ', '.join(SAGEMAKER) + ')')
    print('- import of moto only ' + ', '.join(PUBLIC))
    print(f'- and none of {", ".join(BARRED)}, nor an option of moto in the environment')
    excluded = []
    for name in HELPERS:
        write(out / name, (source / name).read_text())
    for folder, (core, pattern) in SUITES.items():
        write(out / 'tests' / folder / '__init__.py', '') if f'tests/{folder}/__init__.py' not in HELPERS else None
        for path in sorted((source / 'tests' / folder).glob(pattern)):
            text, left_out = chosen(path, core)
            excluded += [f'{folder}/{path.name}::{name}\t{reason}' for name, reason in left_out]
            if text:
                write(out / 'tests' / folder / path.name, text)
    write(out / 'excluded.txt', ''.join(f'{line}\n' for line in excluded))


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def chosen(path, core):
    """The file with its chosen tests alone, or nothing; and the others, with reasons."""
    text = path.read_text()
    file = File(text)
    tests, left_out = [], []
    for name, node in file.defined.items():
        for test in tests_of(node):
            reason = file.objection(name, core)
            if reason is None:
                tests.append(name)
            else:
                left_out.append((test, reason))
    return file.only(tests), left_out


def tests_of(node):
    if isinstance(node, ast.FunctionDef) and node.name.startswith('test'):
        return [node.name]
    if isinstance(node, ast.ClassDef):
        inner = [each for each in node.body if isinstance(each, ast.FunctionDef) and each.name.startswith('test')]
        return [f'{node.name}::{each.name}' for each in inner]
    return []


class File:
    def __init__(self, text):
        self.lines = text.splitlines(keepends=True)
        self.tree = ast.parse(text)
        self.defined, self.imported, self.assigned = {}, {}, {}
        for node in self.tree.body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                self.defined[node.name] = node
            elif isinstance(node, (ast.Import, ast.ImportFrom)):
                for alias in node.names:
                    self.imported[(alias.asname or alias.name).split('.')[0]] = (node, alias)
            elif isinstance(node, ast.Assign):
                for target in node.targets:
                    for name in ast.walk(target):
                        if isinstance(name, ast.Name):
                            self.assigned[name.id] = node

    def needed(self, name):
        """The names of this file that a definition uses, with those that they use."""
        found, waiting = set(), [name]
        while waiting:
            current = waiting.pop()
            node = self.defined.get(current) or self.assigned.get(current)
            if current in found:
                continue
            found.add(current)
            for inner in ast.walk(node) if node else ():
                if isinstance(inner, ast.Name):
                    waiting.append(inner.id)
        return found

    def objection(self, name, core):
        for used in sorted(self.needed(name)):
            if used in self.imported:
                reason = barred(*self.imported[used])
                if reason:
                    return reason
            node = self.defined.get(used) or self.assigned.get(used)
            for inner in ast.walk(node) if node else ():
                if isinstance(inner, (ast.Import, ast.ImportFrom)):
                    reason = next(filter(None, (barred(inner, alias) for alias in inner.names)), None)
                    if reason:
                        return reason
                if isinstance(inner, ast.Constant) and str(inner.value).startswith('MOTO_'):
                    return 'it sets an option of moto'
                if isinstance(inner, ast.Attribute):
                    if NAMED.match(inner.attr) and inner.attr not in core:
                        return f'it calls {inner.attr}'
        return None

    def only(self, tests):
        if not tests:
            return None
        needed = set().union(*(self.needed(name) for name in tests))
        kept = []
        for node in self.tree.body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                if node.name in needed:
                    kept.append(self.text_of(node))
            elif isinstance(node, (ast.Import, ast.ImportFrom)):
                aliases = [each for each in node.names if (each.asname or each.name).split('.')[0] in needed]
                if aliases:
                    node.names = aliases
                    kept.append(ast.unparse(node) + '\n')
            elif isinstance(node, ast.Assign) and any(self.assigned.get(name) is node for name in needed):
                kept.append(self.text_of(node))
        return '\n'.join(kept)

    def text_of(self, node):
        first = min([node.lineno, *(each.lineno for each in getattr(node, 'decorator_list', ()))])
        return ''.join(self.lines[first - 1 : node.end_lineno])


def barred(node, alias):
    module = f'{node.module}.{alias.name}' if isinstance(node, ast.ImportFrom) and not node.level else alias.name
    top = module.split('.')[0]
    if top in BARRED:
        return f'it uses {top}'
    if top == 'moto' and module not in PUBLIC:
        return f'it uses {module}'
    return None


main(*sys.argv[1:])
