"""How a text is laid out: whether it is wrapped and how wide, what its blocks are, where its paragraphs end."""
