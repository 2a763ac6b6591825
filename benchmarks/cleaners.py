"""Every cleaner that is measured, by name: our presets and normalizers, the peers, and doing nothing."""

from __future__ import annotations

import cleantext
from benchmarks.peers import PEERS, Cleaner

#: Our chain for each task that a peer can do, so that nobody is measured with work that the other does not do.
TASK_CHAINS = {
    "encoding": ("encoding",),
    "layout": ("pages", "hyphens", "lines"),
    "whitespace": ("words.fused", "words.split"),
    "misread": ("words.fused", "words.split", "words.misread"),
    "words": ("words.fused", "words.split", "words.intruder"),
    "page": ("encoding", "characters", "pages", "lines", "hyphens", "spaces"),
}


def chain(task: str) -> cleantext.Chain:
    """Our chain for a task, with the preset that a user would take for it."""
    return cleantext.Chain.preset("ocr" if task == "misread" else "default", select=TASK_CHAINS[task])


def load(name: str) -> Cleaner:
    """Return a cleaner: "nothing", a preset, a normalizer, "task NAME" (our chain for it) or a peer.

    Raises:
        KeyError: for an unknown name; the message lists the known ones.
    """
    if name == "nothing":
        return str
    if name in cleantext.PRESETS:
        return cleantext.Chain.preset(name)
    if name in cleantext.NAMES:
        return cleantext.Chain.preset(select=name)
    if name.removeprefix("task ") in TASK_CHAINS:
        return chain(name.removeprefix("task "))
    for peer in PEERS:
        if peer.name == name:
            return peer.load()
    known = ["nothing", *cleantext.PRESETS, *cleantext.NAMES, *TASK_CHAINS, *(peer.name for peer in PEERS)]
    raise KeyError(f"no cleaner is called {name!r}; known: {', '.join(known)}")
