"""What only looks damaged: names of programs and of what is in them, names of species, words of other languages.

Asked last, of the few candidates that would otherwise be taken, since some of it takes a look at the whole document.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat

from cleantext.lexical.apart import is_letter, is_listed, is_phrase, is_spelled
from cleantext.lexical.binomial import is_epithet
from cleantext.lexical.candidate import Candidate
from cleantext.lexical.doubt import Prior
from cleantext.lexical.foreign import is_foreign
from cleantext.lexical.formal import (
    are_formal,
    is_call,
    is_formal_token,
    is_name_by_itself,
    joins_east_asian,
    stands_alone,
)
from cleantext.lexical.forms import form, plain
from cleantext.lexical.grouping import touched
from cleantext.lexical.humps import HUMP, are_identifiers, first_humps, houses, is_camel_case, speaks_of_programs
from cleantext.lexical.named import is_named, is_set
from cleantext.lexical.passage import Passage
from cleantext.lexical.screen import Screen, listed_programs
from cleantext.lexical.shapes import is_common
from cleantext.lexical.spacing import AROUND
from cleantext.lexical.tally import Tally
from cleantext.lexical.whole import CLEAN, is_of_content, is_whole
from cleantext.protect import LONGEST

#: Letters on each side of a misreading in which ``AROUND`` words are looked for.
NEAR = 12 * AROUND
#: Log odds from which a token is injected, and no name, even where programs are spoken of: the model, which was taught
#: with such names, takes 2.8 of them in a million words of 16 kinds of text, and 0.613 of what is injected there.
NO_NAME = 1.75
#: Those from which a word that comes again is two all the same, though next to nothing else is damaged. Set by hand.
NO_TERM = 3.5
#: And those from which a name is two words where programs are spoken of: of 57 that 1.9 million words of manuals would
#: lose, none of them a word that ``whole`` knows, it spares 38, and of 30 words fused there two.
NO_PHRASE = 2.75
#: So many different words that no list has stand twice or more in a document that has words of its own, and make this
#: share of it: of 19 plays in the spelling of 1623 they make .006 to .013, of abstracts, mails and news next to none.
OWN_WORDS, OWN_SHARE = 4, 0.003
_WORD = re.compile(r"[^\W\d_]+")
#: What no formula has.
_TELLING = re.compile(r"[^\W\d_]{3}")
#: Letters that one may choose from, and names that stand side by side: "F or Q", "Mae Stro".
_CHOICE = re.compile(r"[^\W\d_] or (?:[^\W_](?!\w)|\d)", re.IGNORECASE)
_CAPITAL_INSIDE = re.compile(r"[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")
#: A token in quotation marks of its own is spoken of, as names in programs are: one with humps, or in small letters.
_QUOTED = re.compile(r"""[(\[]*["'“‘„»«](?=[a-z]|\S*[a-z][A-Z][a-z])[^\s"“”]*\w["'”’“«»][)\].,;:?!]*""")
#: A word without its last letter, as it is spoken: "evenin'".
_DROPPED = re.compile(r"\W*([^\W\d_]+in)['’]\W*")
#: A class in a module, a name in a namespace, and what is raised.
_CLASS = re.compile(
    r"\W*(?:[a-z_]\w*\.(?:[A-Z][a-z0-9]+){2,}|[a-z]+:[A-Za-z]*[a-z][A-Z]\w*"
    r"|(?:[A-Z][a-z]+)+(?:Error|Exception|Warning)s?)\W*"
)
#: What is in something of a program: "barge.berth"; no sentence begins with a small letter.
_DOTTED = re.compile(r"[a-z]{2}\.[a-z]{2}")


@dataclass
class Meaning:
    """What a document, which has these tokens, means as it stands."""

    counts: Tally
    screen: Screen
    prior: Prior
    strong: int  #: changes of spaces beyond doubt

    def keeps(self, candidate: Candidate, passage: Passage) -> bool:
        """Whether what a candidate would change is meant."""
        line, own = passage.line, passage.screen.own
        start, end = touched(line, candidate)
        if own and any(not own.isdisjoint((token, *form(token)[1::2])) for token in line[start:end].split()):
            return True
        before = line[max(0, start - LONGEST) : start].split()[-1:]
        if before and is_epithet(before[0], line[start:end], passage.lexicon.words):
            return True
        if candidate.hypothesis == "fused":
            return (
                is_formal_token(line, start, end)
                or is_call(line, candidate)
                or (is_name_by_itself(line, start, end) and is_of_content(candidate, passage.lexicon))
                or _is_spoken_of(passage, start, end)
                or ((self._is_clean or self._has_programs) and is_whole(candidate, passage))
                or self._is_one(candidate, passage, start, end)
            )
        if candidate.hypothesis == "split" and (
            joins_east_asian(line[start:end])
            or is_listed(line[max(0, start - NEAR) : end + NEAR], line[start:end])
            or is_spelled(line, start, end, NEAR)
            or _CHOICE.match(line, start, end + NEAR) is not None
            or is_phrase(line, start, end)
            or is_letter(line, start, end, passage.lexicon)
            or (bool(candidate.new) and are_formal(line, start, end, candidate.new))
            or (_CAPITAL_INSIDE.search(candidate.new) is not None and not _CAPITAL_INSIDE.search(line, start, end))
        ):
            return True
        if candidate.hypothesis == "intruder":
            return (
                (candidate.score < NO_NAME and self._has_programs)
                or self._has_words_of_its_own
                or is_named(line, start, end)
                or self._says_again(line[start:end].strip())
            )
        if not candidate.new:  # the space beside a mark; a wide one sets things out in columns
            return (
                candidate.end - candidate.start > 1
                or self._has_programs
                or _is_apart(line, candidate)
                or stands_alone(line, candidate.start, candidate.end, passage.lexicon)
            )
        return candidate.hypothesis == "misread" and (
            self._is_used(line[candidate.start : candidate.end]) or _is_foreign_reading(candidate, passage)
        )

    def _is_used(self, text: str) -> bool:
        """Whether a document with next to no misreadings has a word more than once, or it is the name of a program.

        Where other words are misread beyond doubt, the name is one only if programs are spoken of.
        """
        word = plain(text)
        if word in listed_programs() and (self.prior.words <= listed_programs() or self._has_programs):
            return True
        return self.prior.is_calm(word) and self._words[word] > 1

    def _is_one(self, candidate: Candidate, passage: Passage, start: int, end: int) -> bool:
        """Whether a token that looks like several words is a name in this document, or one with a misread letter."""
        line, lexicon = passage.line, passage.lexicon
        if HUMP.search(line, start, end):
            return (
                is_common(line[start:end].replace("I", "l"), lexicon)  # "whoIe"
                or is_camel_case(line[start:end])
                or self._has_programs
                or self._has_identifiers
                or self._has_again(line[start:end])
                or not self._houses.isdisjoint(first_humps(line[start:end]))
            )
        if "." in line[start : end - 1] and (self._has_programs or _DOTTED.search(line, start, end)):
            return True  # "time.Second"
        old = line[candidate.start : candidate.end]
        if self._has_programs and candidate.score < NO_PHRASE:
            return True
        if self._is_clean and candidate.score < NO_TERM and self._forms[old] > 1 and is_of_content(candidate, lexicon):
            return True  # accidents repeat themselves in function words
        return self._has_programs and (
            self._has_again(old) or old in listed_programs() or is_named(line, start, end) or is_set(line, start, end)
        )

    @cached_property
    def _is_clean(self) -> bool:
        """Whether next to nothing in the document is damaged beyond doubt."""
        return self.strong - 1 <= CLEAN * self.counts.tokens

    @cached_property
    def _has_programs(self) -> bool:
        """Whether odd words are the names of programs, and odd marks what is said to them."""
        return speaks_of_programs(self.counts)

    @cached_property
    def _has_identifiers(self) -> bool:
        """Whether words with humps are meant."""
        return are_identifiers(self.counts, self.counts)

    def _has_again(self, text: str) -> bool:
        """Whether the document has the odd words of a text elsewhere: those with humps, or all if there are none."""
        words = _WORD.findall(text)
        humped = list(filter(HUMP.search, words))
        return any(self._forms[word] > 1 for word in humped or words)

    @cached_property
    def _has_words_of_its_own(self) -> bool:
        """Whether words that no list has come again and again: those of a dialect, an old spelling, a trade."""
        removable = self.screen.removable
        again = [times for token, times in self.counts.items() if times > 1 and token in removable]
        return len(again) >= OWN_WORDS and sum(again) >= OWN_SHARE * self.counts.tokens

    def _says_again(self, word: str) -> bool:
        """Whether the document has a word elsewhere, in whatever case: nothing is injected twice."""
        return sum(map(self._forms.get, {word, word.capitalize(), word.upper()}, repeat(0))) > 1

    @cached_property
    def _words(self) -> Counter[str]:
        """How often the document has each word, in whatever case."""
        found: Counter[str] = Counter()
        for token, times in self.counts.items():
            found[form(token).word] += times
        return found

    @cached_property
    def _houses(self) -> frozenset[str]:
        """The words that names of one house begin with."""
        return houses(self._forms)

    @cached_property
    def _forms(self) -> Counter[str]:
        """How often the document has each word, whatever stands beside it."""
        return Counter(_WORD.findall(self.counts.text))


def _is_spoken_of(passage: Passage, start: int, end: int) -> bool:
    """Whether a token looks like one by itself: a name in quotation marks, a class, a word without its last letter."""
    line = passage.line
    if _QUOTED.fullmatch(line, start, end) or _CLASS.fullmatch(line, start, end):
        return True
    dropped = _DROPPED.fullmatch(line, start, end)
    return dropped is not None and f"{dropped[1].lower()}g" in passage.lexicon.words


def _is_apart(line: str, candidate: Candidate) -> bool:
    """Whether both brackets of a formula have a space inside, as some set them: one must not go without the other."""
    start, end = candidate.start, candidate.end
    if line[end : end + 1] == ")":
        opening, closing = line.rfind("(", max(0, start - NEAR), start), end
    else:
        opening, closing = start - 1, line.find(")", end, end + NEAR)
    inside = line[opening + 1 : closing] if 0 <= opening < closing else ""
    return inside[:1] == inside[-1:] == " " and line[opening] == "(" and _TELLING.search(inside) is None


def _is_foreign_reading(candidate: Candidate, passage: Passage) -> bool:
    """Whether it stands among words of another language; for spaces ``Spacing`` has asked."""
    before = passage.line[max(0, candidate.start - NEAR) : candidate.start].split()[-AROUND:]
    behind = passage.line[candidate.end : candidate.end + NEAR].split()[:AROUND]
    return is_foreign((*before, *behind), passage.lexicon.lang)
