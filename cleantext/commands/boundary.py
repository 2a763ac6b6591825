"""The boundary between commands and the shell: errors become one line on standard error and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import typer

P = ParamSpec("P")

ERROR = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells have it
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
        code = command(*args, **kwargs)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is left in the buffer would fail once more when the interpreter flushes it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    except OSError as error:
        complain(_said(error))
        return ERROR
    except (ValueError, TypeError, ImportError) as error:  # what the library raises on purpose
        complain(str(error))
        return ERROR
    except MemoryError:
        complain("out of memory; pass the input in smaller files, or use fewer --jobs")
        return ERROR
    return code


def complain(message: str) -> None:
    """Say what went wrong on standard error."""
    typer.echo(f"cleantext: {message}", err=True)


def _said(error: OSError) -> str:
    """The file before the reason, without the number that Python puts first."""
    if error.strerror is None:
        return str(error)
    return f"{error.filename}: {error.strerror}" if error.filename is not None else error.strerror
