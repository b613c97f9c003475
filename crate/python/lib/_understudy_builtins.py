"""What `site` would add to the built-in names, and the codecs beyond those that every run needs."""


def _find_codec(name):
    # Importing all of them takes longer than most runs, so that is left until one is wanted.
    import encodings

    return encodings.search_function(name)


def install():
    import builtins

    import _codecs
    import _sitebuiltins

    builtins.exit = _sitebuiltins.Quitter("exit", "Ctrl-D (i.e. EOF)")
    builtins.quit = _sitebuiltins.Quitter("quit", "Ctrl-D (i.e. EOF)")
    _codecs.register(_find_codec)
