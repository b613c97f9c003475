"""Feast's errors."""


class FeastError(Exception):
    """What all of them are."""


class FeastObjectNotFoundException(FeastError):
    """Something is not in the registry."""

    _what = ''

    def __init__(self, name, project=None):
        where = f' in project {project}' if project else ''
        super().__init__(f'{self._what} {name} does not exist{where}')


class EntityNotFoundException(FeastObjectNotFoundException):
    _what = 'Entity'


class FeatureServiceNotFoundException(FeastObjectNotFoundException):
    _what = 'Feature service'


class FeatureViewNotFoundException(FeastObjectNotFoundException):
    _what = 'Feature view'


class OnDemandFeatureViewNotFoundException(FeastObjectNotFoundException):
    _what = 'On demand feature view'


class DataSourceObjectNotFoundException(FeastObjectNotFoundException):
    _what = 'Data source'


class DataSourceNotFoundException(FeastError):
    def __init__(self, path):
        super().__init__(f"Unable to find table at '{path}'. Please check that table exists.")


class PushSourceNotFoundException(FeastError):
    def __init__(self, push_source_name):
        super().__init__(f"Unable to find push source '{push_source_name}'.")


class FeatureNameCollisionError(FeastError):
    def __init__(self, feature_refs_collisions, full_feature_names):
        if full_feature_names:
            names = [reference.replace(':', '__') for reference in feature_refs_collisions]
            advice = (
                'To resolve this collision, please ensure that the feature views or their own features have different '
                "names. If you're intentionally joining the same feature view twice on different sets of entities, "
                "please rename one of the feature views with '.with_name'."
            )
        else:
            names = [reference.split(':')[1] for reference in feature_refs_collisions]
            advice = (
                'To resolve this collision, either use the full feature name by setting '
                "'full_feature_names=True', or ensure that the features in question have different names."
            )
        super().__init__(f'Duplicate features named {", ".join(set(names))} found.\n{advice}')


class ConflictingFeatureViewNames(FeastError):
    def __init__(self, feature_view_name, existing_type=None, new_type=None):
        super().__init__(
            f"Multiple {existing_type or 'feature view'}s with name '{feature_view_name}' found. Feature view names "
            'must be case-insensitively unique. It may be necessary to ignore certain files in your feature '
            'repository by using a .feastignore file.'
        )


class DataSourceRepeatNamesException(FeastError):
    def __init__(self, ds_name):
        super().__init__(f'Multiple data sources share the same case-insensitive name {ds_name}.')


class FeatureViewMissingDuringFeatureServiceInference(FeastError):
    def __init__(self, feature_view_name, feature_service_name):
        super().__init__(
            f'Missing {feature_view_name} feature view during inference for {feature_service_name} feature service.'
        )


class FeastEntityDFMissingColumnsError(FeastError):
    def __init__(self, expected, missing):
        super().__init__(
            f'The entity dataframe you have provided must contain columns {expected}, but {missing} were missing.'
        )


class EntityTimestampInferenceException(FeastError):
    def __init__(self, expected_column_name):
        super().__init__(
            f'Please provide an entity_df with a column named {expected_column_name} representing the time of events.'
        )


class RegistryInferenceFailure(FeastError):
    def __init__(self, repo_obj_type, specific_issue):
        super().__init__(
            f'Inference to fill in missing information for {repo_obj_type} failed. {specific_issue}. Try filling the '
            'information explicitly.'
        )
