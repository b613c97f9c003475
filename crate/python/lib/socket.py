"""`socket` without sockets: the names that other modules look up, and an error for whatever would connect.

There is no network in the sandbox, in the browser as natively. What wants to be patched in a test is here.
"""

from _understudy_escape import report as _report

error = OSError
timeout = TimeoutError
has_ipv6 = False

AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW = 1, 2, 3
SOL_SOCKET, SO_REUSEADDR, SO_BROADCAST, SO_KEEPALIVE = 1, 2, 6, 9
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 6, 17, 41
TCP_NODELAY, IPV6_V6ONLY = 1, 26
AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST = 1, 2, 4
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOMAXCONN = 4096

# Where no timeout is given, as `http.client` and its kin name it.
_GLOBAL_DEFAULT_TIMEOUT = object()
_timeout = None


class herror(OSError):
    """A host's address could not be had."""


class gaierror(OSError):
    """An address could not be had."""


def _refuse(what):
    advice = 'patch the name where the code under test looks it up, or give that code a double of its client'
    _report(what, f'this test would have called {what}: {advice}')
    raise OSError(f'{what}: there are no sockets in the sandbox; {advice}')


class socket:
    """A socket, which cannot be made."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        _refuse('socket.socket')

    def connect(self, address, /):
        """Would connect to a remote address."""

    def connect_ex(self, address, /):
        """Would connect, and give an error's number."""

    def bind(self, address, /):
        """Would take a local address."""

    def listen(self, backlog=0, /):
        """Would wait for connections."""

    def accept(self):
        """Would give a new connection and its address."""

    def send(self, data, flags=0, /):
        """Would send some of the data."""

    def sendall(self, data, flags=0, /):
        """Would send all of the data."""

    def recv(self, bufsize, flags=0, /):
        """Would receive data."""

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        """Would give a file around the connection."""

    def setsockopt(self, level, optname, value, optlen=None, /):
        """Would set an option."""

    def settimeout(self, value, /):
        """Would limit how long a call takes."""

    def shutdown(self, how, /):
        """Would end one direction."""

    def close(self):
        """Would end the connection."""

    def fileno(self):
        """Would give the file descriptor."""

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


SocketType = socket


def create_connection(address, timeout=None, source_address=None, *, all_errors=False):
    """Would connect to an address."""
    _refuse('socket.create_connection')


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """Would listen on an address."""
    _refuse('socket.create_server')


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Would give two connected sockets."""
    _refuse('socket.socketpair')


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """Would look an address up."""
    _refuse('socket.getaddrinfo')


def getnameinfo(sockaddr, flags, /):
    """Would look a name up."""
    _refuse('socket.getnameinfo')


def gethostbyname(host, /):
    """Would look a host's address up."""
    _refuse('socket.gethostbyname')


def gethostname():
    """The name of this machine, the same on every one."""
    return 'localhost'


def getfqdn(name=''):
    """The name that was given, as there is nobody to ask for a longer one."""
    return name or gethostname()


def getdefaulttimeout():
    """What `setdefaulttimeout` has set."""
    return _timeout


def setdefaulttimeout(value, /):
    """Keeps the limit, which no call will reach."""
    global _timeout
    _timeout = value
