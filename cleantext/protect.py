"""Tokens that no repair of words may touch: addresses, paths, code, formulas, censored words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_PROTECTED = re.compile(
    r"""
      .*(?:://|www\.|@|\\|_)               # address, mail, Windows path, snake_case
    | (?:doi|arxiv|isbn|issn|pmid|urn):    # identifier
    | .*\w\*+(?:\W|$) | .*[a-z]\*+[a-z]   # a censored word
    | .*\[[a-z]\][a-z]                     # a word with an editor's letter
    | .*[a-z]\.(?:com|org|net|edu|gov|html?|pdf|py|txt|io)\b
    | .*[a-z]\.(?:[cho]|[jt]s|sh|rs|md|gz|css|csv|json|xml|png|jpe?g|gif|zip|tar|exe|dll|java|php)\W*$   # file
    | .*[a-z]\.(?:ya?ml|toml|cfg|conf|ini|log|tex|docx?|xlsx?|sql)\W*$
    | [#$%][a-zA-Z]                         # hashtag, variable, conversion
    | .*[=<>^|{}+]                         # formula, markup, code
    | .*\w\(\)                             # a function's name
    | .*(?-i:[a-z][A-Z])\w*\(              # a function's or a class's, with its arguments
    | \W*(?-i:[A-Z][A-Z\d.]+)\([\w.,…]*\)  # a formula's of a spreadsheet
    | .*\w::\w | ::$                      # name in a namespace, literal block
    | \W{0,2}(?:--[a-z] | -[a-z](?![\w-]) | (?-i:-[A-Z])[a-z]*(?:-[a-z]+){2})  # option
    | [^\w`]*`+[^`]+`+\W*$                 # code in Markdown
    | .*[a-z]{2}\.\w+[.:]\w | .*\w:\w+:\w  # attribute of an attribute, name of many parts
    | [~./]+/\w | (?:/\w[\w.-]*){2}        # path
    | [\w.-]+/[\w./-]+\.[a-z]{1,4}\W*$    # path that begins with a name
    | \W*0x[\da-f] | \W*(?=[a-f]*\d[\da-f]*[a-f]|\d+[a-f]+\d)[\da-f]{7,}\W*$  # checksum
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: Code in a line of Markdown.
_CODE_SPAN = re.compile(r"(`+)(?!`)[^`\n]+\1(?!`)")
#: Tokens longer than this are data, not words: the longest English run of fused words in the tuning sets has 70.
LONGEST = 100


@lru_cache(maxsize=1 << 12)  # asked of an odd token by each who looks at it, one soon after the other
def is_protected(token: str) -> bool:
    """Whether a token is of a kind that no repair may touch.

    >>> [is_protected(token) for token in ("www.example.org", "snake_case", "rubb***", "a=b", "ferry")]
    [True, True, True, True, False]
    """
    if token.isalpha():
        return len(token) > LONGEST
    return len(token) > LONGEST or _PROTECTED.match(token) is not None


def code_spans(line: str) -> Iterator[re.Match[str]]:
    """Find the code in a line of Markdown, with the marks around it.

    >>> [span[0] for span in code_spans("Run `free --month june` and wait.")]
    ['`free --month june`']
    """
    return _CODE_SPAN.finditer(line)
