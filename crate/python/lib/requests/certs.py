"""Where the certificates would lie."""


def where():
    return '/usr/lib/python3/certifi/cacert.pem'
