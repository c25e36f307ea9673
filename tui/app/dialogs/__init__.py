"""Sheets laid over a place: a question to answer, or something to read."""
