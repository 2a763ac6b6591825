"""How much a printed page holds at least and at most."""

from __future__ import annotations

#: Least number of characters on a page, of large print for children, and greatest, on a newspaper's.
SHORTEST_PAGE, LONGEST_PAGE = 350, 16_000
#: No page has more rows than this.
MOST_ROWS = 250
