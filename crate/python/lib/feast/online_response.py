"""The latest values of features for some entities."""

from types import SimpleNamespace


class OnlineResponse:
    def __init__(self, columns):
        """`columns`: for each name a list of value, status and time in seconds."""
        self._columns = columns
        self.proto = SimpleNamespace(
            metadata=SimpleNamespace(feature_names=SimpleNamespace(val=list(columns))),
            results=[
                SimpleNamespace(
                    statuses=[status for _, status, _ in column],
                    event_timestamps=[SimpleNamespace(seconds=at) for _, _, at in column],
                )
                for column in columns.values()
            ],
        )

    def to_dict(self, include_event_timestamps=False, include_feature_view_version_metadata=False):
        told = {}
        for name, column in self._columns.items():
            told[name] = [value for value, _, _ in column]
            if include_event_timestamps:
                told[f'{name}__ts'] = [at for _, _, at in column]
        return told

    def to_df(self, include_event_timestamps=False, include_feature_view_version_metadata=False):
        import pandas as pd

        return pd.DataFrame(self.to_dict(include_event_timestamps))
