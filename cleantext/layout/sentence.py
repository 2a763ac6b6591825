"""What the two sides of a line break say about the sentence: does it end, does it go on, is it a title."""

from __future__ import annotations

import re

#: Marks that end a sentence, and those that may stand behind one or before its first letter.
ENDS = ".!?…:。！？"
_BEHIND = " \t\"'”’»)]*"
_BEFORE = " \t\"'“‘«([—–-"
QUOTES = '"“”„«»'
#: In so many last letters of a line the number of a note and an abbreviation are looked for; none takes more.
_TAIL = 12
#: The number of a note behind the end of a sentence, or behind the brackets with a source.
_NOTE = re.compile(
    r"(?<=[^\W\d]{2}[”\"’)][.!?])\d{1,2}$|(?<=[^\W\d]{2}[.!?:”\"’)])\d{1,2}$|(?<=[^\W\d]{2}[.!?][”\"’)])\d{1,2}$|"
    r"(?<=\])\d{1,2}$|[¹²³⁴-⁹]+$"
)
_NOTE_MARK = re.compile(r"(?:[^\W\d][.,;:!?\"”’)]*|\d[.,;:!?\"”’)]+)\d{1,2}$")
#: Titles that stand before a name, with which they are kept on one line.
_TITLES = "Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Sen|Rep|Gov|Rev|Hon|Messrs|Mme|Mlle"
_TITLE = re.compile(rf"(?:{_TITLES})\.")
#: Abbreviations of sources, behind which the number or the name must follow.
_SOURCES = r"pp?|[Oo]p|[Vv]ols?|Nos|nos|[Cc]f|e\.g|i\.e|viz|Bd"
_SOURCE = re.compile(rf"[(\[]?(?:{_SOURCES})\.")
#: Words with a full stop that do not end a sentence, and initials.
_ABBREVIATION = re.compile(rf"(?:\b(?:{_TITLES}|{_SOURCES}|St|vs|No|Figs?|Eq|ca|al|approx|bzw|Nr|Hr|Fr)|\b[A-Z])\.$")
#: A sentence that ends inside a line.
INSIDE = re.compile(r"[.!?][\"'”’»)\]]* +[\"'“‘«(\[]?[^\W\d_a-zß-öø-ÿ]")
#: Words that no sentence, title or item ends with: articles, prepositions and conjunctions of four languages.
LEADING = frozenset(
    re.findall(
        r"\w+",
        "the a an of in on at to for with by from and or but nor as than that which who whose into upon between its "
        "their his my our your is are was were be der die das den dem des ein eine einen und oder von vom zu zur zum "
        "mit für auf im bei le la les un une du de et ou à au aux dans pour par avec el los las y o del en con para",
    )
)
#: Words from this length on are capitals in a title.
LONGER = 4
#: English words with which a sentence leans on the one before it: those that join the two, and pronouns.
CONNECTING = frozenset(
    re.findall(r"\w+", "But And Or So Then Nor Yet However Thus Therefore Also Such That Those Their Its His Her")
)
REFERRING = frozenset({"It", "He", "She", "They", "These"})
#: And all small words that a sentence begins with, other than those that lead on.
_OPENING = CONNECTING | REFERRING | {"This"}
#: Marks after which a sentence goes on.
_CARRIES_ON = ",-–—‐&("


def initial(row: str) -> str:
    """Return the first letter of a line, opening marks aside."""
    return row[:1] if row[:1].isalpha() else row.lstrip(_BEFORE)[:1]


def ends_sentence(row: str) -> bool:
    """Whether a line ends in a mark that ends a sentence; closing marks and the number of a note may follow.

    >>> ends_sentence("as he said."), ends_sentence("and so did Mr."), ends_sentence("the third time.12")
    (True, False, True)
    >>> ends_sentence("as he wrote:5"), ends_sentence("[Works, p. 4]3"), ends_sentence("[Works, Op.")
    (True, True, False)
    """
    bare = row.rstrip(_BEHIND)
    if bare[-1:].isalnum() and "]" in row[len(bare) :]:
        return True  # the source of a quotation
    if bare[-1:].isdigit():
        bare = _NOTE.sub("", bare[-_TAIL:])
        if bare[-1:] == "]":
            return True  # the same, and a note
        bare = bare.rstrip(_BEHIND)
    return bare[-1:] in ENDS and bool(bare) and not _ABBREVIATION.search(bare, max(0, len(bare) - _TAIL))


def carries_on(row: str) -> bool:
    """Whether a line ends in a mark, a word or a title that something must follow."""
    return row[-1] in _CARRIES_ON or leads_on(row)


def first_word(row: str) -> str:
    """Return what a line would have been broken before: its first word, or a title with the name behind it.

    >>> first_word("Dr. Mabel went on"), first_word("  Mabel went on")
    ('Dr. Mabel', 'Mabel')
    """
    word, _, rest = row.lstrip().partition(" ")
    return f"{word} {rest.split(None, 1)[0]}" if rest and _TITLE.fullmatch(word) else word


def has_note(row: str) -> bool:
    """Whether a line ends in the number of a note.

    >>> has_note("as he said.4"), has_note("in the year 4")
    (True, False)
    """
    return row[-1].isdigit() and _NOTE_MARK.search(row[-_TAIL:]) is not None


def first_letters(row: str) -> str:
    """Return the first word of a line, the marks around it aside."""
    return row.lstrip(_BEFORE).split(" ", 1)[0].rstrip(",")


def opens(row: str) -> bool:
    """Whether a line begins with a small word that has a capital, as only the first of a sentence or a title has.

    >>> opens("The lamp was lit"), opens("Tanner's Row"), opens("the lamp")
    (True, False, False)
    """
    word = first_letters(row)
    return word.istitle() and (word in _OPENING or word.lower() in LEADING)


def leads_on(row: str) -> bool:
    """Whether a line ends in an article, a preposition, a conjunction, the title of somebody or "p." before a number.

    >>> leads_on("a gift of the"), leads_on("A GIFT OF THE"), leads_on("he was at MIT"), leads_on("a letter to Mrs.")
    (True, True, False, True)
    >>> leads_on("[The Works, pp."), leads_on("he said no.")
    (True, False)
    """
    last = row.rstrip().rpartition(" ")[2]
    if last.isupper() and not row.isupper():
        return False  # letters of a name
    return last.lower() in LEADING or _TITLE.fullmatch(last) is not None or _SOURCE.fullmatch(last) is not None


def title_words(row: str) -> int:
    """Return how many longer words a line has if they all begin with a capital, as in an English title, or else 0.

    >>> title_words("A History of the Upper Valley"), title_words("A history of Wales")
    (3, 0)
    """
    words = row.split()
    longer = [initial(word) for word in words if len(word) >= LONGER and word not in LEADING] or [
        initial(word) for word in words
    ]
    return 0 if any(map(str.islower, longer)) else sum(map(str.isupper, longer))
