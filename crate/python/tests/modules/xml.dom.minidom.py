"""XML as a small document."""

from xml.dom.minidom import parseString

page = parseString('<rows><row id="1">a</row></rows>')
row = page.getElementsByTagName("row")[0]
assert row.getAttribute("id") == "1" and row.firstChild.data == "a"
assert row.toxml() == '<row id="1">a</row>'
