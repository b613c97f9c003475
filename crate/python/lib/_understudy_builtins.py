"""What the interpreter lacks without a host: names that `site` would add, codecs, and locks for a single thread."""


def _find_codec(name):
    # Importing all of them takes longer than most runs, so that is left until one is wanted.
    import encodings

    return encodings.search_function(name)


def _acquire(lock, blocking=True, timeout=-1):
    """Takes a lock that is free. One that is taken stays so, as there is no other thread that could release it."""
    if not lock.locked_status:
        lock.locked_status = True
        return True
    if not blocking:
        return False
    if timeout is None or timeout < 0:
        raise RuntimeError('deadlock: this would wait for ever for a lock, a queue or an event, as there are no threads '
                           'in the sandbox; do first what is waited for, or give a timeout')
    from time import sleep

    sleep(timeout)
    return False


def _release_save(lock):
    count, lock.locked_count = lock.locked_count, 0
    return count


def _acquire_restore(lock, count):
    lock.locked_count = count


def _starting(start):
    """A thread runs to its end where it is started, under the number of the one that starts it: which is then put back."""

    def start_joinable_thread(function, handle=None, daemon=True):
        from threading import _active

        starting = dict(_active)
        try:
            return start(function, handle=handle, daemon=daemon)
        finally:
            _active.clear()
            _active.update(starting)

    return start_joinable_thread


def install():
    import builtins

    import _codecs
    import _sitebuiltins
    import _thread

    builtins.exit = _sitebuiltins.Quitter("exit", "Ctrl-D (i.e. EOF)")
    builtins.quit = _sitebuiltins.Quitter("quit", "Ctrl-D (i.e. EOF)")
    _codecs.register(_find_codec)
    _thread.start_joinable_thread = _starting(_thread.start_joinable_thread)
    _thread.LockType.acquire = _thread.LockType.__enter__ = _acquire
    # `threading.Condition` asks its lock for these, and would otherwise take one that is held for one that is free.
    _thread.RLock._is_owned = _thread.RLock.locked
    _thread.RLock._release_save = _release_save
    _thread.RLock._acquire_restore = _acquire_restore
