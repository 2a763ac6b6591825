"""What ``pages`` decides with: where pages end, what around their text is furniture, and how the gap is closed."""
