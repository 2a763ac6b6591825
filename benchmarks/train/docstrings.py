"""What installed packages say of themselves: prose in which names of programs and of what is in them stand bare.

Packages that every training has: scikit-learn with what it is built on (BSD 3-Clause), pip and setuptools (MIT).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

PACKAGES = ("numpy", "scipy", "sklearn", "pip", "setuptools")
#: Words that a paragraph of prose has, at least; what is shorter is a heading or names a parameter.
LEAST = 8
_CODE = re.compile(r">>>|::|\.\. ")
_MARKUP = re.compile(r":\w+:(?=`)|[`*]+")


def texts() -> Iterator[str]:
    """Yield the prose of each module, class and function that has any, a paragraph a line, none of them twice."""
    seen: set[str] = set()
    for package in PACKAGES:
        found = find_spec(package)
        for folder in (found.submodule_search_locations or ()) if found else ():
            for path in sorted(Path(folder).rglob("*.py")):
                if "_vendor" in path.parts:
                    continue  # what others wrote, under licences of their own
                for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                        new = [prose for prose in paragraphs(ast.get_docstring(node) or "") if prose not in seen]
                        seen.update(new)
                        if new:
                            yield "\n".join(new)


def paragraphs(docstring: str) -> Iterator[str]:
    """Yield the paragraphs of prose, without the marks of code.

    >>> list(paragraphs("Sum.\\n\\nThe ``axis`` is the one along which the\\nelements are added.\\n\\n>>> sum([1])"))
    ['The axis is the one along which the elements are added.']
    """
    for block in re.split(r"\n\s*\n", docstring):
        prose = _MARKUP.sub("", " ".join(block.split()))
        if not _CODE.search(prose) and prose.count(" ") >= LEAST - 1 and prose.endswith((".", ":")):
            yield prose
