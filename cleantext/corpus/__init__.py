"""Reading and writing corpora, in parallel and with nothing lost."""
