"""series.str: text by text."""

import pandas as pd
from snippet import attempt, show


def _names():
    return pd.Series(['Ada Lovelace', 'bob', None, '  Cy '], name='who')


def letters():
    names = _names()
    show(names.str.lower(), names.str.upper(), names.str.title(), names.str.strip(), names.str.capitalize(), names.str.len(), names.str.swapcase())


def contains():
    names = _names()
    show(names.str.contains('a'), names.str.contains('a', na=False), names.str.contains('A', case=False), names.str.contains('^[ab]', regex=True), names.str.contains('.', regex=False), names[names.str.contains('o', na=False)])
    show(names.str.startswith('A'), names.str.endswith('b'), names.str.match('b'), names.str.fullmatch('bob'))


def replace():
    names = _names()
    show(names.str.replace('a', 'A'), names.str.replace('[aeiou]', '*', regex=True), names.str.replace('b', 'B', n=1), names.str.replace('.', '', regex=False), names.str.replace(r'(\w+) (\w+)', r'\2 \1', regex=True))


def split():
    names = _names()
    show(names.str.split(), names.str.split(' ', expand=True), names.str.split('a', n=1).tolist(), names.str.split(' ').str[0], names.str.rsplit(' ', n=1).tolist(), names.str.partition(' '))


def parts():
    names = _names()
    show(names.str[0], names.str[:3], names.str.slice(1, 3), names.str.get(-1), names.str.find('o'), names.str.count('a'))


def extract():
    codes = pd.Series(['a1', 'b22', 'c'])
    show(codes.str.extract(r'([a-z])(\d+)'), codes.str.extract(r'(?P<letter>[a-z])(?P<number>\d*)'), codes.str.extract(r'(\d)', expand=False), codes.str.findall(r'\d'), codes.str.extractall(r'(\d)'))
    attempt(codes.str.extract, 'a')


def padding_and_joining():
    codes = pd.Series(['1', '22'])
    show(codes.str.zfill(4), codes.str.pad(4, side='right', fillchar='-'), codes.str.cat(sep=','), codes.str.cat(['a', 'b'], sep='-'), codes.str.center(5, '*'), codes.str.repeat(2), codes.str.ljust(3, '.'))
    show(pd.Series([['a', 'b'], ['c']]).str.join('+'), pd.Series([['a', 'b'], ['c']]).str.len())


def questions():
    codes = pd.Series(['1', 'a', 'A1', ' ', None])
    show(codes.str.isdigit(), codes.str.isalpha(), codes.str.isalnum(), codes.str.isupper(), codes.str.isspace())


def what_is_no_text():
    attempt(lambda: pd.Series([1, 2]).str)
    attempt(lambda: pd.Series([1.5]).str.lower())
    attempt(lambda: pd.Series([True]).str)
    attempt(lambda: pd.Series(['a']).str.nope)
    attempt(lambda: pd.Series(['a']).str.startswith(1))
    show(pd.Series(['a', 1], dtype=object).str.upper(), pd.Series(['a', 1], dtype=object).str.contains('a'))


def labels():
    frame = pd.DataFrame({' First Name ': [1], 'AGE': [2]})
    frame.columns = frame.columns.str.strip().str.lower().str.replace(' ', '_')
    show(frame, pd.Index(['a', 'b']).str.upper(), pd.Series(['x|y', 'y']).str.get_dummies())
