"""The latest values of features: get_online_features."""

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


def _filled():
    """A store whose view was materialized."""
    import contextlib
    import io

    store = _store()
    store.apply([_driver(), _stats()])
    with contextlib.redirect_stdout(io.StringIO()):
        store.materialize(NOON - timedelta(days=1), NOON)
    return store


def _online(features, rows, **keywords):
    return _filled().get_online_features(features=features, entity_rows=rows, **keywords).to_dict()


def to_dict():
    show(_online(['stats:conv_rate', 'stats:trips'], [{'driver_id': 1001}, {'driver_id': 1002}]))
    show(_online(['stats:trips'], [{'driver_id': 1002}]))


def an_unknown_entity_has_no_values():
    show(_online(['stats:conv_rate', 'stats:trips'], [{'driver_id': 9999}, {'driver_id': 1001}]))


def a_float_has_32_bits():
    value = _online(['stats:conv_rate'], [{'driver_id': 1002}])['conv_rate'][0]
    show(value, value == 0.2, abs(value - 0.2) < 1e-6)


def columns_in_place_of_rows():
    show(_online(['stats:trips'], {'driver_id': [1001, 1002]}))


def keys_that_nobody_needs():
    show(_online(['stats:trips'], [{'driver_id': 1001, 'extra': 5}]))


def full_names():
    show(_online(['stats:trips'], [{'driver_id': 1001}], full_feature_names=True))


def times():
    store = _filled()
    response = store.get_online_features(features=['stats:trips'], entity_rows=[{'driver_id': 1001}, {'driver_id': 5}])
    show(type(response), response.to_dict(include_event_timestamps=True))


def statuses():
    store = _filled()
    response = store.get_online_features(features=['stats:trips'], entity_rows=[{'driver_id': 1001}, {'driver_id': 5}])
    show(list(response.proto.metadata.feature_names.val))
    show([[int(status) for status in result.statuses] for result in response.proto.results])


def to_df():
    store = _filled()
    rows = [{'driver_id': 1001}, {'driver_id': 9999}]
    table = store.get_online_features(features=['stats:trips'], entity_rows=rows).to_df()
    show(list(table.columns), table.shape, str(table['trips'].dtype), str(table['driver_id'].dtype))
    show(table['trips'].isna().tolist(), float(table['trips'][0]))
    print(table)


def through_a_service():
    store = _filled()
    service = FeatureService(name='model_v1', features=[store.get_feature_view('stats')[['trips']]])
    store.apply([service])
    rows = [{'driver_id': 1001}]
    show(store.get_online_features(features=service, entity_rows=rows).to_dict())
    show(store.get_online_features(features=store.get_feature_service('model_v1'), entity_rows=rows).to_dict())


def through_a_service_that_was_not_applied():
    service = FeatureService(name='nobody', features=[_stats()])
    error = attempt(_filled().get_online_features, features=service, entity_rows=[{'driver_id': 1001}])
    show([base.__name__ for base in type(error).__mro__])


def features_that_are_missing():
    for features in [['nothing:a'], ['stats:nothing'], ['nothing'], []]:
        attempt(_online, features, [{'driver_id': 1001}])


def the_same_name_twice():
    attempt(_online, ['stats:trips', 'stats:trips'], [{'driver_id': 1001}])


def rows_that_make_no_sense():
    for rows in [[{'rider_id': 1}], [{'driver_id': 1}, {'rider_id': 1}], [{'driver_id': 'abc'}], [{'driver_id': None}]]:
        attempt(_online, ['stats:trips'], rows)
    attempt(_online, ['stats:trips'], [])
    attempt(_online, ['stats:trips'], {'driver_id': [1, 2], 'extra': [1]})


def keys_are_read_as_numbers():
    show(_online(['stats:trips'], [{'driver_id': '1001'}]), _online(['stats:trips'], [{'driver_id': 1001.0}]))


def before_anything_was_written():
    store = _store()
    store.apply([_driver(), _stats()])
    show(store.get_online_features(features=['stats:trips'], entity_rows=[{'driver_id': 1001}]).to_dict())
