// A file of 200 small tests, as a learner's suite has them: values, exceptions, mocks, patches, fixtures and parameters.

const EACH = 40;

const head = (round) => `import json
from unittest.mock import MagicMock, patch

import pytest

import pipeline

ROUND = ${round}


@pytest.fixture
def client():
    client = MagicMock()
    client.get.return_value = {"score": 0.5, "round": ROUND}
    return client

`;

const kinds = [
  (n) => `
def test_value_${n}():
    rows = [{"id": number, "score": number / 2} for number in range(5)]
    assert json.loads(json.dumps(rows))[${n % 5}]["score"] == ${n % 5} / 2

`,
  (n) => `
def test_raises_${n}():
    with pytest.raises(ValueError, match="invalid literal"):
        int("number ${n}")

`,
  (n) => `
def test_mock_${n}(client):
    assert client.get("/models/${n}")["score"] == 0.5
    client.get.assert_called_once_with("/models/${n}")

`,
  (n) => `
@patch("json.dumps")
def test_patch_${n}(dumps):
    dumps.side_effect = ["${n}"]
    assert json.dumps({}) == "${n}" and dumps.call_count == 1

`,
];

const parametrized = `
@pytest.mark.parametrize("number", range(${EACH}))
def test_parameter(number):
    assert sum(range(number)) == number * (number - 1) // 2
`;

/** How many tests there are. */
export const COUNT = EACH * (kinds.length + 1);

/** The file, other for each round, so that nothing can be remembered. */
export function manyTests(round) {
  const numbers = Array.from({ length: EACH }, (_, number) => number);
  return head(round) + numbers.map((number) => kinds.map((kind) => kind(number)).join("")).join("") + parametrized;
}
