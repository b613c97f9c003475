"""Waiting for a bucket or an object. Time passes on the sandbox's clock."""

import time

from botocore.exceptions import ClientError, WaiterError

# The method that is asked, the class's name, and the status that ends the wait.
WAITERS = {
    "bucket_exists": ("head_bucket", "BucketExists", 200),
    "bucket_not_exists": ("head_bucket", "BucketNotExists", 404),
    "object_exists": ("head_object", "ObjectExists", 200),
    "object_not_exists": ("head_object", "ObjectNotExists", 404),
}


class Waiter:
    def __init__(self, client, waiter_name):
        method, self.name, self._awaited = WAITERS[waiter_name]
        self._method = getattr(client, method)

    def wait(self, **kwargs):
        config = kwargs.pop("WaiterConfig", {})
        delay = config.get("Delay", 5)
        attempts = config.get("MaxAttempts", 20)
        for attempt in range(1, attempts + 1):
            try:
                answer = self._method(**kwargs)
            except ClientError as error:
                answer = error.response
            status = answer["ResponseMetadata"]["HTTPStatusCode"]
            if status == self._awaited:
                return
            if status not in (200, 404):
                message = answer["Error"]["Message"]
                code = answer["Error"]["Code"]
                self._fail(f"An error occurred ({code}): {message}", answer)
            if attempt < attempts:
                time.sleep(delay)
        seen = f"Matched expected HTTP status code: {status}"
        self._fail(f"Max attempts exceeded. Previously accepted state: {seen}", answer)

    def _fail(self, reason, answer):
        error = WaiterError(name=self.name, reason=reason)
        error.last_response = answer
        raise error
