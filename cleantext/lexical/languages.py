"""Habits of languages that decide what a word or a damage is; the codes are wordfreq's."""

from __future__ import annotations

#: Languages that write compounds as one word: no list has all of theirs.
CLOSED_COMPOUNDS = frozenset({"de", "nl", "sv", "da", "nb", "fi", "hu", "is"})
#: Languages that write every noun, and no other word inside a sentence, with a capital.
NOUN_CAPITALS = frozenset({"de"})
