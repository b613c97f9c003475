"""Who hears of a transfer."""


class BaseSubscriber:
    def on_queued(self, future, **kwargs):
        pass

    def on_progress(self, future, bytes_transferred, **kwargs):
        pass

    def on_done(self, future, **kwargs):
        pass
