"""The boundary between commands and the shell: errors become one line on standard error and an exit status."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from threading import current_thread, main_thread
from typing import Any, ParamSpec, TextIO

import typer

P = ParamSpec("P")

ERROR = 2  # as typer exits for options that it does not know
BROKEN_PIPE = 141  # 128 + SIGPIPE: what reads our output has gone away, as `head` does; no error of the user's


def bounded(command: Callable[P, int]) -> Callable[P, None]:
    """Return the command so that it exits with the status it returns, and with a message instead of a traceback."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        raise typer.Exit(status(command, *args, **kwargs))

    return run


def status(command: Callable[P, int], *args: P.args, **kwargs: P.kwargs) -> int:
    """Run the command and return the exit status that its return value or its error stands for."""
    try:
        with interruptible():
            code = command(*args, **kwargs)
            if sys.stdout is not None:  # a shell may have closed it (>&-)
                sys.stdout.flush()
    except BrokenPipeError:
        # What is left in the buffer would fail once more when the interpreter flushes it at exit.
        if sys.stdout is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt as error:
        number = error.number if isinstance(error, Interrupt) else signal.SIGINT
        complain(f"stopped by {signal.Signals(number).name}")
        return 128 + number  # as shells have it: 130 for Ctrl-C
    except OSError as error:
        complain(_said(error))
        return ERROR
    except (ValueError, TypeError, ImportError, RuntimeError) as error:  # what the library raises on purpose
        complain(str(error))
        return ERROR
    except MemoryError:
        complain("out of memory; pass the input in smaller files, or use fewer --jobs")
        return ERROR
    return code


class Interrupt(KeyboardInterrupt):
    """A signal that asks to stop."""

    def __init__(self, number: int) -> None:
        """Remember which."""
        super().__init__(number)
        self.number = number


@contextmanager
def interruptible() -> Iterator[None]:
    """Turn the first Ctrl-C or SIGTERM into an ``Interrupt``; further ones do not disturb the clearing up."""

    def stop(number: int, frame: object) -> None:
        for other in before:
            signal.signal(other, signal.SIG_IGN)
        raise Interrupt(number)

    # Only the main thread may set any. The background jobs of a script are born with Ctrl-C ignored, but who sends it
    # to one of them by its number means it. A pipe that breaks is an error, since workers are at the end of some.
    answers: dict[signal.Signals, Any] = {signal.SIGINT: stop, signal.SIGTERM: stop}
    answers |= {signal.SIGPIPE: signal.SIG_IGN} if hasattr(signal, "SIGPIPE") else {}
    before = {
        number: signal.signal(number, answer) for number, answer in answers.items() if current_thread() is main_thread()
    }
    try:
        yield
    finally:
        for number, old in before.items():
            signal.signal(number, old)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody looks at the stream; a shell may also have closed it."""
    return stream is not None and stream.isatty()


def complain(message: str) -> None:
    """Say what went wrong on standard error."""
    typer.echo(f"cleantext: {message}", err=True)


def _said(error: OSError) -> str:
    """The file before the reason, without the number that Python puts first."""
    if error.strerror is None:
        return str(error)
    return f"{error.filename}: {error.strerror}" if error.filename is not None else error.strerror
