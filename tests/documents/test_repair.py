"""Each repair by itself."""

import pytest

from tui.documents.repair import (
    ligatures,
    line_end_hyphens,
    line_ends,
    repaired,
    soft_hyphens,
    zero_width_spaces,
)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("An exam-\nple of it.", "An example\nof it."),
        ("An exam-\nple.\n\nNext.", "An example.\n\nNext."),
        ("An exam-\nple\nof it.", "An example\nof it."),
        ("An exam-\n   ple of it.", "An example\nof it."),
        ("An exam\xad\nple of it.", "An example\nof it."),
        ("A well-\nknown case.", "A well-known\ncase."),  # by its first part
        ("A user-\nled case, user-led.", "A user-led\ncase, user-led."),  # stands elsewhere
        ("A co-\noperation, cooperation.", "A cooperation,\ncooperation."),
        ("The Smith-\nJones act.", "The Smith-Jones\nact."),
        ("In 1990-\n2000 it was.", "In 1990-2000\nit was."),
        ("An exam-\n\fple of it.", "An example\n\fof it."),
        ("An exam-\n\fple.\n\nNext.", "An example.\n\f\n\nNext."),
    ],
)
def test_words_divided_at_a_lines_end(text: str, mended: str) -> None:
    assert line_end_hyphens(text) == (mended, 1)


@pytest.mark.parametrize("text", ["A word -\nand more.", "pre- and post-war", "- one\n- two\n"])
def test_other_hyphens_stay(text: str) -> None:
    assert line_end_hyphens(text) == (text, 0)


def test_each_other_repair_is_counted() -> None:
    assert ligatures("ﬁne oﬃce, aﬄuent ﬂow, oﬀ, ﬅ") == ("fine office, affluent flow, off, st", 6)
    assert soft_hyphens("ex\xadam\xadple") == ("example", 2)
    assert zero_width_spaces("a\u200bb\ufeffc\u200dd") == ("abc\u200dd", 2)
    assert line_ends("a\r\nb\rc\n") == ("a\nb\nc\n", 2)


def test_only_what_mended_something_is_told() -> None:
    text, counts = repaired("A ﬁne exam-\r\nple.\r\n", ("line ends", "ligatures", "soft hyphens"))
    assert text == "A fine exam-\nple.\n"
    assert counts == (("line ends", 2), ("ligatures", 1))
