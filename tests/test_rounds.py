"""Rounds: stages that uncover work for each other, stages that fight, and functions of the user's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from cleantext import Chain, Document, Edit
from cleantext.result import Step
from cleantext.rounds import grouped, repaired
from cleantext.stage import Stage


def replacing(old: str, new: str) -> Callable[[Document], Iterator[Edit]]:
    def normalizer(document: Document) -> Iterator[Edit]:
        for found in re.finditer(old, document.text):
            yield Edit(*found.span(), found.group(), new, f"{old} to {new}")

    return normalizer


def stages(**normalizers: Callable[[Document], Iterator[Edit]]) -> tuple[tuple[Stage, ...], ...]:
    return grouped(Stage(name, normalizer) for name, normalizer in normalizers.items())


UNCOVERING = stages(first=replacing("aa", "b"), second=replacing("x", ""))
FIGHTING = stages(there=replacing("a", "b"), back=replacing("b", "a"), other=replacing("x", "y"))


def test_a_stage_reads_again_what_a_later_one_uncovered() -> None:
    steps: list[Step] = []
    assert repaired(UNCOVERING, Document("axa"), steps).text == "b"
    assert [step.normalizer for step in steps] == ["second", "first"]


def test_text_without_damage_is_the_same_document() -> None:
    document = Document("quiet")
    assert repaired(UNCOVERING, document) is document


@pytest.mark.parametrize(("text", "settled"), [("axb", "ayb"), ("x", "y"), ("ab", "ab"), ("c", "c")])
def test_stages_that_fight_are_not_trusted_and_the_others_are(text: str, settled: str) -> None:
    steps: list[Step] = []
    assert repaired(FIGHTING, Document(text), steps).text == settled
    assert {step.normalizer for step in steps} <= {"other"}
    assert repaired(FIGHTING, Document(settled)).text == settled


def test_a_stage_that_never_ends_is_not_trusted() -> None:
    assert repaired(stages(more=replacing(r"\Z", "!")), Document("a")).text == "a"


def test_a_function_of_the_users_own_is_applied_once_and_its_work_is_not_undone() -> None:
    def escaped(text: str) -> str:
        return text.replace("&", "&amp;")

    assert Chain(["encoding", "characters", escaped])("salt &amp; bread &") == "salt &amp; bread &amp;"
    assert Chain([lambda text: text + "!", "spaces"])("stay") == "stay!"


@pytest.mark.parametrize(
    "text",
    ["Lamp ,oil and\x00 bread", "Growersfeara  second dry year as  reservoirs stand low", "counter-\x00\npart ,too"],
)
def test_what_was_done_in_all_rounds_can_be_reverted(text: str) -> None:
    result = Chain.preset().explain(text)
    assert result.text != text
    assert result.revert(lambda edit: True) == text
