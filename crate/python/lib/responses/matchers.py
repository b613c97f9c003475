"""Matchers: each looks at a request and says whether it fits, and if not, why."""

import json as json_module
import re
from urllib.parse import parse_qsl, urlparse

from requests import PreparedRequest
from urllib3.util.url import parse_url


def _asked_for(given, wanted):
    """The part of `given` that `wanted` has keys for, all the way down."""
    return {
        key: _asked_for(value, wanted[key]) if isinstance(value, dict) else value
        for key, value in given.items() if key in wanted
    }


def body_matcher(params, *, allow_blank=False):
    """The body is this text."""

    def match(request):
        body = request.body.decode('utf-8') if isinstance(request.body, bytes) else str(request.body)
        if body == params:
            return True, ''
        return False, f"request.body doesn't match {params} doesn't match {body}"

    return match


def urlencoded_params_matcher(params, *, allow_blank=False, strict_match=True):
    """The body is a form with these values; without `strict_match`, with these among others."""

    def match(request):
        body = request.body
        given = dict(parse_qsl(body, keep_blank_values=allow_blank)) if body else {}
        wanted = params or {}
        compared = given if strict_match else _asked_for(given, wanted)
        valid = params is None if body is None else wanted == compared
        if valid and (params or not body):
            return True, ''
        reason = f"request.body doesn't match: {given} doesn't match {wanted}"
        if strict_match:
            reason += "\nNote: You're using strict parameter check. To try a partial match, use strict_match=False"
        return False, reason

    return match


def json_params_matcher(params, *, strict_match=True):
    """The body is this JSON; without `strict_match`, an object that has this among others."""

    def match(request):
        body = request.body
        wanted = params if isinstance(params, list) else params or {}
        try:
            if isinstance(body, bytes):
                body = _text(body)
            given = json_module.loads(body) if body else {}
        except json_module.JSONDecodeError:
            return False, "request.body doesn't match: JSONDecodeError: Cannot parse request.body"
        if not strict_match and isinstance(given, dict) and isinstance(wanted, dict):
            given = _asked_for(given, wanted)
        if params is None if body is None else wanted == given:
            return True, ''
        reason = f"request.body doesn't match: {given} doesn't match {wanted}"
        if not strict_match:
            reason += '\nNote: You use non-strict parameters check, to change it use `strict_match=True`.'
        return False, reason

    return match


def _text(body):
    try:
        return body.decode('utf-8')
    except UnicodeDecodeError:
        import gzip

        return gzip.decompress(body).decode('utf-8')


def fragment_identifier_matcher(identifier):
    """What stands behind `#`; pairs in any order."""

    def match(request):
        given = urlparse(request.url).fragment
        if not identifier:
            valid = not given
        elif '=' in identifier:
            valid = sorted(parse_qsl(identifier)) == sorted(parse_qsl(given))
        else:
            valid = identifier == given
        if valid:
            return True, ''
        return False, f"URL fragment identifier is different: {identifier} doesn't match {given}"

    return match


def query_param_matcher(params, *, strict_match=True):
    """The query has these values; without `strict_match`, these among others."""
    wanted = {
        key: str(value) if isinstance(value, (int, float)) else value for key, value in dict(params or {}).items()
    }

    def match(request):
        given = request.params or {}
        if not strict_match:
            given = {key: value for key, value in given.items() if key in wanted}
        if sorted(wanted.items()) == sorted(given.items()):
            return True, ''
        reason = f"Parameters do not match. {given} doesn't match {wanted}"
        if not strict_match:
            reason += '\nYou can use `strict_match=True` to do a strict parameters check.'
        return False, reason

    return match


def query_string_matcher(query):
    """The query is this one; pairs in any order."""

    def match(request):
        text = parse_url(request.url or '').query
        given = sorted(parse_qsl(text, keep_blank_values=True)) if text else {}
        wanted = sorted(parse_qsl(query, keep_blank_values=True)) if query else {}
        if not query if text is None else given == wanted:
            return True, ''
        return False, f"Query string doesn't match. {dict(given)} doesn't match {dict(wanted)}"

    return match


def request_kwargs_matcher(kwargs):
    """The request is sent with these arguments, such as `stream` and `timeout`."""

    def match(request):
        wanted = kwargs or {}
        given = {key: value for key, value in request.req_kwargs.items() if key in wanted}
        if not wanted if not given else sorted(wanted.items()) == sorted(given.items()):
            return True, ''
        return False, f"Arguments don't match: {given} doesn't match {wanted}"

    return match


def multipart_matcher(files, data=None):
    """The body is the form that `files` and `data` give, whatever its boundary."""
    if not files:
        raise TypeError('files argument cannot be empty')
    prepared = PreparedRequest()
    prepared.headers = {'Content-Type': ''}
    prepared.prepare_body(data=data, files=files)
    own = _boundary(prepared.headers['Content-Type'])

    def match(request):
        reason = "multipart/form-data doesn't match. "
        if 'Content-Type' not in request.headers:
            return False, reason + "Request is missing the 'Content-Type' header"
        given = request.headers['Content-Type']
        boundary = _boundary(given)
        wanted = prepared.headers['Content-Type'].replace(own, boundary)
        if wanted != given:
            return False, f"{reason}Request headers['Content-Type'] is different. {given} isn't equal to {wanted}"
        body = prepared.body or ''
        if isinstance(body, bytes):
            body = body.replace(own.encode('utf-8'), boundary.encode('utf-8'))
        else:
            body = body.replace(own, boundary)
        if body != request.body:
            return False, f"{reason}Request body differs. {request.body} aren't equal {body}"
        return True, ''

    return match


def _boundary(content_type):
    return content_type.split('boundary=')[1] if 'boundary=' in content_type else ''


def header_matcher(headers, strict_match=False):
    """The request has these headers; with `strict_match`, no others."""

    def fits(given):
        if strict_match and len(given) != len(headers):
            return False
        for name, wanted in headers.items():
            value = given.get(name)
            if value is None:
                return False
            if not (re.match(wanted, value) if isinstance(wanted, re.Pattern) else wanted == value):
                return False
        return True

    def match(request):
        given = request.headers or {}
        if not strict_match:
            given = {name: value for name, value in given.items() if name in headers}
        if fits(given):
            return True, ''
        return False, f"Headers do not match: {given} doesn't match {headers}"

    return match
