"""Makes the typeset round trip: documents to PDF with WeasyPrint, and back with poppler and pypdf.

    python -m corpora.typeset.make                       the fixtures that are kept, in corpora/typeset/first
    python -m corpora.typeset.make --set held-out --out OTHER             other prose, fonts, sizes and lengths
    python -m corpora.typeset.make --set held-out --out MORE --prose DIR  other people's prose

Needs ``pip install weasyprint pypdf`` and poppler's ``pdftotext``; tests and users of the fixtures need none of them.
Each document becomes a folder with ``truth.json`` and one text a reader, with a form feed behind each page.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import subprocess
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from corpora.typeset.arrange import Block, Piece, arrange, own_prose, pieces
from corpora.typeset.layouts import LAYOUTS, Layout, layout, markup

EXTRAS = (
    frozenset[str](),
    frozenset({"lists"}),
    frozenset({"notes"}),
    frozenset({"verse", "quotations"}),
    frozenset({"notes", "lists"}),
    frozenset[str](),
    frozenset({"lists", "verse", "quotations", "notes"}),
)
SEEDS = {"first": 20, "held-out": 7_000}
LENGTHS = {"first": (700, 1100), "held-out": (900, 3000)}
READERS = {"plain": (), "layout": ("-layout",), "raw": ("-raw",)}
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


def make(out: Path, kind: str, stock: list[Piece], count: int) -> None:
    """Write ``count`` documents of each layout into ``out``."""
    for index, name in enumerate(sorted(LAYOUTS)):
        for number in range(count):
            rng = random.Random(SEEDS[kind] + 1000 * index + number)
            blocks = arrange(stock, rng, rng.randint(*LENGTHS[kind]), EXTRAS[number % len(EXTRAS)])
            title = blocks[0].text
            blocks = blocks[1:]
            style = layout(name, rng, title, fonts=kind)
            write(out / f"{name}-{number:02}", name, title, blocks, style)


def write(folder: Path, name: str, title: str, blocks: list[Block], style: Layout) -> None:
    """Typeset one document, read it back with each reader, and write the readings beside the truth."""
    from weasyprint import HTML  # noqa: PLC0415  (only the maker needs it)

    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        pdf = Path(scratch) / "document.pdf"
        HTML(string=markup(title, blocks, style)).write_pdf(pdf)
        for reader, options in READERS.items():
            (folder / f"{reader}.txt").write_text(_pdftotext(pdf, *options), encoding="utf-8")
        (folder / "pypdf.txt").write_text(_pypdf(pdf), encoding="utf-8")
        pages = [list(_furniture(page, style)) for page in _pdftotext(pdf, "-bbox").split("<page ")[1:]]
    shown = [_shown(block) for block in (Block("heading", title), *blocks)]
    truth = {"layout": name, "blocks": [[block.kind, block.text] for block in shown], "furniture": pages}
    text = json.dumps(truth, ensure_ascii=False).replace('], ["', '],\n["').replace("]], ", "]],\n\n")
    (folder / "truth.json").write_text(text + "\n", encoding="utf-8")


def _shown(block: Block) -> Block:
    """The block as print shows it: the mark of a note is a raised number, which readers give without brackets."""
    return Block(block.kind, re.sub(r"\[(\d+)\]", r"\1", block.text))


def _furniture(page: str, style: Layout) -> Iterable[str]:
    """The words of a page that stand outside of its type area."""
    for _, top, _, bottom, word in _WORD.findall(page):
        if float(bottom) < style.top or float(top) > style.bottom:
            yield unescape(word)


def _pdftotext(pdf: Path, *options: str) -> str:
    command = ["pdftotext", *options, str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _pypdf(pdf: Path) -> str:
    from pypdf import PdfReader  # noqa: PLC0415  (only the maker needs it)

    return "".join(page.extract_text() + "\n\f" for page in PdfReader(pdf).pages)


def main() -> None:
    """Read the command line and make a set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=sorted(SEEDS), default="first", dest="kind")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "first")
    parser.add_argument("--prose", type=Path, help="a folder of texts in place of our own")
    parser.add_argument("--count", type=int, default=7, help="documents of each layout")
    given = parser.parse_args()
    own = own_prose(held_out=given.kind == "held-out")
    stock = own if given.prose is None else pieces(sorted(given.prose.glob("*.txt")))
    shutil.rmtree(given.out, ignore_errors=True)
    make(given.out, given.kind, stock, given.count)


if __name__ == "__main__":
    main()
