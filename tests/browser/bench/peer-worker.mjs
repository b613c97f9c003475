// Pyodide with pytest in a worker: installs the wheels, writes the same two files, and runs pytest on them.

import { loadPyodide } from "./pyodide/pyodide.mjs";

const bytes = async (path) => (await fetch(path)).arrayBuffer();
const text = async (path) => (await fetch(path)).text();

const opened = (async () => {
  const wheels = (await (await fetch("wheels.json")).json()).map((name) => bytes(`wheels/${name}`));
  const files = [text("pipeline.py"), text("starter.py")];
  const pyodide = await loadPyodide({ indexURL: new URL("pyodide/", self.location.href).href });
  const extractDir = pyodide.runPython("import site; site.getsitepackages()[0]");
  for (const wheel of wheels) pyodide.unpackArchive(await wheel, "wheel", { extractDir });
  pyodide.FS.mkdirTree("/course");
  const [subject, tests] = await Promise.all(files);
  pyodide.FS.writeFile("/course/pipeline.py", subject);
  pyodide.FS.writeFile("/course/test_pipeline.py", tests);
  pyodide.runPython(`
import importlib, os, sys
importlib.invalidate_caches()
os.chdir("/course")
sys.path.insert(0, "/course")
sys.dont_write_bytecode = True
import pytest

def run():
    for name in ("pipeline", "test_pipeline"):
        sys.modules.pop(name, None)
    return int(pytest.main(["-q", "-p", "no:cacheprovider", "/course/test_pipeline.py"]))
`);
  return pyodide;
})();

self.onmessage = async ({ data }) => {
  try {
    const pyodide = await opened;
    if (data !== null) pyodide.FS.writeFile("/course/test_pipeline.py", data);
    postMessage({ status: pyodide.runPython("run()") });
  } catch (error) {
    postMessage({ failed: String(error?.stack ?? error) });
  }
};
