"""Authentication: basic, for a proxy, and digest."""

import binascii


def _basic_auth_str(username, password):
    parts = []
    for what, value, shown in (('usernames', username, username), ('passwords', password, type(password))):
        if not isinstance(value, (str, bytes)):
            import warnings

            warnings.warn(
                f'Non-string {what} will no longer be supported in Requests 3.0.0. Please convert the object '
                f"you've passed in ({shown!r}) to a string or bytes object in the near future to avoid problems.",
                category=DeprecationWarning,
            )
            value = str(value)
        parts.append(value.encode('latin1') if isinstance(value, str) else value)
    return 'Basic ' + binascii.b2a_base64(b':'.join(parts), newline=False).decode('ascii')


class AuthBase:
    """What is called with a prepared request and gives it back with its credentials."""

    def __call__(self, r):
        raise NotImplementedError('Auth hooks must be callable.')


class _NameAndPassword(AuthBase):
    def __init__(self, username, password):
        self.username = username
        self.password = password

    def __eq__(self, other):
        both = (getattr(other, 'username', None), getattr(other, 'password', None))
        return (self.username, self.password) == both

    def __ne__(self, other):
        return not self == other


class HTTPBasicAuth(_NameAndPassword):
    """`Authorization: Basic`."""

    def __call__(self, r):
        r.headers['Authorization'] = _basic_auth_str(self.username, self.password)
        return r


class HTTPProxyAuth(HTTPBasicAuth):
    """`Proxy-Authorization: Basic`."""

    def __call__(self, r):
        r.headers['Proxy-Authorization'] = _basic_auth_str(self.username, self.password)
        return r


class HTTPDigestAuth(_NameAndPassword):
    """Answers the challenge of a 401, and goes on with it."""

    _ALGORITHMS = {'MD5': 'md5', 'MD5-SESS': 'md5', 'SHA': 'sha1', 'SHA-256': 'sha256', 'SHA-512': 'sha512'}

    def __init__(self, username, password):
        super().__init__(username, password)
        self._challenge = {}
        self._last_nonce = ''
        self._nonce_count = 0
        self._position = None
        self._tries = 0

    def build_digest_header(self, method, url):
        """The header, or None where the challenge asks for what is not known."""
        import hashlib
        import os

        from requests.utils import path_of

        challenge = self._challenge
        realm, nonce, qop = challenge['realm'], challenge['nonce'], challenge.get('qop')
        algorithm = challenge.get('algorithm')
        name = (algorithm or 'MD5').upper()
        if name not in self._ALGORITHMS or (qop and 'auth' not in qop.split(',')):
            return None

        def digest(*parts):
            return hashlib.new(self._ALGORITHMS[name], ':'.join(parts).encode('utf-8')).hexdigest()

        path = path_of(url)
        self._nonce_count = self._nonce_count + 1 if nonce == self._last_nonce else 1
        self._last_nonce = nonce
        count = f'{self._nonce_count:08x}'
        cnonce = os.urandom(8).hex()
        secret = digest(self.username, realm, self.password)
        if name == 'MD5-SESS':
            secret = digest(secret, nonce, cnonce)
        asked = digest(method, path)
        middle = (nonce, count, cnonce, 'auth') if qop else (nonce,)
        parts = {
            'username': self.username, 'realm': realm, 'nonce': nonce, 'uri': path,
            'response': digest(secret, *middle, asked),
        }
        parts.update({key: challenge[key] for key in ('opaque', 'algorithm') if challenge.get(key)})
        header = 'Digest ' + ', '.join(f'{key}="{value}"' for key, value in parts.items())
        return f'{header}, qop="auth", nc={count}, cnonce="{cnonce}"' if qop else header

    def handle_redirect(self, r, **kwargs):
        if r.is_redirect:
            self._tries = 1

    def handle_401(self, r, **kwargs):
        from requests.cookies import extract_cookies_to_jar
        from requests.utils import parse_dict_header

        asked = r.headers.get('www-authenticate', '')
        if not 400 <= r.status_code < 500 or 'digest' not in asked.lower() or self._tries >= 2:
            self._tries = 1
            return r
        if self._position is not None and hasattr(r.request.body, 'seek'):
            r.request.body.seek(self._position)
        self._tries += 1
        scheme, _, rest = asked.partition(' ')
        self._challenge = parse_dict_header(rest if scheme.lower() == 'digest' else asked)
        r.content
        r.close()
        again = r.request.copy()
        extract_cookies_to_jar(again._cookies, r.request, r.raw)
        again.prepare_cookies(again._cookies)
        again.headers['Authorization'] = self.build_digest_header(again.method, again.url)
        answer = r.connection.send(again, **kwargs)
        answer.history.append(r)
        answer.request = again
        return answer

    def __call__(self, r):
        if self._last_nonce:
            r.headers['Authorization'] = self.build_digest_header(r.method, r.url)
        self._position = r.body.tell() if hasattr(r.body, 'tell') else None
        r.register_hook('response', self.handle_401)
        r.register_hook('response', self.handle_redirect)
        self._tries = 1
        return r
