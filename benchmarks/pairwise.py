"""Measures that any folder of noisy and true texts allows: paragraphs, deleted words, and everything at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import Levenshtein

import cleantext
from benchmarks import postcorrection
from benchmarks.layout import boundaries
from benchmarks.peers import Cleaner
from benchmarks.results import Cell, Table, with_best
from corpora.kinds import Pair

Sets = Mapping[str, Sequence[Pair]]
Contenders = Mapping[str, Cleaner]


def paragraphs(sets: Sets, contenders: Contenders, figures: dict[str, float]) -> Table:
    """F1 over the boundaries between the lines of the truth; what furniture is left, cuts boundaries, too."""
    rows: list[list[Cell]] = []
    for one, found in sets.items():
        for name, clean in contenders.items():
            kept = expected = given = 0
            for pair in found:
                truth = boundaries(pair.truth.split("\n"))
                output = boundaries(clean(pair.noisy).replace("\f", "\n").split("\n"))
                kept, expected = kept + (truth & output).total(), expected + truth.total()
                given += output.total()
            figures[f"quality.paragraphs.{one}.{name}"] = 2 * kept / max(1, expected + given)
            rows.append([one, name, 2 * kept / max(1, expected + given), kept / max(1, given), kept / max(1, expected)])
    note = (
        "A boundary is a pair of neighbouring words with a line break between them, as the truth has it: one line a "
        "paragraph. Furniture that is left comes between such words and counts as an error."
    )
    columns = ["set", "cleaner", "F1", "precision", "recall"]
    return Table("paragraphs", "Paragraphs", columns, with_best(rows, range(2, 5), group=0), note)


def deletions(sets: Sets, contenders: Contenders, figures: dict[str, float]) -> Table:
    """Precision and recall of the words that were injected into the noisy text, found by aligning it with the truth."""
    rows: list[list[Cell]] = []
    for one, found in sets.items():
        for name, clean in contenders.items():
            right = wanted = done = 0
            for pair in found:
                noisy = pair.noisy.split()
                injected = deleted(noisy, pair.truth.split())
                gone = deleted(noisy, clean(pair.noisy).split())
                right, wanted, done = right + len(injected & gone), wanted + len(injected), done + len(gone)
            precision, recall = right / max(1, done), right / max(1, wanted)
            figures |= {
                f"quality.deletions.precision.{one}.{name}": precision,
                f"quality.deletions.recall.{one}.{name}": recall,
            }
            rows.append([one, name, wanted, done, precision, recall])
    columns = ["set", "cleaner", "injected", "deleted", "precision", "recall"]
    note = "Words that the truth lacks, and words that the output lacks. No peer removes injected tokens."
    return Table("deletions", "Injected tokens, by pairs", columns, rows, note)


def deleted(noisy: Sequence[str], other: Sequence[str]) -> set[int]:
    """The places of the words that another version of a text leaves out.

    >>> deleted("he revealed epde his tbe plan".split(), "he revealed his the plan".split())
    {2}
    """
    return {
        place
        for code in Levenshtein.opcodes(noisy, other)
        if code.tag == "delete"
        for place in range(code.src_start, code.src_end)
    }


def everything(sets: Sets, contenders: Contenders, figures: dict[str, float]) -> Table:
    """CER and WER of whole documents before and after, by preset."""
    all_of_them: dict[str, Cleaner] = {"no change": str}
    all_of_them |= {f"cleantext {name}": cleantext.Chain.preset(name) for name in cleantext.PRESETS}
    all_of_them |= contenders
    rows: list[list[Cell]] = []
    for one, found in sets.items():
        listed = [(pair.noisy, pair.truth) for pair in found]
        for name, clean in all_of_them.items():
            score = postcorrection.score(listed, clean)
            same = sum(clean(pair.noisy) == pair.truth for pair in found) / max(1, len(found))
            figures |= {
                f"quality.everything.{one}.{name}.cer": score.cer,
                f"quality.everything.{one}.{name}.same": same,
            }
            rows.append([one, name, 100 * score.cer, 100 * score.wer, same])
    columns = ["set", "cleaner", "CER", "WER", "restored"]
    note = (
        "Errors in %, case and punctuation counted, line breaks not; and the share of the documents that come out byte "
        "for byte as their truth. The presets do all that they do, the peers what each of them can."
    )
    return Table(
        "everything", "Whole documents with several damages", columns, with_best(rows, [4], [2, 3], group=0), note
    )
