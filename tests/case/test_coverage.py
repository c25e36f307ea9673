"""Which sentences a case accounts for."""

from tests.case.ford import CORPUS, Ford
from tui.case.coverage import Coverage, accounts, coverage, used_passages
from tui.case.read import open_case
from tui.work.check import check_case

NOTE_ON_RISEN = """
[[caveats]]
id = "who-measured"
about = ["passage.risen"]
text = "Who has measured it is not said."
basis = "document"

[[expect]]
"""


def test_each_sentence_is_counted_once() -> None:
    case = open_case(CORPUS / "good" / "bridge.toml")
    told = accounts(case)["gazette"]
    assert told[8:10] == ("set aside", "set aside")
    assert set(told[:8] + told[10:]) == {"cited"}
    assert coverage(case) == Coverage(sentences=12, cited=10, set_aside=2, unaccounted=0)


def test_a_sentence_both_cited_and_set_aside_counts_as_cited(ford: Ford) -> None:
    ford.edit(
        "[[expect]]", '[[set_aside]]\ndocument = "ford"\nfrom = "Rain"\nwhy = "x"\n[[expect]]'
    )
    assert coverage(open_case(ford.path)) == Coverage(3, 3, 0, 0)


def test_a_passage_that_nothing_uses_accounts_for_nothing(ford: Ford) -> None:
    ford.edit('passages = ["risen"]', 'passages = ["leaving"]')
    case = open_case(ford.path)
    assert used_passages(case) == {"closing", "leaving"}
    assert accounts(case)["ford"] == ("unaccounted", "cited", "cited")


def test_a_passage_that_only_a_caveat_cites_accounts_for_its_sentence(ford: Ford) -> None:
    ford.edit('passages = ["risen"]', 'passages = ["leaving"]')
    ford.edit("[[expect]]", NOTE_ON_RISEN)
    assert accounts(open_case(ford.path))["ford"] == ("cited", "cited", "cited")
    rules = {problem.rule for problem in check_case(ford.path).problems}
    assert not rules & {"passage-unused", "sentence-unaccounted"}


def test_a_lost_passage_accounts_for_nothing(ford: Ford) -> None:
    ford.edit('from = "Rain has raised"', 'from = "Snow has raised"')
    assert coverage(open_case(ford.path)) == Coverage(3, 2, 0, 1)


def test_a_document_that_is_missing_has_no_sentences(ford: Ford) -> None:
    ford.document.unlink()
    assert coverage(open_case(ford.path)) == Coverage(0, 0, 0, 0)
