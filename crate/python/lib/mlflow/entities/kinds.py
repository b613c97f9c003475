"""States and kinds that MLflow knows by a number and by a name."""


class RunStatus:
    RUNNING, SCHEDULED, FINISHED, FAILED, KILLED = range(1, 6)
    _STRING_TO_STATUS = {'RUNNING': 1, 'SCHEDULED': 2, 'FINISHED': 3, 'FAILED': 4, 'KILLED': 5}
    _STATUS_TO_STRING = {status: text for text, status in _STRING_TO_STATUS.items()}

    @staticmethod
    def from_string(status_str):
        if status_str not in RunStatus._STRING_TO_STATUS:
            raise Exception(
                f'Could not get run status corresponding to string {status_str}. Valid run '
                f'status strings: {list(RunStatus._STRING_TO_STATUS)}'
            )
        return RunStatus._STRING_TO_STATUS[status_str]

    @staticmethod
    def to_string(status):
        if status not in RunStatus._STATUS_TO_STRING:
            raise Exception(
                f'Could not get string corresponding to run status {status}. Valid run '
                f'statuses: {list(RunStatus._STATUS_TO_STRING)}'
            )
        return RunStatus._STATUS_TO_STRING[status]

    @staticmethod
    def is_terminated(status):
        return status in (RunStatus.FINISHED, RunStatus.FAILED, RunStatus.KILLED)

    @staticmethod
    def all_status():
        return list(RunStatus._STATUS_TO_STRING)


class ViewType:
    ACTIVE_ONLY, DELETED_ONLY, ALL = range(1, 4)
    _VIEW_TO_STRING = {1: 'active_only', 2: 'deleted_only', 3: 'all'}

    @classmethod
    def to_string(cls, view_type):
        return cls._VIEW_TO_STRING[view_type]


class LifecycleStage:
    ACTIVE = 'active'
    DELETED = 'deleted'


class SourceType:
    NOTEBOOK, JOB, PROJECT, LOCAL, UNKNOWN = range(1, 6)
