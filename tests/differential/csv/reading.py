"""`read_csv`: what becomes of text, and the options that decide on it."""

from io import BytesIO, StringIO

import pandas as pd
from snippet import attempt, show

TEXT = 'id,name,score,active\n1,Ada,9.5,True\n2,Bob,,False\n3,,7.25,True\n'


def _read(text=TEXT, **options):
    return pd.read_csv(StringIO(text), **options)


def plain():
    frame = _read()
    show(frame, frame.dtypes, frame.shape)


def from_bytes_and_files():
    show(pd.read_csv(BytesIO(TEXT.encode())).shape)
    with open('people.csv', 'w') as file:
        file.write(TEXT)
    show(pd.read_csv('people.csv').equals(_read()))
    attempt(pd.read_csv, 'nothing.csv')
    attempt(pd.read_csv, 5)
    attempt(pd.read_csv, None)


def separators():
    show(_read('a;b\n1;2\n', sep=';'), _read('a\tb\n1\t2\n', sep='\t'), _read('a|b\n1|2\n', delimiter='|'), _read('a  b\n1   2\n', sep=r'\s+'))


def headers():
    show(_read(header=None, nrows=2), _read(names=['i', 'n', 's', 'a']), _read(names=['i', 'n', 's', 'a'], header=0), _read('x\ny\na,b\n1,2\n', header=2))


def names_repeat_or_are_missing():
    show(_read('a,a,,b\n1,2,3,4\n'), _read('a,b\n1,2,3\n4,5,6\n'), _read('a,b,c\n1,2\n3\n'))
    attempt(_read, names=['a', 'a', 'b', 'c'])


def some_columns():
    show(_read(usecols=['score', 'id']), _read(usecols=[0, 2]), _read(usecols=lambda name: 'a' in name))
    attempt(_read, usecols=['id', 'zz'])
    attempt(_read, usecols=[0, 'name'])
    attempt(_read, usecols='id')


def an_index():
    show(_read(index_col='id'), _read(index_col=0).index, _read(index_col=['id', 'name']).index.nlevels, _read('a,b\n1,2,3\n', index_col=False))
    attempt(_read, index_col='zz')
    attempt(_read, index_col=9)


def some_rows():
    show(_read(nrows=1), _read(skiprows=1), _read(skiprows=[1, 2]), _read(skiprows=lambda at: at % 2 == 1), _read(skipfooter=1, engine='python'), _read(nrows=0))
    attempt(_read, nrows=-1)


def types():
    show(_read(dtype={'id': 'float64', 'name': 'str'}).dtypes, _read(dtype=str), _read('a\n001\n002\n', dtype={'a': str}), _read('a\n1\n2\n', dtype='int8').dtypes)
    attempt(_read, dtype={'score': int})
    attempt(_read, dtype={'name': float})
    attempt(_read, dtype={'id': 'nonsense'})


def what_is_missing():
    text = 'a,b\nNA,x\n-,\nnull,None\n1,nan\n'
    show(_read(text), _read(text, na_values=['-']), _read(text, na_values='-', keep_default_na=False), _read(text, keep_default_na=False), _read(text, na_filter=False))
    show(_read(text, na_values={'a': ['-', '1']}), _read('a\n#N/A\n\n2\n'), _read('a,b\n,\n1,2\n'))


def dates():
    text = 'day,n\n2024-01-02,1\n2024-03-04,2\n'
    show(_read(text).dtypes, _read(text, parse_dates=['day']), _read(text, parse_dates=[0]).dtypes, _read(text, parse_dates=['day'], index_col='day').index.tolist())
    show(_read('d\n31/01/2024\n', parse_dates=['d'], dayfirst=True), _read('d\n20240131\n', parse_dates=['d'], date_format='%Y%m%d'), _read('d\n2024-01-02 03:04:05\n\n', parse_dates=['d'], skip_blank_lines=False))
    show(_read('d\nnever\n', parse_dates=['d']))
    attempt(_read, text, parse_dates=['zz'])


def quotes():
    show(_read('a,b\n"x, y","say ""hi"""\n"two\nlines",z\n'), _read("a\n'x, y'\n", quotechar="'"), _read('a,b\n1, 2\n', skipinitialspace=True), _read('a\n x \n'))
    attempt(_read, 'a,b\n"x,1\n')


def numbers():
    show(_read('a\n1,000\n', sep=';', thousands=','), _read('a;b\n1,5;2\n', sep=';', decimal=','), _read('a\n1e3\n-0.5\n'), _read('a\n1\n2.5\n').dtypes, _read('a\n9223372036854775807\n').dtypes)
    show(_read('a\n1\nx\n').dtypes, _read('a,b\ninf,-inf\n'), _read('a\n0x10\n').dtypes, _read('a\n+5\n'), _read('a\n1_000\n').dtypes, _read('a\n12345678901234567890\n').dtypes)


def flags():
    show(_read('a\nTrue\nFALSE\ntrue\n').dtypes, _read('a\nTrue\n\nFalse\n', skip_blank_lines=False), _read('a\nyes\nno\n', true_values=['yes'], false_values=['no']), _read('a\nTrue\n1\n').dtypes)


def comments_and_blank_lines():
    show(_read('# made today\na,b\n1,2 # two\n\n3,4\n', comment='#'), _read('a\n\n1\n\n', skip_blank_lines=True), _read('\n\na\n1\n'))


def converters():
    show(_read(converters={'name': str.upper, 'id': lambda text: int(text) * 10}), _read('a\n 1\n', converters={'a': str.strip}).dtypes)


def pieces():
    reader = _read(chunksize=2)
    show(type(reader).__name__, [piece.shape for piece in reader])
    with _read(chunksize=1) as reader:
        show(next(reader), reader.get_chunk(), reader.get_chunk().index)
        attempt(reader.get_chunk)
    with _read(iterator=True) as reader:
        show(reader.get_chunk(2).shape, reader.read().shape)
    attempt(_read, chunksize=0)


def nothing():
    attempt(_read, '')
    attempt(_read, '\n\n')
    show(_read('a,b\n'), _read('a,b\n').dtypes, _read('a,b\n').index)
    attempt(_read, 'a\n', header=5)


def lines_of_another_length():
    attempt(_read, 'a,b\n1,2\n3,4,5\n')
    show(_read('a,b\n1,2\n3,4,5\n6,7\n', on_bad_lines='skip'))
    show(_read('a,b\n1,2\n3,4,5\n6,7\n', on_bad_lines='warn'))
    attempt(_read, 'a,b\n1,2\n', on_bad_lines='zz')


def options_that_do_not_exist():
    attempt(_read, nonsense=1)
    attempt(_read, sep=None, engine='zz')
    attempt(pd.read_csv)


def encodings():
    data = 'name\nJosé\n'.encode('latin-1')
    show(pd.read_csv(BytesIO(data), encoding='latin-1'), pd.read_csv(BytesIO('\ufeffa\nü\n'.encode())))
