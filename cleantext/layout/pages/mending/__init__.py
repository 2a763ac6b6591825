"""Everything that edits.

Before furniture is looked for, since it hides pages or lines:

- ``glued_folios``: numbers of pages glued to the first word of a page
- ``strewn_words``: words of one line that stand behind their paragraph

- ``strewn_marks``: marks of items that stand at the end of their page, in the way of its furniture

And when all is known:

- ``between``: what belongs between two rows when nothing else stands there any more
- ``gap_edits``: one edit for each gap that furniture leaves, and for each block of notes
"""
