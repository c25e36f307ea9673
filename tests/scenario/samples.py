"""Small cases on disk, hand-written scenario files, and random scenarios."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from hypothesis import strategies as st

from tui.case.model import DIRECTNESS, Case
from tui.case.read import open_case
from tui.scenario.model import PROOFS, Outcome, Scenario
from tui.scenario.record import tidy

DOCUMENT = "Alpha brings beta about. Gamma may bring delta about. Epsilon stands by itself.\n"

CASE = """
format = 1

[case]
id = "{id}"
title = "A small case"
summary = "Two decisions."

[[documents]]
id = "doc"
path = "doc.txt"
sha256 = "{digest}"
title = "A document"
body = {{ from = "Alpha brings", to = "by itself." }}

[[voices]]
id = "author"
name = "The author"
role = "author"

[[passages]]
id = "alpha"
document = "doc"
from = "Alpha brings"
to = "beta about."

[[passages]]
id = "gamma"
document = "doc"
from = "Gamma may"
to = "delta about."

[[decisions]]
id = "controls"
label = "Controls"
question = "Which?"
choose = "one"
posed = "explicit"
  [[decisions.options]]
  id = "keep"
  label = "Keep"
  posed = "explicit"
  [[decisions.options]]
  id = "lift"
  label = "Lift"
  posed = "explicit"

[[decisions]]
id = "sharing"
label = "Sharing"
question = "What?"
choose = "any"
posed = "explicit"
  [[decisions.options]]
  id = "cancer"
  label = "Cancer"
  posed = "explicit"
  [[decisions.options]]
  id = "climate"
  label = "Climate"
  posed = "explicit"

[[themes]]
id = "theme"
label = "Theme"

[[consequences]]
id = "beta"
statement = "Beta comes."
theme = "theme"
kind = "prediction"
valence = {{ sign = "none" }}
  [[consequences.links]]
  from = ["controls.keep"]
  directness = "stated"
  passages = ["alpha"]
  voice = "author"

[[consequences]]
id = "delta"
statement = "Delta comes."
theme = "theme"
kind = "prediction"
valence = {{ sign = "none" }}
  [[consequences.links]]
  from = ["sharing.cancer"]
  directness = "stated"
  passages = ["gamma"]
  hedges = ["may"]
  voice = "author"
"""


def case_file(root: Path, case_id: str = "small") -> Path:
    """A case at `root/scenarios/small/case.toml`, with its document in `root/seeds`."""
    seeds, folder = root / "seeds", root / "scenarios" / case_id
    seeds.mkdir(exist_ok=True)
    folder.mkdir(parents=True)
    (seeds / "doc.txt").write_bytes(DOCUMENT.encode())
    digest = sha256(DOCUMENT.encode()).hexdigest()
    path = folder / "case.toml"
    path.write_text(CASE.format(id=case_id, digest=digest), encoding="utf-8")
    return path


def small_case(root: Path) -> Case:
    return open_case(case_file(root))


def sample() -> Scenario:
    return Scenario(
        case_id="small",
        case_digest="0" * 64,
        title="A walk",
        author="Somebody",
        created=datetime(2026, 11, 22, 10, 0, tzinfo=UTC),
        saved=datetime(2026, 11, 22, 10, 12, 30, tzinfo=UTC),
        choices={"controls": ("keep",), "sharing": ("cancer", "climate")},
        doubts={"gamma": "Who says so?"},
        notes={"controls": "One line.", "beta": "Two\nlines."},
        guesses={"controls.keep": ("beta",)},
        outcome=Outcome(("beta",), {"alpha": "0123456789abcdef"}),
    )


HAND_WRITTEN = """\
# My walk, written by hand.
format = 1

[scenario]
title    = 'A walk'   # for the seminar
created = 2026-11-22T12:00:00+02:00
colour = "green"

[case]
id = "small"

[choices]
# the hard one
sharing = [ "cancer" ] # only this
controls = "keep"

# how strict to be
[accept]
reading = "stated"

[mine]
kept = [1, 2, { deep = true }]

[notes]
# passages I like
beta = "caf\\u00e9"
"""

IDS = st.one_of(
    st.sampled_from(["a", "controls", "no", "1-2", "x-1"]),
    st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True),
)
KEYS = st.lists(IDS, min_size=1, max_size=2).map(".".join)
TEXTS = st.one_of(st.text(max_size=60), st.text("\n\r\"'\\[]#= a", max_size=20)).map(tidy)
MOMENTS = st.none() | st.datetimes(timezones=st.just(UTC))
DIGESTS = st.from_regex(r"[0-9a-f]{16}", fullmatch=True)


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    outcomes = st.builds(
        Outcome,
        st.lists(IDS, max_size=3).map(tuple),
        st.dictionaries(IDS, DIGESTS, max_size=3),
    )
    return Scenario(
        case_id=draw(IDS),
        case_digest=draw(st.sampled_from(["", "0" * 64, "89abcdef" * 8])),
        title=draw(TEXTS),
        author=draw(TEXTS),
        created=draw(MOMENTS),
        saved=draw(MOMENTS),
        choices=draw(st.dictionaries(IDS, st.lists(IDS, max_size=3).map(tuple), max_size=4)),
        reading=draw(st.sampled_from(DIRECTNESS)),
        proof=draw(st.sampled_from(PROOFS)),
        doubts=draw(st.dictionaries(IDS, TEXTS, max_size=3)),
        notes=draw(st.dictionaries(KEYS, TEXTS, max_size=3)),
        guesses=draw(st.none() | st.dictionaries(KEYS, st.lists(IDS, max_size=3).map(tuple))),
        outcome=draw(st.none() | outcomes),
    )
