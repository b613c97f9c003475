from loader import load


class LoadError(Exception):
    pass


def main():
    try:
        load({"rows": 3})
    except KeyError as error:
        raise LoadError("nothing to load") from error


print("before")
main()
print("after")
