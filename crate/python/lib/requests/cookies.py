"""Cookies, as far as a test sets and reads them: names and values."""


class RequestsCookieJar(dict):
    def set(self, name, value, **kwargs):
        self[name] = value

    def get_dict(self, domain=None, path=None):
        return dict(self)

    def __repr__(self):
        cookies = ", ".join(f"<Cookie {name}={value} for />" for name, value in self.items())
        return f"<RequestsCookieJar[{cookies}]>"


def cookiejar_from_dict(cookie_dict, cookiejar=None, overwrite=True):
    jar = RequestsCookieJar() if cookiejar is None else cookiejar
    for name, value in (cookie_dict or {}).items():
        if overwrite or name not in jar:
            jar[name] = value
    return jar
