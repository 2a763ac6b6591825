"""Real noise: pages of our own, printed to images as poor scans, read by tesseract, and repaired.

python -m benchmarks ocr            needs tesseract (Debian: apt-get install tesseract-ocr fonts-dejavu
                                    fonts-freefont-ttf fonts-liberation) and pillow; skipped where they are missing
python -m benchmarks ocr --keep     keeps the readings as the fixture that quality and the tests measure on
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import orjson

import cleantext
from benchmarks import postcorrection
from benchmarks.peers import Cleaner, installed
from benchmarks.results import Cell, Result, Table
from corpora.sources import documents, paragraphs

FONTS = Path("/usr/share/fonts")
#: Faces of several kinds that Debian's font packages bring; those that are there are used.
FACES = (
    "DejaVuSerif.ttf",
    "LiberationSerif-Regular.ttf",
    "FreeSerif.ttf",
    "LiberationSans-Regular.ttf",
    "DejaVuSansMono.ttf",
    "FreeSerifItalic.ttf",
)
#: Characters of a line and of a page: a narrow book.
COLUMNS, PAGE = 58, 1100
#: Pages of each kind of scan, in full and in quick form.
PAGES, QUICK_PAGES = 6, 1


@dataclass(frozen=True, slots=True)
class Scan:
    """What a scanner does to a page: type in pixels, turned by degrees, blurred, speckled (0 to 255), then black."""

    size: int
    skew: float = 0.0
    blur: float = 0.0
    noise: float = 0.0
    threshold: int = 0


#: Type of 30 pixels is that of a scan at 200 dots an inch. tesseract is made for 300, and errs at half of 200.
SCANS = {
    "good": Scan(30),
    "skewed": Scan(16, skew=1.5, blur=0.6, noise=15),
    "blurred": Scan(24, blur=1.9, noise=15),
    "low resolution": Scan(12, blur=0.4),
    "photocopy": Scan(18, skew=0.4, blur=0.8, noise=45, threshold=150),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A page as it was written and as it was read."""

    scan: str
    noisy: str
    truth: str


def missing() -> str:
    """What is needed and not there, with the command that installs it; empty if nothing is."""
    if not shutil.which("tesseract"):
        return "tesseract is not installed (Debian: apt-get install tesseract-ocr)"
    if not find_spec("PIL"):
        return "pillow is not installed (pip install pillow)"
    if not _faces():
        return f"none of the fonts {', '.join(FACES)} is in {FONTS} (Debian: apt-get install fonts-dejavu)"
    return ""


def ocr(*, quick: bool = False, keep: Path | None = None) -> Result | None:
    """Print, read and repair; None, with a message, where something that is needed is missing."""
    if lack := missing():
        print(f"ocr is left out: {lack}", file=sys.stderr)
        return None
    found = list(readings(QUICK_PAGES if quick else PAGES))
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        lines = [{"scan": one.scan, "noisy": one.noisy, "truth": one.truth} for one in found]
        (keep / "pages.jsonl").write_bytes(b"".join(orjson.dumps(line) + b"\n" for line in lines))
    figures: dict[str, float] = {}
    table = compared(found, figures, quick=quick)
    return Result("ocr", "", [table], figures)


