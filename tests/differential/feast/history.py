"""What was known when: get_historical_features."""

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


def _history(entities, features=('stats:conv_rate', 'stats:trips'), **keywords):
    return _applied().get_historical_features(entity_df=entities, features=list(features), **keywords).to_df()


def _drivers(*pairs):
    """A table of drivers and hours before noon."""
    return pd.DataFrame({
        'driver_id': [driver for driver, _ in pairs],
        'event_timestamp': [NOON - hours * HOUR for _, hours in pairs],
        'label': list(range(len(pairs))),
    })


def no_row_looks_into_its_future():
    print(_history(_drivers((1001, 0), (1001, 2), (1002, 0))).to_string())


def a_job_is_not_a_table():
    job = _applied().get_historical_features(entity_df=_drivers((1001, 0)), features=['stats:trips'])
    show(type(job), type(job.to_df()).__name__)


def the_moment_itself_counts():
    show(_history(_drivers((1001, 1)))['trips'].tolist())


def unknown_entities_have_no_values():
    table = _history(_drivers((1001, 0), (9999, 0)))
    show(table['driver_id'].tolist(), table['trips'].isna().tolist())


def what_is_later_is_out_of_reach():
    show(_history(_drivers((1001, 4), (1002, 0)))['driver_id'].tolist())


def what_is_older_than_its_life():
    store = _applied(ttl=timedelta(hours=1))
    table = store.get_historical_features(entity_df=_drivers((1001, 0), (1002, 0)), features=['stats:trips']).to_df()
    show(table['driver_id'].tolist(), table['trips'].tolist())


def no_limit_of_age():
    store = _applied(ttl=timedelta(0))
    entities = _drivers((1001, -10_000))
    show(store.get_historical_features(entity_df=entities, features=['stats:trips']).to_df()['trips'].tolist())


def columns_stay():
    show(list(_history(_drivers((1001, 0))).columns))
    show(list(_history(_drivers((1001, 0)), full_feature_names=True).columns))
    show(list(_history(_drivers((1001, 0)).rename(columns={'label': 'trips'}), ['stats:trips']).columns))


def the_same_row_twice():
    show(_history(_drivers((1001, 0), (1001, 0)))['label'].tolist())


def times_in_utc():
    entities = _drivers((1001, 0))
    entities['event_timestamp'] = [datetime(2026, 1, 15, 12)]
    table = _history(entities)
    show(str(table['event_timestamp'][0]), table['trips'].tolist())


def another_name_for_the_time():
    table = _history(_drivers((1001, 0)).rename(columns={'event_timestamp': 'when'}))
    show(list(table.columns), table['trips'].tolist())


def through_a_service():
    store = _applied()
    service = FeatureService(name='model_v1', features=[store.get_feature_view('stats')[['trips']]])
    store.apply([service])
    table = store.get_historical_features(entity_df=_drivers((1001, 0)), features=service).to_df()
    show(list(table.columns))


def tables_that_make_no_sense():
    attempt(_history, _drivers((1001, 0)).drop(columns=['event_timestamp']))
    attempt(_history, 'SELECT 1')
    try:
        _history(_drivers((1001, 0)).drop(columns=['driver_id']))
    except KeyError as error:
        show(error)


def features_that_are_missing():
    for features in [['stats:nothing'], ['nothing:a'], [], ['stats:trips', 'stats:trips']]:
        attempt(_history, _drivers((1001, 0)), features)
