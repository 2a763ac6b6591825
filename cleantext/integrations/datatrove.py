"""A formatter block for datatrove pipelines: the same chain on one machine, on Slurm and on Ray (docs/engines.md)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from cleantext.chain import Chain

try:
    from datatrove.pipeline.formatters.base import BaseFormatter
except ImportError as error:
    raise ImportError('this block needs datatrove; run: pip install "cleantext-repair[datatrove]"') from error


class CleanText(BaseFormatter):  # type: ignore[misc]  # datatrove has no types
    """Repairs the text of each document.

    The block's statistics have ``total`` documents, ``changed`` ones, ``empty`` ones (that came without text or have
    none left; they are passed on, for a filter to drop), and the edits by normalizer as ``edits_<name>``.
    """

    name = "🧹 cleantext"

    def __init__(
        self,
        preset: str = "default",
        *,
        lang: str = "en",
        select: str | Iterable[str] | None = None,
        ignore: str | Iterable[str] | None = None,
        chain: Chain | None = None,
        edits: str | None = None,
    ) -> None:
        """Build the chain of a preset, or take a chain of your own.

        Args:
            preset: "default", "ocr" or "minimal"; as are ``lang``, ``select`` and ``ignore``, see ``Chain.preset``.
            lang: language of the texts.
            select: normalizers in place of the preset's.
            ignore: normalizers to leave out.
            chain: a chain of your own; the other arguments are not looked at then.
            edits: key of the document's metadata that takes its edits, as a list of dicts; None: they are not kept.
        """
        super().__init__()
        self.chain = chain or Chain.preset(preset, lang=lang, select=select, ignore=ignore)
        self.edits = edits

    def format(self, text: str) -> str:
        """Return the repaired text."""
        return self.chain(text)

    def run(self, data: Any, rank: int = 0, world_size: int = 1) -> Iterator[Any]:
        """Yield every document that comes, repaired."""
        for document in data or ():
            self.stat_update("total")
            with self.track_time():
                self._repair(document)
            yield document

    def _repair(self, document: Any) -> None:
        if not document.text:
            self.stat_update("empty")
            return
        result = self.chain.explain(document.text)
        made = Counter(edit.normalizer for step in result.steps for edit in step.edits)
        for name, count in made.items():
            self.stat_update(f"edits_{name}", value=count)
        if result.text != document.text:
            self.stat_update("changed")
        if self.edits is not None:
            document.metadata[self.edits] = [edit._asdict() for edit in result.edits]
        document.text = result.text
        if not document.text:
            self.stat_update("empty")
