"""The feature store: definitions, the latest values, and history."""

import builtins
import os
from collections import defaultdict
from datetime import datetime, timedelta, timezone
from pathlib import Path

import _understudy_features
from feast.data_source import DataSource, PushMode
from feast.entity import Entity
from feast.errors import (
    ConflictingFeatureViewNames,
    DataSourceObjectNotFoundException,
    EntityNotFoundException,
    FeatureNameCollisionError,
    FeatureServiceNotFoundException,
    FeatureViewNotFoundException,
    PushSourceNotFoundException,
)
from feast.feature_service import FeatureService
from feast.feature_view import FeatureView
from feast.field import Field
from feast.online_response import OnlineResponse
from feast.repo_config import load_repo_config
from feast.types import from_value_type
from feast.value_type import ValueType
from feast.values import aware, microseconds, seconds, served, stored

# Definitions by the place of their registry and by their project, as several stores can be made of one place.
_registries = {}

_BOLD = '\033[1m\033[32m{}\033[0m'


class _Registry:
    """What was applied."""

    def __init__(self):
        self.entities = {}
        self.views = {}
        self.services = {}
        self.sources = {}


class FeatureStore:
    def __init__(self, repo_path=None, config=None, fs_yaml_file=None, embedding_provider=None):
        if fs_yaml_file is not None and config is not None:
            raise ValueError('You cannot specify both fs_yaml_file and config.')
        self.repo_path = Path(repo_path or os.getcwd())
        if config is None:
            config = load_repo_config(self.repo_path, Path(fs_yaml_file or self.repo_path / 'feature_store.yaml'))
        self.config = config
        place = os.path.join(os.path.abspath(self.repo_path), str(config.registry.path))
        self._registry = _registries.setdefault((place, config.project), _Registry())
        self._place = f'{place} {config.project}'

    @property
    def project(self):
        return self.config.project

    def refresh_registry(self):
        """Definitions are never stale here."""

    def teardown(self):
        for name in list(self._registry.views):
            self._drop_view(name)
        vars(self._registry).update(vars(_Registry()))

    # Definitions

    def apply(
        self, objects, objects_to_delete=None, partial=True, skip_feature_view_validation=False, no_promote=False
    ):
        objects = objects if isinstance(objects, (list, tuple)) else [objects]
        views = [each for each in objects if isinstance(each, FeatureView)]
        names = [view.name.lower() for view in views]
        for name in names:
            if names.count(name) > 1:
                raise ConflictingFeatureViewNames(name, 'FeatureView', 'FeatureView')
        for each in objects:
            if isinstance(each, Entity):
                self._registry.entities[each.name] = each
            elif isinstance(each, DataSource):
                self._registry.sources[each.name] = each
        for view in views:
            self._apply_view(view)
        for each in objects:
            if isinstance(each, FeatureService):
                self._registry.services[each.name] = each
        if not partial:
            for each in objects_to_delete or []:
                self._forget(each)

    def _apply_view(self, view):
        view.ensure_valid()
        self._infer(view)
        now = datetime.now(timezone.utc)
        known = self._registry.views.get(view.name)
        if known is not None and known is not view:
            view.materialization_intervals = known.materialization_intervals
        view.created_timestamp = view.created_timestamp or now
        view.last_updated_timestamp = now
        for source in (view.batch_source, view.stream_source):
            if isinstance(source, DataSource):
                self._registry.sources[source.name] = source
        self._registry.views[view.name] = view
        features = [field.name for field in view.features]
        _understudy_features.apply(self._place, view.name, view._keys, features, view.online)

    def _infer(self, view):
        """Fills in the types of keys, and of all columns where the view names no features."""
        untyped = [key for key in view._keys if key not in view.join_keys]
        for key in untyped:
            if view.key_type(key) is not None:
                view.entity_columns.append(Field(name=key, dtype=view.key_type(key)))
        untyped = [key for key in view._keys if key not in view.join_keys]
        source = view.batch_source
        if (view.features and not untyped) or source is None:
            return
        from feast.infra.offline_stores.dask import read_source

        table = read_source(source)
        types = {name: _inferred(str(table[name].dtype)) for name in table.columns}
        view.entity_columns += [Field(name=key, dtype=types[key]) for key in untyped if key in types]
        if not view.features:
            hidden = (*view._keys, source.timestamp_field, source.created_timestamp_column)
            view.features = [Field(name=name, dtype=types[name]) for name in types if name not in hidden]
            view.projection.features = list(view.features)

    def _forget(self, each):
        registry = self._registry
        if isinstance(each, FeatureView):
            self._drop_view(each.name)
        for kind, kept in (
            (Entity, registry.entities), (FeatureService, registry.services), (DataSource, registry.sources),
        ):
            if isinstance(each, kind):
                kept.pop(each.name, None)

    def _drop_view(self, name):
        del self._registry.views[name]
        _understudy_features.delete(self._place, name)

    def get_entity(self, name, allow_registry_cache=False):
        return self._find('entities', name, EntityNotFoundException)

    def get_feature_view(self, name, allow_registry_cache=False):
        return self._find('views', name, FeatureViewNotFoundException)

    def get_feature_service(self, name, allow_cache=False):
        return self._find('services', name, FeatureServiceNotFoundException)

    def get_data_source(self, name):
        return self._find('sources', name, DataSourceObjectNotFoundException)

    def _find(self, kind, name, missing):
        kept = getattr(self._registry, kind)
        if name not in kept:
            raise missing(name, self.project)
        return kept[name]

    def list_entities(self, allow_cache=False, tags=None):
        return self._listed('entities', tags)

    def list_feature_views(self, allow_cache=False, tags=None):
        return self._listed('views', tags)

    def list_batch_feature_views(self, allow_cache=False, tags=None):
        return self._listed('views', tags)

    def list_all_feature_views(self, allow_cache=False, tags=None):
        return self._listed('views', tags)

    def list_feature_services(self, tags=None):
        return self._listed('services', tags)

    def list_data_sources(self, allow_cache=False, tags=None):
        return self._listed('sources', tags)

    def _listed(self, kind, tags):
        wanted = (tags or {}).items()
        return [each for each in getattr(self._registry, kind).values() if wanted <= each.tags.items()]

    def delete_feature_view(self, name):
        self.get_feature_view(name)
        self._drop_view(name)

    def delete_feature_service(self, name):
        self.get_feature_service(name)
        del self._registry.services[name]

    # Writing

    def write_to_online_store(
        self, feature_view_name, df=None, inputs=None, allow_registry_cache=True, transform_on_write=True
    ):
        _struck('write_to_online_store')
        if feature_view_name not in self._registry.views:
            raise KeyError(feature_view_name)
        if df is None and inputs is not None:
            import pandas as pd

            df = pd.DataFrame(inputs)
        view = self._registry.views[feature_view_name]
        source = view.batch_source
        known = set(df.columns)
        missing = [field.name for field in view.features if field.name not in known]
        if missing:
            raise KeyError(f'{missing} not in index')
        for key in view._keys:
            if key not in known:
                raise ValueError(f'Column {key} not found in table')
        for name in (source.timestamp_field, source.created_timestamp_column) if source else ():
            if name and name not in known:
                raise KeyError(f'Field "{name}" does not exist in schema')
        self._write(view, df, source.timestamp_field if source else 'event_timestamp')

    def _write(self, view, df, timestamp_field):
        columns = {name: df[name].tolist() for name in df.columns}
        keys = [(view.key_type(key), columns[key]) for key in view._keys]
        rows = []
        for index, moment in enumerate(columns[timestamp_field]):
            key = [stored(dtype, column[index]) for dtype, column in keys]
            values = {field.name: stored(field.dtype, columns[field.name][index]) for field in view.features}
            rows.append((key, seconds(moment), values))
        # Nothing is written where one of the rows cannot be.
        for key, at, values in rows:
            _understudy_features.write(self._place, view.name, key, at, values)

    def push(self, push_source_name, df, allow_registry_cache=True, to=PushMode.ONLINE, transform_on_write=True):
        _struck('push')
        views = [
            view
            for view in self._registry.views.values()
            if view.stream_source is not None and view.stream_source.name == push_source_name
        ]
        if not views:
            raise PushSourceNotFoundException(push_source_name)
        if to is PushMode.OFFLINE:
            raise NotImplementedError('pushing to the offline store')
        for view in views:
            self.write_to_online_store(view.name, df)

    def materialize(
        self, start_date, end_date, feature_views=None, disable_event_timestamp=False, full_feature_names=False,
        version=None, force=False, run_async=False,
    ):
        _struck('materialize')
        start, end = aware(start_date), aware(end_date)
        if start > end:
            raise ValueError(f'The given start_date {start} is greater than the given end_date {end}.')
        views = self._to_materialize(feature_views)
        shown = [_BOLD.format(_shown(moment)) for moment in (start, end)]
        print(
            f'Materializing {_BOLD.format(len(views))} feature views from {shown[0]} to {shown[1]} into the '
            f'{_BOLD.format(self.config.online_store.type)} online store.\n'
        )
        for view in views:
            print(f'{_BOLD.format(view.name)}:')
            self._materialize(view, start, end)

    def materialize_incremental(
        self, end_date, feature_views=None, full_feature_names=False, version=None, force=False, run_async=False
    ):
        _struck('materialize_incremental')
        end = aware(end_date)
        views = self._to_materialize(feature_views)
        print(
            f'Materializing {_BOLD.format(len(views))} feature views to {_BOLD.format(_shown(end))} into the '
            f'{_BOLD.format(self.config.online_store.type)} online store.\n'
        )
        for view in views:
            # What was never materialized begins as far back as its features live, or a year ago.
            start = view.most_recent_end_time or datetime.now(timezone.utc) - (view.ttl or timedelta(weeks=52))
            print(f'{_BOLD.format(view.name)} from {_BOLD.format(_shown(start))} to {_BOLD.format(_shown(end))}:')
            self._materialize(view, start, end)

    def _to_materialize(self, names):
        if names is None:
            return [view for view in self._registry.views.values() if view.online]
        views = [self.get_feature_view(name) for name in names]
        for view in views:
            if not view.online:
                raise ValueError(f'FeatureView {view.name} is not configured to be served online.')
        return views

    def _materialize(self, view, start, end):
        from feast.infra.offline_stores.dask import read_source

        source = view.batch_source
        table = read_source(source)
        at = [microseconds(moment) for moment in table[source.timestamp_field].tolist()]
        noted = source.created_timestamp_column
        notes = [microseconds(note) for note in table[noted].tolist()] if noted in table.columns else [0] * len(at)
        keys = list(zip(*(table[key].tolist() for key in view._keys))) if view._keys else [()] * len(at)
        latest = {}
        for index in sorted(range(len(at)), key=lambda index: (at[index], notes[index])):
            if microseconds(start) <= at[index] <= microseconds(end):
                latest[keys[index]] = index
        if latest:
            self._write(view, table.iloc[list(latest.values())], source.timestamp_field)
        view.materialization_intervals = [*view.materialization_intervals, (start, end)]

    # Reading

    def _projections(self, features):
        """The views that are asked for, each with the features that are."""
        if isinstance(features, FeatureService):
            service = self.get_feature_service(features.name)
            return [(self.get_feature_view(each.name), each) for each in service.feature_view_projections]
        assert isinstance(features, list)
        if not features:
            raise ValueError('No features specified for retrieval')
        wanted = defaultdict(list)
        for reference in features:
            view, colon, feature = reference.partition(':')
            if not colon:
                raise ValueError(
                    f"Invalid feature reference '{reference}'. Expected format: '<feature_view>:<feature>' or "
                    "'<feature_view>@<version>:<feature>'"
                )
            wanted[view].append(feature)
        found = []
        for name, names in wanted.items():
            view = self.get_feature_view(name)
            for feature in names:
                view.projection.get_feature(feature)
            found.append((view, view.projection.narrowed(names)))
        return found

    def get_online_features(
        self, features, entity_rows, full_feature_names=False, include_feature_view_version_metadata=False
    ):
        is_stale = _struck('get_online_features')
        rows = _columns(entity_rows)
        parts = self._projections(features)
        _check_collisions(features, parts, full_feature_names)
        keys = [key for view, projection in parts for key in _keys_of(view, projection).values()]
        size = len(next(iter(rows.values()))) if rows else 0
        if keys and not rows:
            raise KeyError('pop from an empty set')
        missing = sorted({key for key in keys if key not in rows})
        if missing and not any(key in rows for key in keys):
            raise KeyError(
                f'Missing join key values for keys: {missing}. No values provided for keys: {missing}. Provided '
                'join_key_values: []'
            )
        types = {}
        for view, projection in parts:
            types |= {name: view.key_type(key) for key, name in _keys_of(view, projection).items()}
        told = {}
        for name in dict.fromkeys(keys):
            if name in rows:
                if None in rows[name]:
                    raise TypeError("attribute name must be string, not 'NoneType'")
                told[name] = [(stored(types[name], value), 1, 0) for value in rows[name]]
        for view, projection in parts:
            if not view.online:
                continue
            place = [told.get(name, [(None,)] * size) for name in _keys_of(view, projection).values()]
            whom = [[column[index][0] for column in place] for index in range(size)]
            names = [field.name for field in projection.features]
            found = _understudy_features.serve(self._place, view.name, names, whom, is_stale)
            for field, column in zip(projection.features, found):
                prefix = f'{projection.name_to_use()}__' if full_feature_names else ''
                told[f'{prefix}{field.name}'] = [
                    (served(field.dtype, value), status, at) for value, status, at in column
                ]
        return OnlineResponse(told)

    def get_historical_features(
        self, entity_df=None, features=(), full_feature_names=False, start_date=None, end_date=None,
        filter_by_created_timestamp=False,
    ):
        from feast.infra.offline_stores.dask import DaskRetrievalJob, check_entities, join

        _struck('get_historical_features')

        parts = self._projections(features if isinstance(features, FeatureService) else list(features))
        _check_collisions(features, parts, full_feature_names)
        check_entities(entity_df)
        if entity_df is None:
            raise NotImplementedError('history without a table of entities')
        joined = [(view, _swapped(_keys_of(view, projection)), projection) for view, projection in parts]
        return DaskRetrievalJob(lambda: join(entity_df, joined, full_feature_names), full_feature_names)


