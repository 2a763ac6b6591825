"""The chain: names, order, presets, functions of one's own, errors, pickling, and mapping over many texts."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import pytest

import cleantext
from cleantext import NAMES, ORDER, PRESETS, Chain, Document, Edit, UnknownNameError
from cleantext.presets import HYPOTHESES

WORDS = tuple(f"words.{hypothesis}" for hypothesis in HYPOTHESES)
NOISY = "The ﬁnal word ,next to donâ€™t."


def doubled_letter_e(document: Document) -> Iterator[Edit]:
    """A normalizer of one's own that yields edits."""
    for place, character in enumerate(document.text):
        if character == "e":
            yield Edit(place, place + 1, "e", "ee", "e doubled", 0.5)


def annotated(document: Document) -> list[Edit]:
    return list(doubled_letter_e(document))


def named_in_a_string(document: cleantext.Document) -> Iterable[Edit]:
    return annotated(document)


class Doubling:
    """An object that is called with a Document."""

    def __call__(self, document: Document) -> list[Edit]:
        return annotated(document)


def upper(text: str) -> str:
    return text.upper()


class TestNames:
    def test_characters_are_settled_before_layout_and_layout_before_words(self) -> None:
        places = {name: place for place, name in enumerate(ORDER)}
        layout = ("pages", "lines", "hyphens", "spaces")
        assert places["encoding"] < places["characters"] < min(places[name] for name in layout)
        assert sorted(layout, key=places.__getitem__) == list(layout)
        assert places["spaces"] < places["words"] == len(ORDER) - 1
        assert (*ORDER, *WORDS) == NAMES

    def test_every_position_has_a_reason(self) -> None:
        assert all(reason for reason, _ in ORDER.values())

    def test_presets(self) -> None:
        assert list(PRESETS) == ["minimal", "default", "ocr"]
        assert Chain.preset("minimal").names == ("encoding", "characters")
        assert Chain.preset().names == (*tuple(ORDER)[:-1], *(name for name in WORDS if name != "words.misread"))
        assert Chain.preset("ocr").names == (*tuple(ORDER)[:-1], *WORDS)
        assert Chain.preset("ocr").settings.ocr
        assert not Chain.preset("default").settings.ocr

    def test_select_replaces_the_preset_and_keeps_the_order(self) -> None:
        assert Chain.preset(select=["spaces", "encoding"]).names == ("encoding", "spaces")
        assert Chain.preset(select="spaces").names == ("spaces",)

    @pytest.mark.parametrize("nothing", [{"select": []}, {"select": "encoding", "ignore": "encoding"}])
    def test_nothing_to_run_is_a_mistake(self, nothing: dict[str, Any]) -> None:
        with pytest.raises(ValueError, match="no normalizer is left to run"):
            Chain.preset(**nothing)
        with pytest.raises(ValueError, match="no normalizer is left to run"):
            cleantext.clean("text", **nothing)
        assert Chain([]).names == ()  # who writes a chain by hand may begin with none

    def test_ignore(self) -> None:
        assert Chain.preset("minimal", ignore="encoding").names == ("characters",)
        assert Chain.preset("ocr", ignore="words").names == tuple(ORDER)[:-1]
        assert Chain.preset(select=["words", "spaces"], ignore=["words.fused", "spaces"]).names == WORDS[1:]

    def test_words_stands_for_its_hypotheses(self) -> None:
        assert Chain(["words"]).names == WORDS
        assert Chain(["words.misread", "words.fused"]).names == ("words.fused", "words.misread")

    def test_hypotheses_that_follow_each_other_compete_in_one_step(self) -> None:
        assert Chain(["words.fused", "words.split"]).names == Chain(["words.split", "words.fused"]).names
        assert Chain(["words.fused", "spaces", "words.split"]).names == ("words.fused", "spaces", "words.split")

    def test_a_chain_given_by_names_runs_in_the_order_given(self) -> None:
        assert Chain(["spaces", "encoding"]).names == ("spaces", "encoding")

    def test_empty_chain_leaves_text_alone(self) -> None:
        assert Chain([])(NOISY) is NOISY


