"""What ``normalizers/pages.py`` decides with, in the order in which a text goes through it.

What a row is:

- ``marks``: printed page marks, such as ``[Pg 12]``
- ``folios``: the number of a page in a row, alone or beside a head
- ``heads``: what makes two rows the same running head, and what is no head
- ``quorum``: on how many pages a thing must stand
- ``page_breaks``: whether a sentence runs on over a break between two pages

Then the rooms:

- ``unmarked``: where pages end, if no mark says so
- ``mending``: two kinds of damage that is repaired before anything else is asked of the pages
- ``furniture``: which rows of known pages are furniture
- ``notes``: the notes at the foot of a page
- ``mending`` again: the edits

A *folio* is the number of a page; a *head* is what else stands above its text, or below it. Rows that are ``taken`` are
known to be furniture, ``candidates`` may be; a *sequence* or *chain* is rows of several pages that belong together.
"""