def _struck(method):
    """Whether a call is answered with what was there before. Raises what is to go wrong with it."""
    told = _understudy_features.strike(method)
    if not isinstance(told, tuple):
        return told
    from feast import errors

    name, message = told
    kind = getattr(builtins, name, None) or getattr(errors, name, errors.FeastError)
    raise _raw(kind, message)


def _raw(kind, message):
    """An error with a text of its own, whatever its constructor takes."""
    error = kind.__new__(kind, message)
    Exception.__init__(error, message)
    return error


def _keys_of(view, projection):
    """The keys of a view, with the names that they have in the rows that are asked about."""
    return {key: projection.join_key_map.get(key, key) for key in view._keys}


def _swapped(names):
    return {asked: key for key, asked in names.items()}


def _columns(rows):
    """Rows about entities as columns."""
    if isinstance(rows, list):
        names = rows[0].keys()
        if any(row.keys() != names for row in rows):
            raise ValueError('All entity_rows must have the same keys.')
        return {name: [row[name] for row in rows] for name in names}
    if len({len(column) for column in rows.values()}) > 1:
        raise ValueError('All entity rows must have the same columns.')
    return {name: list(column) for name, column in rows.items()}


def _check_collisions(features, parts, full_feature_names):
    if isinstance(features, FeatureService):
        references = [f'{each.name_to_use()}:{field.name}' for _, each in parts for field in each.features]
    else:
        references = list(features)
    names = [reference if full_feature_names else reference.partition(':')[2] for reference in references]
    twice = [reference for reference, name in zip(references, names) if names.count(name) > 1]
    if twice:
        raise FeatureNameCollisionError(twice, full_feature_names)


def _shown(moment):
    return moment.replace(microsecond=0)


def _inferred(dtype):
    """The type of a column of a table."""
    for start, kind in (
        ('int32', ValueType.INT32), ('int', ValueType.INT64), ('float32', ValueType.FLOAT),
        ('float', ValueType.DOUBLE), ('bool', ValueType.BOOL), ('datetime', ValueType.UNIX_TIMESTAMP),
    ):
        if dtype.startswith(start):
            return from_value_type(kind)
    return from_value_type(ValueType.STRING)
