"""Alphabets, templates and formatters."""

import string

assert string.ascii_lowercase[:3] == "abc" and string.digits == "0123456789" and "!" in string.punctuation
assert string.Template("$who has ${n}").substitute(who="ann", n=1) == "ann has 1"
assert string.Template("$gone").safe_substitute() == "$gone" and string.capwords("a bc") == "A Bc"
assert string.Formatter().format("{0:>4}|{name}", 1, name="x") == "   1|x"
