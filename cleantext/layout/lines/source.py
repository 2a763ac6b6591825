"""Texts whose line breaks are their own: markup, mail, code, a script. Nothing in them was wrapped by accident."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleantext.delimited import is_delimited
from cleantext.document import Document
from cleantext.layout.blocks import blocks
from cleantext.layout.lines.witnesses import breaks_words
from cleantext.source_code import declarations, is_declared

#: What each sign needs before it is believed: how many lines, and its look from the start of a line on. Every pattern
#: begins with the line break, so that the search runs from break to break. These are signs of a file;
_OF_FILES = (
    ("fenced code", 1, r"\n(?:```|~~~)"),
    ("directive of reStructuredText", 1, r"\n *\.\. (?:[\w-]+::|_[\w -]+:)"),
    ("text in YAML", 1, r"\n *(?:- +)?[\w-]+: [|>][+-]? *(?=\n)"),
    ("attribution in a mail", 1, r"\n(?:On|Am|Le) .{6,90}(?:wrote|schrieb|écrit) ?: *(?:\n|$)"),
)
#: and these of a file or of a listing in print.
_OF_LISTINGS = (
    ("head of a mail", 2, r"\n(?:From|To|Cc|Subject|Date|Sent|Reply-To|Message-ID|In-Reply-To): \S"),
    ("Markdown heading", 1, r"\n#{1,6} \S"),
    ("quotation in a mail", 2, r"\n ?>+(?: |(?=\n)|$)"),
    ("tag of HTML", 2, r"\n *</?[a-z][a-z0-9]*(?: [a-z-]+=[^>\n]*)?>"),
    ("command of TeX", 2, r"\n *\\[a-zA-Z]+(?:[{\[]|(?=\n))"),
    ("entry of BibTeX", 1, r"\n@[a-zA-Z]+\{[^\s{}]*,(?=\n)"),
    ("row of a table", 2, r"\n *\|[^\n]*\| *(?=\n|$)|\n *\+[-=+]{3,}\+ *(?=\n|$)"),
)
_SIGNS: tuple[tuple[str, int, re.Pattern[str]], ...] = tuple(
    (what, least, re.compile(pattern)) for what, least, pattern in (*_OF_FILES, *_OF_LISTINGS)
)
#: Any of them: most texts with a suspect line have none.
_SIGN = re.compile("|".join(sign.pattern for _, _, sign in _SIGNS))
#: Signs inside a line; each begins with the rare character that shows it.
_INSIDE = re.compile(r"\](?<=\S\])\((?:https?:|[./#\w])|`(?<=:`)[^`\n]+`|``[^`\n]+``")
#: The signs among them that no print has: "a[1](x)" may stand in a formula, and TeX's quotation marks look like code.
_INSIDE_FILE = re.compile(r"\](?<=\S\])\(https?:|`(?<=:`)[^`\n]+`")
#: Where words are broken at line ends, as nobody who writes a file does, a sign of one may stand in a sample: all of a
#: kind are so large a part of the lines, or the print is that of a file. Set by hand: manuals have one in 250 to 1,500
#: lines, a file a heading or a link every 20 or 30.
_SAMPLE = 0.02
#: What a line of code begins or ends with.
_CODE = re.compile(
    r"\n *(?:def \w+\(|class \w+[:({]|import [\w.{*]+(?:;|(?=\n)| as | from )|from [\w.]+ import |#include [<\"]|"
    r"(?:public|private|static|const|let|var|fn|func|package|use|struct|enum|impl) [\w*<][^\n]*[;{(](?=\n|$)|"
    r"(?:if|for|while|elif|else|switch|try|except|catch|return|SELECT|FROM|WHERE|JOIN)\b[^\n]*[;:{](?=\n|$)|"
    r"(?://|/\*|\*/|#!|--\[\[)|\$ \w)|[;{}](?=\n)"
)
#: A docstring begins or ends; with a declaration two of them are code, whatever stands between them.
_DOCSTRING = re.compile(r'\n *[rR]?"""')
#: Code is believed from so many lines on, when this share of all lines shows it; prose ends lines in a semicolon, too.
_CODE_LINES, _CODE_SHARE = 3, 0.15
#: In print this share: a manual may have a listing behind every other sentence. Set by hand.
_LISTED_SHARE = 0.4
#: A line of nothing but one sign under a line of the same length: a heading of Markdown or reStructuredText.
_UNDERLINE = re.compile(r"^([=~^*\"'-])\1{2,}$")
_RULE = re.compile(r"\n([=~^*\"'-])\1\1")
#: A term of a few words before its definition, behind a dash, a colon or a gap; so many of them, and so large a part of
#: the lines that are not set in. Prose has a dash so near to the beginning of one line in ten, and a gap that is alone
#: in its line hardly ever. A long glossary shows itself by other signs.
_TERM = r"[^\W\d](?:[\w,()'-]| (?! )){0,30}"
_ENTRY = re.compile(rf"{_TERM}(?: [-–—] \S|: \S|  +\S+(?: \S+)*$)", re.MULTILINE)
_MARKS = {
    mark: re.compile(rf"{mark}(?<={before}{mark})(?= )")
    for mark, before in {**dict.fromkeys("-–—", " "), ":": r"\w"}.items()
}
_MARKS_IN_BYTES = [mark.encode() for mark in _MARKS]
_GAP = re.compile(r"  (?<=\w  )")
_ENTRIES, _MOSTLY, _GLOSSARY = 3, 0.6, 400
#: The number of a line, in the margin before or behind it; so many steps from one to the next show that it is one, if
#: they pass so much of the text: the years of a table count its rows alone.
_MARGIN = re.compile(r" *(\d{1,4}) {2,}(?=\S)|.*\S {3,}(\d{1,4})$")
_COUNTED, _COUNTED_SHARE = 3, 0.5
#: And one where each number behind its line is a multiple of this, and all end in one column: nothing else does.
_EVERY = 5
#: A speech has fewer lines than this is the part of; headings in capitals that return are further apart.
_SPEECH_SHARE = 0.06
#: And this part of the lines is spoken; a story may have a scene or two.
_SPOKEN = 0.5
#: A speaker's name before or above a speech. With a colon and the speech behind it on its line it is an interview's as
#: well, which is prose: its lines are those of its own only if no width explains them.
_SPEAKER = re.compile(r"\n *([A-Z][A-Z'. -]{1,24}[A-Z])(?:\.|:(?! \S)| \([a-z ,]+\)[.:]?|(?=\n|$))")
#: What no sign that is no opening of a line can do without, by the rare character that it begins with, at the end of a
#: line or anywhere. Most texts have hardly any of it, and only its lines are asked more.
_AT_END = {
    **{mark: re.compile(rf"{re.escape(mark)}(?=\n)") for mark in ";{}("},
    ":": re.compile(": *(?=\n)"),
    **{mark: re.compile(rf"\{mark}[+-]? *(?=\n)") for mark in "|>"},
}
_ANYWHERE = {'"""': re.compile('"""'), "`": re.compile("`"), "]": re.compile(r"\](?=[\n(])")}
#: What may stand behind these of them, then.
_NEAR_END, _BEHIND = ":|>", frozenset(" +-")


