"""Calls to other machines as XML, made and read.

Not here: a network.
"""

import xmlrpc.client

text = xmlrpc.client.dumps((1, "a", [True]), "add")
assert xmlrpc.client.loads(text) == ((1, "a", [True]), "add")
