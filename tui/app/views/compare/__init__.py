"""The comparison: its table, its cells, and what a difference is due to."""
