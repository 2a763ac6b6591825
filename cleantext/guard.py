"""Refuses to run over the files of another distribution that installs a top-level ``cleantext`` package.

``clean-text`` and ``cleantext`` on the package index do. Installed into the same environment, their files lie among
ours, and whose ``__init__.py`` is there depends on the order of installation.
"""

from __future__ import annotations

from pathlib import Path

#: Files that only the other distributions have, with the distribution to uninstall.
FOREIGN = {
    "clean.py": "clean-text",
    "constants.py": "clean-text",
    "specials.py": "clean-text",
    "sklearn.py": "clean-text",
    "utils.py": "clean-text",
    "cleantext.py": "cleantext",
    "exceptions.py": "cleantext",
}


def refuse_foreign_files(package: Path = Path(__file__).parent) -> None:
    """Raise an error that names the distribution to uninstall if foreign files lie in the package's directory.

    Raises:
        ImportError: if there are any.
    """
    found = sorted({distribution for name, distribution in FOREIGN.items() if (package / name).exists()})
    if found:
        names = " ".join(found)
        raise ImportError(
            f"the distribution {' and '.join(found)} has installed files of its own in {package}, "
            f"where cleantext-repair lives; "
            f"run: pip uninstall {names} && pip install --force-reinstall cleantext-repair"
        )
