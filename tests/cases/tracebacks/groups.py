def fail(text):
    raise ValueError(text)


def test_a_group():
    raise ExceptionGroup("several", [ValueError("a"), TypeError("b")])


def test_nested_groups():
    raise ExceptionGroup("outer", [ValueError("a"), ExceptionGroup("inner", [KeyError("k"), OSError("o")])])


def test_raised_members():
    errors = []
    for text in ["one", "two"]:
        try:
            fail(text)
        except ValueError as error:
            errors.append(error)
    raise ExceptionGroup("collected", errors)


def test_a_group_as_a_cause():
    try:
        raise ExceptionGroup("cause", [ValueError("a")])
    except ExceptionGroup as group:
        raise RuntimeError("effect") from group


def test_a_base_group():
    raise BaseExceptionGroup("base", [ValueError("a")])


def test_a_group_with_a_note():
    group = ExceptionGroup("noted", [ValueError("a")])
    group.add_note("about the group")
    raise group


def test_part_of_a_group():
    try:
        raise ExceptionGroup("mixed", [ValueError("a"), TypeError("b")])
    except* ValueError:
        pass
