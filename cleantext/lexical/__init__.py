"""What the normalizer ``words`` decides with: the lexicon, the competing candidates, one scorer."""
