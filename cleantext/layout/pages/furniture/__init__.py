"""Which rows of known pages are furniture.

- ``counted_rows``: rows at the edges that are equal but for a number, which counts the pages
- ``at_edges``: peels the furniture off the edges of pages, from outside inward, and asks for that:

  - ``edge``: the rows on one side of each page, and what is known of them
  - ``edge_evidence``: whether the outermost row of a page is furniture
  - ``edge_numbers``: the numbers of pages at an edge, which keep step with the pages
  - ``edge_chapters``: heads that stand on one page only, since their chapter is no longer
  - ``numbered_heads``: heads of chapters beside the numbers of their pages, however they end

- ``cutting_heads``: heads that cut a sentence beside a page break
- ``section_heads``: heads that say what a heading says, where some cut a sentence
- ``inside``: furniture that a reader put into the middle of a page
- ``beside_feeds``: folios and links beside a form feed, in a text of few pages
"""
