"""Documents of our own with their truth, a manifest of public corpora, and the generator of large ones."""
