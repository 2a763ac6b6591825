"""The order of the normalizers, which is written once, here, and the presets."""

from __future__ import annotations

from dataclasses import dataclass

#: The normalizers in the order they run, each with the reason for its position and the options it takes.
#: Each is the function of the same name in ``cleantext/normalizers/``.
ORDER: dict[str, tuple[str, tuple[str, ...]]] = {
    "encoding": ("first: every later rule reads characters, and mojibake has the wrong ones", ()),
    "characters": (
        "before anything that looks at line breaks, spaces or letters, since it settles what those are",
        ("straighten",),
    ),
    "pages": ("before the lines: a page break hides that the line above it goes on below", ()),
    "lines": (
        "before the hyphens: the width of the lines shows only while no word has moved; breaks behind hyphens stay",
        (),
    ),
    "hyphens": ("before spaces and words: half a word may stand on the next line", ("lang", "lexicon", "ocr")),
    "spaces": ("before the words: spaces around punctuation decide what counts as a word", ("lang",)),
    "words": ("last: it needs the context that all others have restored", ("lang", "lexicon", "ocr", "min_confidence")),
}

#: The hypotheses about a suspicious word, addressed as ``words.fused`` and so on; they compete inside one normalizer.
HYPOTHESES = ("fused", "split", "intruder", "misread")

#: Every name that ``select`` and ``ignore`` know.
NAMES = (*ORDER, *(f"words.{hypothesis}" for hypothesis in HYPOTHESES))


@dataclass(frozen=True, slots=True)
class Preset:
    """A named choice of normalizers."""

    summary: str
    names: tuple[str, ...]
    ocr: bool = False  #: the text was read by a machine: expect misread characters and garbage lines


PRESETS = {
    "minimal": Preset("encoding and characters only: nothing that needs a dictionary", ("encoding", "characters")),
    "default": Preset(
        "text from PDF extraction and scraping: every repair but misread characters",
        tuple(name for name in NAMES if name not in {"words", "words.misread"}),
    ),
    "ocr": Preset(
        "text read by a machine: misread characters too, at lower thresholds",
        tuple(name for name in NAMES if name != "words"),
        True,
    ),
}
