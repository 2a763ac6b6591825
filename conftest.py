"""Leaves the doctests of a module out where the extra that the module needs is not installed."""

from __future__ import annotations

from importlib.util import find_spec

EXTRAS = {
    "datatrove": ["cleantext/integrations/datatrove.py"],
    "pyarrow": ["cleantext/corpus/parquet.py", "cleantext/corpus/parquet_table.py"],
}

collect_ignore = [path for module, paths in EXTRAS.items() if find_spec(module) is None for path in paths]
