"""Numbers of pages between hyphens, glued to the first word of their page: "-2the" for "-2-" above "the".

A reader takes the second hyphen for that of a word broken at a line end, and joins the lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from cleantext.edit import Edit
from cleantext.layout.rows import Rows

_GLUED = re.compile(r"\s*(-(\d{1,4}))(?=[^\W\d_]|[\"'“‘(])")
#: So many pages must have one that keeps step: a sum may begin one page.
_PAGES = 2


def glued_folios(rows: Rows, feeds: Sequence[int]) -> Iterator[Edit]:
    """Yield an edit for each of them, if they count the pages that begin behind form feeds."""
    found = [
        (page, row, match)
        for page, row in enumerate(feeds)
        if row < len(rows.rows) and (match := _GLUED.match(rows.rows[row])) is not None
    ]
    steps = Counter(int(match[2]) - page for page, _, match in found)
    for page, row, match in found:
        if steps[int(match[2]) - page] >= _PAGES:
            start, end = (rows.starts[row] + place for place in match.span(1))
            yield Edit(start, end, match[1], "", "page number glued to a word", 1.0, "pages")
