"""Which features of a view are meant."""

import copy


class FeatureViewProjection:
    def __init__(self, name, features, name_alias=None, join_key_map=None):
        self.name = name
        self.name_alias = name_alias
        self.features = features
        self.join_key_map = join_key_map or {}

    def name_to_use(self):
        return self.name_alias or self.name

    def get_feature(self, feature_name):
        for field in self.features:
            if field.name == feature_name:
                return field
        raise KeyError(f'Feature {feature_name} not found in projection {self.name_to_use()}')

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __copy__(self):
        made = FeatureViewProjection.__new__(FeatureViewProjection)
        vars(made).update(vars(self))
        made.features = list(self.features)
        return made

    def narrowed(self, names):
        """The same view with some of its features."""
        made = copy.copy(self)
        made.features = [field for field in self.features if field.name in names]
        return made
