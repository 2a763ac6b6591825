"""Hyphens at line ends: broken words come back whole, and nothing but signs and breaks is touched."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext import Chain, Document
from cleantext.layout.hyphens.hyphenation import Evidence, Verdict, verdict
from cleantext.layout.hyphens.wordset import WordSet
from cleantext.normalizers.hyphens import hyphens

HYPHENS = Chain(["hyphens"])

#: Words, each with a place where English breaks it.
BROKEN = ["coun-sel", "car-pet", "weath-er", "be-hind", "lan-tern", "remem-bered", "govern-ment", "pub-lic", "win-dow"]
#: Words that keep their hyphen wherever the line ends.
COMPOUNDS = ["well-known", "half-empty", "twenty-five", "ex-captain", "self-made", "sea-green", "Jean-Paul", "e-mail"]
PLAIN = ["the", "keeper", "of", "old", "lamps", "said", "and", "nobody", "laughed"]


def pieces() -> st.SearchStrategy[str]:
    return st.sampled_from(BROKEN + COMPOUNDS + PLAIN)


#: Before a name only a line as long as the others was cut by the page.
BETWEEN = " of the old harbour and then "


def text_of(words: list[str], sign: str) -> tuple[str, str]:
    """The text with every hyphen at a line end, and the text as it was."""
    given = BETWEEN.join(word.replace("-", f"{sign}\n") for word in ["The", *words, "here."])
    truth = BETWEEN.join(word.replace("-", "") if word in BROKEN else word for word in ["The", *words, "here."])
    return given, truth


@given(st.lists(pieces(), min_size=1, max_size=12), st.sampled_from("-‐"))
def test_broken_words_come_back_and_compounds_stay(words: list[str], sign: str) -> None:
    if sign == "‐":
        words = [word for word in words if word not in COMPOUNDS]
    text, truth = text_of(words, sign)
    assert HYPHENS(text) == truth


@given(st.lists(st.sampled_from(BROKEN + PLAIN), min_size=1, max_size=12), st.sampled_from("\u00ad¬"))
def test_signs_of_a_break_only_go(words: list[str], sign: str) -> None:
    text, truth = text_of(words, sign)
    assert HYPHENS(text) == truth


@given(st.text(alphabet="ab-‐\u00ad¬=\n \t1A.", max_size=60), st.booleans())
def test_only_signs_and_white_space_are_touched_and_once(text: str, ocr: bool) -> None:
    chain = Chain(["hyphens"], ocr=ocr)
    once = chain(text)
    assert chain(once) == once
    for edit in hyphens(Document(text), ocr=ocr):
        assert not any(map(str.isalnum, edit.old + edit.new))


def evidence(**known: Any) -> Evidence:
    given: dict[str, object] = {
        "lang": "en",
        "lexicon": frozenset(),
        "here": (here := known.get("here", WordSet(""))),
        "count": here.count,
        "hyphenated": here.count,
        "begun": lambda start: 0,
        "zipf": lambda word: 0.0,
        "pair": lambda first, second: 0.0,
    }
    return Evidence(**(given | known))  # type: ignore[arg-type]  # the values come by name


@pytest.mark.parametrize(
    ("left", "right", "known", "expected"),
    [
        ("tide", "mill", {"lexicon": frozenset({"tidemill"})}, Verdict.JOIN),
        ("tide", "mill", {"lexicon": frozenset({"tide-mill"})}, Verdict.KEEP),
        ("tide", "mill", {"here": WordSet("the tidemill")}, Verdict.JOIN),
        ("tide", "mill", {"here": WordSet("the tide-mill")}, Verdict.KEEP),
        ("tide", "mill", {"zipf": {"tide": 4.0, "mill": 4.0}.get}, Verdict.KEEP),
        ("1990", "1995", {}, Verdict.KEEP),
        ("F", "16", {}, Verdict.KEEP),
        ("n", "butane", {}, Verdict.KEEP),
        ("US", "led", {}, Verdict.KEEP),
        ("Ober", "und", {"lang": "de"}, Verdict.SUSPEND),
        ("Fähr", "mann", {"lang": "de"}, Verdict.JOIN),
        ("Nord", "Süd", {"lang": "de"}, Verdict.KEEP),
        ("dit", "il", {"lang": "fr"}, Verdict.KEEP),
        ("INTER", "NATIONAL", {"zipf": {"international": 5.1}.get}, Verdict.JOIN),
        ("ZANU", "PF", {}, Verdict.KEEP),
        ("under", "standing", {"zipf": {"understanding": 4.9}.get}, Verdict.JOIN),
        ("sea", "gull", {"zipf": {"seagull": 3.0, "sea": 5.0, "gull": 3.5}.get}, Verdict.JOIN),
        ("sea", "green", {"zipf": {"seagreen": 1.2, "sea": 5.0, "green": 5.2}.get}, Verdict.KEEP),
        ("long", "term", dict[str, object](zipf={"longterm": 3.0}.get, pair=lambda *_: 4.5), Verdict.KEEP),
        ("non", "union", {"zipf": {"nonunion": 2.0, "union": 5.0}.get}, Verdict.KEEP),
        ("over", "haul", {"zipf": {"overhaul": 3.9, "over": 6.2, "haul": 4.0}.get}, Verdict.JOIN),
        ("stepped", "up", {"zipf": {"stepped": 4.0, "up": 6.0}.get}, Verdict.KEEP),
        ("xylo", "tion", {}, Verdict.JOIN),
        ("Fos", "bery", {}, Verdict.JOIN),
        ("Dobkin", "directed", {"zipf": {"directed": 4.5}.get}, Verdict.KEEP),
        ("to", "day", {"zipf": {"today": 5.6}.get, "here": WordSet("He came to-night.")}, Verdict.KEEP),
        ("to", "day", {"zipf": {"today": 5.6}.get}, Verdict.JOIN),
        ("quay", "keepers", {"begun": "quay-keeping".startswith}, Verdict.KEEP),
        (
            "quay",
            "keepers",
            {"zipf": {"quay": 4.0, "keepers": 4.0}.get, "begun": "quaykeeping".startswith},
            Verdict.JOIN,
        ),
        ("brokerd", "restart", {"here": WordSet("The brokerd starts.")}, Verdict.KEEP),
        ("Finer", "grained", {"zipf": {"finer": 3.4, "grained": 3.0}.get}, Verdict.KEEP),
        ("labour", "intensiveness", {"zipf": {"labour": 4.5, "intensive": 4.0}.get}, Verdict.KEEP),
    ],
)
def test_verdict(left: str, right: str, known: dict[str, object], expected: Verdict) -> None:
    if "zipf" in known:
        table = known["zipf"]
        known = known | {"zipf": lambda word: table(word) or 0.0}  # type: ignore[operator]
    assert verdict(left, right, " ", evidence(**known)) is expected


def test_the_users_words_decide() -> None:
    text = "They went to the tide-\nmill on foot."
    assert Chain(["hyphens"])(text) == "They went to the tide-mill on foot."
    assert Chain(["hyphens"], lexicon=["tidemill"])(text) == "They went to the tidemill on foot."


def test_few_and_many_questions_have_the_same_answers() -> None:
    few, many = WordSet("The well-known keeper's lamp"), WordSet("The well-known keeper's lamp")
    asked = ["the", "well", "well-known", "keeper", "lamp", "lam"]
    first = [word in few for word in asked]
    for _ in range(9):
        again = [word in many for word in asked]
    assert first == again == [True, False, True, True, True, False]
    starts = ["the", "well-k", "wellk", "keep", "eep", "lamps"]
    assert [*map(WordSet("The well-known keeper's lamp").begun, starts)] == [*map(many.begun, starts)]
