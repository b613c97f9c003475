# `open` as a mock, beside the files of the sandbox.
import builtins
import csv
import io
import json
import pathlib
from unittest.mock import call, mock_open, patch

path = pathlib.Path('settings.json')
path.write_text('{"real": true}')


def settings():
    with open('settings.json', encoding='utf-8') as file:
        return json.load(file)


# === a mock hides the file, and nothing is left of it ===
assert settings() == {'real': True}
with patch('builtins.open', mock_open(read_data='{"mocked": 1}')) as opened:
    assert settings() == {'mocked': 1}
    assert settings() == {'mocked': 1}
    # What does not go through the built-in name still sees the file.
    assert path.read_text() == '{"real": true}' and io.open('settings.json').read() == '{"real": true}'
assert opened.mock_calls[0] == call('settings.json', encoding='utf-8')
assert settings() == {'real': True}

# === one file mocked, the others real ===
real = builtins.open


def only_missing(name, *args, **kwargs):
    return mock_open(read_data='a,b\n1,2\n')() if name == 'missing.csv' else real(name, *args, **kwargs)


with patch('builtins.open', side_effect=only_missing) as opened:
    with open('missing.csv') as file:
        assert list(csv.reader(file)) == [['a', 'b'], ['1', '2']]
    assert settings() == {'real': True}
    assert opened.call_count == 2

# === what was written ===
with patch('builtins.open', mock_open()) as opened:
    with open('out.json', 'w') as file:
        json.dump({'a': 1}, file)
handle = opened()
assert ''.join(part.args[0] for part in handle.write.call_args_list) == '{"a": 1}'
handle.close.assert_called_once_with()
assert not pathlib.Path('out.json').exists()

# === errors ===
with patch('builtins.open', side_effect=PermissionError(13, 'Permission denied')):
    try:
        settings()
    except PermissionError as error:
        assert str(error) == '[Errno 13] Permission denied'
    else:
        raise AssertionError('it should have failed')

# === the methods of a path ===
with patch.object(pathlib.Path, 'read_text', return_value='mocked', autospec=True) as read:
    assert path.read_text(encoding='utf-8') == 'mocked'
read.assert_called_once_with(path, encoding='utf-8')
assert path.read_text() == '{"real": true}'
