"""The command ``cleantext``, also as ``python -m cleantext``.

It looks for foreign files before it imports anything else of ours: if another distribution was installed last, its
``__init__.py`` has replaced ours, and this is the first line of our own to run.
"""

from __future__ import annotations

import sys

from cleantext.guard import refuse_foreign_files


def main() -> None:
    """Run the command line, or say which distribution to uninstall, or what to install, and exit with status 2."""
    try:
        refuse_foreign_files()
    except ImportError as error:
        print(f"cleantext: {error}", file=sys.stderr)
        sys.exit(2)
    try:
        from cleantext.cli import main as run  # noqa: PLC0415  (with a foreign __init__.py it cannot be imported)
    except ModuleNotFoundError as error:
        if error.name is not None and error.name.startswith("cleantext"):
            raise
        print(f"cleantext: {error.name} is not installed; in a copy of cleantext run: pip install .", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:  # while modules load; commands look after themselves
        sys.exit(130)
    try:
        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
