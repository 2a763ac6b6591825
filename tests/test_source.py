"""The signs of texts whose line breaks are their own are looked for in few lines: in all that could show one."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleantext import Document
from cleantext.layout.lines import source
from cleantext.source_code import declarations

LINES = """\
```
.. note:: a
- key: |
key: >-
On Monday the 3rd of May, A. Person <a@example.org> wrote:
From: A. Person
## Heading
> as was said
  <div class="a">
</p>
\\section{Here}
\\item
@book{key1999,
| a | b |
+---+---+
[here](https://example.org)
:code:`x` and ``y``
def here(a, b):
async def there(a):
class Here(There):
import os
from os import path
import React from 'react';
#include <stdio.h>
#!/bin/sh
package main
package org.example.deep;
my $name = shift;
our @all = (
use strict;
sub name {
pub fn main() {
func main() {
public static void main(
const a = {
private int count;
if a == b:
for one in all:
while true {
} else {
try:
except ValueError:
return a;
SELECT name:
// a comment
/* another
$ ls
\"\"\"A docstring.
ends one.\"\"\"
Heading of a text
=================
HAMLET. To be.
HAMLET
FIRST LORD (aside):
The lamp went out, and nobody saw it.
he said:
a list, b, c;
""".splitlines()
LINES.append("On Monday the 3rd of May, A. Person wrote: ")

#: All that is counted in the suspects alone.
COUNTED = [*(pattern for _, _, pattern in source._SIGNS), source._INSIDE, source._INSIDE_FILE, source._CODE]
COUNTED += [source._DOCSTRING, source._SPEAKER, source._RULE]


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_shows_a_sign_is_a_suspect(line: str) -> None:
    text = f"It went on so,\n{line}\nas it always had.\n"
    suspects = source._suspects(Document(text))
    for pattern in COUNTED:
        assert len(pattern.findall(suspects)) == len(pattern.findall(f"\n{text}\n")), pattern
    assert declarations(suspects) == declarations(f"\n{text}\n")


@given(st.lists(st.sampled_from(LINES), max_size=9).map("\n".join))
@example("async def a():\nasync def b():\nasync def c():")
def test_declarations_are_all_seen(text: str) -> None:
    assert declarations(source._suspects(Document(text))) == declarations(f"\n{text}\n")
    full, part = f"\n{text}\n", source._suspects(Document(text))
    assert [found[0] for found in re.finditer(source._CODE, part)] == [
        found[0] for found in source._CODE.finditer(full)
    ]