class TestErrors:
    @pytest.mark.parametrize("name", ["word", "", "words.fuse", "Encoding"])
    def test_unknown_normalizer_is_told_the_known_ones(self, name: str) -> None:
        with pytest.raises(UnknownNameError) as caught:
            Chain([name])
        assert all(known in str(caught.value) for known in (repr(name), *NAMES))

    def test_unknown_preset_is_told_the_known_ones(self) -> None:
        with pytest.raises(
            UnknownNameError, match=r"unknown preset 'defualt'; did you mean 'default'\? known: minimal"
        ):
            Chain.preset("defualt")

    @pytest.mark.parametrize("option", ["select", "ignore"])
    def test_unknown_name_in_select_and_ignore(self, option: str) -> None:
        chosen: dict[str, Any] = {option: ["spaces", "space"]}
        with pytest.raises(UnknownNameError, match="did you mean 'spaces'"):
            cleantext.clean("text", **chosen)

    def test_an_item_that_is_no_function(self) -> None:
        items: list[Any] = ["spaces", 7]
        with pytest.raises(TypeError, match="7 is neither the name of a normalizer nor a function"):
            Chain(items)

    @pytest.mark.parametrize("place", [(-1, 1), (0, 4), (2, 1)])
    def test_a_normalizer_whose_edits_lie_outside_the_text(self, place: tuple[int, int]) -> None:
        def astray(document: Document) -> list[Edit]:
            return [Edit(*place, "c", "x", "astray")]

        message = f"{place[0]}:{place[1]} (astray) is not a span of a text of 3 code points"
        with pytest.raises(ValueError, match=re.escape(message)):
            Chain([astray])("abc")

    @pytest.mark.parametrize("text", [b"bytes", None, 7, ["text"]])
    def test_text_must_be_a_string(self, text: Any) -> None:
        for run in (Chain.preset("minimal"), Chain.preset("minimal").explain, cleantext.clean, cleantext.explain):
            with pytest.raises(TypeError, match=f"repairs str, not {type(text).__name__}"):
                run(text)

    def test_a_function_that_returns_no_string(self) -> None:
        with pytest.raises(TypeError, match=r"len returned int, not str; .*annotate its parameter"):
            Chain([len])("text")

    def test_a_normalizer_whose_edits_overlap(self) -> None:
        def twice(document: Document) -> list[Edit]:
            return [Edit(0, 2, "ab", "x", "one"), Edit(1, 2, "b", "y", "other")]

        with pytest.raises(ValueError, match="overlaps the edit before it"):
            Chain([twice])("abc")

    def test_a_normalizer_that_misquotes_the_text(self) -> None:
        def wrong(document: Document) -> list[Edit]:
            return [Edit(0, 2, "xy", "z", "wrong")]

        with pytest.raises(ValueError, match="says the text reads 'xy' there, but it reads 'ab'"):
            Chain([wrong]).explain("abc")

    @pytest.mark.parametrize(
        "edit", [Edit(2, 1, "", "x", "backwards"), Edit(-1, 0, "", "x", "before"), Edit(9, 9, "", "x", "behind")]
    )
    def test_a_normalizer_that_leaves_the_text(self, edit: Edit) -> None:
        def outside(document: Document) -> list[Edit]:
            return [edit]

        with pytest.raises(ValueError, match=str(edit.start)):
            Chain([outside])("abc")


class TestOwnFunctions:
    def test_from_text_to_text(self) -> None:
        chain = Chain(["characters", upper])
        assert chain.names == ("characters", "upper")
        result = chain.explain("the ﬁnal\nline")
        assert result.text == chain("the ﬁnal\nline") == "THE FINAL\nLINE"
        assert [step.normalizer for step in result.steps] == ["characters", "upper"]
        assert result.steps[1].edits[0].why == "upper"

    @pytest.mark.parametrize("own", [doubled_letter_e, annotated, named_in_a_string, Doubling()])
    def test_from_a_document_to_edits(self, own: Any) -> None:
        result = Chain([own]).explain("the sea")
        assert result.text == "thee seea"
        assert result.edits[0].confidence == 0.5
        assert result.edits[0].normalizer == Chain([own]).names[0]

    def test_builtins_methods_and_lambdas(self) -> None:
        assert Chain([str.strip, "-".join, lambda text: text[::-1]])(" ab ") == "b-a"

    def test_functions_without_a_name_go_by_their_type(self) -> None:
        chain = Chain([partial(re.sub, "a", "b")])
        assert chain.names == ("partial",)
        assert chain("bar") == "bbr"

    def test_an_edit_that_says_who_made_it_keeps_its_name(self) -> None:
        def own(document: Document) -> list[Edit]:
            return [Edit(0, 1, "a", "b", "why", normalizer="mine.first")]

        assert Chain([own]).explain("a").edits[0].normalizer == "mine.first"

    def test_edits_that_change_nothing_are_no_step(self) -> None:
        def idle(document: Document) -> list[Edit]:
            return [Edit(0, 1, "a", "a", "nothing")]

        assert Chain([idle]).explain("a").steps == ()

    def test_text_that_comes_back_the_same_is_no_step(self) -> None:
        assert Chain([str.strip]).explain("clean").steps == ()


