import helpers


def test_not_rewritten():
    helpers.check_equal(1, 2)


def test_not_rewritten_message():
    helpers.check_message(1, 2)


def test_divide():
    helpers.divide(1, 0)


def test_call_back():
    def fail():
        assert 1 == 2

    helpers.call(fail)


def test_rewritten_in_conftest(positive):
    positive(-1)


def test_fixture_of_conftest(broken):
    pass
