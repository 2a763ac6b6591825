"""Learns the names and terms of a corpus, and keeps them in a file that a chain takes as ``lexicon``.

A word that no dictionary has is an error if it stands once, and a term if it stands in document after document. The
file is plain text, one word a line with its count behind a tab, the most frequent first; lines that begin with ``#``
say where it came from. A list of words written by hand, without counts, is read just as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from cleantext.lexical.forms import form, is_word, plain
from cleantext.lexical.lexicon import Lexicon, lexicon
from cleantext.lexical.screen import FUSED_GAIN
from cleantext.protect import is_protected

#: A term stands in at least this many documents, or this often in all: an error of a machine seldom repeats itself.
DOCUMENTS, TIMES = 2, 5
#: Letters that a term has at least: shorter ones are scraps of split words.
SHORTEST = 4
#: Distinct unknown words kept while reading; at the limit, those seen once are dropped.
KEPT = 2_000_000


def learn(texts: Iterable[str], *, lang: str = "en") -> Counter[str]:
    """Return the words of the texts that the dictionary lacks and that are no accident, with their counts.

    What two common words make when the space between them is lost ("ofthe") is not learned, however often it stands.

    Raises:
        UnknownNameError: for a language without a dictionary.

    >>> learn(["The Zorblatt sings.", "A Zorblatt sang ofthe sea.", "Each Zorblatt rests ofthe day."])
    Counter({'Zorblatt': 3})
    """
    known = lexicon(lang)
    times: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    for text in texts:
        own = Counter(_unknown(text, known))
        times.update(own)
        documents.update(own.keys())
        if len(times) > KEPT:
            times = Counter({word: count for word, count in times.items() if count > 1})
            documents = Counter({word: count for word, count in documents.items() if word in times})
    return Counter(
        {
            word: count
            for word, count in times.items()
            if (documents[word] >= DOCUMENTS or count >= TIMES) and known.fused_gain(plain(word)) <= FUSED_GAIN
        }
    )


def _unknown(text: str, known: Lexicon) -> Iterator[str]:
    for token, count in Counter(text.split()).items():
        _, core, _, word = form(token)
        if len(core) >= SHORTEST and core.isalpha() and not is_protected(token) and not is_word(word, known.words):
            yield from [core] * count


def written(words: Counter[str], origin: str = "") -> str:
    r"""Return the contents of a lexicon file.

    >>> written(Counter({"Zorblatt": 3}), "the songs")
    '# words of the songs that the dictionary lacks, with their counts\nZorblatt\t3\n'
    """
    head = [f"# words of {origin} that the dictionary lacks, with their counts"] if origin else []
    rows = [f"{word}\t{count}" for word, count in sorted(words.items(), key=lambda item: (-item[1], item[0]))]
    return "".join(f"{line}\n" for line in [*head, *rows])


def read(contents: str) -> frozenset[str]:
    r"""Return the words of a lexicon file.

    >>> sorted(read("# by hand\nZorblatt\t3\n\nkubectl\n"))
    ['Zorblatt', 'kubectl']
    """
    rows = (line.partition("\t")[0].strip() for line in contents.splitlines() if not line.startswith("#"))
    return frozenset(row for row in rows if row)
