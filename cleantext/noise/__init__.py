"""Seeded noise: one corruptor a damage, from clean text to noisy text, with the list of what was done.

For property tests, benchmarks, and training data: whatever repairs the noisy text can be held against the truth.

>>> noisy = corrupt("The first final word, which nobody heard.", ["ligatures", "fused"], seed=7, rate=0.5)
>>> noisy.text
'Thefirst ﬁnal word, which nobodyheard.'
>>> [(edit.old, edit.new, edit.normalizer) for edit in noisy.edits]
[(' ', '', 'fused'), ('fi', 'ﬁ', 'ligatures'), (' ', '', 'fused')]

The same text, damages, seed and rate give the same noise on every platform and under every Python, and a damage strikes
the same places whatever other damages come after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cleantext.edit import Edit, apply, composed
from cleantext.errors import UnknownNameError
from cleantext.noise.dice import Dice
from cleantext.noise.furniture import furniture
from cleantext.noise.layout import hyphenation, wraps
from cleantext.noise.letters import controls, entities, ligatures, mojibake
from cleantext.noise.words import doubled, fused, intruders, letterspaced, misread, spacing, split

__all__ = ["DAMAGES", "Corruptor", "Noisy", "corrupt"]

#: Reads a text and yields the edits that damage it; the last argument is the share of the places that it strikes.
Corruptor = Callable[[str, Dice, float], Iterator[Edit]]

#: Every damage by name, in the order in which a text meets them: first its reader errs, then its printer sets it in
#: lines and pages, then its letters and at last its bytes are spoiled.
DAMAGES: Mapping[str, Corruptor] = {
    "misread": misread,
    "fused": fused,
    "split": split,
    "letterspaced": letterspaced,
    "intruders": intruders,
    "spacing": spacing,
    "doubled": doubled,
    "hyphenation": hyphenation,
    "wraps": wraps,
    "furniture": furniture,
    "ligatures": ligatures,
    "controls": controls,
    "entities": entities,
    "mojibake": mojibake,
}

#: The share of the places that a damage strikes if nothing else is said: a page that is hard to read, but can be.
RATE = 0.02


@dataclass(frozen=True)
class Noisy:
    """A text before and after it was damaged."""

    text: str
    truth: str
    steps: tuple[tuple[Edit, ...], ...]  #: the edits of each damage, in coordinates of the text that it was given

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """From the truth to the text, ordered and disjoint; ``normalizer`` names the damage, "a+b" where two met."""
        edits: tuple[Edit, ...] = ()
        for step in self.steps:
            edits = composed(self.truth, edits, step)
        return edits


def corrupt(
    text: str, damages: str | Iterable[str], *, seed: int = 0, rate: float | Mapping[str, float] = RATE
) -> Noisy:
    """Return the text with the damages done to it, in the order of ``DAMAGES``, which is itself a way to name them all.

    Args:
        text: clean text, a paragraph a line and blank lines between paragraphs.
        damages: names from ``DAMAGES``.
        seed: another number gives other noise. Give each document of a corpus its own.
        rate: the share, from 0 to 1, of the places where a damage can stand that it strikes; what a place is (a word, a
            space, a line) its corruptor says. A mapping gives damages rates of their own; the rest keep 0.02.
            ``wraps`` and ``furniture`` are laid over the whole text whatever the rate.

    Raises:
        UnknownNameError: for an unknown damage; the message lists the known ones.
        ValueError: if a rate does not lie between 0 and 1.

    >>> corrupt("Salt & pepper", ["entities", "fused"], rate={"entities": 1.0}).text
    'Salt &amp; pepper'
    """
    wanted = {damages} if isinstance(damages, str) else set(damages)
    rates = rate if isinstance(rate, Mapping) else dict.fromkeys(wanted, rate)
    for name in sorted(wanted.union(rates)):
        if name not in DAMAGES:
            raise UnknownNameError("damage", name, DAMAGES)
        if not 0 <= rates.get(name, RATE) <= 1:
            raise ValueError(f"the rate of {name!r} is a share from 0 to 1, not {rates[name]}")
    noisy, steps = text, []
    for name, corruptor in DAMAGES.items():
        if name in wanted:
            found = corruptor(noisy, Dice(f"{seed} {name}"), rates.get(name, RATE))
            step = tuple(edit._replace(normalizer=name) for edit in found)
            noisy = apply(noisy, step)
            steps.append(step)
    return Noisy(noisy, text, tuple(steps))
