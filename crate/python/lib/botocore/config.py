"""Options of a client. The sandbox has no connection that they could change, so they are only kept."""


class Config:
    def __init__(self, **kwargs):
        self._user_provided_options = kwargs
        self.region_name = None
        self.signature_version = None
        self.retries = None
        self.s3 = None
        for name, value in kwargs.items():
            setattr(self, name, value)

    def merge(self, other_config):
        return Config(**{**self._user_provided_options, **other_config._user_provided_options})
