def convert(text):
    try:
        return int(text)
    except ValueError:
        return None
    except (TypeError,
            OverflowError) as error:
        print(error)
        raise
    else:
        print("unreachable")
    finally:
        done = True


def in_order(action):
    seen = []
    try:
        seen.append("try")
        action()
    except KeyError:
        seen.append("key")
    except Exception:
        seen.append("other")
    else:
        seen.append("else")
    finally:
        seen.append("finally")
    return seen


def bare(action):
    try:
        action()
    except:
        pass
    return True


def groups(action):
    try:
        action()
    except* ValueError as group:
        return_value = len(group.exceptions)
    except* TypeError:
        return_value = 0
    else:
        return_value = -1
    return return_value


def nothing_raised():
    try:
        value = 1
    except ZeroDivisionError:
        value = 2
        value = 3
    return value


def raises():
    raise RuntimeError(
        "too "
        "bad"
    )
