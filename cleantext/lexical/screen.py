"""The screen: which tokens are worth a second look. Each distinct token is decided once and remembered.

A document is spelled as a string with one letter a token, which says what kind the token is; what is worth a look is
then found by searching that string (``survey``). Nine tokens in ten are innocent, and of the others most are quiet:
names and rare words that mean nothing where no other odd token stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from cleantext.lexical.boundary import gaps_of, is_quote, may_be_cut
from cleantext.lexical.decoder import reread
from cleantext.lexical.forms import bare, cut, is_word, plain
from cleantext.lexical.lexicon import FUNCTION_WORD, Lexicon
from cleantext.lexical.neighbours import FRAGMENT, shares_with_none, words_of
from cleantext.lexical.packed import rows
from cleantext.lexical.quiet import QuietLines
from cleantext.lexical.rare import is_rare
from cleantext.lexical.remembered import Remembered
from cleantext.protect import LONGEST, is_protected

#: Distinct tokens remembered; a token takes about 100 bytes.
REMEMBERED = 300_000
#: A known word rarer than this may be half of a split one ("popula tion"), if words begin or end with it; then
#: it is looked at together with its neighbours. Short ones are halves more often.
RARE, RARE_SHORT, SHORT = -11.5, -9.5, 4
#: A word of dictionaries as long as this is no two ("upgoing"), nor is a program; shorter ones may be ("thein").
LONG = 6
#: By how much two common words must be more probable than the rare one that they make ("ofthe" is in the list).
FUSED_GAIN = 1.0

CLOSING, OPENING = ".,;:!?)]}»”%", "([{«“"
#: Punctuation with which frequent words are known to be innocent before they are met: 35,000 tokens.
USUAL = ("", ",", ".")

#: Words, or one, with hyphens between them, in punctuation in which no space can miss.
_COMPOUND = re.compile(r"[(\[“‘’]?([a-zA-Z]+(?:['’-][a-zA-Z]+)*)[.,;:!?)\]”’]*")

#: Injected tokens have three to seven letters; shorter ones are abbreviations and variables.
INTRUDERS = range(3, 8)
#: Lists of frequencies have two in three of all strings of three letters. Without a vowel it is no word but an
#: abbreviation, and one that is rarer than this, one in 24 million words, is hardly known to anyone.
VOWELS, UNKNOWN_SHORT = frozenset("aeiouy"), -17.0

#: The kinds of tokens: innocent; suspicious; and those that mean something only beside others. Sociable ones are
#: suspicious, but read best as they are, unless a neighbour has a part in them; quiet ones are too, but only an odd one
#: can have; weak ones are suspicious if a neighbour completes them, and one that no word ends with is a beginning. The
#: last three by whether they may be read together with what stands before and behind, behind only, before only, or
#: neither.
INNOCENT, SUSPICIOUS, SOCIABLE = b".sf"
WEAK, BEGINNING, QUIET = b"wvux", b"bvpx", b"qrln"
NEITHER = 3
#: Stands between lines.
BREAK = "\n"


class Screen:
    """Sorts tokens into innocent, weak, quiet and suspicious ones."""

    def __init__(
        self, lexicon: Lexicon, own: frozenset[str] = frozenset(), programs: frozenset[str] | None = None
    ) -> None:
        """``own`` are words of the user's, in any case, that are never errors; ``programs`` as listed, if not given."""
        self._lexicon = lexicon
        self._programs = listed_programs() if programs is None else programs
        self.own = own | {word.lower() for word in own}
        self._verdicts = Remembered(self._judged, REMEMBERED)  #: by word, in small letters
        self._verdicts.update((word, self._judged(word)) for word in lexicon.well_known)
        self._forget()

    def _forget(self) -> None:
        self._kinds = _Kinds(self.sort, self._lexicon)
        self.odd: set[str] = set()  #: weak, quiet and suspicious ones
        self.removable: set[str] = set()  #: suspicious ones that could be intruders: small letters, no words
        self.inert: set[str] = set()  #: suspicious ones that read best as they are, unless a neighbour has a part in it
        self.quiet = QuietLines()  #: lines in which nothing is worth reading

    def make_room(self) -> None:
        """Forget all tokens if there are too many; not while a document is read."""
        if len(self._kinds) > REMEMBERED:
            self._forget()

    def spelled(self, tokens: Iterable[str]) -> bytes:
        """Return the kinds of tokens, a letter each.

        >>> from cleantext.lexical.lexicon import lexicon
        >>> Screen(lexicon("en")).spelled(["the", "popula", "tion", "of", "Kruxval,"])
        b'.bw.l'
        """
        return bytes(list(map(self._kinds.__getitem__, tokens)))  # made of a list faster than of an iterator

    def sort(self, token: str) -> int:
        """Decide about a new token; most are a word in harmless punctuation, which is then what the word is."""
        core = token
        if not core.isalpha():
            core = token.removesuffix('"').rstrip("”’)").rstrip(".,;!?").removeprefix('"').lstrip("“‘(")
        is_word = core.isalpha() and "www" not in core and token not in self.own and len(token) <= LONGEST
        verdict = self._verdicts[core.lower()] if is_word else self._of_token(token)
        if verdict == INNOCENT:
            return INNOCENT
        self.odd.add(token)
        if verdict == SUSPICIOUS:
            return self._of_word(token, core) if is_word else self._of_suspicious(token)
        return (WEAK if verdict == WEAK[0] else BEGINNING)[_openness(token)]

    def _of_word(self, token: str, core: str) -> int:
        """Which kind of suspicious token a word in harmless punctuation is."""
        lexicon, size = self._lexicon, len(token)
        if (
            size in INTRUDERS
            and size == len(core)
            and token.islower()
            and token.isascii()
            and is_nothing(core, lexicon)
            and core not in self._programs
        ):
            self.removable.add(token)
        if reread(lexicon, (core,), "", ""):
            return SUSPICIOUS
        self.inert.add(token)
        if token in self.removable or token[-1] == '"':  # where a space may be too many
            return SUSPICIOUS
        return self._beside_others(token)

    def _of_suspicious(self, token: str) -> int:
        """Which kind of suspicious token anything else is."""
        lexicon = self._lexicon
        words = words_of(token)
        if any(self.is_suspicious_word(word) and reread(lexicon, (word,), "", "") for word, _, _ in words):
            return SUSPICIOUS
        self.inert.add(token)
        if is_quote(token) or any(gaps_of(lexicon)[token]):
            return SUSPICIOUS
        return self._beside_others(token) if words else QUIET[NEITHER]

    def _beside_others(self, token: str) -> int:
        """Which kind a suspicious token is that reads best as it is: one that means something only beside others."""
        is_quiet = len(token) > FRAGMENT and shares_with_none(self._lexicon, token)
        return QUIET[_openness(token)] if is_quiet else SOCIABLE

    def _of_token(self, token: str) -> int:
        """What a token is that is not only a word: one of numbers, several words, an address."""
        if token.rstrip(CLOSING).isdecimal() or token in self.own or self._is_plain_compound(token):
            return INNOCENT
        verdict = self._of_parts(token)
        # Asked last, since it takes longest: of 100 tokens 10 come here and 2 of those are odd.
        return INNOCENT if verdict == INNOCENT or is_protected(token) else verdict

    def _is_plain_compound(self, token: str) -> bool:
        """Whether a token is innocent words with hyphens and apostrophes at most between them, as two in three are."""
        found = _COMPOUND.fullmatch(token)
        if found is None:
            return False
        words = plain(found[1]).split("-")
        verdicts = [self._verdicts[word] for word in words]
        return SUSPICIOUS not in verdicts and (verdicts[0] == INNOCENT or len(words) > 1 or not words[0].isalpha())

    def _of_parts(self, token: str) -> int:
        """What a token is by its words and its punctuation; most are innocent, and nobody asks for those again."""
        if token[0] in CLOSING or token[-1] in OPENING or is_quote(token):
            return SUSPICIOUS
        parts = cut(token)
        words = [part.text for part in parts if part.kind == "a"]
        verdicts = [self._verdicts[plain(word)] for word in words]
        if SUSPICIOUS in verdicts or may_be_cut(parts, self._lexicon):
            return SUSPICIOUS
        return verdicts[0] if len(words) == 1 and words[0].isalpha() and words[0] == bare(token) else INNOCENT

    def is_suspicious_word(self, shown: str) -> bool:
        """Whether letters between spaces or punctuation are no word, or one that two common words make."""
        return self._verdicts[plain(shown)] == SUSPICIOUS

    def _is_rare(self, word: str) -> bool:
        """Whether dictionaries have a word that the lexicon lacks."""
        return self._lexicon.lang == "en" and is_rare(word)

    def _is_program(self, word: str) -> bool:
        """Whether a word that the lexicon lacks is the name of a program, which no function word begins."""
        return word in self._programs and not self._lexicon.is_fused(word, FUSED_GAIN, FUNCTION_WORD)

    def _judged(self, word: str) -> int:
        """What a word in small letters is."""
        lexicon, size = self._lexicon, len(word)
        known = lexicon.words.get(word)
        if word in self.own:
            pass
        elif known is None:
            is_rare = self._is_rare(word)
            if not (size >= LONG and (is_rare or self._is_program(word))):
                is_word_of_some_kind = is_rare or is_word(word, lexicon.words)
                if not is_word_of_some_kind or (word.endswith("'s") and self._verdicts[word[:-2]] == SUSPICIOUS):
                    return SUSPICIOUS
                # What looks derived ("theol" + "d") is two words beside one ("the old") that few derived words have.
                if lexicon.is_fused(word, FUSED_GAIN, FUNCTION_WORD):
                    return SUSPICIOUS
        elif size < SHORT:
            if known < lexicon.commonness(word):
                return SUSPICIOUS
        elif known < RARE and lexicon.is_fused(word, FUSED_GAIN):
            return SUSPICIOUS
        if known is not None and known >= _frequent(word):
            return INNOCENT
        if not word.isalpha():
            return INNOCENT
        if lexicon.ends_another(word):
            return WEAK[0]
        return BEGINNING[0] if lexicon.begins_another(word) else INNOCENT


