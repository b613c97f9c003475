"""The debugger, fed with commands.

Not here: there is nobody to type: `breakpoint()` reads the end of standard input and ends the test.
"""

import io
import pdb

out = io.StringIO()
debugger = pdb.Pdb(stdin=io.StringIO("p 1 + 2\ncontinue\n"), stdout=out, nosigint=True, readrc=False)
debugger.use_rawinput = False
debugger.run("x = 5", {})
assert "3" in out.getvalue()
