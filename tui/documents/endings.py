"""Whether a full stop, a question mark or the like is the end of a sentence."""

import re
from enum import Enum, auto

from tui.documents.abbreviations import (
    DAYS_AND_ZONES,
    LABELLED,
    MONTHS,
    begins_sentences,
    is_word,
    kind_of,
)

ENDING = r"[.!?…‼⁇⁈⁉؟۔।॥։።។။。！？｡．]+"
"""A run of the marks that end sentences."""

_UNSPACED = "。！？｡．"
"""Marks after which no white space is owed."""

_SURE = "؟۔।॥։።។။"
"""Marks that have no other use."""

_REACH = 40
"""How far before a full stop the word is looked for that it stands after."""

_CLOSERS = re.compile(r"(?:[\"'”’»›)\]}」』）】》〉*_`]|[“‘«](?!\w)|[ \xa0\u202f]»)*")
_NOTE = re.compile(r"\[(?:n(?:ote)?\s)?\w{1,3}(?:\s?[,–-]\s?\d{1,3})*\]|[¹²³⁰⁴-⁹]+|[†‡]")
_NOTE_NUMBER = re.compile(r"\d{1,3}(?:[,–-]\d{1,3})*(?=\s+[\"“(‘]?[^\W\d_a-z]|\s*$)")
_CITATION = re.compile(
    r"\s+(?:\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]"
    r"|\((?:see|cf\.|ibid\.?)?[^().]{0,80}\b(?:1[5-9]|20)\d\d[a-z]?(?:[,:]\s?[\w–. -]{1,20})?\)"
    r"|\((?:see|cf\.)\s[^()]{1,60}(?<!\.)\))(?=\s+[\"“(‘]?[^\W\d_a-z]|\s*$)"
)
_OPENERS = re.compile(
    r"(?:[\"'“”‘’«»‹„‚(\[{（「『¿¡*_~`<>#]|[–—•▪-]+\s+|(?<=[«„])\s|(?:\.{3}|…)\]?\s*)*"
)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_TOKEN = re.compile(r"[^\s\"“”«»()\[\]{}*_`,;:—–…]+$")
_NUMBER = re.compile(r"[^\w]*\d[\d.,]*$")
_ROMAN = re.compile(r"[IVXLCivxlc]+$")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
_ITEM = re.compile(
    r"[\W_]*(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|[^\W\d_]|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})"
    r"|(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})|[A-Z]{1,2}\d{1,2})\.$"
)
_LABEL = re.compile(
    r"[\W_]*(?:annexe?|appendix|article|artikel|art\.|box|chapter|chapitre|clause|example|exhibit"
    r"|fig(?:ure|\.)|finding|map|option|part|plate|principle|question|recommendation|rule|schedule"
    r"|sec(?:tion|\.|t\.)|step|tab(?:le|elle|leau|\.)|theorem|lemma|§)\s*"
    r"(?:\d{1,3}(?:[.-]\d{1,3})*[a-z]?|[IVXLC]+|[A-Z])\.$",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:[A-Z][\w.'’-]*\s+){1,4}(?:said|says|asked|asks|replied|added|wrote|writes|answered|cried"
    r"|shouted|called|told|insisted|warned|joked|wondered|continued|demanded|remarked|whispered"
    r"|yelled|recalled|exclaimed|retorted)\b"
)
_QUESTION = re.compile(
    r"[\W\d_]*(?:what|why|how|who|whom|whose|when|where|which|is|are|was|were|do|does|did|can|could"
    r"|will|would|should|shall|may|must|have|has|had)\b",
    re.IGNORECASE,
)
_GOING_ON = re.compile(r"[とってのをはがにでも、，]|[^。！？\n]{0,6}[说說道问問答喊叫]")
_VOWEL = re.compile(r"[aeiouyàâäåæéèêëíîïóôöøúûü]", re.IGNORECASE)
_BIG_SIGNS = "$€£¥₹§%&+=→←✓✗@/^|~\\"


class Mark(Enum):
    """Where a mark stands."""

    FREE = auto()
    BRACKETED = auto()
    """within a bracket that was opened in the sentence"""


def end_of(
    text: str, begin: int, mark: tuple[int, int], stop: int, inside: Mark
) -> tuple[int, int] | None:
    """Where the sentence from `begin` ends and the next one begins, if it ends with this mark."""
    at, after = mark
    closed = _past(_CLOSERS, text, after, min(after + _REACH, stop))
    finish = _after_notes(text, at, closed, stop)
    if finish >= stop:
        return None
    if not text[finish].isspace():
        return _unspaced(text, begin, mark, finish)
    citation = _CITATION.match(text, finish, stop)
    if citation and text[after - 1] not in _SURE:
        finish = citation.end()
    following = _after_space(text, finish, stop)
    if following == stop:
        return None
    end = finish, following
    signs = text[at:after]
    if signs[-1] in _SURE or signs[-1] in _UNSPACED:
        return end
    first, word = _first_of(text, following, stop)
    if not first:
        return None
    if "!" in signs or "?" in signs or signs[-1] in "‼⁇⁈⁉":
        goes_on = _said(text, following, word) if closed > after else False
        if first.islower() and not _has_inner_capital(word):
            goes_on = closed > after or not _is_question(text, begin, word)
        return None if goes_on or (inside is Mark.BRACKETED and not begins_sentences(word)) else end
    if len(signs) > 1 or signs == "…":
        return end if _ends_after_dots(text, mark, first, word) else None
    token = _token(text, begin, at)
    if inside is Mark.BRACKETED and _is_abbreviation(token):
        return None
    return end if _full_stop(text, begin, at, closed, token, first, word, following) else None


def loose_end_of(text: str, begin: int, mark: tuple[int, int], stop: int) -> tuple[int, int] | None:
    """The same for a sentence that is too long: less speaks against its end."""
    at, after = mark
    finish = _past(_CLOSERS, text, after, min(after + _REACH, stop))
    following = _after_space(text, finish, stop)
    if following == stop or (following == finish and text[after - 1] not in _UNSPACED):
        return None
    first = _first_of(text, following, stop)[0]
    token = _token(text, begin, at)
    if not first or len(token) < 2 or _DOTTED.match(token):
        return None
    kind = kind_of(token)
    if kind in ("joins", "refers") or (kind and not first.isupper()):
        return None
    return (finish, following) if first.isupper() or token[-1].isalpha() else None


def _after_notes(text: str, at: int, closed: int, stop: int) -> int:
    """The end of the footnote marks that stand right after a sentence, if there are any."""
    note = _NOTE.match(text, closed, stop)
    if note:
        return note.end()
    number = text[closed - 1] not in "*_`" and _NOTE_NUMBER.match(text, closed, stop)
    if number and (text[at - 1].isalpha() or closed > at + 1):
        token = _token(text, max(0, at - _REACH), at)
        is_word = _is_plain(token) or (len(token) > 2 and not _is_abbreviation(token))
        if closed > at + 1 or is_word:
            return number.end()
    return closed


def _unspaced(text: str, begin: int, mark: tuple[int, int], finish: int) -> tuple[int, int] | None:
    """The end of a sentence that no white space comes after."""
    at, after = mark
    sign, following = text[after - 1], text[finish]
    if sign in _UNSPACED:
        part_of_number = sign == "．" and following.isdigit()
        quoted = finish > after and _GOING_ON.match(text, finish)
        begins = following.isalnum() or following in "“‘「『《（"
        return None if part_of_number or quoted or not begins else (finish, finish)
    if sign in _SURE:
        return (finish, finish) if following.isalpha() and sign in "។။" else None
    if not following.isupper():
        wide = sign in "!?…" and following.isalpha() and ord(following) > 0x2E80
        return (finish, finish) if wide and ord(text[at - 1]) > 0x2E80 else None
    word = _WORD.match(text, finish, finish + _REACH)
    token = _token(text, begin, at)
    plain = sign in "!?" or (token.isalpha() and token.islower() and len(token) > 1)
    clear = plain and after - at == 1 and not _is_abbreviation(token)
    return (finish, finish) if clear and word and begins_sentences(word[0]) else None


def _ends_after_dots(text: str, mark: tuple[int, int], first: str, word: str) -> bool:
    at, after = mark
    if text[at - 1] in "([" and after < len(text) and text[after] in ")]":
        return False  # something left out
    before = _token(text, max(0, at - _REACH), at)
    return not first.islower() and not first.isdigit() and before != word


def _full_stop(
    text: str, begin: int, at: int, closed: int, token: str, first: str, word: str, following: int
) -> bool:
    """Whether a single full stop after `token` ends the sentence, before `word`."""
    if at + 1 - begin <= _REACH and (
        _ITEM.match(text[begin : at + 1]) or _LABEL.match(text[begin : at + 1])
    ):
        return False
    if first.islower() and not _has_inner_capital(word):
        is_code = text[following] == "`" and not _is_abbreviation(token)
        return is_code or (closed == at + 1 and _is_plain(token))
    if _NUMBER.match(token):
        return not _counts_on(text, begin, at, token, word)
    part = token.rpartition("-")[2].rpartition("/")[2]
    kind = kind_of(token) or kind_of(part)
    if kind is None and _DOTTED.search(token):
        kind = "may end"
    if kind is None and len(part) == 1 and part.isalpha() and token == part:
        return _ends_after_letter(text, begin, at, part, first, word)
    if kind is None and 1 < len(token) < 6 and token.isalpha() and not _VOWEL.search(token):
        kind = None if token.isupper() or not first.isdigit() else "ends"
    starts = begins_sentences(word) and not (kind_of(word) and _is_short(text, following, word))
    match kind:
        case None:
            return not _is_indic_title(token)
        case "joins":
            return False
        case "refers":
            named = first.isdigit() or first in "§(" or len(word) == 1 or _ROMAN.match(word)
            return not (named and word not in ("I", "A")) and (starts or is_word(part))
        case "may end":
            return starts and not first.isdigit()
        case "ends":
            on = token.lower() in ("a.m", "p.m") and word.lower() in DAYS_AND_ZONES
            return first.isalpha() and not on


def _ends_after_letter(text: str, begin: int, at: int, letter: str, first: str, word: str) -> bool:
    """Whether the sentence ends after a single letter, which may be an initial or a unit."""
    if first.isdigit():
        return False
    before = text[max(begin, at - _REACH) : at - 1].rstrip()
    if begins_sentences(word, english=True) and len(word) > 1:
        return True
    label = before.rpartition(" ")[2].lower().strip('(“"')
    if letter.isupper():
        return label in LABELLED
    return label[-1:].isdigit() or label in ("sq.", "cu.")


def _counts_on(text: str, begin: int, at: int, token: str, word: str) -> bool:
    """Whether a number with a full stop is an ordinal, a part of a date, the mark of an item."""
    if not token.isdigit() or len(token) > 3:
        return False
    before = text[max(begin, at - len(token) - 3) : at - len(token)].rstrip()
    if before[-1:] in (":", ";"):
        return True
    return len(token) < 3 and (word.lower() in MONTHS or (word.isdigit() and len(word) < 3))


def _first_of(text: str, at: int, stop: int) -> tuple[str, str]:
    """The first letter, digit or big sign of what comes next, and its word; "" when there is none.

    A comma or a closing bracket there means that the sentence goes on.
    """
    at = _past(_OPENERS, text, at, min(at + _REACH, stop))
    word = _WORD.match(text, at, min(at + _REACH, stop))
    if word:
        return word[0][0], word[0]
    if at >= stop:
        return "", ""
    sign = text[at]
    if sign in _BIG_SIGNS:
        return "0", sign
    return ("", "") if sign.isspace() or ord(sign) < 0x2190 else ("X", sign)


def _said(text: str, at: int, word: str) -> bool:
    """Whether the one who said it comes next."""
    return bool(_SAID.match(text, at)) and not begins_sentences(word)


def _is_question(text: str, begin: int, word: str) -> bool:
    """Whether the sentence is a question, and the small-lettered word after it may be a name."""
    return bool(_QUESTION.match(text, begin, begin + _REACH)) and not begins_sentences(word)


def _is_short(text: str, at: int, word: str) -> bool:
    """Whether a full stop comes right after the word that begins near `at`."""
    return text.startswith(".", text.index(word, at) + len(word))


def _token(text: str, begin: int, at: int) -> str:
    token = _TOKEN.search(text[max(begin, at - _REACH) : at])
    return token[0].lstrip("'‘’") if token else ""


def _is_abbreviation(token: str) -> bool:
    return bool(kind_of(token) or _DOTTED.match(token)) or len(token) == 1


def _is_plain(token: str) -> bool:
    """Whether a full stop after this word is surely no abbreviation's."""
    if kind_of(token) or not (token.isalpha() and token.islower()):
        return False
    common = len(token) > 1 and token != "in" and begins_sentences(token)
    return common or (len(token) > 4 and bool(_VOWEL.search(token)))


def _has_inner_capital(word: str) -> bool:
    return not word.islower() and word[1:2].isupper()


def _is_indic_title(token: str) -> bool:
    return len(token) < 5 and "ऀ" <= token[:1] <= "෿"


def _past(pattern: re.Pattern[str], text: str, at: int, stop: int) -> int:
    match = pattern.match(text, at, stop)
    return match.end() if match else at


def _after_space(text: str, at: int, stop: int) -> int:
    while at < stop and text[at].isspace():
        at += 1
    return at
