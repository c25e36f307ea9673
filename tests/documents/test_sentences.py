"""Breaking a text into sentences: on labelled documents, on single points, on anything at all."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.compare import OURS, PAGE, halves_row, kinds_row
from tests.documents.labelled import HALVES, KINDS, labelled
from tui.documents.sentences import sentences

MOST_WRONG = 3
"""So many labelled sentences of a hundred may come out otherwise."""

PIECES = st.sampled_from([
    "U.S.", "Dr.", "Co.", "no.", "a", "The", "(see", "p. 3)", "“Yes.”", "end.", "What?", "!", "\n",
    "\n\n", " ", "\n \n", "\f", "\t", "    ", "  ", "3.7", "1.", "(a)", "- ", "é", "🙂", "...",
    "…", "”", '"', "«", "[1]", "[", ")", "。", "」", "।", "؟", "\u200b", "\u2028", "|", "```", "# ",
    "===", "\r\n", "\u00a0", "ABC", ";", ":", "—", "*",
])  # fmt: skip
TEXTS = (
    st.lists(PIECES, max_size=40).map(" ".join)
    | st.lists(PIECES, max_size=40).map("".join)
    | st.text(max_size=80)
)


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize("half", HALVES)
def test_few_labelled_sentences_come_out_otherwise(half: str) -> None:
    wrong: list[str] = []
    count = 0
    for kind in KINDS:
        document = labelled(half, kind)
        count += len(document.sentences)
        wrong += document.wrong(sentences(document.text))
    assert count >= 200
    assert len(wrong) * 100 <= MOST_WRONG * count, wrong


def test_the_page_says_how_often_it_is_right() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert halves_row(OURS, sentences) in text, "run `make sentences`"
    assert kinds_row(OURS, sentences) in text, "run `make sentences`"


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_sentence_of_the_labelled_documents_is_long(half: str, kind: str) -> None:
    document = labelled(half, kind)
    assert max(end - start for start, end in sentences(document.text)) <= 600


@given(TEXTS, st.integers(0, 20), st.integers(0, 20))
def test_every_sign_is_in_one_sentence_in_order(text: str, before: int, after: int) -> None:
    start, end = min(before, len(text)), max(len(text) - after, min(before, len(text)))
    at = start
    for first, stop in sentences(text, start, end):
        assert not text[at:first].strip()
        assert text[first:stop] == text[first:stop].strip() != ""
        at = stop
    assert not text[at:end].strip()


@given(TEXTS, TEXTS)
def test_a_blank_line_ends_a_sentence(one: str, other: str) -> None:
    end = len(one)
    text = f"{one}\n\n{other}"
    assert not any(start < end < stop for start, stop in sentences(text))


SINGLE = [
    "He met J. R. Smith of the U.S. Congress in St. Louis.",
    "It rose by 3.7%, to no. 5 of 12, approx. 40 in all, e.g. in Art. 3 para. 2.",
    "As Vol. II, Fig. 3 and Eq. (2) show, Apple Inc. announced it on Sept. 9.",
    "This holds (Smith et al., 2020; see Table 3, p. 4.) of Sec. 2(a) alone.",
    "At 5 p.m. Monday Lt. Col. Abbott came.",
    "“Why not?” she said.",
    "“Will it hold?” Dr. Lee asked.",
    "The pamphlet “Who Pays? Notes on the Levy” was read.",
    "Table 1. Lamps by kind and town.",
    "1. Scope and purpose.",
    "R. v. Thane (1990) was followed, cf. Roe v. Wade.",
    "Am 3. Mai kam Dr. Weber z. B. nach Bonn, d. h. ca. 5 Mio. Euro später.",
    "M. Dupont habite p. ex. à St. Malo, voir art. 5.",
    "« Non ! » dit-il.",
    "El Sr. López vive en EE. UU. desde 1990.",
    "See www.example.org/a.b?c=d.e for more.",
    "It was closed (the mill. Nobody minded) and dark.",
    "He waited... and waited… and left [...] Harbour Street.",
    "The call is\ncarried over by Dr.\nHale and the\nU.S. Congress.",
    "A page ends here\n\fand the sentence does not.",
]


@pytest.mark.parametrize("sentence", SINGLE)
def test_this_is_one_sentence(sentence: str) -> None:
    assert told(sentence) == [sentence]
    assert told(f"{sentence} Then it rained.") == [sentence, "Then it rained."]


SEVERAL = [
    "He lives in the U.S.|It is large.",
    "It belongs to Hale & Co.|Nobody knows.",
    "He said no.|No. 5 is next.",
    "See p. 3.|The next is p. 4.|It is plan B.|Mary left at 5 p.m.|The bell rang.",
    "As Table 1 shows, it fell.|See Table 1.|The rest rose.",
    "“I went.|It was late.”|He slept.",
    "(It was closed.)|(This too.|And this.)|Right.",
    "The end of it.1|The next.[2]|More.²|Last.",
    "It fell. (Smith, 2020)|It rose. [3, 4]|It stayed.",
    "¿Dónde está?|¡Aquí!|« Oui.|C’est vrai. »|Il part.",
    "„Halt!“ rief er.|„Komm her.“|Er kam.",
    "यह पहला वाक्य है।|डॉ. शर्मा आए।",
    "ما هذا؟|هذا كتاب.|نعم.",
    "Is it so?|It is!|Really?!|Yes… No matter.".replace("… ", "…|"),
    "Run it.|`make` builds it.|It took 3.5 litres.|7 were left.",
]


@pytest.mark.parametrize("text", SEVERAL)
def test_these_are_several_sentences(text: str) -> None:
    assert told(text.replace("|", " ")) == text.split("|")


def test_no_white_space_is_owed_where_the_script_has_none() -> None:
    assert told("这是第一句。这是第二句！“好。”他说。彼は「はい。」と言った。次。") == [
        "这是第一句。", "这是第二句！", "“好。”他说。", "彼は「はい。」と言った。", "次。",
    ]  # fmt: skip


def test_a_forgotten_space_is_seen_where_words_make_it_clear() -> None:
    assert told("This is the end.The next one is not.") == [
        "This is the end.",
        "The next one is not.",
    ]
    for name in ("pathlib.Path", "System.IO", "example.Org", "node.Js"):
        assert told(f"It uses {name} for that.") == [f"It uses {name} for that."]


LINES = [
    "The tasks are\n- to mend it, and\n- to paint it.",
    "Three things follow:\n1. it is mended\n2. it is painted\n3. it is sold",
    "It may\n(a) be mended;\n(b) be sold.",
    "# The bridge\nIt is old.",
    "THE OLD BRIDGE\nIt is narrow.",
    "| Town | Lamps |\n| Quay | 12. And more. |\n| Thane | 7 |",
    "Town     Lamps   Cost\nQuay     12      4.5\nThane    7       3.2",
    "Run it:\n    make install\n    make test",
    "Present: A. Hale\nApologies: none",
]


@pytest.mark.parametrize("text", LINES)
def test_each_of_these_lines_begins_anew(text: str) -> None:
    assert told(text) == [line.strip() for line in text.splitlines()]


WRAPPED = """\
The council met on Tuesday night in the old hall by the river, where Mayor
Henry Oakes had once promised, on behalf of the town and in the presence of
Dr. Hale, to mend the bridge. It has not been mended since the autumn of
1926. Nobody now remembers who was on the council then, though the town
- as everybody knows - never forgets. It will not be mended in the spring of
Miss Agnes Hale's first year in office, nor, for that matter, in any other."""


