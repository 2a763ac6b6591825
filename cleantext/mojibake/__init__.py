"""What ``normalizers/encoding.py`` decides with: ftfy's answers, reached without asking ftfy about most of the text."""
