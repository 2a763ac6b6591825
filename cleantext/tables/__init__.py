"""Tables of characters, each row with its reason; ``normalizers/characters.py`` decides with them."""
