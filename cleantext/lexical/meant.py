"""What only looks damaged: names of programs and of what is in them, names of species, words of other languages.

Asked last, of the few candidates that would otherwise be taken, since some of it takes a look at the whole document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from cleantext.lexical.apart import are_apart, are_words_apart
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
from cleantext.lexical.humps import HUMP, first_humps, is_camel_case
from cleantext.lexical.named import begins_line, is_behind_article, is_entry, is_in_list, is_named, is_set
from cleantext.lexical.passage import Passage
from cleantext.lexical.screen import listed_programs
from cleantext.lexical.shapes import is_common
from cleantext.lexical.spacing import AROUND
from cleantext.lexical.statements import is_called, is_nested_call, is_stated
from cleantext.lexical.traits import Traits
from cleantext.lexical.variables import is_beside_variable, is_run_of_short_words
from cleantext.lexical.whole import is_of_content, is_whole
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
#: Words that the name of an option or a field has, at most: "no default font", "event title add on".
WORDS_OF_NAME = 4
#: A letter behind a word or another letter.
_ENDS_IN_LETTER = re.compile(r"(?:\w{2,}|(\w)) (\w)")
#: What no formula has.
_TELLING = re.compile(r"[^\W\d_]{3}")
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
    """What a document with these traits means as it stands."""

    traits: Traits
    prior: Prior

    def keeps(self, candidate: Candidate, passage: Passage) -> bool:
        """Whether what a candidate would change is meant."""
        line, own = passage.line, passage.screen.own
        start, end = touched(line, candidate)
        if own and any(not own.isdisjoint((token, *form(token)[1::2])) for token in line[start:end].split()):
            return True
        before = line[max(0, start - LONGEST) : start].split()[-1:]
        if before and is_epithet(before[0], line[start:end], passage.lexicon.words):
            return True
        if is_stated(line, start, end):
            return True
        if candidate.hypothesis == "fused":
            return (
                is_formal_token(line, start, end)
                or is_call(line, candidate)
                or is_nested_call(line, candidate)
                or (self.traits.is_clean and self.traits.is_formal and is_called(line, candidate))
                or (is_name_by_itself(line, start, end) and is_of_content(candidate, passage.lexicon))
                or _is_spoken_of(passage, start, end)
                or is_behind_article(line, start, candidate.new)
                or ((self.traits.is_clean or self.traits.has_programs) and is_whole(candidate, passage))
                or self._is_one(candidate, passage, start, end)
            )
        if candidate.hypothesis == "split" and (
            joins_east_asian(line[start:end])
            or are_apart(line, start, end, NEAR, passage.lexicon)
            or (bool(candidate.new) and self._are_formal(candidate, passage))
            or (_CAPITAL_INSIDE.search(candidate.new) is not None and not _CAPITAL_INSIDE.search(line, start, end))
        ):
            return True
        if candidate.hypothesis == "intruder":
            return (
                (candidate.score < NO_NAME and self.traits.has_programs)
                or self.traits.has_words_of_its_own
                or _is_of_formula(passage, start, end)
                or is_named(line, start, end)
                or self.traits.says_again(line[start:end].strip())
            )
        if not candidate.new:  # the space beside a mark; a wide one sets things out in columns
            return (
                candidate.end - candidate.start > 1
                or self.traits.has_programs
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
        if word in listed_programs() and (self.prior.words <= listed_programs() or self.traits.has_programs):
            return True
        return self.prior.is_calm(word) and self.traits.words[word] > 1

    def _is_one(self, candidate: Candidate, passage: Passage, start: int, end: int) -> bool:
        """Whether a token that looks like several words is a name in this document, or one with a misread letter."""
        line, lexicon, traits = passage.line, passage.lexicon, self.traits
        if HUMP.search(line, start, end):
            return (
                is_common(line[start:end].replace("I", "l"), lexicon)  # "whoIe"
                or is_camel_case(line[start:end])
                or traits.has_programs
                or traits.has_identifiers
                or traits.has_again(line[start:end])
                or not traits.houses.isdisjoint(first_humps(line[start:end]))
            )
        if "." in line[start : end - 1] and (traits.has_programs or _DOTTED.search(line, start, end)):
            return True  # "time.Second"
        old = line[candidate.start : candidate.end]
        if traits.has_programs and self._is_listed(candidate, passage, start, end):
            return True
        if traits.has_programs and candidate.score < NO_PHRASE:
            return True
        if (
            traits.is_clean
            and candidate.score < NO_TERM
            and traits.forms[old] > 1
            and is_of_content(candidate, lexicon)
        ):
            return True  # accidents repeat themselves in function words
        return traits.has_programs and (
            traits.has_again(old) or old in listed_programs() or is_named(line, start, end) or is_set(line, start, end)
        )

    def _are_formal(self, candidate: Candidate, passage: Passage) -> bool:
        """Whether tokens that would be joined are kept apart by marks, or end in what is a variable elsewhere, too."""
        line, start, end = passage.line, candidate.start, candidate.end
        return (
            are_formal(line, *touched(line, candidate), candidate.new)
            or are_words_apart(line, start, end, candidate.new, NEAR, passage.lexicon)
            or self._has_variable(line[start:end])
        )

    def _has_variable(self, old: str) -> bool:
        """Whether of two tokens the last is a variable in the document, and so is the first, if it is a letter."""
        found = _ENDS_IN_LETTER.fullmatch(old)
        return (
            found is not None and self.traits.is_formal and self.traits.variables >= set(filter(None, found.groups()))
        )

    def _is_listed(self, candidate: Candidate, passage: Passage, start: int, end: int) -> bool:
        """Whether a word is the name of something in a list of such names, or in its place in a sentence."""
        line = passage.line
        opening, core, closing, _ = form(line[start:end])
        if not core.islower() or len(candidate.new.split()) > WORDS_OF_NAME:
            return False
        if opening.endswith("[") and closing.startswith("]"):
            return True
        is_listed = begins_line(line, start) or is_of_content(candidate, passage.lexicon)
        if is_listed and self.traits.has_listing:
            return True
        return self.traits.is_clean and (
            is_entry(line, start, end)
            or is_in_list(passage.tokens, bisect_right(passage.starts, start) - 1, passage.screen.odd)
        )


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


def _is_of_formula(passage: Passage, start: int, end: int) -> bool:
    """Whether a token without sense is a variable among others, or some short words run together."""
    index = bisect_right(passage.starts, end - 1) - 1
    return is_beside_variable(passage.tokens, index, passage.screen.removable) or is_run_of_short_words(
        passage.tokens[index], passage.lexicon
    )


def _is_foreign_reading(candidate: Candidate, passage: Passage) -> bool:
    """Whether it stands among words of another language; for spaces ``Spacing`` has asked."""
    before = passage.line[max(0, candidate.start - NEAR) : candidate.start].split()[-AROUND:]
    behind = passage.line[candidate.end : candidate.end + NEAR].split()[:AROUND]
    return is_foreign((*before, *behind), passage.lexicon.lang)
