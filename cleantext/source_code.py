"""Which lines of a document are source code: what looks like a damaged word there is a name.

A single line may look like code by chance, so what counts is a block: lines without a blank one between them. A block
is code if at least two of its lines, and a third of them, look like statements; a document is, if at least three of its
lines and a third of them do; and what stands in a Markdown fence is, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

#: The shapes of statements and comments in the languages that are written most: how a line begins or ends. Keywords
#: that are English words as well (for, if, return, class) need the punctuation of a statement.
_STATEMENT = re.compile(
    r"""
      \s* (?:
        (?:async\ )? def\ \w+\( .* | class\ \w+ \s* [(:{] .* | from\ [\w.]+\ import\ .*
      | import\ [\w.*]+ (?:\ as\ \w+)? ;? \s* | import\ .*\ from\ ["'] .*
      | (?:for|while|if|elif|else\ if|with|except|switch|catch|try|else|finally|do)\b .* [:{] \s*
      | return\b (?:\s+ [\w.\[\]"'({-]+ (?:\(.*)? )? \s*
      | (?:public|private|protected|static|const|let|var|final|func|fn|struct|enum|impl|typedef|use|namespace)
        \ [\w<*&] .* [;={(,]
      | [\w.\[\]"']+ \s* (?:=|\+=|-=|\*=|:=) \s* \S .*
      | [a-z_][\w.]* \( .* \) [;,:]? | raise\ \w+\( .*
      | @[a-z_][\w.]* (?:\(.*\))? | \#\ ?(?:include|define|ifdef|ifndef|endif)\b .* | \#!/ .*
      | \$\ [a-z./~] .* | >>>\ \S .* | (?://|/\*|\*/|\}) .* | [\])]+ [;,]? \s* | </?\w+ [^<]* > .*
      ) $
    | .* (?: [{}] | \) \s* [:{] | ["'] \) ) \s* (?:(?://|/\*|\#).*)? $
    | (?= .* (?:\w\(|\w\[|\ =\ |->|\+\+) ) .* ; \s* (?:(?://|/\*).*)? $
    """,
    re.VERBOSE,
)
#: What a statement cannot do without: nine of ten lines of prose have none of it, and are asked no further.
_MARK = re.compile(r"[(){}\[\]=;:$<@#]|//|/\*|import|return|>>>")
#: Longer lines are paragraphs. Style guides end a line of code at 80 to 120 columns.
LONGEST = 200
_FENCE = re.compile(r" {0,3}(```|~~~) *[\w+-]* *$")


def source_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the numbers, from 0, of the lines that are source code.

    >>> sorted(source_lines(["It rains.", "", "for boat in fleet:", "    boat.moor()", "", "The end."]))
    [2, 3]
    """
    statements = [len(line) <= LONGEST and bool(_MARK.search(line) and _STATEMENT.match(line)) for line in lines]
    written = sum(map(bool, map(str.strip, lines)))
    if sum(statements) >= 3 and 3 * sum(statements) >= written:
        return frozenset(range(len(lines)))
    found: set[int] = set()
    block: list[int] = []
    fence = ""
    for number, line in enumerate([*lines, ""]):
        opening = _FENCE.match(line)
        if fence or opening:
            found.add(number)
            if opening and opening[1] == fence:
                fence = ""
            elif opening and not fence:
                fence = opening[1]
        if line.strip():
            block.append(number)
            continue
        count = sum(statements[each] for each in block)
        if count >= 2 and 3 * count >= len(block):
            found.update(block)
        block = []
    return frozenset(found - {len(lines)})
