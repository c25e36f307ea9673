"""Findings as plain values for programs: what the commands print as JSON."""
