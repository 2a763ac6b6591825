"""The chains that the laws are tried on: each normalizer alone, and each preset."""

from __future__ import annotations

import pytest

from cleantext import ORDER, PRESETS, Chain

NORMALIZERS = {name: Chain([name]) for name in ORDER}
WHOLE = {name: Chain.preset(name) for name in PRESETS}
CHAINS = NORMALIZERS | WHOLE

each_chain = pytest.mark.parametrize("chain", CHAINS.values(), ids=CHAINS)
each_preset = pytest.mark.parametrize("chain", WHOLE.values(), ids=WHOLE)
