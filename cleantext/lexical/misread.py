"""The hypothesis misread: a character that a machine took for another ("tbe", "rnodern", "0ctober")."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.forms import form
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.passage import Passage

#: What was read, what stood there, and the log probability that the one becomes the other.
CONFUSIONS = (
    ("b", "h", -3.0), ("rn", "m", -2.0), ("0", "o", -2.0), ("1", "l", -2.0), ("l", "i", -3.0), ("i", "l", -3.0),
    ("c", "e", -3.0), ("e", "c", -3.0), ("ii", "n", -3.0), ("vv", "w", -2.0), ("cl", "d", -3.0), ("h", "b", -3.5),
    ("f", "s", -3.5), ("u", "n", -3.5), ("n", "u", -3.5), ("5", "s", -2.5), ("0", "O", -2.0), ("li", "h", -3.5),
)  # fmt: skip
#: Log odds, before looking, that an unknown token was misread.
PRIOR = 0.0


def misreadings(passage: Passage, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield each known word that one confusion away from a suspect stands there."""
    for index in passage.suspects:
        token = passage.tokens[index]
        opening, core, _, word = form(token)
        if len(core) < 3 or passage.counts[token] > 1 or core.isupper():
            continue
        keep = lexicon.word(word)
        before = form(passage.tokens[index - 1]).word if index else ""
        start = passage.starts[index] + len(opening)
        for read, stood, cost in CONFUSIONS:
            position = word.find(read)
            while position >= 0:
                new = word[:position] + stood + word[position + len(read) :]
                if new.lower() in lexicon.words:
                    shown = _cased(core, new)
                    score = PRIOR + cost + lexicon.pair(before, new.lower()) - keep
                    yield Candidate(start, start + len(core), shown, "misread", "misread character", score)
                position = word.find(read, position + 1)


def _cased(old: str, new: str) -> str:
    if old[0].isupper() or (old[0].isdigit() and new[0].isupper()):
        return new[0].upper() + new[1:]
    return new
