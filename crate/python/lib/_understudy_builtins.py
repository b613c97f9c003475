"""What the interpreter lacks without a host: names that `site` would add, codecs, and locks that know their owner."""


def _find_codec(name):
    # Importing all of them takes longer than most runs, so that is left until one is wanted.
    import encodings

    return encodings.search_function(name)


def _release_save(lock):
    count, lock.locked_count = lock.locked_count, 0
    return count


def _acquire_restore(lock, count):
    lock.locked_count = count


def install():
    import builtins

    import _codecs
    import _sitebuiltins
    import _thread

    builtins.exit = _sitebuiltins.Quitter("exit", "Ctrl-D (i.e. EOF)")
    builtins.quit = _sitebuiltins.Quitter("quit", "Ctrl-D (i.e. EOF)")
    _codecs.register(_find_codec)
    # `threading.Condition` asks its lock for these, and would otherwise take one that is held for one that is free.
    _thread.RLock._is_owned = _thread.RLock.locked
    _thread.RLock._release_save = _release_save
    _thread.RLock._acquire_restore = _acquire_restore
