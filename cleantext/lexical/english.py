"""What is known of English words beyond how frequent wordfreq counts them: four tables.

The fused words that it counts as words, which are none here (``fused-en.txt.gz``), the pairs of symspellpy's bigram
dictionary together with those of ``data/pairs-en.tsv.gz``, the frequencies of short words (``short-en.tsv.gz``), and
which words make compounds (``compounds-en.tsv.gz``); data/README.md says where they come from.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from math import log

from cleantext.lexical.packed import rows

#: Size of the corpus behind symspellpy's pair counts (the Google Web n-grams, 1,024,908,267,229 words).
PAIR_CORPUS = 1_024_908_267_229


def drop_fused(words: dict[str, float], tables: Traversable) -> None:
    """Take out fused words."""
    for fused in rows("fused-en.txt.gz", tables):
        words.pop(fused, None)


def compounds(tables: Traversable) -> dict[str, tuple[int, int]]:
    """In how many compounds a word stands first, and last."""
    return {word: (int(first), int(last)) for word, first, last in _fields("compounds-en.tsv.gz", tables)}


def recount_short(words: dict[str, float], tables: Traversable, longest: int) -> None:
    """Give words of up to ``longest`` letters the frequency that they have in running text, if that is lower."""
    total, counts = _counts("short-en.tsv.gz", tables)
    seen = dict(counts)
    never = log(0.3 / total)
    for word in [word for word in words if len(word) <= longest]:
        count = seen.get(word)
        words[word] = min(words[word], never if count is None else log(count / total))


def pairs(words: dict[str, float], tables: Traversable, back_off: float) -> dict[str, dict[str, float]]:
    """Log probability of the second word after the first: the mean of the two sources.

    Pairs that are no likelier than the second word alone, with ``back_off``, are left out. A table for each first word
    takes half the memory of one by ``"first second"``, and no look-up needs to put two words together first.
    """
    source = files("symspellpy").joinpath("frequency_bigramdictionary_en_243_342.txt")
    one = {word: word for word in words}  # each word stands in memory once
    joint: dict[str, dict[str, float]] = {}
    for line in source.read_text(encoding="utf-8").splitlines():
        first, second, count = line.split(" ")
        if first in one and second in one:
            joint.setdefault(one[first], {})[one[second]] = int(count) / PAIR_CORPUS / 2
    total, counts = _counts("pairs-en.tsv.gz", tables)
    for pair, number in counts:
        first, _, second = pair.partition(" ")
        if first in one and second in one:
            behind = joint.setdefault(one[first], {})
            behind[one[second]] = behind.get(second, 0.0) + number / total / 2
    follows = {}
    for first, behind in joint.items():
        alone = words[first]
        after = {second: min(-0.1, log(probability) - alone) for second, probability in behind.items()}
        if kept := {second: known for second, known in after.items() if known > words[second] + back_off}:
            follows[first] = kept
    return follows


def _counts(name: str, tables: Traversable) -> tuple[int, Iterator[tuple[str, int]]]:
    """The total, which stands in the first row, and the counts of a table."""
    counted = _fields(name, tables)
    total = int(next(counted)[1])
    return total, ((key, int(count)) for key, count in counted)


def _fields(name: str, tables: Traversable) -> Iterator[list[str]]:
    return (row.split("\t") for row in rows(name, tables))
