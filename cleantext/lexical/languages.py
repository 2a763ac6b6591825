"""Habits of languages that decide what a word or a damage is; the codes are wordfreq's."""

from __future__ import annotations

#: Languages that write compounds as one word: no list has all of theirs.
CLOSED_COMPOUNDS = frozenset({"de", "nl", "sv", "da", "nb", "fi", "hu", "is"})
#: Languages that write every noun, and no other word inside a sentence, with a capital.
NOUN_CAPITALS = frozenset({"de"})
#: Languages that have syllables without a vowel.
VOWELLESS = frozenset({"cs", "sk", "sl", "sh", "mk"})
#: Those of closed compounds, and languages that write other words together or pile up endings that are words as well:
#: two words in a row are one more often than two.
RUN_TOGETHER = CLOSED_COMPOUNDS | {"tr", "hi", "fa"}
#: Languages whose lists of frequencies are of parts of words, which their writing does not set apart: wordfreq cuts
#: their texts where an analyser does. They say nothing about where a space belongs.
LISTS_OF_PARTS = frozenset({"ja", "ko", "zh"})
