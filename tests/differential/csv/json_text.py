"""`to_json` and `read_json`, and mappings of records."""

from io import StringIO

import pandas as pd
from snippet import attempt, show

FRAME = pd.DataFrame({'id': [1, 2], 'name': ['Ada', None], 'score': [9.5, 7.0], 'active': [True, False]})


def orients():
    for orient in 'columns', 'index', 'records', 'values', 'split', 'table':
        print(orient, FRAME.to_json(orient=orient))
    attempt(FRAME.to_json, orient='nonsense')


def lines():
    print(FRAME.to_json(orient='records', lines=True))
    show(pd.read_json(StringIO('{"a":1,"b":"x"}\n{"a":2,"b":null}\n'), lines=True))
    attempt(FRAME.to_json, lines=True)


def numbers_and_text():
    frame = pd.DataFrame({'f': [0.1 + 0.2, 1e20, float('nan')], 's': ['ü "x"', 'a/b', '']})
    print(frame.to_json(orient='records'))
    print(frame.to_json(orient='records', double_precision=3, force_ascii=False))
    print(FRAME.to_json(orient='records', indent=2))


def dates():
    frame = pd.DataFrame({'t': pd.to_datetime(['2024-01-02 03:04:05', None])})
    print(frame.to_json(orient='records', date_format='iso'))
    print(frame.to_json(orient='records', date_format='epoch'))


def series():
    print(FRAME['id'].to_json())
    print(FRAME['id'].to_json(orient='records'))
    print(FRAME['id'].to_json(orient='split'))


def reading():
    show(pd.read_json(StringIO('[{"a":1,"b":2.5},{"a":2,"b":null}]')), pd.read_json(StringIO('{"a":{"0":1,"1":2},"b":{"0":"x","1":"y"}}')))
    show(pd.read_json(StringIO('{"columns":["a"],"index":[5],"data":[[1]]}'), orient='split'), pd.read_json(StringIO('[[1,2],[3,4]]'), orient='values'))
    show(pd.read_json(StringIO('{"x":{"a":1},"y":{"a":2}}'), orient='index'), pd.read_json(StringIO('[{"a":1}]')).dtypes)
    show(pd.read_json(StringIO('[1,2]'), typ='series'))


def reading_what_is_no_json():
    attempt(pd.read_json, StringIO('{'))
    attempt(pd.read_json, StringIO('{"a":1}'))
    attempt(pd.read_json, 'nothing.json')


def there_and_back():
    show(pd.read_json(StringIO(FRAME.to_json(orient='records'))), pd.read_json(StringIO(FRAME.to_json())).equals(FRAME))


def files():
    FRAME.to_json('frame.json')
    show(pd.read_json('frame.json').shape)
