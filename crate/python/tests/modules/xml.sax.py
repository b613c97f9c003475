"""XML read tag by tag."""

import xml.sax


class Names(xml.sax.ContentHandler):
    found = []

    def startElement(self, name, attrs):
        self.found.append((name, dict(attrs)))


xml.sax.parseString(b'<a><b x="1"/></a>', Names())
assert Names.found == [("a", {}), ("b", {"x": "1"})]
