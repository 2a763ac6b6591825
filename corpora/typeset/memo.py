"""Makes a memo in the layout of an RFC: 58 lines a page, heads and feet, form feeds, no typesetter.

python -m corpora.typeset.memo    writes corpora/typeset/memo/{noisy.txt,truth.txt}
"""

from __future__ import annotations

import textwrap
from pathlib import Path

from corpora.typeset.arrange import PROSE, pieces

FOLDER = Path(__file__).parent / "memo"
#: Lines of text on a page, and characters on a line, as the format has them.
HEIGHT, WIDTH = 48, 72


def memo() -> tuple[str, str]:
    """Return the text as its author wrote it and as its pages show it."""
    lines: list[str] = []
    truth: list[str] = []
    for number, piece in enumerate(pieces([PROSE / "notes.txt"]), 1):
        heading = f"{number}.  {piece.title}"
        lines += [heading, ""]
        truth.append(heading)
        for paragraph in piece.paragraphs:
            lines += [f"   {line}" for line in textwrap.wrap(paragraph, WIDTH - 3, break_on_hyphens=False)]
            lines.append("")
            truth.append(paragraph)
    sheets = [lines[at : at + HEIGHT] for at in range(0, len(lines), HEIGHT)]
    pages = []
    for page, sheet in enumerate(sheets, 1):
        head = f"{'Memo 214':<24}{'Probes and Brokers':^24}{'March 2011':>24}"
        foot = f"{'Okonkwo & Reid':<24}{'Informational':^24}{f'[Page {page}]':>24}"
        top = ["", "", "", ""] if page == 1 else [head, "", ""]
        body = sheet + [""] * (HEIGHT - len(sheet))
        pages.append("\n".join([*top, *body, "", "", foot]) + "\n")
    return "\n\n".join(truth) + "\n", "\f\n".join(pages)


def main() -> None:
    """Write the two texts."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in zip(("truth.txt", "noisy.txt"), memo(), strict=True):
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
