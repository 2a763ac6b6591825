"""The notes at the foot of a page.

- ``blocks``: the block of notes of each page, and where the paragraph that it interrupts ends
- ``calls``: what calls a note in the text above it
- ``looks``: what notes look like: their marks, their words, their width
- ``numbers``: numbers of notes that a reader wrote on rows of their own
"""
