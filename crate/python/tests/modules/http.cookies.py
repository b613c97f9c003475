"""Cookies, made and read."""

from http.cookies import SimpleCookie

cookie = SimpleCookie()
cookie["session"] = "abc"
cookie["session"]["path"] = "/"
assert cookie.output() == "Set-Cookie: session=abc; Path=/"
assert SimpleCookie("a=1; b=2")["b"].value == "2"
