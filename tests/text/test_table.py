"""Tables in plain text."""

from tui.text.sheet import Sheet
from tui.text.table import Table


def test_cells_are_wrapped_in_their_columns() -> None:
    sheet = Sheet(60)
    table = Table(sheet, "AB")
    table.head()
    table.row("What a row is about, in quite a number of words", ["follows", "ruled out by far"])
    assert sheet.text() == (
        "                                  A             B\n"
        "  What a row is about, in quite   follows       ruled out by\n"
        "  a number of words                             far\n"
    )


def test_where_columns_would_be_too_narrow_it_is_a_list() -> None:
    sheet = Sheet(40)
    table = Table(sheet, "ABC")
    table.head()
    table.row("What it is about", ["follows", "open", "ruled out"])
    lines = ["  What it is about", "    A: follows", "    B: open", "    C: ruled out"]
    assert sheet.text().splitlines() == lines


def test_wide_characters_keep_the_columns_straight() -> None:
    sheet = Sheet(60)
    Table(sheet, "AB").row("政策", ["follows", "open"])
    assert sheet.text() == "  政策                            follows       open\n"
