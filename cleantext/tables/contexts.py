"""Characters whose place in a text decides whether they stay, and the scripts and signs that decide it.

Every class here is a pattern for one character.
"""

from __future__ import annotations

#: Marks that join or part the letters beside them: zero-width space, non-joiner, joiner. Arabic, the scripts of South
#: and Southeast Asia and composed emoji need them; between other characters they are left over from web pages.
JOINERS = "[\u200b-\u200d]"

#: What may need a joiner beside it: Hebrew to Vedic (which takes in Arabic, the Indic scripts, Thai, Khmer, Mongolian);
#: arrows, signs and dingbats that emoji are composed of; more of Indic and Southeast Asian; Arabic forms and the
#: variation selectors; and beyond the first plane everything, since most of it is emoji or Indic.
JOINING = "[\u0590-\u1cff\u2190-\u2bff\ua800-\uabff\ufb1d-\ufe0f\ufe70-\ufefc\U00010000-\U000fffff]"

#: Marks that order text of two directions: left-to-right and right-to-left marks, embeddings, overrides, isolates. In a
#: text of one direction they are left over from copying.
DIRECTIONS = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"

#: Scripts that run from right to left: Hebrew to Arabic Extended, their presentation forms, and two stretches of old
#: and rare ones.
RIGHT_TO_LEFT = "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"

#: A possible hyphen. Before a line break (or page break) it marks a hyphenation, which ``hyphens`` reads and resolves;
#: elsewhere it is a place where the word was not divided.
SOFT_HYPHEN = "\xad"

#: Spaces at which a line may not break: no-break, narrow no-break and figure space.
NO_BREAK_SPACES = "[\xa0\u2007\u202f]"

#: Signs that typographers tie to the word before them by such a space (French punctuation, units, currencies, dashes),
#: and to the word behind them. Digits are tied on both sides: thousands, units, dates, numbers of chapters.
TIED_TO_BEFORE = "[»›:;!?%‰°€$£¥–—0-9]"
TIED_TO_BEHIND = "[«‹–—§№€$£¥0-9]"

#: Wide forms of ASCII (U+FF01 is ``!``, U+FF5E is ``~``) and of a few signs, made to stand in a grid with ideographs.
WIDE = {chr(code): chr(code - 0xFF01 + ord("!")) for code in range(0xFF01, 0xFF5F)} | {
    "\u3000": " ",  # the blank of that grid
    "\uffe0": "¢",
    "\uffe1": "£",
    "\uffe2": "¬",
    "\uffe3": "¯",
    "\uffe4": "¦",
    "\uffe5": "¥",
    "\uffe6": "₩",
}

#: Text in whose grid wide forms are at home: the East Asian scripts with all their blocks, and their punctuation.
#: ``regex`` understands scripts by name, ``re`` does not.
EAST_ASIAN = r"[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}\p{Bopomofo}\p{Yi}\u3001-\u303f\u3190-\u31ef\uff61-\uff65]"
