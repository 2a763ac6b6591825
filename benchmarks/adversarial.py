"""Text that is hard on a cleaner for its shape: for finding time or memory that grows faster than the text."""

from __future__ import annotations

from corpora.kinds import DOCUMENT, KINDS, document, documents

#: By name: what is repeated. Each is aimed at a way to be slow: a regular expression that tries every beginning, a
#: token without end, a table filled for every pair, a list that is looked through for every line.
PATTERNS = {
    "no spaces": "abcdefghijklmnopqrstuvwxyz",
    "hyphens": "-",
    "one letter": "a",
    "spaces": " ",
    "blank lines": "\n",
    "nested brackets": "([{<“",
    "ampersands": "&",
    "half mojibake": "Ã",
    "one word a line": "word\n",
    "hyphens at line ends": "exam-\nple ",
    "letterspaced": "w o r d ",
    "numbers": "12 ",
}


def text_of(kind: str, characters: int, *, single: bool = True) -> list[str]:
    """Return text of a kind, as one document or as documents of the usual size.

    >>> text_of("hyphens", 5)
    ['-----']

    Raises:
        KeyError: for a kind that is neither a pattern nor a corpus.
    """
    if kind in PATTERNS:
        pattern = PATTERNS[kind]
        return [(pattern * (characters // len(pattern) + 1))[:characters]]
    if not single:
        return [pair.noisy for pair in documents(kind, 0, characters)]
    if kind not in KINDS:
        raise KeyError(f"{kind!r} is no kind of text; known: {', '.join([*PATTERNS, *KINDS])}")
    return [document(kind, 0, 0, max(DOCUMENT, characters)).noisy[:characters]]
