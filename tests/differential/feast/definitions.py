"""Definitions: applying, getting, listing and deleting them."""

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


def _applied():
    store = _store()
    store.apply([_driver(), _stats(tags={'team': 'risk'})])
    return store


def _names(found):
    return [each.name for each in found]


def apply():
    store = _store()
    show(store.project, store.list_entities(), store.list_feature_views())
    show(store.apply([_driver(), _stats()]))
    show(_names(store.list_entities()), _names(store.list_feature_views()), _names(store.list_data_sources()))
    show(store.apply(_driver()))


def get():
    store = _applied()
    show(type(store.get_entity('driver')), store.get_entity('driver').join_key)
    view = store.get_feature_view('stats')
    show(view.name, view.ttl, view.entities, view.online, [field.name for field in view.features], view.tags)
    show(store.get_data_source('stats_source').timestamp_field)


def get_what_is_missing():
    store = _applied()
    for get in [store.get_entity, store.get_feature_view, store.get_feature_service, store.get_data_source]:
        error = attempt(get, 'nothing')
        show([base.__name__ for base in type(error).__mro__][:3])


def by_tags():
    store = _applied()
    show(_names(store.list_feature_views(tags={'team': 'risk'})), _names(store.list_feature_views(tags={'team': 'x'})))


def delete():
    store = _applied()
    store.apply([FeatureService(name='model_v1', features=[store.get_feature_view('stats')])])
    show(store.delete_feature_service('model_v1'))
    attempt(store.delete_feature_service, 'model_v1')
    show(store.delete_feature_view('stats'))
    attempt(store.delete_feature_view, 'stats')


def two_of_one_name():
    attempt(_store().apply, [_driver(), _stats(), _stats()])


def services():
    store = _applied()
    view = store.get_feature_view('stats')
    service = FeatureService(name='model_v1', features=[view[['trips']]], tags={'a': 'b'}, description='d')
    store.apply([service])
    found = store.get_feature_service('model_v1')
    show(found.name, found.description, found.tags)
    show([(each.name, [field.name for field in each.features]) for each in found.feature_view_projections])
    show(_names(store.list_feature_services()))
    attempt(lambda: view[['nothing']])


def entities():
    driver = Entity(name='driver', join_keys=['driver_id'], value_type=ValueType.INT64, description='d', tags={'a': 'b'})
    show(driver, driver == _driver(), driver.value_type)
    show(Entity(name='driver', value_type=ValueType.STRING).join_key, Entity(name='driver').value_type)
    attempt(Entity, name='driver', join_keys=['a', 'b'])


def fields():
    field = Field(name='trips', dtype=Int64)
    show(field, str(field), field == Field(name='trips', dtype=Int64), field == Field(name='trips', dtype=String))
    attempt(Field, name='trips', dtype=int)


def types():
    from feast.types import Array, Bool, Bytes, Float64, Int32, UnixTimestamp, from_value_type

    for dtype in [Bool, Bytes, Float32, Float64, Int32, Int64, String, UnixTimestamp, Array(Int64)]:
        show(str(dtype), dtype.to_value_type())
    show(str(from_value_type(ValueType.DOUBLE)), Int64 == Int64, repr(Float32))


def views_that_make_no_sense():
    attempt(_store().apply, [_stats(schema=[Field(name='driver_id', dtype=Int64), Field(name='trips', dtype=Int64)])])
    for schema, entities in [
        ([Field(name='driver_id', dtype=String)], [_driver()]),
        ([Field(name='trips', dtype=Int64)], [_driver(), _driver()]),
        ([Field(name='trips', dtype=Int64)], ['driver']),
    ]:
        attempt(FeatureView, name='stats', entities=entities, schema=schema, source=_stats().batch_source)


def columns_that_nobody_named():
    store = _store()
    store.apply([_driver(), _stats(schema=None)])
    view = store.get_feature_view('stats')
    show(sorted((field.name, str(field.dtype)) for field in view.features if field.name != 'created'))
    show([(field.name, str(field.dtype)) for field in view.entity_columns])


def another_name_for_a_view():
    store = _applied()
    service = FeatureService(name='model_v1', features=[store.get_feature_view('stats').with_name('renamed')])
    store.apply([service])
    rows = [{'driver_id': 1001}]
    show(store.get_online_features(features=service, entity_rows=rows, full_feature_names=True).to_dict())


def where_the_settings_are():
    import os

    folder = tempfile.mkdtemp()
    with open(f'{folder}/feature_store.yaml', 'w') as file:
        file.write(
            'project: my_project\nprovider: local\nregistry: registry.db\n'
            'online_store:\n    type: sqlite\n    path: online.db\nentity_key_serialization_version: 3\n'
        )
    store = FeatureStore(repo_path=folder)
    show(store.project, store.config.provider, store.config.online_store.path, os.path.basename(store.repo_path) != '')
    store.apply([_driver()])
    show(_names(FeatureStore(repo_path=folder).list_entities()))
    attempt(FeatureStore, repo_path='/nothing')


def two_keys():
    store = _store()
    zone = Entity(name='zone', join_keys=['zone'], value_type=ValueType.STRING)
    table = pd.DataFrame({'driver_id': [1, 1], 'zone': ['a', 'b'], 'event_timestamp': [NOON, NOON], 'fares': [5, 6]})
    path = f'{tempfile.mkdtemp()}/pairs.parquet'
    table.to_parquet(path)
    pairs = FeatureView(
        name='pairs', entities=[_driver(), zone], schema=[Field(name='fares', dtype=Int64)],
        source=FileSource(path=path, timestamp_field='event_timestamp'),
    )
    store.apply([_driver(), zone, pairs])
    store.write_to_online_store('pairs', table)
    rows = [{'driver_id': 1, 'zone': 'b'}, {'driver_id': 1, 'zone': 'c'}]
    show(store.get_online_features(features=['pairs:fares'], entity_rows=rows).to_dict())


def teardown():
    store = _applied()
    show(store.teardown())
