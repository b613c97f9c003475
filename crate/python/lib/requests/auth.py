"""Basic authentication."""

import binascii


def _basic_auth_str(username, password):
    both = f"{username}:{password}".encode("latin1")
    return "Basic " + binascii.b2a_base64(both, newline=False).decode("ascii")


class AuthBase:
    def __call__(self, r):
        raise NotImplementedError("Auth hooks must be callable.")


class HTTPBasicAuth(AuthBase):
    def __init__(self, username, password):
        self.username = username
        self.password = password

    def __eq__(self, other):
        return (self.username, self.password) == (
            getattr(other, "username", None),
            getattr(other, "password", None),
        )

    def __call__(self, r):
        r.headers["Authorization"] = _basic_auth_str(self.username, self.password)
        return r
