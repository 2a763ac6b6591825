"""Words that the chain moves: how many of a folder of texts leave their place, and why. It needs no truth.

    python -m benchmarks.moved DIR [--show 3]

In documents of one column only notes at the foot of a page should, so what else is moved is to be read: text put in a
wrong order is the worst harm that a repair of pages can do, and no count of words or boundaries shows it.
``corpora/manifest.toml`` says where to get manuals (``debian-manuals``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from benchmarks.cut import arguments, short_texts
from cleantext import Chain, Edit

#: Words of a move that are shown, at most.
_SHOWN = 40


def moved(edits: Sequence[Edit]) -> list[tuple[int, Edit]]:
    """Return the edits that put words where others stood or none did, with how many words each puts there.

    >>> some = [Edit(0, 7, "one two", "two one", "columns"), Edit(9, 9, "", "a note", "note"), Edit(9, 10, "3", "", "")]
    >>> [(count, edit.why) for count, edit in moved(some)]
    [(2, 'columns'), (2, 'note')]
    """
    found = []
    for edit in edits:
        old, new = edit.old.split(), edit.new.split()
        turned = Counter(old) == Counter(new) and old != new
        words = len(new) if turned else (Counter(new) - Counter(old)).total()
        if words:
            found.append((words, edit))
    return found


def main() -> None:
    """Print, for each kind of text and each reason, the words that were moved."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--show", type=int, default=0, help="print so many of the largest moves of each kind")
    told = parser.parse_args()
    chain = Chain.preset(select=["pages"])
    words: Counter[str] = Counter()
    found: dict[str, list[tuple[int, Edit, str]]] = {}
    try:
        for kind, name, text in short_texts(told.folder, told.longest):
            words[kind] += len(text.split())
            found.setdefault(kind, []).extend((*one, name) for one in moved(chain.explain(text).edits))
    except FileNotFoundError as error:
        parser.error(str(error))
    for kind, moves in found.items():
        total = sum(count for count, _, _ in moves)
        print(
            f"{kind}: {total:,} of {words[kind]:,} words moved, {1e6 * total / max(1, words[kind]):,.0f} in a million"
        )
        reasons: Counter[str] = Counter()
        for count, edit, _ in moves:
            reasons[edit.why] += count
        for why, count in reasons.most_common():
            print(f"{count:10,}  {why}")
        for count, edit, name in sorted(moves, key=lambda move: -move[0])[: told.show]:
            print(f"    {name}, {count} words: {' '.join(edit.new.split()[:_SHOWN])}")


if __name__ == "__main__":
    main()
