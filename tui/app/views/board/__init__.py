"""The board: its table, what follows against a baseline, and what to change."""
