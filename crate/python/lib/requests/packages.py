"""`requests.packages.urllib3`: the name under which urllib3 once came with requests."""

import sys

import urllib3

for _name, _module in list(sys.modules.items()):
    if _name == 'urllib3' or _name.startswith('urllib3.'):
        sys.modules[f'requests.packages.{_name}'] = _module