def is_source(document: Document, *, printed: bool = False) -> bool:
    """Whether the line breaks of a text are its own; those of the listings in a printed one say nothing of the rest."""
    lines = document.lines
    if is_delimited(document) or _is_glossary(document) or (document.has_gaps and _counts_lines(lines)):
        return True
    suspects = _suspects(document)
    if len(suspects) == 1:
        return False
    signs, inside = (_SIGNS[: len(_OF_FILES)], _INSIDE_FILE) if printed else (_SIGNS, _INSIDE)
    enough = max(1, _SAMPLE * document.written) if printed and breaks_words(lines) else 1
    if _SIGN.search(suspects) and any(
        len(pattern.findall(suspects)) >= max(least, enough) for _, least, pattern in signs
    ):
        return True
    if (
        len(inside.findall(suspects)) >= enough
        or _is_code(suspects, lines, printed=printed)
        or _is_script(suspects, document.bare_lines)
    ):
        return True
    return _RULE.search(suspects) is not None and enough <= sum(
        _UNDERLINE.match(below) is not None and above != "" and abs(len(below) - len(above)) <= 1
        for above, below in pairwise(lines)
        if below and below[0] in "=~^*\"'-"
    )


def _suspects(document: Document) -> str:
    """Return the lines that could show a sign, each behind a line break, and a line break behind the last."""
    text, endings, signs = document.text, document.endings, document.signs
    if endings & _BEHIND:
        endings = endings.union(filter(text.__contains__, _NEAR_END))
    asked = [_AT_END[mark] for mark in _AT_END.keys() & endings]
    # Most are not even among the signs; and from behind three characters are found six times as fast.
    asked += [look for mark, look in _ANYWHERE.items() if mark.encode() in signs and text.rfind(mark) >= 0]
    found: Sequence[int] = document.openings
    if not (asked or found):
        return "\n"
    text = f"\n{text}\n"
    others = [suspect.start() for look in asked for suspect in look.finditer(text)]
    if others:
        found = sorted({text.rfind("\n", 0, place) for place in others}.union(found))
    return "".join([*(text[start : text.index("\n", start + 1)] for start in found), "\n"])


