"""Makes (read, true) pairs by printing text as a poor scan and having it read by OCR engines.

The truth is known because the page is our own. Three engines, since each misreads in its own way: tesseract (a neural
network), ocrad and gocr (shapes, as the engines that read the big newspaper archives did). Pages vary in typeface,
size, ink, blur, noise and threshold; some are set with the long s (ſ) of prints before 1800.

    python -m benchmarks.train.reading TEXT_FOLDER PAIRS.jsonl --pages 300

Needs ``pip install pillow`` and the Debian packages tesseract-ocr, ocrad, gocr, fonts-oldstandard, fonts-ebgaramond,
fonts-linuxlibertine, fonts-gfs-didot, fonts-goudybookletter and fonts-liberation.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

FONTS = Path("/usr/share/fonts")
#: Serif faces of the 18th to 20th century and two modern ones, each with whether it has a long s.
TYPEFACES = {
    "truetype/fonts-oldstandard/OldStandard-Regular.ttf": True,
    "truetype/fonts-oldstandard/OldStandard-Bold.ttf": True,
    "opentype/ebgaramond/EBGaramond12-Regular.otf": True,
    "opentype/ebgaramond/EBGaramond12-Italic.otf": True,
    "opentype/linux-libertine/LinLibertine_R.otf": True,
    "opentype/didot/GFSDidot.otf": False,
    "opentype/sortsmill/GoudyBookletter1911.otf": False,
    "truetype/liberation/LiberationSerif-Regular.ttf": True,
    "truetype/liberation/LiberationSans-Regular.ttf": False,
}
#: The command of each engine, which writes the text to its standard output; how readily each is chosen. gocr is slow
#: and the worst, tesseract the most like today's archives.
ENGINES = {
    ("tesseract", "{image}", "-", "--psm", "6", "--dpi", "200"): 4,
    ("ocrad", "--charset=ascii", "{image}"): 4,
    ("gocr", "-C", "a-zA-Z0-9.,;:'-", "{image}"): 1,
}
#: Heights of the type in pixels, at which each engine reads most but not all: tesseract needs an x-height of 8 to 12,
#: the others twice that.
SIZES = {"tesseract": (17, 18, 20, 22, 24), "ocrad": (40, 46, 52, 60), "gocr": (40, 46, 52, 60)}
#: Dots of ink and of bare paper on a page: specks are read as letters, and worn type as other letters.
SPECKS = (0, 30, 100, 250)
COLUMNS = 55  #: a newspaper column and a half
LINES = 24  #: lines a page
SECONDS = 60  #: the longest an engine may look at a page


def pages(folder: Path, chooser: random.Random) -> Iterator[str]:
    """Yield pages of running text from the ``.txt`` files of a folder, in random order, without end."""
    texts = [" ".join(path.read_text(encoding="utf-8", errors="replace").split()) for path in folder.glob("*.txt")]
    while True:
        text = chooser.choice(texts)
        start = text.find(" ", chooser.randrange(max(1, len(text) - COLUMNS * LINES))) + 1
        yield "\n".join(textwrap.wrap(text[start : start + COLUMNS * LINES], COLUMNS))


def scan(page: str, sizes: Sequence[int], chooser: random.Random) -> tuple[Image.Image, str]:
    """Return a poor scan of the page, and what was varied."""
    face = chooser.choice(list(TYPEFACES))
    if TYPEFACES[face] and chooser.random() < 0.15:
        page = re.sub(r"s(?=[a-z])", "ſ", page)
    size = chooser.choice(sizes)
    font = ImageFont.truetype(str(FONTS / face), size)
    image = Image.new("L", (COLUMNS * size // 2 + 60, LINES * size * 3 // 2 + 60), 255)
    draw = ImageDraw.Draw(image)
    draw.multiline_text((30, 30), page, font=font, fill=chooser.choice([0, 0, 40, 80]), spacing=size // 4)
    ink = chooser.choice(["thin", "plain", "plain", "plain", "bold", "bold"])
    if ink != "plain":  # worn type prints thin; too much ink runs
        image = image.resize((image.width * 2, image.height * 2))
        image = image.filter(ImageFilter.MaxFilter(3) if ink == "thin" else ImageFilter.MinFilter(3))
        image = image.resize((image.width // 2, image.height // 2))
    image = image.rotate(chooser.uniform(-0.4, 0.4), fillcolor=255, resample=Image.Resampling.BICUBIC)
    for colour in (0, 255):
        speckle(image, chooser.choice(SPECKS), size, colour, chooser)
    blur = chooser.uniform(0.2, 0.8) * size / 24
    image = image.filter(ImageFilter.GaussianBlur(blur))
    noise = Image.effect_noise(image.size, chooser.uniform(5, 45))
    image = ImageChops.add(image, noise, scale=1, offset=-128)
    image = image.filter(ImageFilter.GaussianBlur(0.5))
    if chooser.random() < 0.6:
        level = chooser.choice([110, 130, 150, 170])
        image = image.point([0 if value < level else 255 for value in range(256)])
    return image, f"{face.rpartition('/')[2]} {size} {ink} {blur:.1f}"


def speckle(image: Image.Image, dots: int, size: int, colour: int, chooser: random.Random) -> None:
    """Draw dots, up to a fifth of the type's height across."""
    draw = ImageDraw.Draw(image)
    for _ in range(dots):
        x, y = chooser.randrange(image.width), chooser.randrange(image.height)
        wide, high = (chooser.uniform(0.03, 0.1) * size for _ in "xy")
        draw.ellipse((x - wide, y - high, x + wide, y + high), fill=colour)


def read(image: Image.Image, engine: tuple[str, ...]) -> str:
    """Return what the engine reads; nothing if it takes too long."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "page.pgm"
        image.save(path)
        command = [part.format(image=path) for part in engine]
        try:
            done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired:
            return ""
        return done.stdout.decode("utf-8", errors="replace")


def main() -> None:
    """Write one row a page: what was read, the truth, the engine and how the page was printed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chooser = random.Random(arguments.seed)
    with arguments.pairs.open("ab") as file:
        for number, page in zip(range(arguments.pages), pages(arguments.texts, chooser), strict=False):
            (engine,) = chooser.choices(list(ENGINES), list(ENGINES.values()))
            image, how = scan(page, SIZES[engine[0]], chooser)
            row = {"noisy": read(image, engine), "truth": page, "engine": engine[0], "print": how, "page": number}
            file.write(orjson.dumps(row) + b"\n")
            file.flush()


if __name__ == "__main__":
    main()