def test_wrapped_lines_go_on() -> None:
    ends = [sentence[-6:] for sentence in told(WRAPPED)]
    assert ends == ["ridge.", "\n1926.", "rgets.", "other."]


def test_fenced_code_is_a_sentence_a_line_and_a_lost_fence_is_nothing() -> None:
    code = "Do this:\n```sh\nmake a. B\nmake c\n```\nThen rest."
    assert told(code) == ["Do this:", "```sh\nmake a. B", "make c\n```", "Then rest."]
    lost = "One.\n\n```\n\nTwo words. Three\nwords go on."
    assert told(lost)[-2:] == ["Two words.", "Three\nwords go on."]


CLOSED_BY = {'"': '"', "“": "”", "(": ")", "[": "]", "«": "»", "‘": "’", "„": "“"}


@pytest.mark.parametrize("stray", ['"', "“", "(", "[", "«", "‘", "```\n", "„"])
def test_what_opens_and_is_never_closed_swallows_nothing(stray: str) -> None:
    many = "The council met again. " * 2_000
    for rest in (many, f"{many}It ended{CLOSED_BY.get(stray, '')} there."):
        lengths = [end - start for start, end in sentences(f"It began {stray}here. {rest}")]
        assert len(lengths) >= 2_000
        assert max(lengths) < 60


def test_a_long_sentence_is_broken_where_it_can_be() -> None:
    small = "the council met and then it went home. " * 60
    assert max(map(len, told(small))) < 100
    bracketed = f"It rained (and {'then it snowed. ' * 20}Then it hailed)."
    assert max(map(len, told(bracketed))) < 500
    endless = "word " * 2_000
    assert told(endless) == [endless.strip()]


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        '"',
        "“",
        "a.",
        "a. ",
        "A.",
        "1.\n",
        "… ",
        ". (",
        "? a 1 ",
        "```\n",
        "a  b\n",
        "。」",
        "\n",
    ],
)
def test_what_a_text_costs_grows_with_its_length(piece: str) -> None:
    """How often the rules look at the text is counted, not how long it takes."""
    from sys import setprofile

    def calls(size: int) -> int:
        count = 0

        def counted(*_: object) -> None:
            nonlocal count
            count += 1

        setprofile(counted)
        try:
            list(sentences((piece * size)[:size]))
        finally:
            setprofile(None)
        return count

    assert calls(4_000) < 5 * calls(1_000) + 1_000


@pytest.mark.parametrize("mark", ['"', "("])
def test_marks_without_end_take_no_longer_than_their_length(mark: str) -> None:
    text = "The river is wide. If " + mark * 50_000 + " the ferry is full."
    began = process_time()
    assert list(sentences(text))
    assert process_time() - began < 5