class TestSettings:
    @pytest.mark.parametrize("names", [["words"], ["spaces"], ["encoding"]])
    def test_an_unknown_language_is_an_error_that_lists_the_known(self, names: list[str]) -> None:
        with pytest.raises(UnknownNameError, match=r"unknown language 'xx'.*known: .*en.*fr"):
            Chain(names, lang="xx")

    def test_a_name_is_a_chain_of_one(self) -> None:
        assert Chain("spaces").names == ("spaces",)

    def test_a_lexicon_is_no_string(self) -> None:
        with pytest.raises(TypeError, match=r"\['peopleto'\]"):
            Chain(["words"], lexicon="peopleto")

    @pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
    def test_a_confidence_is_a_probability(self, confidence: float) -> None:
        with pytest.raises(ValueError, match="from 0 to 1"):
            Chain(["words"], min_confidence=confidence)


class TestFunction:
    def test_it_has_a_name_and_is_called_like_a_function(self) -> None:
        chain = Chain.preset("minimal")
        assert chain.__name__ == "cleantext"
        assert list(map(chain, ["ﬁ", "b"])) == ["fi", "b"]

    def test_it_shows_its_names_and_what_differs_from_the_defaults(self) -> None:
        assert repr(Chain(["spaces"])) == "Chain(['spaces'])"
        shown = repr(Chain(["words.fused"], lang="fr", ocr=True, lexicon=["a"], min_confidence=0.9))
        assert shown == "Chain(['words.fused'], lang='fr', lexicon=frozenset({'a'}), ocr=True, min_confidence=0.9)"

    @pytest.mark.parametrize("name", PRESETS)
    def test_it_pickles(self, name: str) -> None:
        chain = Chain.preset(name, lexicon=["xqzt"])
        copy = pickle.loads(pickle.dumps(chain))
        assert copy.names == chain.names
        assert copy.settings == chain.settings
        assert copy(NOISY) == chain(NOISY)

    def test_it_pickles_with_functions_of_ones_own(self) -> None:
        copy = pickle.loads(pickle.dumps(Chain(["characters", upper, doubled_letter_e])))
        assert copy("ﬁre") == "FIRE"

    def test_a_normalizer_that_finds_nothing_passes_the_same_document_on(self) -> None:
        seen: list[Document] = []

        def look(document: Document) -> list[Edit]:
            seen.append(document)
            return []

        Chain([look, look])("text")
        assert seen[0] is seen[1]


class TestMap:
    TEXTS = tuple(f"The ﬁnal word {number} ,next" for number in range(600))

    def test_one_process(self) -> None:
        chain = Chain.preset("minimal")
        assert list(chain.map(self.TEXTS)) == [chain(text) for text in self.TEXTS]

    def test_two_processes_keep_the_order(self) -> None:
        chain = Chain.preset("minimal")
        assert list(chain.map(iter(self.TEXTS), jobs=2)) == [chain(text) for text in self.TEXTS]

    def test_it_is_lazy(self) -> None:
        def endless() -> Iterator[str]:
            while True:
                yield "ﬁ"

        assert next(iter(Chain.preset("minimal").map(endless()))) == "fi"

    def test_no_texts(self) -> None:
        assert list(Chain.preset("minimal").map([], jobs=2)) == []

    def test_jobs_must_be_one_or_more(self) -> None:
        with pytest.raises(ValueError, match="jobs must be at least 1, not 0"):
            list(Chain.preset("minimal").map(["text"], jobs=0))

    @pytest.mark.parametrize("jobs", [1, 2])
    def test_what_is_no_text(self, jobs: int) -> None:
        texts: Any = ["a", None]
        with pytest.raises(TypeError, match="a chain repairs str, not NoneType; leave it out"):
            list(Chain.preset("minimal").map(texts, jobs=jobs))

    def test_one_text_is_not_many(self) -> None:
        with pytest.raises(TypeError, match="call the chain itself"):
            Chain.preset("minimal").map("text")

    @pytest.mark.parametrize(("jobs", "error"), [(None, TypeError), ("2", TypeError), (0, ValueError)])
    def test_senseless_numbers_of_jobs_are_said_at_once(self, jobs: Any, error: type[Exception]) -> None:
        with pytest.raises(error, match="jobs"):
            Chain.preset("minimal").map(["text"], jobs=jobs)
