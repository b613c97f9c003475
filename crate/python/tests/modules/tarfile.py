"""Archives: written, listed, unpacked, compressed."""

import io
import tarfile

with tarfile.open("/tmp/a.tar.gz", "w:gz") as archive:
    facts = tarfile.TarInfo("deep/rows.csv")
    facts.size = 3
    archive.addfile(facts, io.BytesIO(b"1,2"))
with tarfile.open("/tmp/a.tar.gz") as archive:
    assert archive.getnames() == ["deep/rows.csv"]
    assert archive.extractfile("deep/rows.csv").read() == b"1,2"
    archive.extractall("/tmp/out", filter="data")
assert open("/tmp/out/deep/rows.csv").read() == "1,2"
assert tarfile.is_tarfile("/tmp/a.tar.gz")
