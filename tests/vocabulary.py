"""The pieces that tests/strategies.py makes texts of: sentences of our own, structured blocks, and damage."""

from __future__ import annotations

NAMES = (
    "Agnes", "Tobias Wren", "Mrs. Halloway", "Dr. Okafor", "the Hallorans", "Captain Brandt", "Ingrid", "Mr. Pell",
    "Ruth O’Leary", "Professor Lindqvist", "Samuel", "the Van der Meers", "Miss Achterberg", "Yusuf", "J. R. Marlow",
)  # fmt: skip
PLACES = (
    "Hollin Quay", "the old mill", "Bristol", "the upper valley", "Rotterdam", "the railway station", "St. Ives",
    "the far side of the harbour", "New Zealand", "Llandudno", "the U.S. embassy", "Kraków", "the reading room",
)  # fmt: skip
THINGS = (
    "a wooden chest", "the ledger", "two dozen letters", "an unusually heavy parcel", "the key to the cellar",
    "a self-made barometer", "the photographs", "her brother’s coat", "a map of the coast", "the remaining candles",
    "a second-hand telescope", "the council’s reply", "a café menu", "his naïve proposal", "the engine drawings",
)  # fmt: skip
VERBS = (
    "carried", "had forgotten", "was looking for", "brought back", "could not find", "sold", "described", "kept",
    "hadn’t mentioned", "finally returned", "wouldn’t part with", "repaired", "had never seen", "wrapped up",
)  # fmt: skip
WHEN = (
    "in October 1887", "before the flood", "on the 3rd of May", "at half past six", "that winter",
    "every other Tuesday", "for almost forty years", "as soon as the rain stopped", "without a word",
    "in spite of the weather", "at 10:45 a.m.",
)  # fmt: skip
MORE = (
    "and nobody asked why", "which surprised the neighbours", "although the price had risen by 12.5 per cent",
    "because the road was closed", "so the others went home", "as far as anyone could tell",
    "while the children slept upstairs", "but it made no difference", "where the river bends to the south",
)  # fmt: skip
NUMBERS = ("7", "19", "40", "365", "1,200", "2.5")
SAID = (
    "“It isn’t finished,” {name} said, “and it never will be.”",
    "“Have you seen {thing}?” asked {name}.",
    "“We leave {when},” said {name}. “Nobody stays in {place}.”",
    "{name} called it “an honest mistake”; the others didn’t.",
    "“No,” said {name}, “not {when}!”",
    'The sign said "closed", but {name} went in.',
)
TOLD = (
    "{name} {verb} {thing} {when}.",
    "{name} {verb} {thing} in {place}, {more}.",
    "When {name} came to {place}, {other} {verb} {thing}, {more}.",
    "There were {number} people in {place} {when}, {more}.",
    "{name} paid £{number} for {thing} (a fair price), {more}.",
    "Of the {number} letters, {name} {verb} only three: the first, the last, and the one from {place}.",
    "{other} – or so {name} believed – {verb} {thing} {when}.",
    "Was it {name} who {verb} {thing}?",
    "See No. {number} of the register, e.g. the entry for {place}; {name} {verb} {thing}.",
    "It was late... {name} waited {when}, {more}.",
)

LISTS = (
    "Bring to the landing stage:\n\n- two blankets\n- a lamp, filled\n- bread for three days",
    "1. Open the sluice.\n2. Wait until the water is level.\n3. Close it again.",
    "* oars\n* a rope of twenty metres\n  * or two of ten\n* the bell",
    "a) by post\nb) by messenger\nc) in person",
)
TABLES = (
    "Year   Boats   Nets\n1901      14     52\n1902      17     60\n1903       9     41",
    "| berth | boat | length |\n|---|---|---|\n| 1 | Marigold | 9.2 m |\n| 2 | Petrel | 11 m |",
    "Berth\tBoat\tOwner\n1\tMarigold\tPell\n2\tPetrel\tBrandt",
)
VERSE = (
    "The tide came up at morning,\n"
    "The tide went down at ten,\nAnd no one on the harbour wall\nWould see the boats again.",
    "Slow water,\n    slow bell,\nthe lamp burns low\n    in the well.",
)
CODE = (
    "```python\n"
    "def level(gate, inflow):\n    for hour in range(24):\n        gate.open(inflow [hour])\n    return gate\n```",
    "    if (depth > 3.5) {\n        alarm();\n    }",
    "$ tar -xzf tides.tar.gz && cd tides\n$ make install PREFIX=/usr/local",
    'for boat in fleet:\n    if boat.draught > depth:\n        print("aground", boat.name)\n',
)
OTHER = (
    "Harbour Office\n12 Hollin Quay\nHQ4 7TX",
    "CHAPTER THREE\n\nThe Lamps",
    "Dear Ingrid,\n\nThe boat is repaired.\n\nYours,\nTobias",
    "From: ingrid@example.org\nTo: pell@example.com\nSubject: berth 2",
)

BREAKS = ("\n", "\r\n", "\r", "\n\n", "\f", "\x0b", "\x1c", "\x85", "\u2028", "\u2029")
MOJIBAKE = (
    "â€™", "â€œ", "â€\x9d", "â€“", "Ã©", "Ã ", "Â ", "Â£", "ï»¿", "Ã¢â‚¬â„¢", "Ã¼", "â‚¬",
    "ðŸ˜€", "Ð¿Ñ€Ð¸", "ã‚", "\x91", "\x92",
    "Ã", "Â", "â", "€", "é", "”", "’", "\xa0", "\xad", "…",
)  # fmt: skip
MARKUP = (
    "&amp;", "&lt;", "&eacute;", "&EACUTE;", "&#8217;", "&#x92;", "&#0;", "&amp;amp;", "&", ";", "<", "<b>",
    "\x1b[31m",
)  # fmt: skip
WORDS = (
    "harbour", "the", "of", "a", "I", "ofthe", "infor mation", "t h e", "well-", "counter-\npart", "ﬁnal", "12", " ,",
    "  ",
)  # fmt: skip
LAYOUT = (
    "[Pg 12]", "- 7 -", "CHAPTER I", "https://example.org/a-b", "- item", "1.", "    ", "\t", "|", "---", "Fig. 3",
)  # fmt: skip
#: Heads of pages; the last ones are next to nothing.
HEADS = ("THE LAMP AND THE SHORE", "Chapter 2", "The Harbour", "The Harbour 12", "Is it lit?", "?", "")
ODD_ROWS = (
    "", " ", "?", "!", ".", ",", "-", "–", "—", "—and", "\xad", "=", "*", "•", "|", "(", ")", '"', "”", "1", "iv",
    "[3]", "3.", "a)", "1 2 3", "Page", "p. 4", "[Pg 9]", "www.", "©", "\t", "\u3000", "\u0301", "\x00", "\ud800",
)  # fmt: skip
