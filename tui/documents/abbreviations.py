"""Words before a full stop that may not end a sentence, and words that as a rule begin one.

An abbreviation is of one of four kinds, by what may follow it when the sentence goes on. Lists are
of words as they are written, without the last full stop; one with a small first letter also stands
for itself with a capital one.
"""

from functools import cache
from typing import Literal

Kind = Literal["joins", "refers", "may end", "ends"]
"""What an abbreviation says of the sentence:

joins    it always goes on ("Dr.", "e.g.")
refers   it goes on before a number or a name ("No. 5", "Vol. II"); else the word may be a whole one
may end  it ends only before a word that begins sentences ("Co.", "U.S.")
ends     it ends before any capital ("etc.", "Sept.", "a.m."), yet not before a number
"""

_JOINS = """
Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Rev Fr Hon Gen Maj Capt Cpt Lt Col Cmdr Cdr Sgt Cpl Adm
Brig Gov Govs Lieut Sen Sens Rep Reps Pres Amb Atty Supt Insp Det Cllr Cllrs Coun Ald Mgr Msgr
Ven Mt Ft Assoc Asst Dep Mme Mmes Mlle MM Me Hr Hrn Dipl Ing Mag Priv-Doz Sra Srta Dra Dña Gral
Lic Ilmo Excmo Dott Avv On Sig Sigg Dhr Mevr Rs Pvt Pte e.g i.e viz cf vs v approx appr ca circa
op sc esp z.B d.h bzw vgl sog ggf evtl bspw mind Mio Mrd Tsd geb gest inkl exkl zzgl abzgl Hrsg
hrsg i.d.R u.U z.T m.E p.ex c.-à-d c-à-d env p.ej ej EE aprox núm bijv d.w.z
"""

_REFERS = """
no nos art arts fig figs sec secs sect sects para paras par vol vols ch chs chap chaps cl reg
regs sch sched app apps eq eqs eqn eqns ref refs tab ex exs p pp pt pts ser bk cap lit ln n nn
col cols fol rev ver iss App Ex Rm Apt Ste Tel tel Ext ext fax pl pls cert ed. ann annex rn nr
Nr Nrn Abs Bd Bde Kap Ziff Anm Aufl Rn Rdnr Rz Abb Tz Hs pág págs pag pagg caps lám éd réf séc
blz
"""
_WORDS = "no art fig sec par ch app ref tab ex pt col cap lit rev ed pl n"
_WHOLE_WORDS = frozenset(_WORDS.split())
"""Those of the references that are words by themselves too: "He said no. Nobody minded." """

_MAY_END = """
Inc Co Cos Corp Ltd Plc LLC LLP Bros Jr Sr St Sts Ave Av Blvd Rd Ln Hwy Pkwy Sq Ter Pl Bldg Dept
Depts dept depts Univ univ Inst Instr Assn Ass'n Acad Comm Cmte Govt govt Natl Nat'l Intl Int'l
Mfg Mfrs Admin Div Dist Sub Ph.D Ed.D M.D Esq Esqs Bart eds Eds ed Ed trans transl al incl excl
J.D repr Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn
Miss Mo Mont Neb Nebr Nev Okla Ore Oreg Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo Ont Que Alta
Sask sp spp subsp var cv gen nov Proc Trans Rept Tech Nat Phys Chem Biol Med Sci Soc Am Eur Int
J Ann Bull Mem Str Hbf Frh Ges Fa S.A S.p.A B.V N.V Sté Cía Cia pers comm dipl
"""

_ENDS = """
etc a.m p.m ff seq ibid id cit loc passim n.a n.s n.d n.b q.v Jan Feb Mar Apr Jun Jul Aug Sep
Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jän Mär Mrz Okt Dez janv févr avr
juil déc ene dic est ret max min avg misc temp alt lat long mos yr yrs hr hrs mins secs wk wks
ft lb lbs oz gal mi sq cu kg km cm mm ml ha kW doz usw u.a u.v.m u.dgl o.ä Jh Jhdt Chr J.-C ecc
enz т.д т.п т.е г гг руб млн млрд тыс стр им ул
"""

