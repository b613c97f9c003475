"""Interpreters of lines.

Not here: standard input has no lines: give `stdin` a `StringIO`.
"""

import cmd
import io


class Shell(cmd.Cmd):
    use_rawinput = False
    prompt = "> "
    said = []

    def do_say(self, words):
        self.said.append(words)

    def do_end(self, words):
        return True


out = io.StringIO()
Shell(stdin=io.StringIO("say hello there\nend\n"), stdout=out).cmdloop()
assert Shell.said == ["hello there"] and out.getvalue() == "> > "
