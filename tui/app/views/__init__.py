"""Presenters: pure functions from case, scenario and findings to rows. They know no widget."""
