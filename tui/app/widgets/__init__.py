"""Widgets draw rows. They hold a cursor and a scroll position, and no truth."""
