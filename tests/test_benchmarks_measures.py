"""The measures of the benchmarks, on cases small enough to be counted by hand."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import cleantext
from benchmarks import growth, isolated
from benchmarks.adversarial import PATTERNS, text_of
from benchmarks.alignment import spaced_like
from benchmarks.changes import changes, kind_of
from benchmarks.cleaners import load
from benchmarks.harm import accounted, compared
from benchmarks.isolated import Cost, measure
from benchmarks.layout import FIRST, Truth
from benchmarks.peers import PEERS, TASKS, installed
from benchmarks.readback import without_furniture
from benchmarks.readme import fill
from benchmarks.results import Result, Table, figure, read
from benchmarks.timing import Speed, interleaved

#: Modules whose examples run here: the package's own are collected, these are not.
DOCUMENTED = (
    *(
        f"benchmarks.{name}"
        for name in ("adversarial", "alignment", "changes", "data", "floors", "growth", "harm", "results")
    ),
    *(f"corpora.{name}" for name in ("generate", "kinds", "prose", "sources")),
    "benchmarks.timing",
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
    found = compared(["one two three four", "five two"], lambda text: text.replace("two", "2"), 5.0)
    assert (found.words, found.found.total()) == (6, 2)
    assert found.rate == pytest.approx(2e6 / 6)
    assert found.samples["word replaced"][0] == "one [two ]three four → [2 ]"


def test_harm_is_none_where_nothing_changes_and_stops_in_time() -> None:
    assert compared(["one two"] * 5, str, 5.0).rate == 0
    assert compared(["one two"] * 5, str, -1.0).words == 2  # the first document is always read


def test_our_edits_are_accounted_for_by_normalizer() -> None:
    found = accounted(["the ﬁnal word"], cleantext.Chain.preset("minimal"), 5.0)
    assert [kind.partition(":")[0] for kind in found.found] == ["characters"]


def test_exponent_is_fitted() -> None:
    assert growth.exponent([(n, 3 * n**1.5) for n in (1, 10, 100, 1000)]) == pytest.approx(1.5)
    assert growth.exponent([(10, 1)]) is None
    assert growth.exponent([(10, 1), (10, 2)]) is None


def test_ladder_ends_before_the_step_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    def squared(cleaner: str, kind: str, characters: int, **_: object) -> Cost | None:
        return Cost(characters, (characters / 1000) ** 2 / 100, 0, 0) if characters < 50_000 else None

    monkeypatch.setattr(growth, "measure", squared)
    costs = growth.ladder("default", "hyphens", growth.SIZES, 5.0)
    assert [cost and cost.characters for cost in costs] == [1000, 4000, 16000]  # 2.56 s: the next would take over 5
    assert growth.ladder("default", "hyphens", growth.SIZES, 1000.0)[-1] is None


def test_process_of_its_own_measures() -> None:
    cost = measure("characters", "hyphens", 10_000, limit=60)
    assert cost
    assert cost.characters == 10_000
    assert 0 <= cost.seconds < 5
    assert 5e6 < cost.loaded <= cost.peak < 4e9


def test_process_that_takes_too_long_is_ended() -> None:
    assert measure("default", "curly", 1_000_000, limit=0.05) is None


def test_process_that_fails_says_why() -> None:
    with pytest.raises(RuntimeError, match="no cleaner is called"):
        measure("nobody", "hyphens", 10, limit=60)


def test_measure_in_this_process_reads_documents(capsys: pytest.CaptureFixture[str]) -> None:
    isolated.main({"cleaner": "nothing", "kind": "ascii", "characters": 9_000, "single": False})
    assert '"characters": ' in capsys.readouterr().out


@pytest.mark.parametrize("kind", [*PATTERNS, "curly"])
def test_adversarial_text_has_the_length_asked_for(kind: str) -> None:
    assert [len(text) for text in text_of(kind, 10_001)] == [10_001]
    with pytest.raises(KeyError, match="is no kind of text"):
        text_of("nonsense", 10)


def test_speed_is_a_ratio_within_a_round() -> None:
    def work(steps: int) -> int:
        return sum(range(steps))

    texts = [["x" * 1000] * 30] * 4
    found = interleaved({"once": lambda _: work(20_000), "thrice": lambda _: work(60_000)}, texts, 0.02)
    middle, low, high = found["once"].ratio(found["thrice"])
    assert 2 < middle < 4.5
    assert low <= middle <= high
    assert len(found["once"].megabytes) == 3  # the first round warms up
    assert found["once"].documents[0] == pytest.approx(found["once"].megabytes[0] * 1000)
    with pytest.raises(ValueError, match="warms up"):
        interleaved({"once": str}, texts[:1], 0.01)


def test_ratio_is_the_median_of_pairs() -> None:
    one, other = Speed((10.0, 1.0, 12.0), (1.0,) * 3), Speed((5.0, 0.5, 3.0), (1.0,) * 3)
    assert one.ratio(other) == (2.0, 2.0, 4.0)
    assert one.median == 10.0


def test_cleaners_are_known_by_name() -> None:
    for name in ("nothing", "default", "encoding", "task layout", "crude rule", "ftfy, same steps"):
        assert isinstance(load(name)("some text"), str)
    with pytest.raises(KeyError, match="no cleaner is called 'nobody'; known: nothing, minimal"):
        load("nobody")


def test_every_peer_has_a_task_and_says_how_it_is_run() -> None:
    assert len({peer.name for peer in PEERS}) == len(PEERS)
    for peer in PEERS:
        assert set(peer.tasks) <= set(TASKS)
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


RESULT = Result(
    "speed",
    "python -m benchmarks speed",
    [
        Table("encoding", "Encoding", ["corpus", "MB/s"], [["ascii", 12.34], ["a|b", None]], "Note."),
        Table("b", "B", [], []),
    ],
    {"speed.x": 1.5},
)


def test_result_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = RESULT.write(tmp_path)
    assert read("speed", tmp_path).figures == {"speed.x": 1.5}
    assert read("speed", tmp_path).markdown() == RESULT.markdown() == path.read_text(encoding="utf-8")
    assert "| ascii | 12.3 |\n| a\\|b |  |\n\nNote." in RESULT.markdown()
    assert "cores" in RESULT.circumstances()
    with pytest.raises(FileNotFoundError, match="python -m benchmarks harm"):
        read("harm", tmp_path)


def test_readme_is_filled_between_its_markers(tmp_path: Path) -> None:
    RESULT.write(tmp_path)
    page = tmp_path / "README.md"
    page.write_text("# A\n\n<!-- benchmarks:speed encoding -->\nold\n<!-- /benchmarks -->\n\nend\n")
    assert fill(tmp_path, path=page, check=True)
    assert "old" in page.read_text()
    assert fill(tmp_path, path=page)
    text = page.read_text()
    assert "old" not in text
    assert "**Encoding**\n\n| corpus | MB/s |" in text
    assert text.endswith("<!-- /benchmarks -->\n\nend\n")
    assert "**B**" not in text
    assert not fill(tmp_path, path=page)
    page.write_text("<!-- benchmarks:speed nothing -->\n<!-- /benchmarks -->\n")
    with pytest.raises(KeyError, match="no table 'nothing'; it has encoding, b"):
        fill(tmp_path, path=page)


def test_figures_keep_three_digits() -> None:
    assert [figure(number) for number in (0.0, 0.1234, 1.234, 12.34, 123.4, 12345.6, -2.5)] == [
        "0", "0.123", "1.23", "12.3", "123", "12,346", "-2.50",
    ]  # fmt: skip