class _Kinds(dict[str, int]):
    """The kinds of tokens; a new one is sorted when it is first met, the forms of frequent words are known before."""

    def __init__(self, sort: Callable[[str], int], lexicon: Lexicon) -> None:
        super().__init__({BREAK: ord(BREAK)})
        self._sort = sort
        for word, known in lexicon.common.items():
            if known >= max(_frequent(word), lexicon.commonness(word)) and word.isalpha():
                shown = word.capitalize()
                forms = (word, shown) if shown.lower() == word else (word,)
                self.update(dict.fromkeys([form + closing for form in forms for closing in USUAL], INNOCENT))

    def __missing__(self, token: str) -> int:
        kind = self[token] = self._sort(token)
        return kind


@cache
def listed_programs() -> frozenset[str]:
    """Names of programs, which prose sets between words as they are, made by ``benchmarks/train/programs.py``."""
    return frozenset(rows("programs.txt.gz"))


def is_nothing(word: str, lexicon: Lexicon) -> bool:
    """Whether the lexicon lacks a word, or has it as an abbreviation that hardly anyone knows."""
    known = lexicon.words.get(word)
    return known is None or (len(word) < SHORT and known < UNKNOWN_SHORT and VOWELS.isdisjoint(word))


def _frequent(word: str) -> float:
    """The log probability from which a common word is innocent."""
    return RARE_SHORT if len(word) <= SHORT else RARE


def _openness(token: str) -> int:
    """Whether a token may be read with those beside it: 0 with both, 1 with the one behind, 2 before, 3 neither."""
    return 2 * (not token[-1].isalpha()) + (not token[0].isalpha())
