"""Features as they were known: the point-in-time join of a table of entities with the history of feature views."""

import _understudy_features
from feast.errors import EntityTimestampInferenceException
from feast.values import aware, is_missing, microseconds

EVENT_TIMESTAMP = 'event_timestamp'


class DaskRetrievalJob:
    """A join that is made when its result is asked for."""

    def __init__(self, evaluate, full_feature_names):
        self._evaluate = evaluate
        self.full_feature_names = full_feature_names

    def to_df(self, validation_reference=None, timeout=None):
        return self._evaluate()


def read_source(source):
    """The table of a source."""
    import os

    import pandas as pd

    if not os.path.exists(source.path):
        raise FileNotFoundError(
            'An error occurred while calling the read_parquet method registered to the pandas backend.\n'
            f'Original Message: {os.path.abspath(source.path)}'
        )
    table = pd.read_parquet(source.path)
    return table.rename(columns=source.field_mapping) if source.field_mapping else table


def check_entities(entities):
    import pandas as pd

    if entities is not None and not isinstance(entities, pd.DataFrame):
        raise ValueError(
            'Please provide an entity_df of type pd.DataFrame or dask.dataframe.DataFrame instead of type '
            f'{type(entities)}'
        )


def timestamp_column(entities):
    """The column that says when: `event_timestamp`, or the only one with times."""
    if EVENT_TIMESTAMP in entities.columns:
        return EVENT_TIMESTAMP
    times = [name for name in entities.columns if str(entities[name].dtype).startswith('datetime')]
    if len(times) == 1:
        print(
            f'Using {times[0]} as the event timestamp. To specify a column explicitly, please name it '
            f'{EVENT_TIMESTAMP}.'
        )
        return times[0]
    raise ValueError(str(EntityTimestampInferenceException(EVENT_TIMESTAMP)))


def join(entities, parts, full_feature_names):
    """The table of entities with the features of each view: `parts` are views, their keys and their fields."""
    when = timestamp_column(entities)
    rows = [dict(zip(entities.columns, row)) for row in zip(*(entities[name].tolist() for name in entities.columns))]
    for row in rows:
        row[when] = aware(row[when])
    names = list(entities.columns)
    for view, keys, projection in parts:
        prefix = f'{projection.name_to_use()}__' if full_feature_names else ''
        columns = {field.name: f'{prefix}{field.name}' for field in projection.features}
        columns = {name: f'{column}__' if column in names else column for name, column in columns.items()}
        rows = _joined(rows, when, view, keys, columns)
        names += columns.values()
    return _table(entities, when, rows, names)


def _joined(rows, when, view, keys, columns):
    source = read_source(view.batch_source)
    entity_of = {}

    def number(values):
        return entity_of.setdefault(tuple(values), len(entity_of))

    noted_in = view.batch_source.created_timestamp_column
    at = source[view.batch_source.timestamp_field].tolist()
    noted = source[noted_in].tolist() if noted_in in source.columns else [at[0]] * len(at) if at else []
    of_whom = zip(*(source[name].tolist() for name in keys.values())) if keys else [()] * len(at)
    facts = [
        (number(whom), microseconds(moment), microseconds(note)) for whom, moment, note in zip(of_whom, at, noted)
    ]
    for name in keys:
        if rows and name not in rows[0]:
            raise KeyError(name)
    moments = [(number(row[name] for name in keys), microseconds(row[when])) for row in rows]
    reach = int(view.ttl.total_seconds() * 1_000_000) if view.ttl else None
    values = {name: source[name].tolist() for name in columns}
    found = []
    for row, fact in zip(rows, _understudy_features.as_of(moments, facts, reach)):
        if fact == -1:
            # What has a history, but none in reach, is left out altogether.
            continue
        known = {column: None if fact is None else values[name][fact] for name, column in columns.items()}
        order = (0, 0, 0) if fact is None else (1, *facts[fact][1:])
        found.append((order, row | known))
    found.sort(key=lambda pair: pair[0])
    once = {tuple(row[name] for name in (*keys, when)): row for _, row in found}
    return [row for row in once.values()]


def _table(entities, when, rows, names):
    import pandas as pd

    if not rows:
        return pd.DataFrame({name: [] for name in names})
    return pd.DataFrame({name: [_plain(row[name]) for row in rows] for name in names})


def _plain(value):
    return None if is_missing(value) else value
