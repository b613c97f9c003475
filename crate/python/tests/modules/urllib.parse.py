"""Addresses taken apart, put together and quoted."""

from urllib.parse import parse_qs, quote, unquote, urlencode, urljoin, urlsplit

parts = urlsplit("https://ann@host:8080/a/b?x=1&x=2#end")
assert (parts.hostname, parts.port, parts.path, parts.fragment) == ("host", 8080, "/a/b", "end")
assert parse_qs(parts.query) == {"x": ["1", "2"]} and urlencode({"q": "a b", "n": [1, 2]}, doseq=True) == "q=a+b&n=1&n=2"
assert urljoin("https://h/a/b", "../c") == "https://h/c" and quote("ü/ ") == "%C3%BC/%20" and unquote("%20") == " "
