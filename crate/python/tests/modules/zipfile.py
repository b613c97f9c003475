"""Archives: written, listed, read, compressed, on disk and in memory."""

import io
import zipfile

data = io.BytesIO()
with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("rows.csv", "1,2\n" * 50)
with zipfile.ZipFile(data) as archive:
    assert archive.namelist() == ["rows.csv"] and archive.read("rows.csv") == b"1,2\n" * 50
    assert archive.getinfo("rows.csv").compress_size < 200 and archive.testzip() is None
    archive.extractall("/tmp/unzipped")
assert open("/tmp/unzipped/rows.csv").readline() == "1,2\n"
assert zipfile.Path(data, "rows.csv").read_text().startswith("1,2")
try:
    zipfile.ZipFile(io.BytesIO(b"no zip"))
except zipfile.BadZipFile as error:
    assert str(error) == "File is not a zip file"
