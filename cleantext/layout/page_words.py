"""Words beside a number: those for a page, with which it counts pages, and those for what else is counted."""

from __future__ import annotations

import re

#: What stands for a page beside a head as well, written out and short; the last ones only with a full stop.
WRITTEN_OUT, SHORT, SHORTEST = r"pages?|seite|p[aá]gina", "pg", "p|s|pág"
#: The word in the languages of most books, for rows with nothing else. "Side" and "sida" are words for a page as well,
#: but not in English: so they need the number of all pages.
_WORD = (
    r"page|seite|p[aá]gina|blz|bladzijde|stron[aă]|stran[aă]|str|sayfa|halaman|trang|sivu|oldal|lappuse|lehekülg|"
    r"puslapis|σελ|σελίδα|стр|страница|стор|сторінка|صفحة|صفحه|עמוד|पृष्ठ|หน้า|쪽|페이지|ページ"
)
#: A small word stands between the number and that of all pages: "av", "z", "out of".
_OF = r"(?:/|[^\W\d_]{1,4}( [^\W\d_]{1,2})?)"
_PAGE = re.compile(
    rf"(?:\. )?(?:{_WORD})\.?(?P<of> {_OF})?|(?P<side>sid[ae] {_OF})|第? ?[页頁]( ?[共总總] ?[页頁])?", re.IGNORECASE
)
#: No such row is longer.
_LONGEST = 60
_DIGITS = re.compile(r"\d+")
#: What captions begin with, and other words that a number may stand beside.
_CAPTION = (
    r"fig(?:ure|s)?|tab(?:le|s)?|plates?|charts?|map|box|scheme|exhibit|example|listing|algorithm|illustration|image|"
    r"photo(?:graph)?|picture|diagram|abb(?:ildung)?|bild|tabelle|figura|figur|kuva|obr(?:ázek)?|rys(?:unek)?|ábra|"
    r"şekil|рис(?:унок)?|мал|табл(?:ица|иця)?|εικόνα|[図图圖表]|그림"
)
_CAPTIONED = re.compile(rf"(?:{_CAPTION})\b\.?\s*(?:\d|[IVX]+\b)", re.IGNORECASE)
_COUNTED = re.compile(
    rf"(?:{_CAPTION}|equation|eq|ex|chapter|section|part|book|volume|vol|no|nr|item|act|scene|step|question|exercise|"
    r"problem|lesson|theorem|lemma|definition|verse|stanza|canto|letter|day|week|hymn|psalm|(?:foot)?note|kapitel|"
    r"chapitre|глава|розділ)\.?",
    re.IGNORECASE,
)


def says_page(row: str) -> bool:
    """Whether a row says nothing but which page of a text, or of how many, this is.

    >>> says_page("Strona 9 z 40"), says_page("第 9 頁"), says_page("Side 9 av 40"), says_page("Page 9 is")
    (True, True, True, False)
    """
    if len(row) > _LONGEST:
        return False
    words, count = _DIGITS.subn(" ", row)
    found = _PAGE.fullmatch(" ".join(words.split())) if count else None
    return found is not None and (count > 1 or not (found["of"] or found["side"]))


def counts_others(words: str) -> bool:
    """Whether a number beside some words counts other things than pages.

    >>> counts_others("[Fig. ]"), counts_others("Page ")
    (True, False)
    """
    return _COUNTED.fullmatch(words.strip(" []():")) is not None


def is_caption(row: str) -> bool:
    """Whether a row begins like the caption of a figure or a table.

    >>> is_caption("Figure 2: The Lamps"), is_caption("Table of Contents")
    (True, False)
    """
    return _CAPTIONED.match(row) is not None
