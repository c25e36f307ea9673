"""Writing a case: what a person adds to the text of its file, or changes there."""
