"""Injected tokens: how many are found, and how many words of clean text are deleted.

Behind one word in 200 of a clean text, chosen at random, a token of three to seven letters is dropped: half of them
pronounceable (consonants and vowels in turn), half random, none a word that wordfreq lists (of three consonants it
lists more than half; those that stand in fewer than one of 24 million words are none). Any word is one to drop a
token behind, also one with a comma or a full stop, and the last of a line.

    python -m benchmarks.intruders TEXT... [--preset default] [--show 20]
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import wordfreq

import cleantext

CONSONANTS, VOWELS = "bcdfghjklmnprstvwz", "aeiou"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LENGTHS = range(3, 8)
#: Abbreviations shorter than this and rarer (Zipf's scale) are no words.
SHORT, UNKNOWN_SHORT = 4, 1.6
RATE = 200  #: words for each injected token
WORDS = 400  #: words in a document


def token(chooser: random.Random) -> str:
    """Return a token that is no word.

    >>> len(token(random.Random(4))) in LENGTHS
    True
    """
    while True:
        size = chooser.choice(LENGTHS)
        if chooser.random() < 0.5:
            sounds = chooser.choice([(CONSONANTS, VOWELS), (VOWELS, CONSONANTS)])
            made = "".join(chooser.choice(sounds[place % 2]) for place in range(size))
        else:
            made = "".join(chooser.choice(LETTERS) for _ in range(size))
        known = wordfreq.zipf_frequency(made, "en")
        if known == 0 or (len(made) < SHORT and known < UNKNOWN_SHORT and not {*VOWELS, "y"} & {*made}):
            return made


def injected(text: str, chooser: random.Random, rate: int = RATE) -> tuple[str, list[tuple[int, str]]]:
    """Return the text with tokens dropped behind its words, one of ``rate``, and where they stand."""
    pieces: list[str] = []
    places: list[tuple[int, str]] = []
    position = length = 0
    for word in re.finditer(r"\S+", text):
        if chooser.random() < 1 / rate:
            made = token(chooser)
            pieces += text[position : word.end()], " ", made
            length += word.end() - position + 1
            places.append((length, made))
            length += len(made)
            position = word.end()
    pieces.append(text[position:])
    return "".join(pieces), places


@dataclass
class Found:
    """What became of the injected tokens."""

    injected: int = 0
    removed: int = 0
    besides: int = 0  #: deletions in the noisy text that hit no injected token
    words: int = 0
    wrong: int = 0  #: deletions in the text without injected tokens

    @property
    def recall(self) -> float:
        """Share of the injected tokens that were removed."""
        return self.removed / max(1, self.injected)

    @property
    def precision(self) -> float:
        """Share of the deletions that hit an injected token."""
        return self.removed / max(1, self.removed + self.besides)

    @property
    def harm(self) -> float:
        """Deletions in a million words of clean text."""
        return 1e6 * self.wrong / max(1, self.words)


def documents(text: str) -> Iterator[str]:
    """Yield runs of lines of about ``WORDS`` words."""
    held: list[str] = []
    size = 0
    for line in text.split("\n"):
        held.append(line)
        size += line.count(" ") + 1
        if size >= WORDS:
            yield "\n".join(held)
            held, size = [], 0
    yield "\n".join(held)


def measured(
    texts: Sequence[str],
    explain: Callable[[str], cleantext.Result],
    seed: int = 1,
    report: Callable[[str], object] = len,
) -> Found:
    """Inject into every document and count."""
    chooser = random.Random(seed)
    found = Found()
    for text in texts:
        noisy, places = injected(text, chooser)
        found.injected += len(places)
        deleted = [edit for edit in explain(noisy).edits if edit.normalizer == "words.intruder"]
        for start, made in places:
            if any(edit.start <= start and start + len(made) <= edit.end for edit in deleted):
                found.removed += 1
            else:
                report(f"missed  {noisy[max(0, start - 30) : start + 30]!r}")
        found.besides += sum(
            not any(edit.start <= start and start + len(made) <= edit.end for start, made in places) for edit in deleted
        )
        found.words += len(text.split())
        for edit in explain(text).edits:
            if edit.normalizer == "words.intruder":
                found.wrong += 1
                report(f"deleted {text[max(0, edit.start - 30) : edit.end + 30]!r} {edit.confidence:.2f}")
    return found


def main() -> None:
    """Print recall and harm of each text."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--preset", default="default")
    parser.add_argument("--words", type=int, default=200_000, help="words taken of each text")
    parser.add_argument("--show", type=int, default=0, help="how many misses and wrong deletions to print")
    arguments = parser.parse_args()
    chain = cleantext.Chain.preset(arguments.preset)
    for path in arguments.texts:
        text = path.read_text(encoding="utf-8", errors="replace")
        cut = list(documents(text))[: arguments.words // WORDS]
        shown: list[str] = []
        found = measured(cut, chain.explain, report=shown.append)
        random.Random(1).shuffle(shown)
        print(f"{path.name:24} recall {found.recall:.3f} of {found.injected}, wrong {found.harm:.1f} per million words")
        print("\n".join(shown[: arguments.show]))


if __name__ == "__main__":
    main()
