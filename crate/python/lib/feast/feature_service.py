"""A feature service: the features that one model takes."""

from feast.feature_view import FeatureView
from typeguard import TypeCheckError


class FeatureService:
    def __init__(
        self, *, name, features, tags=None, description='', owner='', logging_config=None, precompute_online=False
    ):
        for index, view in enumerate(features):
            if not isinstance(view, FeatureView):
                raise TypeCheckError(
                    f'item {index} of argument "features" (list) did not match any element in the union:\n'
                    '  feast.feature_view.FeatureView: is not an instance of feast.feature_view.FeatureView\n'
                    '  feast.on_demand_feature_view.OnDemandFeatureView: is not an instance of '
                    'feast.on_demand_feature_view.OnDemandFeatureView\n'
                    '  feast.labeling.label_view.LabelView: is not an instance of feast.labeling.label_view.LabelView\n'
                    '  str: is not an instance of str'
                )
        self.name = name
        self._features = features
        self.feature_view_projections = [view.projection for view in features]
        self.description = description
        self.tags = tags or {}
        self.owner = owner
        self.created_timestamp = None
        self.last_updated_timestamp = None
        self.logging_config = logging_config

    def __eq__(self, other):
        if not isinstance(other, FeatureService):
            raise TypeError('Comparisons should only involve FeatureService class objects.')
        return self._compared() == other._compared()

    def __hash__(self):
        return hash(self.name)

    def _compared(self):
        return self.name, self.description, self.tags, self.owner, self.feature_view_projections

    def __repr__(self):
        shown = ', '.join(f'{name} = {value}' for name, value in vars(self).items())
        return f'<{type(self).__name__}({shown})>'
