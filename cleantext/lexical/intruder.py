"""The hypothesis intruder: a token that belongs to nothing, dropped into a sentence ("revealed epde his").

Watermarks, hidden text and layers under a scan leave such tokens. Deleting one is the only repair that loses letters,
so a token goes only if it is neither a word of any kind nor a plausible misspelling, half or fusion of some, and if
what stands around it reads on without it. What speaks for and against is measured in figures, and a model learned
from injected tokens and from the odd words of clean and of damaged text weighs them
(``benchmarks/train/intruders.py``).

Only small letters are removed: names, abbreviations, variables and figures stay, and so does what the document repeats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from cleantext.lexical.candidate import Candidate
from cleantext.lexical.forms import Form, form, is_word
from cleantext.lexical.lexicon import NOTHING, Lexicon
from cleantext.lexical.packed import rows
from cleantext.lexical.passage import Passage
from cleantext.lexical.readings import readings
from cleantext.lexical.trees import trees

#: Stands for the log probability of what is no word, and for the cost of a reading where there is none.
ABSENT, UNREADABLE = -20.0, 30.0
#: Tokens on either side among which others that are odd are counted: a foreign or damaged passage has several.
AROUND, WIDE = 5, 40
#: The letters that English words have least of.
RARE_LETTERS = "jkqvwxz"
_SENTENCE_END = frozenset(".!?…")
#: Words that a sentence has at least, set by hand; before an item of a list only its number stands.
SENTENCE = 4
#: A token that code and names in code look like: a mark, a figure or a capital between its letters.
_MARKED = re.compile(r"[^\W\d_](?:[^\w\s'’,-]|[\d_])\w|\d[a-z]{3}|[a-z][A-Z]|\(\)")
#: What is measured, in this order. ``closed_before`` is 1 behind a mark and 2 behind one that ends a sentence.
FIGURES = (
    "length", "spelling", "start", "known", "derived", "vowels", "before", "behind", "bond", "bond_before",
    "bond_behind", "fused", "joins_before", "joins_behind", "odd_around", "odd_wide", "tokens", "closed_before",
    "opened_behind", "capital_before", "capital_behind", "bond_left", "bond_right", "rarest_letters", "rare_letters",
    "end", "small_odd_wide", "rare_behind", "rare_before", "is_last", "marked_wide", "capitals_wide",
    "reading", "reading_in_place", "reading_word",
)  # fmt: skip
#: What is said about a word beside which too few were counted.
NEUTRAL = (0, 0)


def intruders(passage: Passage, lexicon: Lexicon, floor: float = 0.0) -> Iterator[Candidate]:
    """Yield the deletion of each token that may be an intruder, with log odds of ``floor`` or more."""
    if not lexicon.follows:
        return  # without word pairs nothing says whether a sentence reads on
    found = places(passage)
    if not found:
        return
    model = trees("intruder-en", FIGURES)
    for index in found:
        narrowed = model.narrowed(_at_hand(passage, index))
        if model.most(narrowed) < floor:
            continue  # half of them, whatever the search for readings would find
        score = model.completed(narrowed, _reading(passage, index))
        if score >= floor:
            start = passage.end(index - 1)
            yield Candidate(start, passage.end(index), "", "intruder", "a token that belongs to nothing", score)


def places(passage: Passage) -> list[int]:
    """Indices of the tokens that could be intruders: small letters behind another token, no word of any kind."""
    tokens, removable, counts = passage.tokens, passage.screen.removable, passage.counts
    return [
        index
        for index in passage.in_question
        if tokens[index] in removable
        and index > 0
        and (index < len(tokens) - 1 or _is_behind_sentence(tokens, index))  # else what is left may be cut off
        and counts[tokens[index]] <= 1  # none where a repair has just made it
        and not _is_half(passage, index)
    ]


def _is_behind_sentence(tokens: list[str], index: int) -> bool:
    """Whether a sentence of some words ends before a token; before an item of a list its number does ("12. it")."""
    return index >= SENTENCE and form(tokens[index - 1]).word.isalpha() and _stops(tokens[index - 1])


def _is_half(passage: Passage, index: int) -> bool:
    """Whether a token makes a word with the one before it or behind it; the model has taken none of those."""
    words, tokens = passage.lexicon.words, passage.tokens
    before, behind = _beside(tokens, index)
    if not before.closing and before.word + tokens[index] in words:
        return True
    return bool(behind.word) and not behind.opening and tokens[index] + behind.word in words


def _beside(tokens: list[str], index: int) -> tuple[Form, Form]:
    """The forms of the tokens before and behind one; that of nothing, if it is the last."""
    return form(tokens[index - 1]), form(tokens[index + 1] if index + 1 < len(tokens) else "")


def _stops(token: str) -> bool:
    """Whether a sentence ends with a token, whatever quotation mark or bracket is behind."""
    return not _SENTENCE_END.isdisjoint(form(token).closing)


def figures(passage: Passage, index: int) -> list[float]:
    """The figures of a token, in the order of FIGURES."""
    return [*_at_hand(passage, index), *_reading(passage, index)]


def _at_hand(passage: Passage, index: int) -> list[float]:
    """Those that take no search."""
    lexicon, tokens = passage.lexicon, passage.tokens
    words, follows = lexicon.words, lexicon.follows
    token = tokens[index]
    before, behind = _beside(tokens, index)
    closed = bool(before.closing)
    further_before = form(tokens[index - 2]).word if index > 1 else ""
    further_behind = form(tokens[index + 2]).word if index + 2 < len(tokens) else ""
    spelled = lexicon.letters.log_probability
    odd = passage.screen.odd
    around = tokens[max(0, index - AROUND) : index] + tokens[index + 1 : index + 1 + AROUND]
    wide = tokens[max(0, index - WIDE) : index + WIDE]
    return [
        len(token),
        spelled(token) / len(token),
        spelled(token[:3]),
        words.get(token, ABSENT),
        is_word(token, words),
        sum(map(token.count, "aeiouy")) / len(token),
        words.get(before.word, ABSENT),
        words.get(behind.word, ABSENT),
        follows.get(before.word, NOTHING).get(behind.word, ABSENT) if not closed else ABSENT,
        follows.get(before.word, NOTHING).get(token, ABSENT),
        follows.get(token, NOTHING).get(behind.word, ABSENT),
        lexicon.fused_gain(token),
        words.get(before.word + token, ABSENT) if not closed else ABSENT,
        words.get(token + behind.word, ABSENT),
        sum(other in odd for other in around),
        sum(other in odd for other in wide) / len(wide),
        len(wide),
        closed + _stops(tokens[index - 1]),
        bool(behind.opening),
        before.core[:1].isupper(),
        behind.core[:1].isupper(),
        follows.get(further_before, NOTHING).get(before.word, ABSENT),
        follows.get(behind.word, NOTHING).get(further_behind, ABSENT),
        min(spelled(token[place : place + 3]) for place in range(len(token) - 2)),
        sum(map(token.count, RARE_LETTERS)),
        spelled(token[-3:]),
        sum(other in odd and other.islower() for other in wide),
        rare_company().get(before.word, NEUTRAL)[0] if not closed else 0,
        rare_company().get(behind.word, NEUTRAL)[1] if not behind.opening else 0,
        index + 1 == len(tokens),
        sum(_MARKED.search(other) is not None for other in wide),
        sum(len(other) > 1 and other.isupper() for other in wide),
    ]


def _reading(passage: Passage, index: int) -> tuple[float, float, float]:
    """Of the words that the token may be a misspelling of: the least cost, the best fit in place, its frequency."""
    lexicon, tokens = passage.lexicon, passage.tokens
    search = readings(lexicon)
    token, before, behind = tokens[index], *(beside.word for beside in _beside(tokens, index))
    least, best, word = UNREADABLE, -60.0, ABSENT
    for printed, cost in search.of(token):
        least = min(least, cost)
        fit = lexicon.pair(before, printed) + lexicon.pair(printed, behind) - cost
        if fit > best:
            best, word = fit, lexicon.words[printed]
    return least, best - lexicon.pair(before, behind), word


@cache
def rare_company() -> Mapping[str, tuple[int, int]]:
    """How much oftener than beside other words a rare one stands behind a word, and before it.

    Logarithms in hundredths, made by ``benchmarks/train/company.py``.
    """
    fields = (row.split("\t") for row in rows("company-en.tsv.gz"))
    return {word: (int(behind), int(before)) for word, behind, before in fields}
