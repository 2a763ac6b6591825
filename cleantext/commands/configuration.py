"""The configuration: what the command line says, else what a file says, else the defaults.

The file is the one that ``--config`` names; else ``cleantext.toml``, or the table ``[tool.cleantext]`` of
``pyproject.toml``, in the current directory or the nearest one above it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cleantext.chain import Chain
from cleantext.errors import UnknownNameError

if TYPE_CHECKING:
    from cleantext.corpus.collisions import Named
    from cleantext.corpus.options import Options


@dataclass(frozen=True)
class Configuration:
    """Every option that a file can set, with its default. In the file, the names have hyphens."""

    preset: str = "default"
    select: list[str] | None = None
    ignore: list[str] | None = None
    lang: str = "en"
    lexicon: str | None = None
    min_confidence: float | None = None
    straighten: bool = False
    text_key: str = "text"
    read_as: str | None = None
    to: str | None = None
    jobs: int | None = None
    strict: bool = False

    def chain(self) -> Chain:
        """Return the chain that is asked for.

        Raises:
            UnknownNameError: for an unknown preset, normalizer or language.
            OSError: if the lexicon cannot be read.
        """
        return Chain.preset(
            self.preset,
            lang=self.lang,
            select=self.select,
            ignore=self.ignore,
            lexicon=_lexicon(self.lexicon),
            min_confidence=self.min_confidence,
            straighten=self.straighten,
        )

    def options(self, **told: Any) -> Options:
        """Return how a corpus is read and written, with what only the command line says.

        Raises:
            ValueError: for an unknown format, or a number that makes no sense.
        """
        from cleantext.corpus.options import Options  # noqa: PLC0415  (not needed for --help)

        return Options(read_as=self.read_as, to=self.to, jobs=self.jobs, strict=self.strict, **told)

    def files(self, file: Path | None) -> tuple[Named, ...]:
        """Return what was read beside the inputs, ``file`` being where the configuration stands."""
        from cleantext.corpus.collisions import Named  # noqa: PLC0415  (not needed for --help)

        read = {"--lexicon": self.lexicon, "--config": file}
        return tuple(Named(option, Path(path)) for option, path in read.items() if path is not None)


#: How the file spells the names, with the types it may give.
KEYS: dict[str, tuple[str, tuple[type, ...]]] = {
    "preset": ("preset", (str,)),
    "select": ("select", (list, str)),
    "ignore": ("ignore", (list, str)),
    "lang": ("lang", (str,)),
    "lexicon": ("lexicon", (str,)),
    "min-confidence": ("min_confidence", (float, int)),
    "straighten": ("straighten", (bool,)),
    "text-key": ("text_key", (str,)),
    "from": ("read_as", (str,)),
    "to": ("to", (str,)),
    "jobs": ("jobs", (int,)),
    "strict": ("strict", (bool,)),
}


def resolved(file: Path | None, given: Mapping[str, object]) -> tuple[Configuration, Path | None]:
    """Return the configuration, and the file that had a part in it; what is None in ``given`` was not given.

    Raises:
        ValueError: if the file is not TOML, or has an unknown key or a value of the wrong type.
        OSError: if the file that was named cannot be read.
    """
    path = file or found(Path.cwd())
    values = from_file(path) if path is not None else {}
    values |= {name: value for name, value in given.items() if value is not None}
    known = {one.name for one in fields(Configuration)}
    values = {name: value for name, value in values.items() if name in known}
    for name in ("select", "ignore"):
        if values.get(name) is not None:
            values[name] = list(_names(values[name]))
    return Configuration(**values), path


def found(directory: Path) -> Path | None:
    """Return the file that holds the configuration for a directory, if there is one."""
    for place in (directory, *directory.parents):
        if (own := place / "cleantext.toml").is_file():
            return own
        if (project := place / "pyproject.toml").is_file():
            return project if _table(project) else None
    return None


def from_file(path: Path) -> dict[str, Any]:
    """Return what a file sets; paths in it are relative to where it lies.

    Raises:
        ValueError: if the file is not TOML, or has an unknown key or a value of the wrong type.
    """
    values: dict[str, Any] = {}
    for key, value in _table(path).items():
        if key not in KEYS:
            raise UnknownNameError(f"key in {path}:", key, KEYS)
        name, types = KEYS[key]
        if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
            raise ValueError(f"{path}: {key} must be {' or '.join(kind.__name__ for kind in types)}, not {value!r}")
        values[name] = str(path.parent / str(value)) if name == "lexicon" else value
    return values


def _table(path: Path) -> dict[str, Any]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{path} is not TOML: {error}") from None
    table = content.get("tool", {}).get("cleantext", {}) if path.name == "pyproject.toml" else content
    if not isinstance(table, dict):
        raise ValueError(f"{path}: tool.cleantext must be a table, not {table!r}")
    return table


def _names(given: str | list[str]) -> Iterator[str]:
    """Split at commas, within each item as well."""
    for one in [given] if isinstance(given, str) else given:
        yield from (name for part in str(one).split(",") if (name := part.strip()))


def _lexicon(path: str | None) -> frozenset[str]:
    if path is None:
        return frozenset()
    from cleantext.lexical.learn import read  # noqa: PLC0415  (few have a lexicon of their own)

    try:
        return read(Path(path).read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: byte {error.start} is not UTF-8; a lexicon is text, one word a line") from None


def as_toml(configuration: Configuration) -> str:
    """Return the configuration as the content of a file that gives it again."""
    lines = []
    for key, (name, _) in KEYS.items():
        value = getattr(configuration, name)
        lines.append(f"# {key} is not set" if value is None else f"{key} = {_literal(value)}")
    return "\n".join(lines) + "\n"


def _literal(value: object) -> str:
    import json  # noqa: PLC0415  (only `cleantext config` prints)

    return json.dumps(value, ensure_ascii=False)  # strings, numbers, booleans and lists are the same in TOML
