"""Repairs the noise that PDF extraction, OCR and scraping leave in text, and accounts for every edit.

>>> import cleantext
>>> cleantext.clean("the ﬁnal word ,next")
'the final word, next'
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from cleantext import guard as _guard  # first: it refuses to run over the files of another distribution
from cleantext.chain import Chain
from cleantext.decoding import decode
from cleantext.document import Document
from cleantext.edit import Edit
from cleantext.errors import UnknownNameError
from cleantext.presets import NAMES, ORDER, PRESETS
from cleantext.result import Result, Step
from cleantext.stage import Normalizer

__version__ = "0.1.0"
__all__ = [
    "NAMES",
    "ORDER",
    "PRESETS",
    "Chain",
    "Document",
    "Edit",
    "Normalizer",
    "Result",
    "Step",
    "UnknownNameError",
    "clean",
    "decode",
    "explain",
    "noise",
]

_guard.refuse_foreign_files()


def clean(
    text: str,
    *,
    preset: str = "default",
    lang: str = "en",
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] | None = None,
    lexicon: Iterable[str] = (),
    straighten: bool = False,
    min_confidence: float | None = None,
) -> str:
    """Return the text with its damage repaired; text without damage comes back as it is.

    Args:
        text: any string; lone surrogates and NUL included.
        preset: "default", "ocr" (misread characters too) or "minimal" (encoding and characters).
        lang: language of the text, as wordfreq names it ("en", "fr", "de", ...).
        select: run these normalizers in place of the preset's, such as ["encoding", "words.fused"].
        ignore: leave these out.
        lexicon: words that are never errors; for many, and many texts, make a ``Chain`` once.
        straighten: also turn curly quotes and long dashes into those of a typewriter.
        min_confidence: least confidence of a word repair, 0 to 1; None for what the preset sets.

    Raises:
        UnknownNameError: for an unknown preset, normalizer or language; the message lists the known ones.
        ValueError: if no normalizer is left to run, and for a ``min_confidence`` that is no probability.
        TypeError: if the text is not a string; decode bytes with ``cleantext.decode`` first.

    >>> clean("He said itâ€™s late .")
    'He said it’s late.'
    """
    return _chain(preset, lang, _key(select), _key(ignore), _words(lexicon), straighten, min_confidence)(text)


def explain(
    text: str,
    *,
    preset: str = "default",
    lang: str = "en",
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] | None = None,
    lexicon: Iterable[str] = (),
    straighten: bool = False,
    min_confidence: float | None = None,
) -> Result:
    """Return what ``clean`` returns as ``.text``, with every edit that led to it.

    >>> [(edit.old, edit.new, edit.normalizer) for edit in explain("the ﬁnal word").edits]
    [('ﬁ', 'fi', 'characters')]
    """
    return _chain(preset, lang, _key(select), _key(ignore), _words(lexicon), straighten, min_confidence).explain(text)


def _key(names: str | Iterable[str] | None) -> str | tuple[str, ...] | None:
    return names if names is None or isinstance(names, str) else tuple(names)


def _words(lexicon: Iterable[str]) -> str | frozenset[str]:
    return lexicon if isinstance(lexicon, str) else frozenset(lexicon)  # a string the chain refuses


@lru_cache(maxsize=32)  # more chains than one program has; building one costs more than cleaning a page
def _chain(
    preset: str,
    lang: str,
    select: str | tuple[str, ...] | None,
    ignore: str | tuple[str, ...] | None,
    lexicon: str | frozenset[str],
    straighten: bool,
    min_confidence: float | None,
) -> Chain:
    return Chain.preset(
        preset,
        lang=lang,
        select=select,
        ignore=ignore,
        lexicon=lexicon,
        straighten=straighten,
        min_confidence=min_confidence,
    )


if TYPE_CHECKING:
    from cleantext import noise
else:

    def __getattr__(name: str) -> Any:
        """Import ``cleantext.noise`` when it is first asked for: who repairs text needs no noise."""
        if name == "noise":
            return import_module("cleantext.noise")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
