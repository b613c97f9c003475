"""`subprocess` without processes: what tests patch, what they answer with, and an error for whatever would start one."""

import types

from _understudy_escape import report as _report

__all__ = [
    'Popen', 'PIPE', 'STDOUT', 'call', 'check_call', 'getstatusoutput', 'getoutput', 'check_output', 'run',
    'CalledProcessError', 'DEVNULL', 'SubprocessError', 'TimeoutExpired', 'CompletedProcess',
]

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    """What can go wrong with a process."""


class _WithOutput(SubprocessError):
    @property
    def stdout(self):
        """The same as `output`."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CalledProcessError(_WithOutput):
    """A process ended with another status than zero, and `check` was asked for."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            return f"Command '{self.cmd}' died with {_signal(-self.returncode)}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."


def _signal(number):
    import signal

    try:
        return repr(signal.Signals(number))
    except ValueError:
        return f'unknown signal {number}'


class TimeoutExpired(_WithOutput):
    """A process took longer than it was given."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"


class CompletedProcess:
    """A process that has ended: what `run` gives, and what a double of it should give."""

    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f'args={self.args!r}', f'returncode={self.returncode!r}']
        if self.stdout is not None:
            parts.append(f'stdout={self.stdout!r}')
        if self.stderr is not None:
            parts.append(f'stderr={self.stderr!r}')
        return f"{type(self).__name__}({', '.join(parts)})"

    def check_returncode(self):
        """Raises if the status is not zero."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class Popen:
    """A process, which cannot be started."""

    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None,
                 group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1,
                 process_group=None):
        advice = 'patch subprocess where the code under test looks it up'
        _report(f'the command {args!r}', f'this test would have started {args!r}: {advice}')
        raise OSError(f'{args!r} was not started: there are no processes in the sandbox; {advice}')

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        self.wait()

    def communicate(self, input=None, timeout=None):
        """Would send the input and give all that is printed."""

    def poll(self):
        """Would give the status, or `None` while it runs."""

    def wait(self, timeout=None):
        """Would wait for the end."""

    def send_signal(self, sig):
        """Would send a signal."""

    def terminate(self):
        """Would end it."""

    def kill(self):
        """Would end it by force."""


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Would run a command and give a `CompletedProcess`."""
    Popen(*popenargs, **kwargs)


def call(*popenargs, timeout=None, **kwargs):
    """Would run a command and give its status."""
    Popen(*popenargs, **kwargs)


def check_call(*popenargs, **kwargs):
    """Would run a command, and raise if its status is not zero."""
    call(*popenargs, **kwargs)


def check_output(*popenargs, timeout=None, **kwargs):
    """Would run a command and give what it prints."""
    run(*popenargs, **kwargs)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Would run a command in a shell and give its status and what it prints."""
    Popen(cmd)


def getoutput(cmd, *, encoding=None, errors=None):
    """Would run a command in a shell and give what it prints."""
    Popen(cmd)
