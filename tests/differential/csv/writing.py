"""`to_csv`: what is written of a frame, and the options that decide on it."""

from io import BytesIO, StringIO

import pandas as pd
from snippet import attempt, show

FRAME = pd.DataFrame({'id': [1, 2], 'name': ['Ada', None], 'score': [0.1 + 0.2, 7.0], 'active': [True, False]})


def plain():
    print(FRAME.to_csv())
    print(FRAME.to_csv(index=False))
    show(FRAME['id'].to_csv(), FRAME['id'].to_csv(index=False))


def separators_and_line_ends():
    print(FRAME.to_csv(sep=';', index=False))
    show(FRAME.to_csv(sep='\t', index=False, lineterminator='\r\n'))
    attempt(FRAME.to_csv, sep='ab')


def headers():
    print(FRAME.to_csv(header=False, index=False))
    print(FRAME.to_csv(header=['a', 'b', 'c', 'd'], index=False))
    print(FRAME.to_csv(index_label='row'))
    print(FRAME.set_index('id').to_csv())
    print(FRAME.set_index('id').to_csv(index_label=False))
    attempt(FRAME.to_csv, header=['a'])


def some_columns():
    print(FRAME.to_csv(columns=['score', 'id'], index=False))
    attempt(FRAME.to_csv, columns=['zz'])


def what_is_missing():
    print(FRAME.to_csv(na_rep='NULL', index=False))
    print(pd.DataFrame({'t': pd.to_datetime(['2024-01-02', None]), 'o': [None, 1.5]}).to_csv(index=False))


def numbers():
    print(FRAME.to_csv(float_format='%.2f', index=False))
    print(pd.DataFrame({'f': [1e20, 1e-7, 1.5, float('inf'), 100000.0]}).to_csv(index=False))
    print(FRAME.to_csv(decimal=',', sep=';', index=False))


def dates():
    frame = pd.DataFrame({'day': pd.to_datetime(['2024-01-02', '2024-03-04']), 'at': pd.to_datetime(['2024-01-02 03:04:05', '2024-01-02 00:00:00'])})
    print(frame.to_csv(index=False))
    print(frame.to_csv(index=False, date_format='%d.%m.%Y'))


def quotes():
    frame = pd.DataFrame({'a': ['x, y', 'say "hi"', 'two\nlines', ' space'], 'n': [1, 2, 3, 4]})
    print(frame.to_csv(index=False))
    print(frame.to_csv(index=False, quoting=1))
    print(frame.to_csv(index=False, quoting=2))
    print(frame.to_csv(index=False, quotechar="'"))
    attempt(frame.to_csv, index=False, quoting=3)


def targets():
    show(FRAME.to_csv('out.csv', index=False))
    with open('out.csv') as file:
        show(file.readline(), len(file.read()))
    text, data = StringIO(), BytesIO()
    FRAME.to_csv(text)
    FRAME.to_csv(data)
    show(text.getvalue() == data.getvalue().decode(), data.getvalue()[:8])
    FRAME.to_csv('out.csv', mode='a', header=False, index=False)
    with open('out.csv') as file:
        show(len(file.readlines()))
    attempt(FRAME.to_csv, '/missing/out.csv')


def there_and_back():
    text = FRAME.to_csv(index=False)
    show(pd.read_csv(StringIO(text)).equals(FRAME), pd.read_csv(StringIO(FRAME.to_csv())).columns, pd.read_csv(StringIO(FRAME.to_csv()), index_col=0).equals(FRAME))


def nothing():
    show(pd.DataFrame().to_csv(), pd.DataFrame({'a': []}).to_csv(index=False), pd.DataFrame({'a': []}).to_csv())
