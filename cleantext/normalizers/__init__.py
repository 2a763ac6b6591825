"""One damage per file; each holds a generator of the same name that reads a Document and yields Edits."""
