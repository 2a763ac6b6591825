"""On how many pages a thing must stand to be furniture."""

from __future__ import annotations

#: Pages on which a thing must stand, or a number count on, to be furniture by itself, where there are so many.
ENOUGH = 3
#: A head stands on every second page at least (recto and verso), less those where chapters open.
DENSE = 0.35
#: When this share of the pages has furniture at a place, other rows there are furniture on weaker evidence.
REGULAR = 0.55
#: What is on all pages is on this share of them: where chapters open, or a page is nearly empty, it is not.
MOST = 0.75
