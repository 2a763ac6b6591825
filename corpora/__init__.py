"""Small documents of our own with their truth, and what makes more of them."""
