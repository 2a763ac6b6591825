"""Texts whose line breaks are their own: markup, mail, code, a script. Nothing in them was wrapped by accident."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

#: Each pattern is looked for at the start of a line; the number is how many lines must show it before it is believed.
_SIGNS: tuple[tuple[str, int, re.Pattern[str]], ...] = tuple(
    (what, least, re.compile(pattern, re.MULTILINE))
    for what, least, pattern in (
        ("Markdown heading", 1, r"^#{1,6} \S"),
        ("fenced code", 1, r"^(?:```|~~~)"),
        ("Markdown link or emphasis", 1, r"\]\((?:https?:|[./#\w])"),
        ("directive of reStructuredText", 1, r"^ *\.\. (?:[\w-]+::|_[\w -]+:)"),
        ("role of reStructuredText", 1, r":\w+:`[^`\n]+`|``[^`\n]+``"),
        ("head of a mail", 2, r"^(?:From|To|Cc|Subject|Date|Sent|Reply-To|Message-ID|In-Reply-To): \S"),
        ("quotation in a mail", 2, r"^ ?>+(?: |$)"),
        ("attribution in a mail", 1, r"^(?:On|Am|Le) .{6,90}(?:wrote|schrieb|écrit) ?: *$"),
        ("tag of HTML", 2, r"^ *</?[a-z][a-z0-9]*(?: [a-z-]+=[^>\n]*)?>"),
        ("row of a table", 2, r"^ *\|.*\| *$|^ *\+[-=+]{3,}\+ *$"),
        (
            "code",
            3,
            r"^ *(?:def \w+\(|class \w+|import [\w.{*]+|from [\w.]+ import |#include [<\"]|return\b[^.]{0,60};?$|"
            r"(?:public|private|static|const|let|var|fn|func|package|use|struct|enum|impl) [\w*<].*[;{(]?$|"
            r"(?:if|for|while|elif|else|switch|try|except|catch)\b.*[:{]$|.*[;{}]$|(?://|/\*|#!|--\[\[) ?)",
        ),
    )
)
#: Code is believed when this share of the lines that are not blank shows it; prose ends lines in a semicolon, too.
_CODE_SHARE = 0.15
#: A line of nothing but one sign under a line of the same length: a heading of Markdown or reStructuredText.
_UNDERLINE = re.compile(r"^([=~^*\"'-])\1{2,}$")
#: A speaker's name before or above a speech.
_SPEAKER = re.compile(r"^ *([A-Z][A-Z'. -]{1,24}[A-Z])(?:[.:]| \([a-z ,]+\)[.:]?|$)", re.MULTILINE)


def is_source(text: str, lines: Sequence[str]) -> bool:
    """Whether the line breaks of a text are its own."""
    for what, least, pattern in _SIGNS:
        found = sum(1 for _ in pattern.finditer(text))
        if found >= (max(least, int(_CODE_SHARE * sum(map(bool, lines)))) if what == "code" else least):
            return True
    if any(
        _UNDERLINE.match(below) and above and abs(len(below) - len(above)) <= 1
        for above, below in pairwise(lines)
        if below and below[0] in "=~^*\"'-"
    ):
        return True
    return _is_script(text)


def _is_script(text: str) -> bool:
    """Whether at least two speakers speak at least twice each."""
    speeches: dict[str, int] = {}
    for found in _SPEAKER.finditer(text):
        speeches[found[1]] = speeches.get(found[1], 0) + 1
    return sum(count >= 2 for count in speeches.values()) >= 2
