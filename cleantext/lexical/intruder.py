"""The hypothesis intruder: a token that belongs to nothing, dropped into a sentence ("revealed epde his")."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.lexicon import Lexicon
from cleantext.lexical.passage import Passage

#: Injected tokens have three to seven letters; shorter ones are abbreviations and variables.
LENGTHS = range(3, 8)
#: Log odds, before looking, that an unknown short token is an intruder and not a word we do not know.
PRIOR = -4.0


def intruders(passage: Passage, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the deletion of each lower-case unknown token whose neighbours read on without it."""
    for index in passage.suspects:
        token = passage.tokens[index]
        if len(token) not in LENGTHS or not (token.isalpha() and token.islower()) or passage.counts[token] > 1:
            continue
        if token in lexicon.words or not 0 < index < len(passage.tokens) - 1:
            continue
        before, behind = passage.tokens[index - 1].lower(), passage.tokens[index + 1].lower()
        if not (before in lexicon.words and behind in lexicon.words):
            continue
        spelled = lexicon.letters.log_probability(token) / len(token)
        score = PRIOR - 1.5 * (spelled + 2.5) + (lexicon.pair(before, behind) - lexicon.word(behind)) + 6.0
        start, end = passage.end(index - 1), passage.end(index)
        yield Candidate(start, end, "", "intruder", "a token that belongs to nothing", score)
