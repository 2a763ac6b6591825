"""The layouts that documents are set in: six kinds, each varied by seed in font, size, measure and furniture."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from corpora.typeset.arrange import Block

#: Fonts of the first set and of the held-out one; a font that is missing is replaced by the system, which does no harm.
FONTS = {
    "first": ("Liberation Serif", "DejaVu Serif", "Liberation Sans"),
    "held-out": ("Linux Libertine O", "Carlito", "Linux Biolinum O", "DejaVu Sans"),
}
#: Page width and height in millimetres. Small pages: many page breaks for little text.
SIZES = {
    "first": ((105, 160), (120, 180), (110, 175)),
    "held-out": ((98, 150), (130, 190), (115, 165)),
}


@dataclass(frozen=True)
class Layout:
    """A style sheet, and the margins in points outside of which everything on a page is furniture."""

    css: str
    top: float
    bottom: float


def _justified(rng: random.Random, title: str) -> str:
    folio = rng.choice(
        ["counter(page)", '"- " counter(page) " -"', '"Page " counter(page)', "counter(page, lower-roman)"]
    )
    return f"""p {{ text-align: justify; hyphens: auto; margin: 0 0 0.8em }}
    @page {{ @bottom-center {{ content: {folio} }} }}"""


def _ragged(rng: random.Random, title: str) -> str:
    count = rng.choice(['"Page " counter(page) " of " counter(pages)', "counter(page)"])
    return f"""p {{ text-align: left; margin: 0 0 0.8em }}
    @page {{ @top-left {{ content: {_quoted(title)} }} @top-right {{ content: {count} }} }}"""


def _indented(rng: random.Random, title: str) -> str:
    return """p { text-align: justify; hyphens: auto; margin: 0; text-indent: 1.4em } h2 + p { text-indent: 0 }
    @page :left { @bottom-left { content: counter(page) } } @page :right { @bottom-right { content: counter(page) } }"""


def _heads(rng: random.Random, title: str) -> str:
    bar = rng.choice(['"   "', '" | "', '"  ·  "'])
    upper = title.upper()
    chapter = "string(chapter)" if rng.random() < 0.7 else f'"CHAPTER {rng.choice(["II", "IV", "VII", "XI"])}"'
    return f"""p {{ text-align: justify; hyphens: auto; margin: 0; text-indent: 1.2em }}
    @page :left {{ @top-left {{ content: counter(page) {bar} {_quoted(upper)} }} }}
    @page :right {{ @top-right {{ content: {chapter} {bar} counter(page) }} }}
    h2 {{ string-set: chapter content() }}"""


def _links(rng: random.Random, title: str) -> str:
    slug = "-".join(title.lower().split()).strip(",.")
    link = rng.choice([f"https://www.example.org/archive/{slug}", f"www.example.net/{slug[:20]}/print"])
    count = rng.choice(['counter(page) "/" counter(pages)', '""'])
    head = rng.choice([_quoted(f"3/14/2019 {title}"), '""', _quoted("Downloaded from the county archive")])
    return f"""p {{ text-align: left; margin: 0 0 0.9em }}
    @page {{ @bottom-left {{ content: {_quoted(link)} }} @bottom-right {{ content: {count} }}
    @top-left {{ content: {head} }} }}"""


def _columns(rng: random.Random, title: str) -> str:
    journal = rng.choice(
        ["Proceedings of the Quarley Society, vol. 12", "The Valley Review", "J. Tidal Stud. 44 (2011)"]
    )
    return f"""body {{ columns: 2; column-gap: 6mm }} h1 {{ column-span: all }}
    p {{ text-align: justify; hyphens: auto; margin: 0; text-indent: 1em }}
    @page {{ @bottom-left {{ content: {_quoted(journal)} }} @bottom-right {{ content: counter(page) }} }}"""


LAYOUTS: dict[str, Callable[[random.Random, str], str]] = {
    "justified": _justified,
    "ragged": _ragged,
    "indented": _indented,
    "heads": _heads,
    "links": _links,
    "columns": _columns,
}


def layout(kind: str, rng: random.Random, title: str, *, fonts: str) -> Layout:
    """Return the layout of a kind with fonts and sizes drawn from those of a set."""
    width, height = rng.choice(SIZES[fonts])
    if kind == "columns":
        width, height = width + 40, height + 20  # two columns of some thirty characters
    margin = rng.choice((16, 18, 20))
    size = rng.choice((9.5, 10, 10.5))
    # What typesetters put at a line end. Plain pdftotext takes "-" there for a soft hyphen and joins the word itself,
    # so that compounds lose theirs before we see the text.
    hyphen = rng.choice(('"\\2010"', '"-"'))
    css = f"""html {{ font: {size}pt/1.35 "{rng.choice(FONTS[fonts])}"; hyphenate-limit-chars: 6 2 3;
      hyphenate-character: {hyphen} }}
    body {{ margin: 0 }} h1 {{ font-size: 1.5em; margin: 0 0 1em }} h2 {{ font-size: 1.15em; margin: 1em 0 0.6em }}
    .item {{ margin: 0.2em 0 0.2em 1.4em; text-indent: -1em }}
    .verse {{ margin: 0.8em 2em; text-indent: 0; text-align: left }}
    .quotation {{ margin: 0.8em 1.6em; text-indent: 0 }}
    .note {{ float: footnote; font-size: 0.8em }} .note::footnote-call {{ content: none }}
    .note::footnote-marker {{ content: none }} sup {{ font-size: 0.7em; line-height: 0 }}
    @page {{ size: {width}mm {height}mm; margin: {margin}mm; counter-increment: page; font-size: 0.85em }}
    html {{ counter-reset: page {rng.choice((0, 0, 6, 41, 98))} }}
    {LAYOUTS[kind](rng, title)}"""
    point = 72 / 25.4
    return Layout(css, margin * point, (height - margin) * point)


def markup(title: str, blocks: list[Block], style: Layout) -> str:
    """Return the document as HTML; a note stands where it is called, and the typesetter moves it to the foot."""
    notes = {block.text.split("]")[0] + "]": block.text for block in blocks if block.kind == "note"}
    parts = [f"<h1>{escape(title)}</h1>"]
    for block in blocks:
        text = escape(block.text, quote=False)
        if block.kind == "heading":
            parts.append(f"<h2>{text}</h2>")
        elif block.kind == "verse":
            parts.append(f'<p class="verse">{text.replace(chr(10), "<br>")}</p>')
        elif block.kind != "note":
            for mark, note in notes.items():
                number = mark.strip("[]")
                body = escape(note.removeprefix(mark).strip(), quote=False)
                call = f'<sup>{number}</sup><span class="note"><sup>{number}</sup> {body}</span>'
                text = text.replace(mark, call)
            parts.append(f'<p class="{block.kind}">{text}</p>')
    return f'<html lang="en"><head><style>{style.css}</style></head><body>{"".join(parts)}</body></html>'


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
