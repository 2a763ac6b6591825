"""What was worked out once: the answers of a function by what it was asked, if it must be for each lexicon.

Text is Zipfian, so most questions were asked before. An ``lru_cache`` would keep the lexicon with every question, and a
tuple with a lexicon in it is looked through in each full garbage collection, while the collector soon lets go of
strings and of tuples of strings. With 100,000 questions that was a fifth of the time of damaged text.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial, wraps
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from cleantext.lexical.lexicon import Lexicon

Question = TypeVar("Question")
Answer = TypeVar("Answer")


class Remembered(dict[Question, Answer]):
    """Answers by question; a new question is answered when it is first looked up.

    >>> lengths = Remembered(len, most=1000)
    >>> lengths["ferry"], lengths
    (5, {'ferry': 5})
    """

    def __init__(self, answer: Callable[[Question], Answer], most: int) -> None:
        """``most`` answers are kept; then all are forgotten, and the frequent ones are soon there again."""
        super().__init__()
        self._answer = answer
        self._most = most

    def __missing__(self, question: Question) -> Answer:  # noqa: D105  (what dict asks for a key that it lacks)
        if len(self) >= self._most:
            self.clear()
        answer = self[question] = self._answer(question)
        return answer


class Remembering(Protocol):
    """What turns a function of a lexicon and a question into one from a lexicon to its answers by question."""

    def __call__(
        self, function: Callable[[Lexicon, Question], Answer], /
    ) -> Callable[[Lexicon], Remembered[Question, Answer]]:
        """Give the function a memory for each lexicon."""
        ...


def remembered(most: int) -> Remembering:
    """Return a decorator for functions whose answers are worth remembering; see ``Remembered`` for ``most``."""

    def remembering(
        function: Callable[[Lexicon, Question], Answer], /
    ) -> Callable[[Lexicon], Remembered[Question, Answer]]:
        @lru_cache(maxsize=4)  # as many as there are lexicons
        @wraps(function)
        def answers(lexicon: Lexicon) -> Remembered[Question, Answer]:
            return Remembered(partial(function, lexicon), most)

        return answers

    return remembering
