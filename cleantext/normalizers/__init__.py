"""One damage per file; each holds a function of the same name that reads a Document and gives Edits."""
