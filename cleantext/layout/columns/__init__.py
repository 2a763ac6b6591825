"""What ``pages`` puts in order first: two columns that a reader wrote side by side, in turns, or row by row."""
