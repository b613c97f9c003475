"""The instructions of a pickle."""

import io
import pickle
import pickletools

out = io.StringIO()
pickletools.dis(pickle.dumps([1], 0), out)
assert "STOP" in out.getvalue()
assert pickle.loads(pickletools.optimize(pickle.dumps(["a", "a"]))) == ["a", "a"]
