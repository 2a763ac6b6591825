"""How fast, how well, and with how much harm: figures for us and our peers, from one command a stranger can run."""
