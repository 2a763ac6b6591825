"""One stage of a chain: a normalizer with its name, whether it is one of ours or a function of the user's own."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Protocol

from cleantext.document import Document
from cleantext.edit import Edit, performed, rewritten
from cleantext.promised import Promised

#: The last field of an edit, read at C speed: a hard-wrapped text has an edit a line.
_MAKER = attrgetter("normalizer")


class Normalizer(Protocol):
    """Anything that reads a Document and yields Edits of its text, in order and disjoint.

    It never mutates, does no input or output, and knows neither the chain nor another normalizer.
    """

    def __call__(self, document: Document, /) -> Iterable[Edit]:
        """Yield the repairs that the document needs."""
        ...


@dataclass(frozen=True, slots=True)
class Stage:
    """One normalizer with its name and its options bound."""

    name: str
    normalizer: Normalizer
    is_own: bool = False  #: whether it is a function of the user's own

    def repaired(self, document: Document) -> Document:
        """Run the normalizer; return the document that its edits make, the same one if they make the same text."""
        found = self.normalizer(document)
        if found == ():  # nearly all that have nothing to say say it at once
            return document
        if isinstance(found, Promised):
            return document if found.document.text == document.text else found.document
        return _made(document, performed(document.text, found)[1])

    def explained(self, document: Document) -> tuple[tuple[Edit, ...], Document]:
        """Run the normalizer; return its edits and the document that they make.

        An edit that does not say who made it is given the stage's name.
        """
        edits, text = performed(document.text, self.normalizer(document))
        if not all(map(_MAKER, edits)):
            edits = tuple(edit if edit.normalizer else Edit(*edit[:6], self.name) for edit in edits)
        return edits, _made(document, text)


def _made(document: Document, text: str) -> Document:
    """The document of a text: the same one, with all that is known of it, if that has the same text."""
    return document if text == document.text else Document(text)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A user's own ``str -> str`` function as a normalizer."""

    function: Callable[[str], str]
    why: str

    def __call__(self, document: Document) -> Iterable[Edit]:
        """Compare what the function returns with what it was given."""
        text = self.function(document.text)
        if not isinstance(text, str):
            raise TypeError(
                f"{self.why} returned {type(text).__name__}, not str; to yield edits instead, annotate its parameter: "
                "def own(document: cleantext.Document) -> Iterable[cleantext.Edit]"
            )
        return () if text == document.text else rewritten(document.text, text, self.why)


def own(function: Callable[..., Any]) -> Stage:
    """Return the stage of a user's own function, as a normalizer if it says that it reads a Document.

    It says so with an annotation, or by being a generator. Any other is taken for a function from ``str`` to ``str``.

    Raises:
        TypeError: if it cannot be called.
    """
    if not callable(function):
        raise TypeError(f"{function!r} is neither the name of a normalizer nor a function")
    name = getattr(function, "__name__", type(function).__name__)
    call = function if inspect.isroutine(function) else type(function).__call__
    annotations = getattr(call, "__annotations__", {}).values()
    reads_document = any(hint in (Document, "Document", "cleantext.Document") for hint in annotations)
    if reads_document or inspect.isgeneratorfunction(call):
        return Stage(name, function, True)
    return Stage(name, Rewrite(function, name), True)
