"""Files of logins."""

import netrc

with open("/tmp/netrc", "w") as file:
    file.write("machine registry.example login ann password secret\n")
assert netrc.netrc("/tmp/netrc").authenticators("registry.example") == ("ann", "", "secret")
