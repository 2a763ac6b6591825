"""The word for a page beside a number, in the languages of most books: a number with it counts pages, and nothing else.

"Side" and "sida" are words for a page as well, but not in English: so they need the number of all pages.
"""

from __future__ import annotations

import re

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
