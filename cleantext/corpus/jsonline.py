"""One JSON object on a line: finds the text in it, and replaces the text without touching another byte.

Writing the whole object anew would round numbers, drop duplicate keys and change spaces and escapes.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Container, Iterator
from datetime import date, time
from decimal import Decimal  # noqa: F401  (in a doctest)

import orjson


def _number(digits: str) -> int | float:
    """The integer, or the nearest float if it is longer than Python reads (4,300 digits)."""
    try:
        return int(digits)
    except ValueError:
        return float(digits)


_DECODER = json.JSONDecoder(parse_int=_number)
_SPACE = re.compile(r"[ \t\r\n]*")
BOM = b"\xef\xbb\xbf"


def parsed(line: bytes) -> dict[str, object]:
    """Return the object on the line.

    Raises:
        ValueError: if it is not UTF-8, not JSON, or not an object; the message says which and where.
    """
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError:
        record = _parsed_leniently(line)
    if not isinstance(record, dict):
        raise ValueError(f"{_kind(record)}, not a JSON object")
    return record


def _parsed_leniently(line: bytes) -> object:
    """Read what orjson does not: lone surrogates written as escapes, NaN, numbers of any length."""
    try:
        return _DECODER.decode(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start} of the line is not UTF-8: {error.reason}") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"broken JSON: {error.msg} at character {error.pos} of the line") from None
    except RecursionError:
        raise ValueError("JSON nested too deeply") from None


def path_of(names: Container[str], key: str) -> tuple[str, ...]:
    """Return the keys that lead to the text: the key as it is if it is among the names, otherwise split at its dots.

    >>> path_of({"a.b": "text"}, "a.b"), path_of({"a": {"b": "text"}}, "a.b")
    (('a.b',), ('a', 'b'))
    """
    return (key,) if key in names else tuple(key.split("."))


def text_at(record: dict[str, object], path: tuple[str, ...]) -> str:
    """Return the text that the keys lead to.

    Raises:
        ValueError: if a key is missing or what is there is not a string.
    """
    found: object = record
    for depth, key in enumerate(path):
        if not isinstance(found, dict) or key not in found:
            has = f"; the record has {', '.join(map(repr, record))}"[:400] if depth == 0 and record else ""
            raise ValueError(f"no key {'.'.join(path[: depth + 1])!r}{has}; pass --text-key")
        found = found[key]
    if not isinstance(found, str):
        raise ValueError(f"{'.'.join(path)!r} is {_kind(found)}, not a string")
    return found


def replaced(line: bytes, path: tuple[str, ...], text: str) -> bytes:
    """Return the line with another text where the keys lead to.

    >>> replaced(b'{"n": 1.10, "text" : "tbe"}', ("text",), "the")
    b'{"n": 1.10, "text" : "the"}'
    """
    content = line.decode("utf-8")
    start, end = _span(content, path)
    literal = content[start:end]
    # A writer that escaped what is not ASCII goes on doing so; a lone surrogate can be written in no other way.
    escaped = literal.isascii() and "\\u" in literal and not json.loads(literal).isascii()
    try:
        return (content[:start] + json.dumps(text, ensure_ascii=escaped) + content[end:]).encode("utf-8")
    except UnicodeEncodeError:
        return (content[:start] + json.dumps(text) + content[end:]).encode("utf-8")


def extended(line: bytes, key: str, value: object) -> bytes:
    """Return the line with one more field at the end of the object.

    >>> extended(b'{"text": "word"}\\n', "noise", 0.5)
    b'{"text": "word","noise":0.5}\\n'
    """
    end = line.rindex(b"}")
    return b"".join((line[:end], b",", json.dumps(key).encode(), b":", orjson.dumps(value), line[end:]))


def dumped(value: object) -> bytes:
    r"""Return the value as JSON; what orjson refuses (lone surrogates) is escaped.

    >>> dumped({"thumb": b"\x00\xff", "day": date(2020, 2, 29), "price": Decimal("1.10")})
    b'{"thumb":"AP8=","day":"2020-02-29","price":"1.10"}'
    """
    try:
        return orjson.dumps(value, default=_plain)
    except TypeError:
        return json.dumps(value, default=_plain, separators=(",", ":")).encode()


def _plain(value: object) -> str:
    """What JSON has no type for: bytes in base64, times in ISO 8601, decimals by their digits."""
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    return value.isoformat() if isinstance(value, (date, time)) else str(value)


def _span(content: str, path: tuple[str, ...]) -> tuple[int, int]:
    """Where the value stands that the keys lead to; of equal keys the last one counts, as in every JSON reader."""
    start, end = _past_space(content, 0), len(content)
    for key in path:
        start, end = [(first, last) for name, first, last in _members(content, start) if name == key][-1]
    return start, end


def _members(content: str, at: int) -> Iterator[tuple[str, int, int]]:
    """The keys of the object that opens at ``at``, with the span of each value."""
    at = _past_space(content, at + 1)
    while content[at] != "}":
        name, at = _DECODER.raw_decode(content, at)
        first = _past_space(content, _past_space(content, at) + 1)
        _, last = _DECODER.raw_decode(content, first)
        yield name, first, last
        at = _past_space(content, last)
        if content[at] == ",":
            at = _past_space(content, at + 1)


def _past_space(content: str, at: int) -> int:
    found = _SPACE.match(content, at)
    return found.end() if found else at


def _kind(value: object) -> str:
    names = {dict: "an object", list: "an array", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
