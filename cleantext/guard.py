"""Refuses to run over the files of another distribution that installs a top-level ``cleantext`` package.

``clean-text`` and ``cleantext`` on the package index do. Installed into the same environment, their files lie among
ours, and the last one installed decides whose ``__init__.py`` is there. Where it is ours, ``import cleantext`` raises;
where it is theirs, their package is what one imports, and only our command line can tell.
"""

from __future__ import annotations

from pathlib import Path

#: Files that only the other distributions have (as of clean-text 0.7.1 and cleantext 1.1.4), with the distribution.
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
        raise ImportError(
            f"{' and '.join(found)}, which cleantext-repair cannot share an environment with, has installed files of "
            f"its own in {package}; run: pip uninstall {' '.join(found)} "
            "&& pip install --force-reinstall --no-deps cleantext-repair"
        )
