"""Short rows in print behind which the text goes on in small letters, and yet on a line of its own.

A command that is shown between two halves of a sentence leaves most of its row free, and so does the last row of a
paragraph below which a name of code begins. A reader of PDF leaves as much room behind a piece of a formula, which has
no such sign. The break before a command says less: as often the command is a part of the sentence, and its last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.document import Document
from cleantext.layout.lines.odds import NEVER_FIRST
from cleantext.layout.lines.short_lines import ends_inside, is_wide_print
from cleantext.layout.lines.wrap import Wrap
from cleantext.layout.sentence import ends_sentence, first_word, has_note, initial

#: With the next word a command stays below this part of the width, and the end of a sentence below that one. In 236
#: manuals and papers 175 breaks behind commands as short were the text's own and 9 were not; behind sentences that end
#: so far from the width, before a small letter, 51 and none, but for those that the number of a note cuts.
_COMMAND, _SENTENCE = 0.6, 0.75
#: An option, a path, an assignment, a call by itself, or the end of a statement.
_SIGN = re.compile(
    r"(?:^| )(?:--?[a-zA-Z][\w-]*(?= |$)|(?:\.{0,2}|~)/[\w.]|[\w.-]+/[\w-]+[./]\w|[\w.]+=\S)"
    r"|\$\(|<-|[;{}]$|^[\w.]+\([^()]*\)$"
)


def displayed(document: Document, wrap: Wrap) -> Iterator[int]:
    """Yield the rows behind which the break is the text's own, in wide print.

    >>> from cleantext.layout.measure import typeset
    >>> rows = Document("which is what\\nlantern -v oil\\nshows in a long row on the wall of the tower\\n")
    >>> [*displayed(rows, Wrap(500, 10, 5, typeset, printed=True))]
    [1]
    """
    if not is_wide_print(wrap):
        return
    rows, most = document.bare_lines, int(_SENTENCE * wrap.letters)
    for row, length in enumerate(document.lengths[:-1]):
        if not 0 < length < most or not (above := rows[row]) or not (below := rows[row + 1]):
            continue
        if below[0] in NEVER_FIRST or ends_inside(above):
            continue
        taken = (wrap.measure(above) + wrap.space + wrap.measure(first_word(below))) / wrap.width
        if (taken < _COMMAND and _SIGN.search(above)) or (
            taken < _SENTENCE and initial(below).islower() and ends_sentence(above) and not has_note(above)
        ):
            yield row
