"""Keeps the checkpoint folder small."""


def prune_checkpoints(s3_client, bucket, prefix, keep):
    """Deletes all but the newest `keep` checkpoints under a prefix. Their names sort by age. Returns what it deleted."""
    answer = s3_client.list_objects_v2(Bucket=bucket)
    names = [item["Key"] for item in answer.get("Contents", [])]
    newest_first = sorted((name for name in names if name.startswith(prefix)), reverse=True)
    deleted = []
    for name in newest_first[keep:]:
        s3_client.delete_object(Bucket=bucket, Key=name)
        deleted.insert(0, name)
    return deleted
