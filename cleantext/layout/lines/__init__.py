"""What ``lines`` decides with: whether and how a text was wrapped, and at which line breaks a paragraph ends."""
