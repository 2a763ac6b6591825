"""What a document shows as a whole: whether it is damaged, speaks of programs, has words and variables of its own.

Each takes a look at the whole document, so it is found out when it is first asked for.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat

from cleantext.lexical.forms import form
from cleantext.lexical.humps import HUMP, are_identifiers, houses, speaks_of_programs
from cleantext.lexical.named import has_listing
from cleantext.lexical.screen import Screen
from cleantext.lexical.statements import is_program
from cleantext.lexical.tally import Tally
from cleantext.lexical.variables import variables
from cleantext.lexical.whole import CLEAN

#: So many different words that no list has stand twice or more in a document that has words of its own, and make this
#: share of it: of 19 plays in the spelling of 1623 they make .006 to .013, of abstracts, mails and news next to none.
OWN_WORDS, OWN_SHARE = 4, 0.003
_WORD = re.compile(r"[^\W\d_]+")


@dataclass
class Traits:
    """What is known about a document, which has these tokens."""

    counts: Tally
    screen: Screen
    strong: int  #: changes of spaces beyond doubt

    @cached_property
    def is_clean(self) -> bool:
        """Whether next to nothing in the document is damaged beyond doubt."""
        return self.strong - 1 <= CLEAN * self.counts.tokens

    @cached_property
    def has_programs(self) -> bool:
        """Whether odd words are the names of programs, and odd marks what is said to them."""
        return speaks_of_programs(self.counts)

    @cached_property
    def is_formal(self) -> bool:
        """Whether the document speaks of programs, or shows one."""
        return self.has_programs or is_program(self.counts.text)

    @cached_property
    def has_identifiers(self) -> bool:
        """Whether words with humps are meant."""
        return are_identifiers(self.counts, self.counts)

    @cached_property
    def has_listing(self) -> bool:
        """Whether names that no list has stand at the beginning of line after line."""
        return has_listing(self.counts.text, self.screen.is_suspicious_word)

    @cached_property
    def variables(self) -> frozenset[str]:
        """The letters that are variables."""
        return variables(self.counts.text)

    @cached_property
    def has_words_of_its_own(self) -> bool:
        """Whether words that no list has come again and again: those of a dialect, an old spelling, a trade."""
        removable = self.screen.removable
        again = [times for token, times in self.counts.items() if times > 1 and token in removable]
        return len(again) >= OWN_WORDS and sum(again) >= OWN_SHARE * self.counts.tokens

    def has_again(self, text: str) -> bool:
        """Whether the document has the odd words of a text elsewhere: those with humps, or all if there are none."""
        words = _WORD.findall(text)
        humped = list(filter(HUMP.search, words))
        return any(self.forms[word] > 1 for word in humped or words)

    def says_again(self, word: str) -> bool:
        """Whether the document has a word elsewhere, in whatever case: nothing is injected twice."""
        return sum(map(self.forms.get, {word, word.capitalize(), word.upper()}, repeat(0))) > 1

    @cached_property
    def words(self) -> Counter[str]:
        """How often the document has each word, in whatever case."""
        found: Counter[str] = Counter()
        for token, times in self.counts.items():
            found[form(token).word] += times
        return found

    @cached_property
    def houses(self) -> frozenset[str]:
        """The words that names of one house begin with."""
        return houses(self.forms)

    @cached_property
    def forms(self) -> Counter[str]:
        """How often the document has each word, whatever stands beside it."""
        return Counter(_WORD.findall(self.counts.text))
