"""Speed of ``encoding`` and ``characters`` against ftfy and plsfix, and where the answers differ from ftfy's.

    python -m benchmarks.encoding                  the table, with its bars
    python -m benchmarks.encoding --agree 20000    compare with ftfy on that many damaged documents instead

Documents of 4 KB in six kinds, made from sentences of our own: what differs between the kinds is how much of a document
has to be looked at, and how much of it needs a repair. ftfy and plsfix run with their default settings.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator

import ftfy

import cleantext
from benchmarks.timing import Speed, interleaved

SIZE = 4096
#: Rounds that count (one more warms up), and documents in each: enough that every turn of ours takes some milliseconds.
ROUNDS = 9
DOCUMENTS = 20

PLAIN = (
    "The ferry left at nine, as it always had, and nobody on the quay thought to ask why.",
    "An old man sold salt and rope by the harbour gate; his dog slept under the cart until noon.",
    "When the fog lifted, three boats lay on the sand, and the children ran down to count them.",
    "She wrote the numbers into the ledger, closed it, and put the key back on its nail.",
    "It rained for six days, the road to the mill was gone, and the post came over the hill on foot.",
)
CURLY = (
    "“The ferry’s late,” she said, ‘and it’s always late’ — which wasn’t quite true…",
    "At the café by the quay – the one with the crêpes – nobody’d seen Zoë’s umbrella.",
    "He’d paid 5 € for the rope; “too much,” the skipper laughed, “for a naïve man.”",
    "The keeper’s log reads: fog at nine — boats at ten — “all well”.",
)
FRENCH = (
    "Où est passé l’été ? Le garçon, très étonné, répondit : « À côté de la forêt, près du château. »",
    "La mère de Zoé a créé un déjeuner léger : des œufs, du pâté et un gâteau à la crème brûlée.",
    "Dès l’aube, les pêcheurs s’étaient éloignés ; l’un d’eux, âgé, chantait à voix basse.",
    "« C’était l’hiver », dit-elle, « et la fenêtre gelée ne s’ouvrait plus. »",
)
#: The bars: times as fast as ftfy for encoding alone, and for both with edits kept; and as plsfix for encoding alone.
BARS = {
    "ASCII prose": (60.0, 30.0, None),
    "curly quotes, dashes, accents": (50.0, 25.0, 2.0),
    "mojibake in 5 % of lines, entities": (20.0, 12.0, 1.0),
    "ASCII hard-wrapped": (100.0, 50.0, None),
    "clean French": (15.0, 10.0, None),
    "mojibake in every line": (4.0, 3.0, None),
}


def misread(line: str) -> str:
    """Return a line as it looks when its UTF-8 is read as Windows-1252."""
    return line.encode().decode("sloppy-windows-1252")


def line_of(kind: str, dice: random.Random) -> str:
    """One line of a document: a paragraph of one to five sentences, or one sentence where lines are short."""
    if kind == "ASCII hard-wrapped":
        words = " ".join(dice.choices(PLAIN, k=5)).split()
        rows = [" ".join(words[start : start + 12]) for start in range(0, len(words), 12)]
        return "\n".join(rows)
    if kind == "ASCII prose":
        return " ".join(dice.choices(PLAIN, k=dice.randint(1, 5)))
    if kind == "clean French":
        return " ".join(dice.choices(FRENCH, k=dice.randint(1, 5)))
    if kind == "curly quotes, dashes, accents":
        return " ".join(dice.choices(CURLY + PLAIN, k=dice.randint(1, 5)))
    line = dice.choice(CURLY)
    if kind == "mojibake in every line" or dice.random() < 0.05:
        return misread(line)
    return line.replace("—", "&mdash;").replace("“", "&ldquo;") if dice.random() < 0.05 else line


def document(kind: str, seed: int) -> str:
    """Return a document of one kind, always the same for a seed.

    >>> len(document("clean French", 1)), document("clean French", 1).isascii()
    (4096, False)
    """
    dice = random.Random(f"{kind} {seed}")
    lines: list[str] = []
    while sum(map(len, lines)) < SIZE:
        lines.append(line_of(kind, dice))
    return "\n".join(lines)[:SIZE]


def contenders() -> dict[str, Callable[[str], object]]:
    """Return what runs against each other."""
    import plsfix  # noqa: PLC0415  (an extra: pip install 'cleantext-repair[bench]')

    return {
        "ftfy": ftfy.fix_text,
        "plsfix": plsfix.fix_text,
        "encoding": lambda text: cleantext.clean(text, select=["encoding"]),
        "both": lambda text: cleantext.explain(text, select=["encoding", "characters"]),
    }


def measured(kind: str) -> dict[str, Speed]:
    """Return the speed of every contender on one kind of document."""
    rounds = [
        [document(kind, round_ * DOCUMENTS + number) for number in range(DOCUMENTS)] for round_ in range(ROUNDS + 1)
    ]
    return interleaved(contenders(), rounds)


def of_ftfy(text: str) -> str:
    """Return ftfy's answer with the steps that ``encoding`` takes."""
    return ftfy.fix_text(
        text,
        unescape_html="<" not in text,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
    )


def differences(count: int) -> Iterator[tuple[str, str, str]]:
    """Yield the documents, of that many, for which the answer is not ftfy's: text, our answer, ftfy's."""
    for seed in range(count):
        dice = random.Random(seed)
        lines = [line_of(dice.choice(list(BARS)), dice) for _ in range(3)]
        encoding = dice.choice(("latin-1", "sloppy-windows-1252", "sloppy-windows-1251", "macroman", "cp437"))
        damaged = [
            line.encode().decode(encoding).replace("\xa0", dice.choice((" ", "\xa0"))) if dice.random() < 0.5 else line
            for line in lines
        ]
        text = dice.choice(("\n", "\r\n", "\r", "\u2028")).join(damaged)
        ours = cleantext.clean(text, select=["encoding"])
        if ours != of_ftfy(text):
            yield text, ours, of_ftfy(text)


def main() -> None:
    """Print the table, or the number of differences."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--agree", type=int, metavar="COUNT", help="compare answers on COUNT documents")
    given = options.parse_args()
    if given.agree:
        found = list(differences(given.agree))
        print(f"{len(found)} of {given.agree} documents differ from ftfy's answer")
        for text, ours, theirs in found[:5]:
            print(ascii(text), ascii(ours), ascii(theirs), sep="\n  ")
        return
    print("| documents | encoding / ftfy | bar | encoding / plsfix | bar | both, edits kept / ftfy | bar |")
    print("|---|---|---|---|---|---|---|")
    for kind, (alone, both, plsfix) in BARS.items():
        speeds = measured(kind)
        print(
            f"| {kind} | {speeds['encoding'].ratio(speeds['ftfy'])[0]:.1f} | {alone:.0f} "
            f"| {speeds['encoding'].ratio(speeds['plsfix'])[0]:.1f} | {plsfix or ''} "
            f"| {speeds['both'].ratio(speeds['ftfy'])[0]:.1f} | {both:.0f} |"
        )


if __name__ == "__main__":
    main()
