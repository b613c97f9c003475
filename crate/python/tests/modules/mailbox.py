"""Mails in files."""

import mailbox

box = mailbox.mbox("/tmp/box")
box.add("Subject: one\n\nHello\n")
box.flush()
assert [mail["subject"] for mail in mailbox.mbox("/tmp/box")] == ["one"]