def _is_glossary(document: Document) -> bool:
    """Whether most lines that are not set in are a term and its definition; those set in go on with one."""
    text, lines = document.text, document.lines
    if len(lines) > _GLOSSARY:
        return False
    is_flat = document.bare_lines == lines
    outer = document.written if is_flat else sum([line[:1] not in ("", " ") for line in lines])
    least = max(_ENTRIES - 1, _MOSTLY * outer)
    if not document.has_gaps and sum(map(document.signs.count, _MARKS_IN_BYTES)) <= least:
        return False
    patterns = (*_MARKS.values(), _GAP) if document.has_gaps else _MARKS.values()
    begins = {text.rfind("\n", 0, found.start()) + 1 for pattern in patterns for found in pattern.finditer(text)}
    return sum([_ENTRY.match(text, begin) is not None for begin in begins]) > least


def _counts_lines(lines: Sequence[str]) -> bool:
    """Whether numbers in the margin count the lines, each or every fifth: as many further as lines lie between."""
    numbered = [(row, found) for row, line in enumerate(lines) if (found := _MARGIN.match(line))]
    steps = [
        (later - row, int(following[1] or following[2]) - int(found[1] or found[2]))
        for (row, found), (later, following) in pairwise(numbered)
    ]
    every_fifth = all(found[2] and not int(found[2]) % _EVERY for _, found in numbered)
    counted = [rows for rows, values in steps if rows == values]
    if every_fifth and len({found.end() for _, found in numbered}) == 1:
        return len(counted) >= max(1, _MOSTLY * len(steps))
    passed = sum(counted) >= _COUNTED_SHARE * sum(map(bool, lines))
    return passed and len(counted) >= max(_COUNTED, _MOSTLY * len(steps))


def _is_code(text: str, lines: Sequence[str], *, printed: bool) -> bool:
    if is_declared(text, lines) or (len(_DOCSTRING.findall(text)) > 1 and declarations(text)):
        return True
    found = sum(1 for _ in _CODE.finditer(text))
    return found >= _CODE_LINES and found >= (_LISTED_SHARE if printed else _CODE_SHARE) * sum(map(bool, lines))


def _is_script(text: str, lines: Sequence[str]) -> bool:
    """Whether at least two speakers speak at least twice each, and often enough to fill the text."""
    speeches: dict[str, int] = {}
    for found in _SPEAKER.finditer(text):
        speeches[found[1]] = speeches.get(found[1], 0) + 1
    repeated = [count for count in speeches.values() if count >= 2]
    written = sum(map(bool, lines))
    return len(repeated) >= 2 and sum(repeated) >= _SPEECH_SHARE * written and _spoken(lines) >= _SPOKEN * written


def _spoken(lines: Sequence[str]) -> int:
    """How many lines stand in blocks in which somebody speaks, or behind one that is but a name."""
    spoken, is_named = 0, False
    for first, behind in blocks(lines, ()):
        speaks = any(_SPEAKER.match(f"\n{line}") for line in lines[first:behind])
        if speaks or is_named:
            spoken += behind - first
        is_named = speaks and behind == first + 1
    return spoken
