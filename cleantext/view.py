"""Views: properties that are made when first asked for and then kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class view(Generic[T]):  # noqa: N801  (it is used as a decorator, as ``property`` is)
    """``functools.cached_property`` without its lock, which up to Python 3.12 takes longer than most views.

    >>> class Text:
    ...     def __init__(self, text): self.text = text
    ...     @view
    ...     def words(self): return self.text.split()
    >>> text = Text("the sea")
    >>> text.words is text.words
    True
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        """Remember how the view is made."""
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Learn the name under which it is kept."""
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> view[T]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> view[T] | T:
        """Make the view and keep it where it is found first the next time."""
        if instance is None:
            return self
        made = instance.__dict__[self._name] = self._make(instance)
        return made
