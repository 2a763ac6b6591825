"""Listings in printed text: what is typed into a machine, or shown by one, between the sentences of a manual.

In a file whose lines are its own one such line says that all of them are. In print it stands by itself, and the
paragraphs around it are wrapped like any other. A line of prose that is taken for a line of a listing keeps a break
that it need not have; a line of a listing that is taken for prose is lost in a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleantext.layout.items import is_speech
from cleantext.layout.prose import is_line_of_prose, is_prose
from cleantext.layout.sentence import ends_sentence, leads_on
from cleantext.source_code import is_statement

#: How a line of a listing begins: a prompt, a comment, a command of TeX with its argument or alone, a brace, an entry
#: of BibTeX, a tag, a ruled row, all of them behind the number that some listings have.
_BEGINS = re.compile(
    r"(?:\d{1,4} {1,4})?(?:[>$%#+] ?[^\s\d]|\\[a-zA-Z@]+ ?(?:[{\[*\\=]|$)|[{}]|@[a-zA-Z]+\{|</?[a-zA-Z]|\|\S?"
    r"|//|/\*|\*/|#!|;;|%%)"
)
#: A field of a record, which has a line of its own beside another one.
_FIELD = re.compile(r"[A-Z][\w-]{1,24}(?: [A-Z][\w-]{1,24})?: \S")
#: So many lines that begin like this, or are code for other reasons, make a text one with listings.
_LEAST = 2
#: What stands in code, and in a line of prose hardly ever twice.
_MARK = re.compile(r"[{}\\=<>|_;#@^~]|\w\(|\w\[|->|::")
#: A variable, a key or a tag with nothing but words behind it; a prompt has a space behind its sign.
_NAMED = re.compile(r"(?:[$#][\w-]+|</?[\w-]+>)[.,;:)]* (.+)")
#: Words in braces and nothing else, to which a sentence refers.
_BRACED = re.compile(r"\{([^\W\d_][\w -]*)\}")


def listings(rows: Sequence[str]) -> frozenset[int]:
    """Return the rows that belong to listings, by how they begin, what is in them, and what goes on below one.

    >>> sorted(listings(["To see what is there, the command", "> ls(harbour)", "> ls(quay)", "shows the boats in it."]))
    [1, 2]
    """
    found = {
        number
        for number, row in enumerate(rows)
        if _BEGINS.match(row.lstrip()) and not _refers(row.strip()) and not _is_named(rows, number)
    }
    for looks_like_one in (is_statement, _is_field):  # two lines that do are no chance
        for number, pair in enumerate(pairwise(map(looks_like_one, rows))):
            if all(pair):
                found.update((number, number + 1))
    if len(found) < _LEAST:
        return frozenset()
    inside = False
    for number, row in enumerate(rows):
        text = row.strip()
        if number in found:
            inside = True
        elif text and (inside or _is_marked(text)) and not (is_prose(text) or _refers(text)):
            found.add(number)
            inside = True
        else:
            inside = False
    return frozenset(found)


def _is_marked(text: str) -> bool:
    """Whether a row has two marks of code, and others than semicolons and braces around words."""
    return len(_MARK.findall(text)) > 1 and ("{" not in text or _MARK.search(_bare(text)) is not None)


def _is_named(rows: Sequence[str], number: int) -> bool:
    """Whether a row goes on with a sentence of the row above, and begins with a name that has a sign of code."""
    named = _NAMED.match(rows[number].strip())
    above = rows[number - 1].strip() if number else ""
    if named is None or not (is_line_of_prose(above) or leads_on(above)) or ends_sentence(above):
        return False
    return is_line_of_prose(named[1])


def _refers(text: str) -> bool:
    """Whether a row of prose has words in braces, as some encyclopedias refer to their entries."""
    if "{" not in text:
        return False
    bare = _bare(text)
    return _MARK.search(bare) is None and is_prose(bare.rstrip(")]"))


def _bare(text: str) -> str:
    """Take semicolons and the braces around words from a row, unless it has cells."""
    return text if "\t" in text or "  " in text else _BRACED.sub(r"\1", text).replace("; ", ", ")


def _is_field(row: str) -> bool:
    return _FIELD.match(row) is not None and not (is_speech(row) and ends_sentence(row))
