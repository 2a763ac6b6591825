"""The peers, each with its best settings for the task; one that is not installed is skipped with a message.

"Best" was tried out on our own texts: where a library has a setting that does less harm or more good at the task, that
is the one used, and its name in the tables says so. ``pip install 'cleantext-repair[bench]'`` installs the light ones;
``[bench-layout]`` adds those that bring half a gigabyte of other things with them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module, resources
from importlib.util import find_spec
from typing import Any

Cleaner = Callable[[str], str]

#: ftfy as our ``encoding`` is defined by it; we must agree with it everywhere.
SAME = "ftfy, same steps"


@dataclass(frozen=True, slots=True)
class Peer:
    """A cleaner of somebody else's."""

    name: str
    module: str  #: what must be importable
    tasks: tuple[str, ...]  #: those of our chains, see cleaners.py
    settings: str  #: how it is run, for the reader of the tables
    load: Callable[[], Cleaner]
    slow: bool = False  #: left out in quick form: a page takes it seconds, or to load it does


def installed(task: str, among: Container[str] | None = None) -> Iterator[Peer]:
    """Yield the peers (of all, or among some) that can do the task; say on standard error which are not installed."""
    for peer in PEERS:
        if task in peer.tasks and (among is None or peer.name in among):
            if find_spec(peer.module):
                yield peer
            else:
                _say_missing(peer.module)


@cache
def _say_missing(module: str) -> None:
    print(f"{module} is not installed: left out of the comparison (pip install {module})", file=sys.stderr)


def _ftfy() -> Cleaner:
    fix: Cleaner = import_module("ftfy").fix_text
    return fix


def _ftfy_same() -> Cleaner:
    """The steps that our ``encoding`` takes and no others: what the default settings do besides, we do elsewhere."""
    fix: Callable[..., str] = import_module("ftfy").fix_text
    off = ("fix_latin_ligatures", "fix_character_width", "uncurl_quotes", "fix_line_breaks", "remove_control_chars")
    told = {**dict.fromkeys(off, False), "normalization": None}
    return lambda text: fix(text, unescape_html="<" not in text, **told)


def _plsfix() -> Cleaner:
    fix: Cleaner = import_module("plsfix").fix_text
    return fix


@cache
def _symspell(distance: int) -> Any:
    """Its dictionaries of words and pairs, with the largest edit distance that will be asked for."""
    symspell = import_module("symspellpy").SymSpell(max_dictionary_edit_distance=distance)
    data = resources.files("symspellpy")
    symspell.load_dictionary(str(data / "frequency_dictionary_en_82_765.txt"), 0, 1)
    symspell.load_bigram_dictionary(str(data / "frequency_bigramdictionary_en_243_342.txt"), 0, 2)
    return symspell


#: A run of letters, with apostrophes inside; digits and marks stay where they are.
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def _segmentation() -> Cleaner:
    """Lines, no spelling correction. Given spaces it keeps most of them, so it mends fused and split words.

    It would delete hyphens, so it is given what stands between them.
    """
    symspell = _symspell(0)

    def one(match: re.Match[str]) -> str:
        return str(symspell.word_segmentation(match[0], max_edit_distance=0).segmented_string)

    return lambda text: re.sub(r"[^\n-]*[^\W\d][^\n-]*", one, text)


def _segmentation_of_unknown() -> Cleaner:
    """Only tokens that its dictionary lacks: what a careful user would write around it."""
    symspell = _symspell(0)
    words = symspell.words

    def one(match: re.Match[str]) -> str:
        token = match[0]
        if token.lower() in words:
            return token
        return str(symspell.word_segmentation(token, max_edit_distance=0).segmented_string)

    return lambda text: _TOKEN.sub(one, text)


def _compound(distance: int) -> Callable[[], Cleaner]:
    """Line by line; case is carried over, and tokens with digits are left alone. It drops punctuation."""

    def load() -> Cleaner:
        symspell = _symspell(distance)

        def line_of(line: str) -> str:
            found = symspell.lookup_compound(line, distance, transfer_casing=True, ignore_term_with_digits=True)
            return str(found[0].term)

        return lambda text: "\n".join(line_of(line) if line.strip() else line for line in text.split("\n"))

    return load


