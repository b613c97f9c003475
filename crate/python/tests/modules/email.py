"""Mails: made, parsed, with headers and parts."""

from email import message_from_string, policy
from email.message import EmailMessage
from email.utils import formataddr, parseaddr

mail = EmailMessage()
mail["Subject"] = "Model grün"
mail["To"] = formataddr(("Ann", "ann@example.com"))
mail.set_content("It is ready.")
mail.add_attachment(b"1,2", maintype="text", subtype="csv", filename="rows.csv")
again = message_from_string(mail.as_string(), policy=policy.default)
assert again["subject"] == "Model grün" and parseaddr(again["to"])[1] == "ann@example.com"
assert [part.get_filename() for part in again.iter_attachments()] == ["rows.csv"]
assert again.get_body().get_content() == "It is ready.\n"
