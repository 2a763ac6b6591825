"""How hard hypothesis tries: ``HYPOTHESIS_PROFILE=nightly`` or ``--hypothesis-profile=nightly`` choose a profile."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

#: Examples a property in the default profile: all laws together then take about a minute.
EXAMPLES = 30

# No deadline: the first example of a law loads dictionaries. A law that draws a whole document is not "too slow".
settings.register_profile(
    "default",
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile("ci", settings.get_profile("default"), derandomize=True, print_blob=True)
settings.register_profile("nightly", settings.get_profile("default"), max_examples=10 * EXAMPLES)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