def _lookup() -> Cleaner:
    """Each unknown word of four letters or more by the nearest known one; names (capitals) stay."""
    symspell = _symspell(2)
    words, top = symspell.words, import_module("symspellpy").Verbosity.TOP

    def one(match: re.Match[str]) -> str:
        token = match[0]
        if len(token) < 4 or not token.islower() or token in words:
            return token
        found = symspell.lookup(token, top, 2)
        return found[0].term if found else token

    return lambda text: _TOKEN.sub(one, text)


def _wordninja() -> Cleaner:
    """Only tokens that its list lacks."""
    model = import_module("wordninja").DEFAULT_LANGUAGE_MODEL
    words = model._wordcost

    def one(match: re.Match[str]) -> str:
        token = match[0]
        if token.lower() in words:
            return token
        return " ".join(model.split(token))

    return lambda text: _TOKEN.sub(one, text)


def _autocorrect() -> Cleaner:
    speller: Cleaner = import_module("autocorrect").Speller("en")
    return speller


def _textacy() -> Cleaner:
    join: Cleaner = import_module("textacy.preprocessing.normalize").hyphenated_words
    return lambda text: _crude(join(text))


def _unstructured() -> Cleaner:
    group: Cleaner = import_module("unstructured.cleaners.core").group_broken_paragraphs
    return group


#: A line this much shorter than most ends its paragraph if it ends a sentence; one as short as this does anyway, if the
#: next begins with a capital. Of nine settings tried on the typeset pages these were the best.
_SHORT, _HEADING = 0.85, 0.5
_SENTENCE_ENDS = (".", "!", "?", "”", '"', ":")


def _crude(text: str) -> str:
    """The rule that people write first: a line goes on unless it is short and ends a sentence."""
    lines = text.replace("\f", "\n").split("\n")
    widths = sorted(len(line) for line in lines if line.strip())
    width = widths[len(widths) * 9 // 10] if widths else 0
    paragraphs: list[str] = []
    above, blank = "", False
    for line in map(str.strip, lines):
        if not line:
            blank = True
            continue
        ended = above.endswith(_SENTENCE_ENDS)
        short = len(above) < width * (1.0 if blank else _SHORT) and ended
        heading = len(above) < width * _HEADING and (line[0].isupper() or blank)
        if not paragraphs or short or heading:
            paragraphs.append(line)
        else:
            paragraphs[-1] += " " + line
        above, blank = line, False
    return "\n\n".join(paragraphs)


PEERS = (
    Peer(
        "ftfy",
        "ftfy",
        ("encoding", "words", "page"),
        "fix_text, default settings; of words and pages it mends the characters only, and is there as a yardstick",
        _ftfy,
    ),
    Peer(SAME, "ftfy", ("encoding",), "fix_text with the steps that our encoding takes", _ftfy_same),
    Peer("plsfix", "plsfix", ("encoding",), "fix_text; the binding takes no settings", _plsfix),
    Peer("crude rule", "re", ("layout",), "lines joined unless short and at the end of a sentence", lambda: _crude),
    Peer("textacy", "textacy", ("layout",), "hyphenated_words, then the crude rule", _textacy, slow=True),
    Peer("unstructured", "unstructured", ("layout",), "group_broken_paragraphs", _unstructured),
    Peer(
        "symspell segmentation",
        "symspellpy",
        ("whitespace",),
        "word_segmentation(max_edit_distance=0) of lines",
        _segmentation,
    ),
    Peer(
        "symspell segmentation, unknown words",
        "symspellpy",
        ("whitespace",),
        "word_segmentation(max_edit_distance=0) of tokens its dictionary lacks",
        _segmentation_of_unknown,
    ),
    Peer(
        "symspell compound",
        "symspellpy",
        ("whitespace",),
        "lookup_compound(0, transfer_casing=True), by line",
        _compound(0),
    ),
    Peer("wordninja", "wordninja", ("whitespace",), "split of tokens its list lacks", _wordninja),
    Peer(
        "symspell compound, distance 2",
        "symspellpy",
        ("misread",),
        "lookup_compound(2, transfer_casing=True), by line",
        _compound(2),
    ),
    Peer(
        "symspell lookup",
        "symspellpy",
        ("misread",),
        "lookup(2) of unknown lower-case words of four letters or more",
        _lookup,
    ),
    Peer("autocorrect", "autocorrect", ("misread",), 'Speller("en")', _autocorrect, slow=True),
)
