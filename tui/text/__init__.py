"""Findings as printed text for people: a setter of content, and what each command prints."""