_BEGINS = """
a about above according accordingly additionally after afterwards again against all almost along
also although altogether always among an and another any anybody anyone anything are around as
asked at back based because before behind below beneath beside besides between beyond both but
by can certainly clearly compared consequently could currently despite did do does don't due
during each earlier either elsewhere equally even eventually every everybody everyone everything
except few fewer finally first firstly following for formerly four from further furthermore
generally given half has have having he hence her here his historically how however i if in
indeed initially instead is isn't it its just last lastly later least less like likewise many
may maybe meanwhile might more moreover most much must my near nearly neither never nevertheless
next no nobody none nonetheless nor not nothing notably now nowadays obviously occasionally of
off often on once one only or originally other others otherwise our out over overall owing part
perhaps please possibly presumably previously probably rather recent recently regarding
regardless relatively say says second secondly seldom several shall she should similarly since
so some somebody someone something sometimes somewhere soon still subsequently such suddenly
surely than thanks that that's the their them then there there's thereafter therefore these they
they're third thirdly this those though three through throughout thus to today together tomorrow
too two typically ultimately under unfortunately unless unlike until up upon usually very was we
we're well were what whatever when whenever where whereas wherever whether which whichever while
who whoever whom whose why will with within without would yes yesterday yet you you're your
"""
_BEGINS_ELSEWHERE = """
der die ein eine einer er sie es wir ihr im auf bei nach seit wenn weil aber doch auch dies
diese dieser dieses zu zum zur für mit von durch während dabei damit dann daher jedoch deshalb
les un une il elle ils elles nous vous ce cette ces cet dans sur pour avec mais lorsque selon
depuis los las unos unas él ella ellos esta este esto estos para con pero cuando según desde sin
sus también gli lo una questo questa nel nella della het een dit deze maar wij zij
"""

_MONTHS = """
januar jänner februar märz april mai juni juli august september oktober november dezember
januari februari maart mei augustus december jahrhundert jahrhunderts jh kapitel absatz auflage
klasse stock
"""
MONTHS = frozenset(_MONTHS.split())
"""Words before which a number with a full stop is "the third", in German and its neighbours."""

_DAYS_AND_ZONES = """
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
fridays saturdays sundays january february march april may june july august september october
november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep
sept oct nov dec est edt cst cdt mst mdt pst pdt gmt utc cet cest bst ist jst eastern central
mountain pacific greenwich
"""
DAYS_AND_ZONES = frozenset(_DAYS_AND_ZONES.split())
"""What goes on after "5 p.m."."""

_LABELLED = """
annex annexe appendix area article block box building case category chapter class clause column
division exhibit figure gate grade group hepatitis hypothesis item lot level model module option
page panel paragraph part phase plan platform point route row scenario schedule section series
site stage step table team tier type unit variant version vitamin ward wing zone
"""
LABELLED = frozenset(_LABELLED.split())
"""After one of these a single letter is a name by itself and no initial: "vitamin C." """


@cache
def _kinds() -> dict[str, Kind]:
    kinds: dict[str, Kind] = {}
    lists: tuple[tuple[str, Kind], ...] = (
        (_ENDS, "ends"),
        (_MAY_END, "may end"),
        (_REFERS, "refers"),
        (_JOINS, "joins"),
    )
    for words, kind in lists:
        for word in words.split():
            kinds[word] = kind
            if word[0].islower():
                kinds.setdefault(word[0].upper() + word[1:], kind)
    return kinds


@cache
def _beginners() -> frozenset[str]:
    return frozenset(_BEGINS.split())


@cache
def _beginners_elsewhere() -> frozenset[str]:
    return frozenset(_BEGINS_ELSEWHERE.split())


def kind_of(word: str) -> Kind | None:
    """Of what kind an abbreviation is, written without its last full stop; None for other words."""
    kinds = _kinds()
    kind = kinds.get(word)
    if kind is None and word.isupper() and len(word) > 1:  # "FIG. 2", in a heading
        return "refers" if kinds.get(word.lower()) == "refers" else None
    return kind


def is_word(word: str) -> bool:
    """Whether this abbreviation of a reference is also a whole word."""
    return word.lower() in _WHOLE_WORDS


def begins_sentences(word: str, *, english: bool = False) -> bool:
    """Whether `word`, written with a capital, as a rule owes it to being the first of a sentence.

    `english` leaves out other languages, whose articles are also parts of names.
    """
    small = word.lower().replace("’", "'")
    if small in _beginners() or (len(small) > 5 and small.endswith("ly")):
        return True
    return not english and small in _beginners_elsewhere()
