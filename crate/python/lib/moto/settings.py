"""How AWS is mocked: always in this process."""

TEST_SERVER_MODE = False
TEST_DECORATOR_MODE = True


def is_test_proxy_mode():
    return False
