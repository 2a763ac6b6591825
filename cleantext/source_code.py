"""Which lines of a document are source code: what looks like a damaged word there is a name.

A single line may look like code by chance, so what counts is a block: lines without a blank one between them. A block
is code if at least two of its lines, and a third of them, look like statements; a document is, if at least three of its
lines and a third of them do, or if it has declarations, which prose has none of. What stands in a Markdown fence or in
a literal block of reStructuredText is code, and rows of delimited data are as good as code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleantext.delimited import delimited

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
      | (?:SELECT|INSERT\ INTO|UPDATE|DELETE\ FROM|FROM|(?:[A-Z]+\ )?JOIN|WHERE|(?:GROUP|ORDER)\ BY|HAVING)\ .*[a-z*].*
      | [\w']+ \s* :: \s .* | [{,]\ \w .* | module\ .*\ where
      | \$\ [a-z./~] .* | >>>\ \S .* | (?://|/\*|\*/|\}) .* | [\])]+ [;,]? \s* | </?\w+ [^<]* > .*
      ) $
    | \s* (?P<quote>["'])[^"']*(?P=quote),
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
#: Declarations: whole lines that no sentence looks like. Each pattern begins with the line break, so that the search
#: runs from break to break.
_DECLARATION = re.compile(
    r"""
    \n (?:
        (?:async\ )? def\ \w+\( | class\ \w+ (?:\(.*\))? : (?=\n)
      | from\ [\w.]+\ import\ [\w(*] | import\ [\w.]+ (?:\ as\ \w+)? (?:,\ [\w.]+)* ;? (?=\n)
      | \#\ ?(?:include|define|ifdef|ifndef|pragma)\b | \#!/ | package\ [\w.]+ ;? (?=\n)
      | use\ (?:strict|warnings|\w+::) .* ; (?=\n) | (?:my|our)\ [$@%(] | sub\ \w+ .* \{ (?=\n)
      | (?:pub\ )? fn\ \w+ .* \{ (?=\n) | func\ .* \{ (?=\n)
      | (?:public|private|protected|static|export|typedef|struct|enum|function|const|let|var)\ .* [({=] .* [;{(] (?=\n)
    )
    """,
    re.VERBOSE,
)
#: A document is code with so many declarations at the margin that they are this share of its lines: the imports and
#: functions of a module that is documented at length are 1 in 40, and a book with listings in it has fewer there.
_DECLARATIONS, _DECLARED_SHARE = 3, 0.015


def declarations(text: str) -> int:
    """Count the declarations in lines, each behind a line break and with one behind the last."""
    return sum(1 for _ in _DECLARATION.finditer(text))


def is_declared(text: str, lines: Sequence[str]) -> bool:
    """Whether the lines of a document show by their declarations that it is code.

    ``text`` holds at least those that could be one, each behind a line break and with one behind the last.

    >>> lines = ["import os", "import sys", "", "def here():", "    return os.getcwd()"]
    >>> is_declared("\\nimport os\\nimport sys\\ndef here():\\n", lines)
    True
    """
    found = declarations(text)
    return found >= _DECLARATIONS and found >= _DECLARED_SHARE * sum(map(bool, lines))


def is_statement(line: str) -> bool:
    """Whether a line looks like a statement, as some lines of prose do, too.

    >>> is_statement("boat.moor()"), is_statement("It rains."), is_statement("with the following result:")
    (True, False, True)
    """
    return len(line) <= LONGEST and _MARK.search(line) is not None and _STATEMENT.match(line) is not None


def source_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the numbers, from 0, of the lines that are source code.

    >>> sorted(source_lines(["It rains.", "", "for boat in fleet:", "    boat.moor()", "", "The end."]))
    [2, 3]
    """
    statements = list(map(is_statement, lines))
    written = sum(map(bool, map(str.strip, lines)))
    if (sum(statements) >= 3 and 3 * sum(statements) >= written) or is_declared("\n".join(["", *lines, ""]), lines):
        return frozenset(range(len(lines)))
    found = {number for start, end in (*_literal(lines), *delimited(lines)) for number in range(start, end)}
    start = 0
    for end, line in enumerate([*lines, ""]):
        if not line.strip():
            count = sum(statements[start:end])
            if count >= 2 and 3 * count >= end - start:
                found.update(range(start, end))
            start = end + 1
    return frozenset(found)


def _literal(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the spans of fences, and of what is set in below a line that ends with two colons."""
    number = 0
    while number < len(lines):
        start, line = number, lines[number]
        number += 1
        if fence := _FENCE.match(line):
            while number < len(lines) and not ((end := _FENCE.match(lines[number])) and end[1] == fence[1]):
                number += 1
            number = min(number + 1, len(lines))
            yield start, number
        elif line.endswith("::"):
            margin = len(line) - len(line.lstrip())
            while number < len(lines) and (not lines[number].strip() or lines[number][: margin + 1].isspace()):
                number += 1
            yield start + 1, number
