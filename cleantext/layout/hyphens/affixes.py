"""Words and parts of words that decide about a hyphen, by language where they differ."""

from __future__ import annotations

#: Words between two parts that share a tail: ``pre- and post-war``, ``Vor- und Nachteile``.
CONJUNCTIONS = {
    "en": frozenset({"and", "or", "to", "nor", "but", "versus", "through", "rather", "as"}),
    "de": frozenset({"und", "oder", "bis", "bzw", "sowie", "noch", "als", "wie", "statt"}),
    "fr": frozenset({"et", "ou"}),
    "es": frozenset({"y", "o", "e", "u"}),
    "it": frozenset({"e", "o"}),
    "nl": frozenset({"en", "of", "tot"}),
    "sv": frozenset({"och", "eller", "samt"}),
    "da": frozenset({"og", "eller", "samt"}),
    "nb": frozenset({"og", "eller", "samt"}),
    "fi": frozenset({"ja", "tai", "sekä"}),
}

#: First parts behind which English mostly keeps the hyphen, and numbers.
HYPHENATED_FIRST = frozenset(
    {"non", "co", "anti", "multi", "semi", "self", "ex", "half", "cross", "mid", "all", "well", "ill", "quasi"}
    | {"eco", "pseudo", "neo", "ultra", "north", "south", "east", "west", "intra", "extra", "mini", "vice", "first"}
    | {"second", "third", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty"}
    | {"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
)
#: First parts that make closed words and open ones alike.
OPEN_FIRST = frozenset(
    {"pre", "post", "re", "inter", "sub", "high", "long", "short", "full", "left", "right", "hard", "soft", "old"}
    | {"over", "under", "out", "part", "low", "some", "where", "there", "more", "off", "no", "not", "be", "or", "as"}
    | {"arch", "de", "do", "in", "pro", "ad", "un", "dis", "mis", "to", "any", "every", "up", "down", "new"}
)
PREFIXES = HYPHENATED_FIRST | OPEN_FIRST
#: First parts that a word of some frequency is next to never written with a hyphen behind: of 17,000 compounds in
#: essays, novels, speeches and news ten would lose theirs; of 1,150,000 places where words may break 7,000 are told.
CLOSED_FIRST = frozenset(
    {"un", "dis", "mis", "im", "ir", "il", "en", "em", "in", "ex", "be", "of", "us", "at", "or", "as", "ad", "an", "am"}
    | {"for", "con", "de", "every", "any", "some", "here", "there", "where", "further"}
)
#: The same for last parts: one compound, and 2,900 places.
CLOSED_LAST = frozenset(
    {"less", "ward", "wards", "wise", "ship", "ships", "hood", "ness", "some", "able", "self", "teen", "ty", "ful"}
    | {"body", "thing", "ever", "more", "kind", "sense", "age", "ages", "ants", "ern", "field", "part", "parts"}
    | {"logical", "logically", "logy", "ability"}
)
#: Last parts that hyphenation leaves and that are words, or abbreviations in the list of frequencies, as well.
ENDINGS = frozenset(
    {"ers", "ing", "ings", "tion", "tions", "sion", "ment", "ments", "ness", "less", "able", "ible", "ally", "ity"}
    | {"ities", "ous", "ive", "ism", "ist", "ists", "ics", "ical", "est", "ed", "er", "es", "ly", "al", "ent", "ant"}
    | {"ence", "ance", "ory", "ary", "ure", "age", "ern", "ish", "ward", "wards", "ship", "ful", "fully"}
)
#: Last parts that never end a broken word by themselves: ``stepped-up``, ``runner-up``, ``uncared-for``.
PARTICLES = frozenset({"up", "in", "on", "off", "out", "to", "of", "for", "down", "by", "at", "it", "away", "over"})
#: What stands behind a verb, a pronoun or a name with a hyphen: ``dit-il``, ``celui-ci``, ``nemá-li``, ``vê-las``,
#: ``чего-то``, ``link-ul``.
TAILS = {
    "fr": frozenset(
        {"il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ce", "là", "ci", "même", "mêmes", "moi"}
        | {"toi", "lui", "leur", "les", "la", "le", "y", "en", "être", "dire", "delà"}
    ),
    "cs": frozenset({"li"}),
    "pt": frozenset({"se", "lo", "la", "los", "las", "me", "te", "lhe", "lhes", "nos", "vos"}),
    "ca": frozenset({"se", "lo", "la", "los", "les", "me", "te", "li", "nos", "vos", "ne", "hi", "ho"}),
    "ro": frozenset({"se", "ul", "uri", "urile", "ului", "urilor"}),
    "ru": frozenset({"то", "либо", "нибудь", "ка", "таки"}),
    "uk": frozenset({"то", "небудь", "таки", "бо", "но"}),
}
ALL_TAILS = frozenset().union(*TAILS.values())
#: What stands before a word with a hyphen: shortened prepositions and pronouns, and negations: ``dintr-un``,
#: ``кое-как``, ``ikke-røyker``.
HEADS = {
    "ro": frozenset({"într", "dintr", "printr", "le", "ne", "ți", "mi", "și", "v"}),
    "ru": frozenset({"кое"}),
    "uk": frozenset({"будь"}),
    "sv": frozenset({"icke"}),
    "da": frozenset({"ikke"}),
    "nb": frozenset({"ikke"}),
    "nl": frozenset({"niet"}),
    "fi": frozenset({"ei"}),
}
