"""Addresses and networks."""

import ipaddress

network = ipaddress.ip_network("10.0.0.0/30")
assert ipaddress.ip_address("10.0.0.2") in network and network.num_addresses == 4
assert [str(host) for host in network.hosts()] == ["10.0.0.1", "10.0.0.2"]
assert ipaddress.ip_address("::1").is_loopback
try:
    ipaddress.ip_address("10.0.0")
except ValueError as error:
    assert str(error) == "'10.0.0' does not appear to be an IPv4 or IPv6 address"
