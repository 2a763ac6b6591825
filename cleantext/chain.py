"""The chain: normalizers in the order of ``presets.py``.

    text -> Document -> normalizers in order -> Steps -> Result

A normalizer reads a Document and yields Edits; the chain checks and applies them and hands the next normalizer the
Document that comes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import partial
from importlib import import_module
from typing import Any

from cleantext.document import Document
from cleantext.errors import UnknownNameError
from cleantext.presets import HYPOTHESES, NAMES, ORDER, PRESETS
from cleantext.result import Result, Step
from cleantext.rounds import grouped, repaired
from cleantext.stage import Stage, own


@dataclass(frozen=True, slots=True)
class Settings:
    """What normalizers can be told. Each takes the settings that ORDER lists beside it."""

    lang: str = "en"  #: language of the text, a code that wordfreq knows
    lexicon: frozenset[str] = frozenset()  #: words of the user's own that are never errors
    ocr: bool = False  #: whether a machine read the text
    straighten: bool = False  #: whether curly quotes and long dashes become those of a typewriter
    min_confidence: float | None = None  #: least confidence of a word repair, 0 to 1; None: what the preset sets


class Chain:
    """Normalizers in order, as one function from text to text.

    Items are names (see ``NAMES``) or functions of your own: from ``str`` to ``str``, or, when the parameter is
    annotated with ``Document`` or the function is a generator, from a Document to Edits.

    >>> chain = Chain(["spaces", str.upper])
    >>> chain("word ,next")
    'WORD, NEXT'

    Raises:
        UnknownNameError: for a name that is no normalizer, or a language without a dictionary; the message lists those
            there are.
        TypeError: for an item that is neither a name nor callable, and for a lexicon that is a string.
        ValueError: for a ``min_confidence`` that is no probability.
    """

    __name__ = "cleantext"

    def __init__(
        self,
        normalizers: str | Iterable[str | Callable[..., Any]],
        *,
        lang: str = "en",
        lexicon: Iterable[str] = (),
        ocr: bool = False,
        straighten: bool = False,
        min_confidence: float | None = None,
    ) -> None:
        """Look up the names and bind the settings."""
        if lang != "en":  # an unknown one is found out now, and not with the first document of a corpus
            from cleantext.lexical.lexicon import check_language  # noqa: PLC0415  (0.1 s, which English need not cost)

            check_language(lang)
        if isinstance(lexicon, str):
            raise TypeError(f"a lexicon is words, each by itself, not a string; for one word write [{lexicon!r}]")
        if min_confidence is not None and not 0 <= min_confidence <= 1:
            raise ValueError(f"min_confidence is a probability from 0 to 1, not {min_confidence}")
        settings = Settings(lang, frozenset(lexicon), ocr, straighten, min_confidence)
        self._stages = tuple(_stages([normalizers] if isinstance(normalizers, str) else normalizers, settings))
        self._groups = grouped(self._stages)
        self._settings = settings

    @classmethod
    def preset(
        cls,
        name: str = "default",
        *,
        lang: str = "en",
        select: str | Iterable[str] | None = None,
        ignore: str | Iterable[str] | None = None,
        lexicon: Iterable[str] = (),
        straighten: bool = False,
        min_confidence: float | None = None,
    ) -> Chain:
        """Return the chain of a preset, or of what ``select`` names in its place, without what ``ignore`` names.

        Args:
            name: a name in ``PRESETS``; it sets the thresholds, whatever is selected.
            lang: language of the text, a code that wordfreq knows.
            select: run these normalizers in place of the preset's; ``"words"`` stands for all its hypotheses.
            ignore: leave these out.
            lexicon: words that are never errors.
            straighten: whether curly quotes and long dashes become those of a typewriter.
            min_confidence: least confidence of a word repair, 0 to 1; None for what the preset sets.

        Raises:
            UnknownNameError: for an unknown preset, normalizer or language; the message lists the known ones.
            ValueError: for a ``min_confidence`` outside 0 to 1, and if nothing is left to run.

        >>> Chain.preset("minimal").names
        ('encoding', 'characters')
        >>> Chain.preset(select="words", ignore="words.split").names
        ('words.fused', 'words.intruder', 'words.misread')
        """
        if name not in PRESETS:
            raise UnknownNameError("preset", name, PRESETS)
        preset = PRESETS[name]
        chosen = set(preset.names if select is None else _expanded(select)) - set(_expanded(ignore or ()))
        names = [known for known in NAMES if known in chosen]
        if not names:
            raise ValueError(f"no normalizer is left to run; select at least one of {', '.join(NAMES)}")
        return cls(
            names, lang=lang, lexicon=lexicon, ocr=preset.ocr, straighten=straighten, min_confidence=min_confidence
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The stages in order; ``words`` with each of its hypotheses by name."""
        return tuple(name for stage in self._stages for name in _hypothesis_names(stage))

    @property
    def settings(self) -> Settings:
        """What the normalizers were told."""
        return self._settings

    def __call__(self, text: str) -> str:
        """Return the repaired text.

        Raises:
            TypeError: if it is given anything but a string.
        """
        return repaired(self._groups, _document(text)).text

    def explain(self, text: str) -> Result:
        """Return the repaired text with every edit that led to it.

        Raises:
            TypeError: if it is given anything but a string.
        """
        steps: list[Step] = []
        document = repaired(self._groups, _document(text), steps)
        return Result(text, document.text, tuple(steps))

    def map(self, texts: Iterable[str], jobs: int = 1) -> Iterator[str]:
        """Yield the repaired texts in order, with ``jobs`` processes; reads ahead no further than it must.

        Raises:
            ValueError: if ``jobs`` is less than one.
            TypeError: if ``jobs`` is no whole number, or a text is no string.
            WorkerDiedError: if a process dies, of too little memory for instance.

        >>> list(Chain.preset("minimal").map(["one", "ﬁnal"]))
        ['one', 'final']
        """
        if isinstance(texts, str):
            raise TypeError("map takes many texts; for one, call the chain itself")
        if not isinstance(jobs, int):
            raise TypeError(f"jobs is a number of processes, not {jobs!r}; os.cpu_count() has that of the cores")
        if jobs < 1:
            raise ValueError(f"jobs must be at least 1, not {jobs}")
        if jobs == 1:
            return map(self, texts)
        from cleantext.corpus.mapping import ordered_map  # noqa: PLC0415  (multiprocessing is costly to import)

        return ordered_map(self, texts, jobs=jobs)

    def map_batch(self, batch: Any, text_key: str = "text") -> Any:
        """Return a batch of another library with its texts repaired, as that library's batch functions want it.

        For ``datasets.map(batched=True)``, Ray Data's ``map_batches``, pandas and polars; a batch is a dict of columns,
        a table, or one column. Missing texts stay missing.

        >>> Chain.preset("minimal").map_batch({"id": [1, 2], "text": ["ﬁnal", None]})
        {'id': [1, 2], 'text': ['final', None]}
        """
        from cleantext.integrations import batches  # noqa: PLC0415  (only those who need it)

        return batches.repaired(self, batch, text_key)

    def __repr__(self) -> str:
        """Show the names, then what differs from the default settings."""
        told = {field.name: getattr(self._settings, field.name) for field in fields(Settings)}
        extra = [f"{key}={value!r}" for key, value in told.items() if value != getattr(Settings(), key)]
        return f"Chain({', '.join([repr(list(self.names)), *extra])})"