def compared(found: Sequence[Reading], figures: dict[str, float], *, quick: bool = False) -> Table:
    """CER and WER of each kind of scan, before and after."""
    contenders: dict[str, Cleaner] = {"cleantext ocr": cleantext.Chain.preset("ocr")}
    contenders |= {peer.name: peer.load() for peer in installed("misread") if not (quick and peer.slow)}
    rows: list[list[Cell]] = []
    for scan in [*dict.fromkeys(one.scan for one in found), "all"]:
        listed = [(one.noisy, one.truth) for one in found if scan in (one.scan, "all")]
        before = postcorrection.score(listed, str)
        scores = [before, *(postcorrection.score(listed, clean) for clean in contenders.values())]
        least = min(score.wer for score in scores)
        shown = [f"{100 * score.cer:.2f} / {100 * score.wer:.2f}" for score in scores]
        rows.append(
            [scan, *(f"**{one}**" if score.wer == least else one for one, score in zip(shown, scores, strict=True))]
        )
        for name, after in zip(contenders, scores[1:], strict=True):
            figures[f"ocr.{scan}.{name}"] = 1 - after.wer / before.wer if before.wer else 0.0
    note = (
        f"CER / WER in %; {len(found)} pages of our own, set in {len(FACES)} faces, read by tesseract. "
        "Lower is better; the lowest WER is in bold."
    )
    return Table("ocr", "Pages read by tesseract", ["scan", "no change", *contenders], rows, note)


def readings(pages: int, seed: int = 1) -> Iterator[Reading]:
    """Yield ``pages`` readings of every kind of scan."""
    texts = list(_pages())
    faces = _faces()
    for number in range(pages):
        for place, (name, scan) in enumerate(SCANS.items()):
            print(f"ocr: page {number + 1}, {name}", file=sys.stderr, flush=True)
            truth = texts[(number * len(SCANS) + place) % len(texts)]
            image = printed(truth, faces[(number + place) % len(faces)], scan, Random(f"{seed} {number} {name}"))
            yield Reading(name, read(image), truth)


def _pages() -> Iterator[str]:
    """Pages of our own prose, a paragraph a line."""
    page: list[str] = []
    for text in documents("en").values():
        for paragraph in paragraphs(text):
            page.append(paragraph)
            if sum(map(len, page)) > PAGE:
                yield "\n\n".join(page)
                page = []


def _faces() -> list[Path]:
    there = {path.name: path for path in FONTS.rglob("*.?tf")} if FONTS.is_dir() else {}
    return [there[name] for name in FACES if name in there]


def printed(text: str, face: Path, scan: Scan, random: Random) -> Any:
    """Set a text in lines and return a scan of it, as a grey image."""
    image_of, drawing, font_of, filters = (import_module(f"PIL.Image{part}") for part in ("", "Draw", "Font", "Filter"))
    chops = import_module("PIL.ImageChops")
    lines = [line for one in text.split("\n") for line in textwrap.wrap(one, COLUMNS, break_on_hyphens=False) or [""]]
    font = font_of.truetype(str(face), scan.size)
    height = round(scan.size * 1.4)
    width = max(round(font.getlength(line)) for line in lines)
    image = image_of.new("L", (width + 4 * scan.size, height * (len(lines) + 2)), 255)
    draw = drawing.Draw(image)
    for number, line in enumerate(lines):
        draw.text((2 * scan.size, height * (number + 1)), line, font=font, fill=30)
    if scan.skew:
        turn = scan.skew * (2 * random.random() - 1)
        image = image.rotate(turn, fillcolor=255, resample=image_of.Resampling.BICUBIC)
    if scan.blur:
        image = image.filter(filters.GaussianBlur(scan.blur))
    if scan.noise:
        speckles = image_of.frombytes("L", image.size, random.randbytes(image.width * image.height))
        strength = [round((level - 128) * scan.noise / 128) + 128 for level in range(256)]
        image = chops.add(image, speckles.point(strength), offset=-128)
    if scan.threshold:
        image = image.point([0 if level < scan.threshold else 255 for level in range(256)])
    return image


def read(image: Any) -> str:
    """Return what tesseract reads, without the form feed behind the page."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "page.png"
        image.save(path)
        command = ["tesseract", str(path), "-", "--psm", "6", "-l", "eng"]
        done = subprocess.run(command, capture_output=True, check=True, env={"OMP_THREAD_LIMIT": "1", "PATH": _path()})
    return done.stdout.decode("utf-8", errors="replace").rstrip("\f\n")


def _path() -> str:
    return str(Path(shutil.which("tesseract") or "").parent)
