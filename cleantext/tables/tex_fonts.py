r"""Control characters and accents that are glyphs of TeX's fonts: ligatures, dashes, quotation marks and bullets.

A font that a PDF holds without the names of its glyphs leaves a reader only their numbers, and TeX numbers ligatures
and marks where other encodings have controls: "di\x1berent" is "different". A text speaks for such an encoding where
its characters stand inside words that are words with the letters of the ligature only.

The encodings are those of LaTeX's ``t1enc``, ``ot1enc`` and ``ts1enc``. Where OT1 has "fi" and "fl" other texts have
form feeds and line breaks: they stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf

from cleantext.edit import Edit
from cleantext.lexical.foreign import language_of, rarities

CORK = {"\x1b": "ff", "\x1c": "fi", "\x1d": "fl", "\x1e": "ffi", "\x1f": "ffl"}
OT1 = {"\x0b": "ff", "\x0e": "ffi", "\x0f": "ffl"}
#: Dashes, and pairs of quotation marks: English, German, Hungarian and Polish, French.
_DASHES = {"\x15": "–", "\x16": "—"}
_QUOTES = {"\x10\x11": "“”", "\x12\x10": "„“", "\x12\x11": "„”", "\x13\x14": "«»"}
#: The bullet of TS1, U+0088, which whoever decodes it as Windows-1252 takes for a circumflex.
_BULLET, CIRCUMFLEX = "•", "ˆ"

#: Any of them: in most texts is none.
MAY_BE_GLYPHS = re.compile(f"[\x0b\x0e-\x1f{CIRCUMFLEX}]")
_WHY_LIGATURE, _WHY_DASH, _WHY_QUOTE, _WHY_BULLET = (
    f"{glyph} in the encoding of TeX's fonts" for glyph in ("ligature", "dash", "quotation mark", "bullet")
)

_LETTER, _PART = r"[^\W\d_]", r"(?:[^\W\d_]|[\x1b-\x1f])"
#: White space, to which Python counts three of the ligatures.
_BLANK, _WRITTEN = r"[ \t\n]", r"[^ \t\n]"
#: A word needs so many letters beside its ligatures to be asked: fewer are variables of a formula.
_LEAST = 3
#: A dash stands close between figures or between words, apart between words, or before an item: alone it may be a sign
#: of a formula ("x \x15 0", which is "greater or equal" in another font).
_DASH = re.compile(
    rf"([\x15\x16])(?:(?<=\d.)(?=\n?\d)|(?<={_LETTER}{{2}}.)(?=\n?{_PART}{{2}})"
    rf"|(?:(?<=[^\W_] .)|(?<=[.,;:)\x11] .)|(?<=^.))(?=[ \n][\"'(\x10]?{_PART}{{2}}))",
    re.MULTILINE,
)
#: What is quoted has a word in it, or stands close to its marks: the same numbers are those of large parentheses.
_LONGEST = 400
_QUOTED = re.compile(
    rf"(?<![^\W_])([\x10\x12\x13])(?! ?+{_BLANK})((?:[^\x10-\x14\n]|\n(?![ \t]*+\n)){{1,{_LONGEST}}}+)"
    r"([\x10\x11\x14])(?![^\W_])"
)
_WORD = re.compile(rf"{_PART}{{3}}|\A{_WRITTEN}+\Z")
#: A bullet begins a row, and a word follows it, as none follows the circumflex of a formula. One alone may be that.
_BULLETS = re.compile(rf"^[ \t]*{CIRCUMFLEX}(?=[ \t]+{_WRITTEN})", re.MULTILINE)
_ITEM = re.compile(rf"[ \t]+[^\w\s]?{_PART}(?: {_PART})?{_PART}")
_SOME = 2


def glyphs(text: str) -> list[Edit]:
    r"""Return the edits that put glyphs in the place of their numbers, in order.

    >>> [edit.new for edit in glyphs("a modi\x1ced coe\x1ecient, 1986\x151989")]
    ['fi', 'ffi', '–']
    >>> glyphs("name\x1cvalue"), glyphs("x\x1cy")
    ([], [])
    """
    found: list[Edit] = []
    if speaks_for(text, CORK):
        found += [*_ligatures(text, CORK), *_dashes(text), *_quotes(text)]
    if speaks_for(text, OT1):
        found += _ligatures(text, OT1)
    return sorted([*found, *_bullets(text)])


def speaks_for(text: str, ligatures: dict[str, str]) -> bool:
    """Whether most words with one of these controls inside are words with its letters, and less so without it.

    Of 6,959 such words in 25 PDFs 97 in 100 are what the page shows; where controls part fields, or are strewn by
    accident, hardly any would be a word.
    """
    sign = "".join(ligatures)
    with_letters, without = str.maketrans(ligatures), str.maketrans("", "", sign)
    if not _beside_letters(ligatures).search(text):
        return False
    words = {
        word
        for word in re.findall(f"(?:{_LETTER}|[{sign}])++", text.lower())
        if not word.isalpha() and len(word.translate(without)) >= _LEAST
    }
    if not words:
        return False
    known = rarities(language_of(text, "en"))
    told = sum(known.get(word.translate(with_letters), inf) < known.get(word.translate(without), inf) for word in words)
    return 2 * told > len(words)


def _beside_letters(ligatures: dict[str, str]) -> re.Pattern[str]:
    return re.compile(f"[{''.join(ligatures)}](?:(?<={_LETTER}.)|(?={_LETTER}))", re.DOTALL)


def _ligatures(text: str, ligatures: dict[str, str]) -> Iterator[Edit]:
    """Yield an edit for each that stands beside a letter."""
    for found in _beside_letters(ligatures).finditer(text):
        yield _edit(found.start(), found[0], ligatures[found[0]], _WHY_LIGATURE)


def _dashes(text: str) -> Iterator[Edit]:
    for found in _DASH.finditer(text):
        yield _edit(found.start(), found[0], _DASHES[found[0]], _WHY_DASH)


def _quotes(text: str) -> Iterator[Edit]:
    """Yield two edits for each pair of marks with words between them."""
    for found in _QUOTED.finditer(text):
        marks = _QUOTES.get(found[1] + found[3])
        if marks and _WORD.search(found[2]) and found[2][-1] != "\n":
            yield _edit(found.start(1), found[1], marks[0], _WHY_QUOTE)
            yield _edit(found.start(3), found[3], marks[1], _WHY_QUOTE)


def _bullets(text: str) -> Iterator[Edit]:
    found = list(_BULLETS.finditer(text))
    items = sum(_ITEM.match(text, bullet.end()) is not None for bullet in found)
    if items >= max(_SOME, len(found) / 2):
        for bullet in found:
            yield _edit(bullet.end() - 1, CIRCUMFLEX, _BULLET, _WHY_BULLET)


def _edit(start: int, old: str, new: str, why: str) -> Edit:
    return Edit(start, start + len(old), old, new, why)