def _document(text: str) -> Document:
    if not isinstance(text, str):
        instead = "turn bytes into text with cleantext.decode" if isinstance(text, bytes) else "leave it out"
        raise TypeError(f"a chain repairs str, not {type(text).__name__}; {instead}")
    return Document(text)


def _expanded(names: str | Iterable[str]) -> Sequence[str]:
    """The names with ``words`` replaced by its hypotheses."""
    listed = [names] if isinstance(names, str) else list(names)
    for name in listed:
        if name not in NAMES:
            raise UnknownNameError("normalizer", name, NAMES)
    return [one for name in listed for one in ([f"words.{h}" for h in HYPOTHESES] if name == "words" else [name])]


def _stages(items: Iterable[str | Callable[..., Any]], settings: Settings) -> Iterator[Stage]:
    """One stage an item; hypotheses of ``words`` that follow each other compete in one stage."""
    hypotheses: list[str] = []
    for item in [name for one in items for name in (_expanded(one) if isinstance(one, str) else [one])]:
        if isinstance(item, str) and item.startswith("words."):
            hypotheses.append(item.removeprefix("words."))
            continue
        if hypotheses:
            yield _named("words", settings, hypotheses=frozenset(hypotheses))
            hypotheses = []
        yield _named(item, settings) if isinstance(item, str) else own(item)
    if hypotheses:
        yield _named("words", settings, hypotheses=frozenset(hypotheses))


def _named(name: str, settings: Settings, **options: object) -> Stage:
    function = getattr(import_module(f"cleantext.normalizers.{name}"), name)
    options |= {option: getattr(settings, option) for option in ORDER[name][1]}
    return Stage(name, partial(function, **options) if options else function)


def _hypothesis_names(stage: Stage) -> tuple[str, ...]:
    if isinstance(stage.normalizer, partial) and "hypotheses" in stage.normalizer.keywords:
        return tuple(f"words.{h}" for h in HYPOTHESES if h in stage.normalizer.keywords["hypotheses"])
    return (stage.name,)
