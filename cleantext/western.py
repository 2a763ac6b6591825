"""Bytes that are plainly Windows-1252: text all but in ASCII, with a few accents and signs where a writer sets them.

Such text is too little for a guess by frequencies: "20 \\xb0C" ends in a Korean character, "caf\\xe9" in a Cyrillic
letter. But a Korean or a Cyrillic word would have more such bytes side by side. Letters in the midst of ASCII are those
of other encodings in Central European text and the like, whose frequent words show.
"""

from __future__ import annotations

import re
from collections import Counter

import ftfy.bad_codecs  # noqa: F401  (it registers "sloppy-windows-1252")

from cleantext.lexical.foreign import SHORTEST, frequent

#: Small and capital letters of Windows-1252 beyond ASCII; those that hardly anybody writes are left out.
_SMALL, _CAPITAL = "ß-öø-þœšž", "À-ÖØ-ÞŒŠŽ"
#: Characters where they usually stand. Words have three letters beyond ASCII side by side at most, and one in ASCII
#: ("hääyö", "créée"); a capital stands behind no small letter, as the letters of old Macintoshes would.
_USUAL = re.compile(
    rf"""
    # letters: inside or at the end of a word, at its beginning, in capitals, alone; those of ordinals
      (?<=[A-Za-z])[{_SMALL}]{{1,3}}(?![A-Z\d]) | (?<!\w)[{_CAPITAL}]?[{_SMALL}]{{0,2}}(?=[a-z])
    | (?<![a-z\d{_SMALL}])[{_CAPITAL}]{{1,3}}(?=[A-Za-z]) | (?<=[A-Z])[{_CAPITAL}]{{1,3}}(?![a-z])
    | (?<!\w)[ÀÁÅÉÖàáâåæèéêíòóôöøú](?!\w) | (?<=[\d.Nn])[ªº](?!\w)
    # quotation marks and apostrophes
    | (?<=[\w.,;:!?)…”´-])’ | ’(?=\w) | (?<!\w)‘(?=\S) | (?<=[A-Za-z])´(?=[a-z]{{1,2}}\b)
    | (?<!\w)“(?=\S) | (?<=\S)[”“](?!\w) | (?<!\w)«(?=[\w\s¿¡“]) | »(?!\w)
    # dashes, dots, marks before a sentence
    | (?<=[\s\d])– | –(?=[\s\d]) | (?<=[A-Za-z])–(?=[A-Z]) | —(?=[\s\w"'“‘”’]|$)
    | … | (?<![A-Za-z])•(?![A-Za-z]) | (?<=[\sl])·(?=[\sl]) | (?<!\w)[¿¡](?=\w)
    # signs of names, notes and sections, and of money
    | (?<=[\w)\s])[™®](?!\w) | (?<![A-Za-z])©(?![a-z]) | (?<=[\w.,)\s])†(?!\w)
    | (?<!\w)[§¶](?=[§¶\d\s]) | [£¥€](?=\s?[\d.,)\s]) | (?<=\d)[€¢‰] | (?<=\d\s)[€¢‰]
    # degrees, figures and their signs
    | (?<=[\d\s])°(?![a-z]) | (?<=\b[Nn])°(?=\s?\d) | (?<![A-Za-z])µ(?=[A-Za-z]{{1,2}}\b)
    | (?<!\w)±(?=\s?\d) | (?<=\d)±(?=\d) | (?<=[\d\s)])[×÷](?=[\d\s(])
    | (?<=[\d\s(])[¼½¾](?!\w\w) | (?<=[\w).])[¹²³](?!\w)
    # a space that no line ends at, between words only if a mark is one of them; a break within a word
    | (?<![a-z])\xa0 | \xa0(?![a-z]) | (?<=[a-z])\xad(?=[a-z])
    """,
    re.VERBOSE,
)
#: The languages of the encodings of which letters could be taken for each other, of those whose frequent words we have.
_LANGUAGES = {
    "sloppy-windows-1252": ("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "is", "ca", "id", "fil"),
    "cp1250": ("pl", "cs", "hu", "ro", "sh", "sk", "sl"),
    "cp1254": ("tr",),
    "cp1257": ("lt", "lv"),
    "cp1258": ("vi",),
}
#: So many letters beyond ASCII are a few, and so many a frequent word: sentences of French and Finnish have two. A list
#: of Czech names has a hundred, and no such word but those of its head.
_ACCENTS = 3
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_LETTER = re.compile(rf"[{_SMALL}{_CAPITAL}]")
_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


def is_western(data: bytes) -> bool:
    """Whether the bytes, which are no UTF-8, are plainly Windows-1252.

    >>> is_western(b"It was 20 \\xb0C in the caf\\xe9."), is_western("Она ушла в кафе.".encode("cp1251"))
    (True, False)
    """
    text = data.decode("sloppy-windows-1252")
    place = 0
    while (found := _BEYOND_ASCII.search(text, place)) is not None:
        if (usual := _USUAL.match(text, found.start())) is None:
            return False
        place = usual.end()
    western, *others = (_frequent_words(data, encoding) for encoding in _LANGUAGES)
    return western >= max(others) and len(_LETTER.findall(text)) <= _ACCENTS * (1 + western)


def _frequent_words(data: bytes, encoding: str) -> int:
    """How often there is one of a language's most frequent words, in that of an encoding's languages that has most."""
    words = Counter(_WORD.findall(data.decode(encoding, "replace").lower()))
    return max(sum(words[word] for word in words.keys() & frequent(lang)) for lang in _LANGUAGES[encoding])
