"""Loose spacing around punctuation and between words, where it is surely damage.

A space that stands before a comma instead of behind it (``word ,next``) is moved; one too many before a mark, inside
brackets or a contraction (``it 's``) or between two words goes; one that is missing behind a comma or a full stop is
put in. What a writer may have meant stays: the French space before ``; : ! ?``, any space before a colon, smileys,
`` ...``, figures, formulas, addresses, code, columns, the indentation of a line, two spaces behind a sentence, and two
at a line end, which break a line in Markdown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import repeat

from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.layout.gaps import loose_gaps
from cleantext.layout.prose import CODE, is_prose
from cleantext.lexical.contractions import parted
from cleantext.lexical.foreign import is_foreign
from cleantext.protect import is_protected

#: Languages that set a space before high punctuation.
_SPACED = frozenset({"fr"})
_HIGH = frozenset(";?!")
#: A space before a mark that no space stands before, between words. Behind a question or exclamation mark a sentence
#: must begin or the line end: a lone one is also a sign of formulas. A full stop before figures or another leads to the
#: number of a page, one before a small letter or an option is a directory ("find . -name"), and one before the last
#: word in brackets makes a pair of two ("(NAME . PLACE)"). A semicolon before these words ends a command.
_BEFORE = re.compile(
    r" (?P<mark>(?:,|;(?! (?:do|done|fi)\b))(?=\s|$|(?P<next>[^\W\d_]{2}))"
    r"|\.(?=\s|$)(?! ?[.,;!?]| *\d|\n\. \.| +[a-z~/$-]| +[\w*-]+\))"
    r"|[?!](?=\n|$| +[^\W\d_a-z]))"
    r"(?:(?<=[^\W\d_]{2} .)|(?<=[^\W\d_]” .))"
)
#: A space inside brackets, on both sides or on one of a bracket that is closed nearby.
_BRACKETS = re.compile(r"\( (?=[^\W_])([^()\n]{1,100}?[^\W_])( ?)\)(?![*+{]|\?[\w(\[\\])")
#: What begins or ends with a single letter or a figure is a formula, whose spaces are its own.
_FORMULA = re.compile(r"\w(?!\w)|\d|.*(?:\b\w|\d)$")
#: A group that may be repeated, as patterns write it, has its spaces for a reason.
_CLOSING = re.compile(r"\)(?<=[^\W\d_]{2} \))(?![*+{]|\?[\w(\[\\])")
#: A comma or a full stop between words without its space. Behind a full stop only words that often begin a sentence
#: count; a name with a full stop inside (``asyncio.Event``) has others.
_COMMA = re.compile(r",(?! )(?=[^\W\d_]{3})(?<=[^\W\d_]{3},)")
#: Two words with a comma between them, and the marks of their sentence around them. Three in a row, two in brackets or
#: quotation marks, and two before a colon are a list of names as programs read it ("red,green,blue", "unix,win: fix").
_TWO_WORDS = re.compile(r"[(\[\"“'‘]?[^\W\d_]+(?:['’-][^\W\d_]+)*,[^\W\d_]+(?:['’-][^\W\d_]+)*(?:[.,;!?]+[\"”'’)]?)?")
_OPENINGS = "The|It|In|He|She|They|We|But|And|This|However|There|These|Those|For|As|At|On|His|Her|When|After|If"
_INITIALS = "".join(sorted({word[0] for word in _OPENINGS.split("|")}))
_STOP = re.compile(rf"\.(?! )(?=(?:{_OPENINGS})[ ,])(?<=[a-zß-öø-ÿ]{{3}}\.)")
#: The marks of which all these begin with one, each a sign that a search finds at the speed of memory: with a space
#: before it, or none behind it. Most texts have none of them so.
_SUSPECTS = {
    ".": re.compile(rf"\.(?:(?<= \.)|[{_INITIALS}](?<=[a-zß-öø-ÿ]{{3}}\..))"),
    ",": re.compile(rf",(?:(?<= ,)|{_COMMA.pattern[1:]})"),
    ";": re.compile(r";(?<= .)"),
    **{mark: re.compile(rf"{re.escape(mark)}(?<= .)(?=\n|$| +[^\W\d_a-z])") for mark in "?!"},
}
#: A sentence has this many spaces; a header of CSV has none.
_SPACES = 4
#: With more commas without a space than this, a line is a list of its own kind.
_TIGHT = 2
_TIGHT_COMMA = re.compile(r",(?<=[^\s\d],)(?=[^\s\d])")
#: Spaces at most that go with the one before a mark; a wider gap is somebody's alignment.
_RUN = 8
#: Marks that may stand alone between words; a lone semicolon rather ends a command.
_MARKS = frozenset(".,:?!")
#: Letters on each side that tell the language of a place: a line or two.
_AROUND = 120
#: How far a bracket is looked for.
_NEAR = 100


def spaces(document: Document, *, lang: str = "en") -> Sequence[Edit]:
    """Return an edit for each loose space; ``lang`` decides about the space before ``; ! ?``."""
    text = document.text
    found = [*_in_brackets(text)] if "(" in text else []
    for mark, suspects in _SUSPECTS.items():
        if mark in text and suspects.search(text) is not None:
            found += [*_before_marks(text, lang), *_missing(document)]
            break
    if lang == "en":
        found += [Edit(at, at + 1, " ", "", "space inside a contraction", 1.0, "spaces") for at in parted(text)]
    if document.has_gaps:
        for start, end in loose_gaps(text, document.lines, document.line_starts):
            found.append(Edit(start, end, text[start:end], " ", "wide gap inside a sentence", 1.0, "spaces"))
    if not found:
        return ()
    edits: list[Edit] = []
    for edit in sorted(found):
        if (not edits or edit.start >= edits[-1].end) and not document.is_source(edit.start):
            edits.append(edit)
    return edits


def _before_marks(text: str, lang: str) -> Iterator[Edit]:
    foreign: bool | None = None  # whether the whole text is in another language; few texts have to be asked
    for found in _BEFORE.finditer(text):
        mark = found["mark"]
        if mark in _HIGH:
            foreign = is_foreign(text.split(), lang) if foreign is None else foreign
            if lang in _SPACED or _is_foreign(text, found.start(), lang, among_foreign=foreign):
                continue
        start, end = found.span()
        if not _is_written(*_line_around(text, start), mark, moved=found["next"] is not None):
            continue
        before = text[max(0, start - _RUN) : start]
        start -= len(before) - len(before.rstrip(" "))
        if found["next"] is None:
            yield Edit(start, end, text[start:end], mark, "space before a mark", 1.0, "spaces")
        else:
            yield Edit(start, end, text[start:end], f"{mark} ", "space before a mark and not behind it", 1.0, "spaces")


def _line_around(text: str, place: int) -> tuple[str, str]:
    """What stands near a place in its line, before it and behind."""
    return (
        text[max(0, place - _AROUND) : place].rpartition("\n")[2],
        text[place : place + _AROUND].partition("\n")[0],
    )


def _is_written(before: str, behind: str, mark: str, *, moved: bool) -> bool:
    """Whether the line around a mark is prose, or begins like a sentence; a mark may also be what a command needs.

    One that is ``moved``, with its space before it and not behind, is asked for words only. Capitals before a semicolon
    are a command in any case, most words in capitals among others are one of SQL, and lone marks for the most part are
    what a row of data lacks.
    """
    line = f"{before} {behind}"
    tokens = line.split()
    words = [word.lstrip(",;") or word for word in tokens if word not in _MARKS]
    most_capitals = 2 * sum(map(str.isupper, words)) > len(words) and not line.isupper()
    if most_capitals or (mark == ";" and before.isupper()):
        return False
    text = " ".join(words)
    if is_prose(text):
        return True
    if moved:
        return len(words) > 1 and all(map(str.isalpha, words))
    in_letters = sum(map(str.isalpha, map(str.strip, words, repeat("'’.,;:!?"))))
    begins = mark != ";" and next(filter(str.isalpha, text), "").isupper() and CODE.search(text) is None
    return begins and 2 * len(words) >= len(tokens) and 2 * in_letters >= len(words)


def _is_foreign(text: str, place: int, lang: str, *, among_foreign: bool) -> bool:
    """Whether the line around a mark is in another language, which may have its own way with spaces."""
    before, behind = _line_around(text, place)
    return is_foreign((*before.split(), *behind.split()), lang, among_foreign=among_foreign)


def _in_brackets(text: str) -> Iterator[Edit]:
    for found in _BRACKETS.finditer(text):
        if " " not in found[1] or (found[2] and _FORMULA.match(found[1])):
            continue  # one word alone is a choice to tick, or a sign in a list
        yield Edit(found.start() + 1, found.start() + 2, " ", "", "space inside brackets", 1.0, "spaces")
    for found in _CLOSING.finditer(text):
        space = found.start() - 1
        opening = text.rfind("(", max(0, space - 2 * _NEAR), space)
        inside = text[opening + 1 : space]
        # Letters are counted and not spaces, which may come or go.
        if (
            opening >= 0
            and len(inside.replace(" ", "")) <= _NEAR
            and ")" not in inside
            and "\n" not in inside
            and " " in inside.strip()
        ):
            yield Edit(space, space + 1, " ", "", "space inside brackets", 1.0, "spaces")


def _missing(document: Document) -> Iterator[Edit]:
    """Put in the space behind a comma or a full stop, inside sentences of which other commas have theirs."""
    text = document.text
    judged: dict[int, bool] = {}
    for pattern, why in ((_COMMA, "no space behind a comma"), (_STOP, "no space between two sentences")):
        for found in pattern.finditer(text):
            number = bisect_right(document.line_starts, found.start()) - 1
            if number not in judged:
                judged[number] = _is_sentence(document.lines[number])
            if not judged[number]:
                continue
            token = _token(text, found.start())
            if not is_protected(token) and (pattern is _STOP or _TWO_WORDS.fullmatch(token)):
                yield Edit(found.start(), found.end(), found[0], f"{found[0]} ", why, 1.0, "spaces")


def _is_sentence(line: str) -> bool:
    """Whether a line is prose: what is decided for one of its marks is decided for all, so that one pass is enough."""
    return line.count(" ") >= _SPACES and len(_TIGHT_COMMA.findall(line)) <= _TIGHT and is_prose(line)


def _token(text: str, place: int) -> str:
    """The run without spaces around a place, or the part of it that is near."""
    left = text[max(0, place - _NEAR) : place].rpartition(" ")[2].rpartition("\n")[2]
    return left + re.split(r"\s", text[place : place + _NEAR], maxsplit=1)[0]
