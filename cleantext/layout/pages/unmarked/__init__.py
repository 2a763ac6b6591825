"""Where pages end, in a text without page marks.

- ``sure_furniture``: the rows that are surely furniture, and so show where pages end; it asks the others
- ``candidates``: the rows that may be furniture, by their letters alone
- ``unusual_folios``: "(12)", "3-12", "Side 12 av 40": forms that items and records have as well
- ``even_pages``: whether numbers end pages of even length over which sentences run on
- ``sequences``: numbers that rise from page to page
- ``missing_folios``: folios that a sequence lacks
- ``repeated_rows``: rows that repeat at page distance: heads, refrains, formulas
- ``few_pages``: the folios of a text of few pages, none of which is missing
"""
