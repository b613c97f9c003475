"""XML as a tree: parsed, searched, made, written.

Not here: `ParseError`: what is not XML is read as far as it goes.
"""

import xml.etree.ElementTree as ET

root = ET.fromstring('<rows><row id="1">a</row><row id="2">b</row></rows>')
assert [row.get("id") for row in root.findall("row")] == ["1", "2"] and root.find("row[@id='2']").text == "b"
child = ET.SubElement(root, "row", id="3")
child.text = "<c>"
assert ET.tostring(child) == b'<row id="3">&lt;c&gt;</row>'
ET.ElementTree(root).write("/tmp/rows.xml", encoding="utf-8", xml_declaration=True)
assert len(ET.parse("/tmp/rows.xml").getroot()) == 3
