"""Writing features: materialize, write_to_online_store and push."""

import tempfile
from datetime import datetime, timedelta, timezone

import pandas as pd
from feast import Entity, FeatureService, FeatureStore, FeatureView, Field, FileSource, RepoConfig, ValueType
from feast.types import Float32, Int64, String
from snippet import attempt, show

NOON = datetime(2026, 1, 15, 12, tzinfo=timezone.utc)
HOUR = timedelta(hours=1)


def _store():
    """A store of its own."""
    folder = tempfile.mkdtemp()
    online = {'type': 'sqlite', 'path': f'{folder}/online.db'}
    config = RepoConfig(
        project='p', provider='local', registry=f'{folder}/registry.db', online_store=online,
        entity_key_serialization_version=3,
    )
    return FeatureStore(config=config)


def _driver():
    return Entity(name='driver', join_keys=['driver_id'], value_type=ValueType.INT64)


def _stats(**settings):
    """Three rows of two drivers, in a file, and the view of them."""
    table = pd.DataFrame({
        'driver_id': [1001, 1002, 1001],
        'event_timestamp': [NOON - 3 * HOUR, NOON - 2 * HOUR, NOON - HOUR],
        'created': [NOON, NOON, NOON],
        'conv_rate': [0.1, 0.2, 0.3],
        'trips': [10, 20, 30],
    })
    path = f'{tempfile.mkdtemp()}/stats.parquet'
    table.to_parquet(path)
    source = FileSource(
        name='stats_source', path=path, timestamp_field='event_timestamp', created_timestamp_column='created'
    )
    schema = [Field(name='conv_rate', dtype=Float32), Field(name='trips', dtype=Int64)]
    given = {'ttl': timedelta(days=1), 'schema': schema, 'source': source, **settings}
    return FeatureView(name='stats', entities=[_driver()], **given)


def _applied(**settings):
    store = _store()
    store.apply([_driver(), _stats(**settings)])
    return store


def _trips(store, *drivers, view='stats'):
    """What the store says of the trips of some drivers."""
    rows = [{'driver_id': driver} for driver in drivers]
    return store.get_online_features(features=[f'{view}:trips'], entity_rows=rows).to_dict()['trips']


def _rows(**columns):
    """Rows as they are written."""
    made = {
        'driver_id': [1, 2],
        'event_timestamp': [NOON, NOON],
        'created': [NOON, NOON],
        'conv_rate': [0.5, None],
        'trips': [7, 8],
    }
    return pd.DataFrame({**made, **columns})


def materialize():
    store = _applied()
    show(store.materialize(NOON - timedelta(days=1), NOON))
    show(_trips(store, 1001, 1002, 9999))


def only_what_lies_between():
    store = _applied()
    store.materialize(NOON - 4 * HOUR, NOON - 3 * HOUR)
    show(_trips(store, 1001, 1002))
    store.materialize(NOON - 3 * HOUR, NOON)
    show(_trips(store, 1001, 1002))


def what_was_materialized_is_noted():
    store = _applied()
    show(store.get_feature_view('stats').materialization_intervals)
    store.materialize(NOON - HOUR, NOON)
    show(store.get_feature_view('stats').materialization_intervals)


def some_views_alone():
    store = _applied()
    store.materialize(NOON - timedelta(days=1), NOON, feature_views=['stats'])
    show(_trips(store, 1001))
    attempt(store.materialize, NOON - HOUR, NOON, feature_views=['nothing'])


def backwards():
    attempt(_applied().materialize, NOON, NOON - HOUR)


def incrementally():
    store = _applied()
    store.materialize(NOON - timedelta(days=1), NOON - 3 * HOUR)
    show(_trips(store, 1001))
    store.materialize_incremental(NOON)
    show(_trips(store, 1001))


def write():
    store = _applied()
    show(store.write_to_online_store('stats', _rows()))
    rows = [{'driver_id': 1}, {'driver_id': 2}]
    response = store.get_online_features(features=['stats:conv_rate'], entity_rows=rows)
    show(response.to_dict(include_event_timestamps=True))
    show([[int(status) for status in result.statuses] for result in response.proto.results])


def write_a_dictionary():
    store = _applied()
    store.write_to_online_store('stats', inputs=_rows().to_dict('list'))
    show(_trips(store, 1, 2, 3))


def the_last_write_counts():
    store = _applied()
    store.write_to_online_store('stats', _rows())
    store.write_to_online_store('stats', _rows(event_timestamp=[NOON - HOUR, NOON - HOUR], trips=[1, 2]))
    show(_trips(store, 1, 2))


def old_values_are_served():
    store = _applied()
    store.write_to_online_store('stats', _rows(event_timestamp=[NOON - timedelta(days=700)] * 2))
    show(_trips(store, 1, 2))


def numbers_are_read():
    store = _applied()
    store.write_to_online_store('stats', _rows(trips=['70', '80']))
    show(_trips(store, 1, 2))
    store.write_to_online_store('stats', _rows(trips=[1.5, 2.5]))
    show(_trips(store, 1, 2))
    attempt(store.write_to_online_store, 'stats', _rows(trips=['a', 'b']))


def columns_that_are_missing():
    store = _applied()
    for column in ['trips', 'driver_id', 'event_timestamp', 'created']:
        attempt(store.write_to_online_store, 'stats', _rows().drop(columns=[column]))
    store.write_to_online_store('stats', _rows(extra=[1, 2]))
    show(_trips(store, 1))


def views_that_are_missing():
    attempt(_applied().write_to_online_store, 'nothing', _rows())


def push():
    from feast import PushSource
    from feast.data_source import PushMode

    store = _store()
    view = _stats()
    source = PushSource(name='pushed', batch_source=view.batch_source)
    store.apply([_driver(), source, _stats(source=source)])
    show(store.push('pushed', _rows()), _trips(store, 1, 2))
    store.push('pushed', _rows(trips=[70, 80]), to=PushMode.ONLINE)
    show(_trips(store, 1, 2))
    error = attempt(store.push, 'nothing', _rows())
    show([base.__name__ for base in type(error).__mro__])


def a_view_that_is_not_served():
    store = _applied(online=False)
    attempt(store.materialize, NOON - HOUR, NOON, feature_views=['stats'])
