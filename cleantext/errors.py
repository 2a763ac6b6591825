"""The errors the library raises on purpose: each says what happened and what to do next."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class UnknownNameError(ValueError):
    """A normalizer, hypothesis, preset or setting was asked for that does not exist."""

    def __init__(self, kind: str, name: object, known: Iterable[str]) -> None:
        """Name the nearest known name first, however it is capitalised, then all of them."""
        self.kind, self.name, self.known = kind, name, tuple(known)
        lowered = {one.lower(): one for one in self.known}
        near = get_close_matches(str(name).lower(), lowered, n=1)
        guess = f"; did you mean {lowered[near[0]]!r}?" if near else ";"
        super().__init__(f"unknown {kind} {name!r}{guess} known: {', '.join(self.known)}")

    def __reduce__(self) -> tuple[type[UnknownNameError], tuple[str, object, tuple[str, ...]]]:
        """Travel between processes: the message is rebuilt from its parts."""
        return type(self), (self.kind, self.name, self.known)
