class Money:
    def __init__(self, amount):
        self.amount = amount

    def __eq__(self, other):
        return self.amount == other.amount

    def __repr__(self):
        return f"<Money {self.amount}>"


def pytest_assertrepr_compare(config, op, left, right):
    if isinstance(left, Money) and isinstance(right, Money) and op == "==":
        return [
            "Comparing Money:",
            f"   amounts: {left.amount} != {right.amount}",
        ]
    if isinstance(left, Money) and op == "is":
        return [f"{left}\nis another {100}%"]
    if left == "long":
        return (f"line {number}" for number in range(20))
    if left == "nothing":
        return []
    if left == "broken":
        raise ValueError("no words")
