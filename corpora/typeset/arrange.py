"""Seeded arrangement of the prose in ``prose/`` into documents: what the author wrote, before any typesetting."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from pathlib import Path

PROSE = Path(__file__).parent / "prose"

#: Kept out of the first set, so that the held-out set has sentences of its own.
HELD_OUT = frozenset({"travels", "letters"})


@dataclass(frozen=True)
class Block:
    """One thing a reader sees as a unit; the lines of verse are divided by newlines, nothing else is."""

    kind: str  #: heading, paragraph, item, quotation, verse or note
    text: str


@dataclass(frozen=True)
class Piece:
    """An essay, a story, a report: a title and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


def pieces(paths: list[Path]) -> list[Piece]:
    """Read prose: ``# `` before each title, a blank line between paragraphs, each of which is one line."""
    found = []
    for path in paths:
        for chunk in path.read_text(encoding="utf-8").split("# ")[1:]:
            title, *paragraphs = (line.strip() for line in chunk.split("\n") if line.strip())
            found.append(Piece(title, tuple(paragraphs)))
    return found


def own_prose(*, held_out: bool) -> list[Piece]:
    """Return the pieces in ``prose/`` that a set is made of."""
    names = sorted(path for path in PROSE.glob("*.txt") if (path.stem in HELD_OUT) <= held_out)
    return pieces(names)


def arrange(stock: list[Piece], rng: random.Random, words: int, extras: frozenset[str]) -> list[Block]:
    """Arrange about ``words`` words of prose under headings, with some of ``extras`` between.

    ``extras`` may name ``lists``, ``verse``, ``quotations`` and ``notes``. Paragraphs of one piece stay in order.
    """
    trimmings = tomllib.loads((PROSE / "pieces.toml").read_text(encoding="utf-8"))
    notes = rng.sample(trimmings["notes"], len(trimmings["notes"]))
    blocks: list[Block] = []
    length = number = 0
    for piece in rng.sample(stock, len(stock)):
        first = rng.randrange(max(1, len(piece.paragraphs) - 3))
        blocks.append(Block("heading", piece.title))
        for paragraph in piece.paragraphs[first:]:
            text = paragraph
            if "notes" in extras and notes and rng.random() < 0.3:
                number += 1
                text, note = f"{paragraph}[{number}]", Block("note", f"[{number}] {notes.pop()}")
                if rng.random() < 0.7:  # in the middle of the paragraph, behind a sentence
                    sentences = paragraph.replace(". ", ".\0").split("\0")
                    place = rng.randrange(len(sentences))
                    text = " ".join([*sentences[:place], f"{sentences[place]}[{number}]", *sentences[place + 1 :]])
                blocks += Block("paragraph", text), note
            else:
                blocks.append(Block("paragraph", text))
            length += len(text.split())
            if rng.random() < 0.15 and (extras - {"notes"}):
                blocks += _extra(rng, rng.choice(sorted(extras - {"notes"})), trimmings)
            if length >= words:
                return blocks
    return blocks


def _extra(rng: random.Random, kind: str, trimmings: dict[str, list[list[str]]]) -> list[Block]:
    chosen = rng.choice(trimmings[kind])
    if kind == "lists":
        marks = ["•"] * len(chosen) if rng.random() < 0.5 else [f"{n}." for n in range(1, len(chosen) + 1)]
        return [Block("item", f"{mark} {text}") for mark, text in zip(marks, chosen, strict=True)]
    if kind == "verse":
        return [Block("verse", "\n".join(line.strip() for line in chosen))]
    return [Block("quotation", str(chosen))]
