"""Frames and mocks together: what confuses people is the same here as with the real pandas."""

import io
from unittest.mock import MagicMock, Mock, patch

import pandas as pd

df = pd.DataFrame({"a": [1, 2]})

# === the very same frame passes, because identity is asked before equality ===
save = Mock()
save(df)
save.assert_called_once_with(df)

# === an equal frame raises, because frames compare cell by cell ===
try:
    save.assert_called_once_with(df.copy())
except ValueError as error:
    assert str(error) == (
        "The truth value of a DataFrame is ambiguous. Use a.empty, a.item(), a.any() or a.all()."
    ), error
else:
    raise AssertionError("an equal frame must not pass")
pd.testing.assert_frame_equal(save.call_args.args[0], df.copy())

# === an unconfigured MagicMock is an empty frame ===
assert pd.DataFrame(MagicMock()).empty
try:
    pd.DataFrame(Mock())
except ValueError as error:
    assert str(error) == "DataFrame constructor not properly called!"

# === a client's body, as lessons write it ===
body = Mock()
body.read.return_value = df.to_parquet()
client = Mock()
client.get_object.return_value = {"Body": body}


def load(s3, bucket, key):
    return pd.read_parquet(io.BytesIO(s3.get_object(Bucket=bucket, Key=key)["Body"].read()))


loaded = load(client, "b", "k")
assert loaded.equals(df)
assert len(loaded) == 2 and list(loaded.columns) == ["a"]
client.get_object.assert_called_once_with(Bucket="b", Key="k")
body.read.assert_called_once_with()

# === names of the module can be patched, and frames can still be made ===
with patch("pandas.read_parquet", return_value=df) as read:
    assert load(client, "b", "k") is df
assert read.call_count == 1
with patch("pandas.DataFrame") as cls:
    assert pd.read_csv(io.StringIO("a\n1")).shape == (1, 1)
    assert not cls.called
with patch.object(pd.DataFrame, "to_parquet") as to_parquet:
    df.to_parquet("s3://somewhere")
to_parquet.assert_called_once_with("s3://somewhere")

# === a frame with the methods of a frame, by specification ===
fake = Mock(spec=pd.DataFrame)
fake.head()
try:
    fake.no_such_method()
except AttributeError as error:
    assert str(error) == "Mock object has no attribute 'no_such_method'"
else:
    raise AssertionError("a specification must refuse what frames do not have")
assert isinstance(fake, pd.DataFrame)

# === objects that pandas does not know are kept as they are ===
model = object()
kept = pd.DataFrame({"model": [model, None]})
assert kept["model"][0] is model and kept.dtypes["model"] == object
