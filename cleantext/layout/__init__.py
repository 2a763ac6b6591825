"""How a text is laid out.

The rooms here are those that several normalizers ask: how wide rows are, where sentences end and are cut, what is
prose, an item, a link, a broken word. What one normalizer alone decides with stands below: ``pages``, ``columns``,
``lines`` and ``hyphens``; ``gaps`` is all that ``spaces`` has of its own.
"""
