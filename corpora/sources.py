"""Clean text to start from: documents of our own, and what installed packages carry.

Our own documents lie in ``corpora/clean`` (and, where it is there, ``corpora/typeset/prose``), one paragraph a line;
``name.fr.txt`` is French. They are the same everywhere, so everything that must repeat from a seed starts from them.
The reference manual that Python carries is seven times as long and another with each version of Python: it serves to
look for harm, and for nothing that must repeat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
FOLDERS = (HERE / "clean", HERE / "typeset" / "prose")

#: A sentence ends at its mark, closing quotes included, and the next one begins with a capital.
_SENTENCE_END = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][”»“]))\s+(?=[“«„A-ZÀÉ])")
#: Marks of paragraphs that are no prose: cells and columns, code, grammar, heads, list items, quotations.
_NO_PROSE = re.compile(r"^[\s>#|*-]|^\d+\.|\s{2}|::|[|{}=]|\*\*|http")
#: Fewest characters of a paragraph of prose: shorter ones are heads and addresses.
SHORTEST_PARAGRAPH = 80


@cache
def documents(lang: str) -> dict[str, str]:
    """Our own clean documents in a language, by name.

    >>> "lighthouse" in documents("en"), list(documents("fr"))
    (True, ['atelier'])
    """
    found = {}
    for folder in FOLDERS:
        for path in sorted(folder.glob("*.txt")):
            name, _, language = path.stem.partition(".")
            if (language or "en") == lang:
                found[name] = path.read_text(encoding="utf-8")
    return found


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a document that are prose: no heads, lists, tables, verse, code or addresses."""
    for block in text.split("\n\n"):
        if len(block) >= SHORTEST_PARAGRAPH and "\n" not in block.strip() and not _NO_PROSE.search(block):
            yield block.strip()


@cache
def sentences(lang: str) -> tuple[str, ...]:
    """Every sentence of our own prose in a language."""
    return tuple(
        sentence
        for text in documents(lang).values()
        for paragraph in paragraphs(text)
        for sentence in _SENTENCE_END.split(paragraph)
        if sentence
    )


@cache
def python_manual() -> tuple[str, ...]:
    """Paragraphs of prose from the reference manual that ``help()`` shows, their hard wraps taken out.

    >>> len(python_manual()) > 500
    True
    """
    from pydoc_data import topics  # noqa: PLC0415  (half a megabyte, wanted by the search for harm alone)

    found = dict.fromkeys(" ".join(block.split()) for text in topics.topics.values() for block in text.split("\n\n"))
    return tuple(
        block
        for block in found
        if len(block) >= SHORTEST_PARAGRAPH
        and block[0].isupper()
        and block.endswith((".", ":"))
        and not _NO_PROSE.search(block)
    )
