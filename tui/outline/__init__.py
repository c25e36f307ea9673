"""The short form of a case: an outline that a person types, and that becomes a case file.

`parse` reads one, `written` prints one, `to_case` makes a case file of one, and `of_case` tells a
case in it. The case file stays the truth: an outline is a way to write it, and to look at it.
"""
