"""What debuggers are made of."""

import bdb


class Steps(bdb.Bdb):
    lines = 0

    def user_line(self, frame):
        Steps.lines += 1
        self.set_step()


Steps().run("x = 1\ny = 2\n", {})
assert Steps.lines >= 2
