class TestThings:
    table = {}
    row = table["missing"]

    def test_a(self):
        pass
