"""What a figure depends on besides the code: the machine and the versions it was measured with."""

from __future__ import annotations

import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import cleantext

#: Distributions whose version changes a figure.
PACKAGES = (
    "ftfy",
    "plsfix",
    "symspellpy",
    "wordfreq",
    "wordninja",
    "autocorrect",
    "textacy",
    "unstructured",
    "regex",
    "numpy",
)


def machine() -> dict[str, str]:
    """Processor, memory, system, Python and the versions of whatever is installed of the packages that matter."""
    return {
        "processor": _processor(),
        "cores": str(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()),
        "memory": _memory(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "cleantext": cleantext.__version__,
        **{name: found for name in PACKAGES if (found := _version(name))},
    }


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""


def _processor() -> str:
    """The model as Linux names it; elsewhere what Python knows."""
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def _memory() -> str:
    if sys.platform == "win32":
        return "unknown"
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"
