"""The measures of the benchmarks, on cases small enough to be counted by hand."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest

import cleantext
from benchmarks import intruders
from benchmarks.alignment import spaced_like
from benchmarks.changes import changes, kind_of
from benchmarks.cleaners import TASK_CHAINS, load
from benchmarks.furniture import removed_starts
from benchmarks.harm import accounted, compared
from benchmarks.layout import FIRST, Score, Truth
from benchmarks.pairwise import deletions, paragraphs
from benchmarks.peers import PEERS, installed
from benchmarks.readback import without_furniture
from corpora.kinds import Pair

#: Modules whose examples run here: the package's own are collected, these are not.
DOCUMENTED = (
    *(
        f"benchmarks.{name}"
        for name in (
            *(
                "adversarial",
                "alignment",
                "changes",
                "compare",
                "data",
                "floors",
                "furniture",
                "growth",
                "harm",
                "pairwise",
                "results",
            ),
            "timing",
        )
    ),
    *(f"corpora.{name}" for name in ("generate", "kinds", "prose", "sources")),
)


@pytest.mark.parametrize("name", DOCUMENTED)
def test_examples_are_true(name: str) -> None:
    found = doctest.testmod(import_module(name))
    assert found.attempted
    assert not found.failed


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("the same", "the same", []),
        ("of the peopleto", "of the people to", ["word split"]),
        ("infor mation", "information", ["words joined"]),
        ("revealed epde his", "revealed his", ["word deleted"]),
        ("one, two", "one two", ["punctuation"]),
        ("tbe Cat sat", "the cat sat", ["word replaced"]),
        ("a cut\nline", "a cut line", ["line breaks"]),
        ("a  b and c .", "a b and c.", ["spacing", "spacing"]),
        ("Then it was", "then it was", ["case"]),
        ("it was", "it never was", ["word inserted"]),
    ],
)
def test_changes_are_found_and_named(old: str, new: str, kinds: list[str]) -> None:
    assert [change.kind for change in changes(old, new)] == kinds


def test_change_is_shown_with_its_neighbours() -> None:
    (change,) = changes("he revealed epde his plan", "he revealed his plan")
    assert change.shown() == "he revealed [epde ]his plan → []"
    assert kind_of("a\nb", "a b") == "line breaks"


@pytest.mark.parametrize(
    ("text", "output", "expected"),
    [
        ("ofthe man", "of the man", "of the man"),
        ("ofthe man, who", "of the man who", "of the man, who"),
        ("He said (it is) so", "He said it is so", "He said (it is) so"),
        ("tbe peopleto", "the people to", "tbe people to"),
        ("a b", "a b c", "a b"),
        ("", "", ""),
        ("abc", "", "abc"),
    ],
)
def test_spaces_are_carried_over(text: str, output: str, expected: str) -> None:
    assert spaced_like(text, output) == expected


def test_harm_counts_changes_in_words() -> None:
    found = compared(["one two three four", "five two"], lambda text: text.replace("two", "2"))
    assert (found.words, found.found.total()) == (6, 2)
    assert found.rate == pytest.approx(2e6 / 6)
    assert found.samples["word replaced"][0] == "one [two ]three four → [2 ]"


def test_harm_is_none_where_nothing_changes_and_stops_where_told() -> None:
    assert compared(["one two"] * 5, str).rate == 0
    assert compared(["one two"] * 5, str, 0).words == 2  # the first document is always read
    assert compared(["one two"] * 5, str, 8).words == 4


def test_our_edits_are_accounted_for_by_normalizer() -> None:
    found = accounted(["the ﬁnal word"], cleantext.Chain.preset("minimal"))
    assert [kind.partition(":")[0] for kind in found.found] == ["characters"]


def test_cleaners_are_known_by_name() -> None:
    for name in ("nothing", "default", "encoding", "task layout", "crude rule", "ftfy, same steps"):
        assert isinstance(load(name)("some text"), str)
    with pytest.raises(KeyError, match="no cleaner is called 'nobody'; known: nothing, minimal"):
        load("nobody")


def test_every_peer_has_a_task_and_says_how_it_is_run() -> None:
    assert len({peer.name for peer in PEERS}) == len(PEERS)
    for peer in PEERS:
        assert set(peer.tasks) <= set(TASK_CHAINS)
        assert peer.settings
    assert [peer.name for peer in installed("encoding", among=("ftfy",))] == ["ftfy"]


@pytest.mark.parametrize(
    ("peer", "text", "expected"),
    [
        ("crude rule", "A line that is\nbroken here. It\nends.\nAnother one\nbegins.", None),
        ("symspell segmentation, unknown words", "of the peopleto", "of the people to"),
    ],
)
def test_peers_do_their_job(peer: str, text: str, expected: str | None) -> None:
    output = load(peer)(text)
    if expected is None:
        assert output.replace("\n\n", " ") == text.replace("\n", " ")
        assert "broken here" in output
    else:
        assert output == expected


def test_boundaries_of_pairs_are_counted() -> None:
    found = {"set": [Pair("one", "a b\nc d\n\ne f", "a b c d\ne f")]}
    figures: dict[str, float] = {}
    table = paragraphs(found, {"no change": str, "joined": lambda text: text.replace("b\nc", "b c")}, figures)
    assert figures == {"quality.paragraphs.set.no change": pytest.approx(2 / 3), "quality.paragraphs.set.joined": 1.0}
    assert table.rows[0][:2] == ["set", "no change"]


def test_deleted_words_of_pairs_are_counted() -> None:
    found = {"set": [Pair("one", "a xq b zx c", "a b c")]}
    figures: dict[str, float] = {}
    deletions(found, {"half": lambda text: text.replace("xq ", "").replace("c", "")}, figures)
    assert figures == {"quality.deletions.precision.set.half": 0.5, "quality.deletions.recall.set.half": 0.5}


def test_intruders_have_a_precision() -> None:
    assert intruders.Found(injected=4, removed=3, besides=1).precision == 0.75
    assert intruders.Found().precision == 0.0


def test_broken_words_and_furniture_have_an_f1() -> None:
    score = Score(broken=4, put=6, mended=3, removed=3, rightly=2, furniture=5)
    assert (score.hyphens, score.furniture_f1) == (0.6, 0.5)


def test_furniture_is_taken_out_by_the_truth() -> None:
    folder = sorted(FIRST.glob("heads-*"))[0]
    truth = Truth.read(folder)
    reading = (folder / "plain.txt").read_text(encoding="utf-8")
    bare = without_furniture(reading, truth)
    assert len(bare) < len(reading)
    assert without_furniture(bare, truth) == bare


def test_missing_peer_is_skipped_with_a_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("benchmarks.peers.find_spec", lambda module: module != "wordninja" or None)
    names = [peer.name for peer in installed("whitespace")]
    assert "wordninja" not in names
    assert "symspell compound" in names
    assert "pip install wordninja" in capsys.readouterr().err


def test_what_a_later_round_takes_out_is_looked_up_in_the_original() -> None:
    first = cleantext.Step(
        "lines", (cleantext.Edit(3, 4, "\n", " ", "wrap"), cleantext.Edit(8, 10, "  ", "", "margin"))
    )
    later = cleantext.Step("pages", (cleantext.Edit(7, 10, "\n7\n", " ", "page furniture"),))
    result = cleantext.Result("one\ntwo\n  7\nsix", "one two six", (first, later))
    assert removed_starts(result, {8}) == {8: "  7"}
