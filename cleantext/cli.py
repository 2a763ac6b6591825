"""The command ``cleantext``: names the commands, and nothing else; each lives in a file of ``cleantext/commands``.

A command imports what it needs when it runs, so that ``cleantext --help`` loads neither a dictionary nor rich's tables.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import Annotated

import typer

from cleantext import __version__
from cleantext.commands.boundary import bounded
from cleantext.commands.check import check
from cleantext.commands.configured import config
from cleantext.commands.diff import diff
from cleantext.commands.explain import explain
from cleantext.commands.lexicon import learn
from cleantext.commands.listing import listing
from cleantext.commands.repair import clean
from cleantext.commands.revert import revert
from cleantext.commands.score import score

app = typer.Typer(
    name="cleantext",
    help="Repair the noise that PDF extraction, OCR and scraping leave in text.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # an error is one line for the user; see commands/boundary.py
    context_settings={"help_option_names": ["-h", "--help"]},
)

COMMANDS: dict[str, Callable[..., int]] = {
    "clean": clean,
    "check": check,
    "diff": diff,
    "explain": explain,
    "list": listing,
    "config": config,
    "revert": revert,
    "score": score,
}
for _name, _command in COMMANDS.items():
    app.command(_name)(bounded(_command))

_lexicon = typer.Typer(help="Learn the names and terms of a corpus.", no_args_is_help=True)
_lexicon.command("learn")(bounded(learn))
app.add_typer(_lexicon, name="lexicon")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cleantext {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Take what may stand before a command's name."""


def main() -> None:
    """Run the command line.

    It exits with its status: 0 done, 1 `check` found damage, 2 an error, 130 or 143 stopped,
    141 nobody reads on.
    """
    if hasattr(signal, "SIGPIPE"):
        # Help that nobody reads to its end ends as other programs end; commands look after themselves.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    app(prog_name="cleantext")
