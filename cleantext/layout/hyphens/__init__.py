"""What ``hyphens`` decides with: whether a line end broke a word, or a compound at its hyphen."""
