# ruff: noqa: E501
"""Which numbers count something, and which lists are results."""

import pytest

from pressreleases.importing import figures, parse

#: (sentence, (value, unit, is it approximate) or None).
SENTENCES = [
    ("drygt 1,5 miljoner besök på webbplatsen", ("1500000", "besök", True)),
    ("12 480 anmälningar kom in under året", ("12480", "anmälningar", False)),
    ("Cirka 300 deltagare", ("300", "deltagare", True)),
    ("tre nya vägledningar", ("3", "nya vägledningar", False)),
    ("Två av tre kommuner använder stödet", ("2", "", False)),
    ("Antalet ärenden ökade med 12 procent", ("12", "procent", False)),
    ("Vi publicerade 11 rapporter om hållbarhet", ("11", "rapporter", False)),
    ("Under 2017 besvarades 235 remisser", ("235", "remisser", False)),
    ("Enligt lagen (2016:1145) ska alla annonsera", None),
    ("Nytt avtal från 2018", None),
    ("Över 20 000 följare i sociala medier", ("20000", "följare", True)),
    ("98,5 % av ärendena avgjordes i tid", ("98.5", "%", False)),
    ("4,2 miljarder kronor delades ut", ("4200000000", "kronor", False)),
    ("15 mnkr i bidrag till kommuner", ("15000000", "kronor", False)),
    ("närmare 40 seminarier hölls", ("40", "seminarier", True)),
    ("Ett nytt system för diarieföring", None),
    ("En webbplats på tio språk", ("10", "språk", False)),
    ("Handläggningstiden sjönk från 45 till 30 dagar", ("45", "dagar", False)),
    ("Fler än hundra kommuner deltog", ("100", "kommuner", True)),
    ("Artikel 17 i direktivet infördes", None),
    ("25 000 kr i snitt per hushåll", ("25000", "kr", False)),
    ("Sju nya medarbetare", ("7", "nya medarbetare", False)),
    ("A record 48,000 visits to the website", ("48000", "visits", False)),
    ("more than 1.2 million downloads", ("1200000", "downloads", True)),
    ("Twelve new reports were published", ("12", "new reports", False)),
    ("85 percent of users are satisfied", ("85", "percent", False)),
    ("SEK 300 million was paid out", ("300000000", "SEK", False)),
    ("about 60 training sessions in 12 cities", ("60", "training sessions", True)),
    ("We answered 6,500 questions", ("6500", "questions", False)),
    ("En tredjedel av kommunerna", None),
    ("Var fjärde kommun saknar plan", None),
    ("dubbelt så många besök som 2016", None),
    ("Mål 12 i Agenda 2030 uppnåddes", None),
    ("1 av 5 upphandlingar saknade anbud", ("1", "", False)),
    ("tjugotvå nya föreskrifter", ("22", "nya föreskrifter", False)),
    ("ett tjugotal möten med branschen", ("20", "möten", True)),
    ("2 500 ton livsmedel räddades", ("2500", "ton", False)),
    ("350 km ny cykelväg", ("350", "km", False)),
    ("Ungefär hälften av svaren", None),
    ("1 234 567 sökningar", ("1234567", "sökningar", False)),
    ("I snitt 3,4 anbud per upphandling", ("3.4", "anbud", False)),
    ("5 nya e-tjänster lanserades den 3 mars", ("5", "nya e-tjänster", False)),
    ("kl. 9.00 registrering", None),
    ("Förordning 2019/1020 började gälla", None),
    ("200 000:- i stipendier", ("200000", "kronor", False)),
    ("€3 million in grants", ("3000000", "€", False)),
    ("minst 30 tillsynsbesök", ("30", "tillsynsbesök", True)),
    ("knappt 8 av 10 är nöjda", ("8", "", True)),
    ("10–15 nya projekt varje år", ("10", "nya projekt", False)),
]

RELEASE = """Pressmeddelande
2021-03-03

Ny vägledning ska minska matsvinnet

Provverket lanserar i dag en vägledning för kommuner. Den har tagits fram tillsammans med experter.

{}

– Det är viktigt, säger Maja Prov, generaldirektör.
"""
#: (lines, are they results, their heading, how many).
LISTS = [
    (
        "Resultat i siffror\n- 12 nya vägledningar\n- 300 deltagare\n- 45 remissvar",
        True,
        "Resultat i siffror",
        3,
    ),
    (
        "Under året har vi bland annat:\n• publicerat 12 vägledningar\n• svarat på 300 frågor\n• hållit ett seminarium",
        True,
        "Under året har vi bland annat:",
        3,
    ),
    (
        "Så här går det till:\n1. Anmäl dig senast den 3 mars\n2. Betala 300 kronor\n3. Vänta på besked",
        False,
        "",
        3,
    ),
    (
        "Förslaget innebär att:\n- avgiften höjs till 300 kronor\n- 12 kommuner får stöd\n- reglerna blir enklare",
        False,
        "",
        3,
    ),
    ("Program:\n09.00 Kaffe\n09.30 Inledning\n10.00 Paneldebatt", False, "", 0),
    ("Fakta\n12 kommuner deltar\n300 skolor berörs\n45 miljoner kronor delas ut", True, "Fakta", 3),
    (
        "Provverket 2020:\n\n– 12 vägledningar\n\n– 300 frågor\n\n– 45 remisser",
        True,
        "Provverket 2020:",
        3,
    ),
    (
        "Några exempel på vad vi gjorde:\n- Gav ut 12 vägledningar.\n- Besvarade 300 frågor.\n- Höll 45 seminarier.",
        True,
        "Några exempel på vad vi gjorde:",
        3,
    ),
    ("Kommunerna som får stöd är:\n- Provby\n- Exempelstad\n- Testköping", False, "", 3),
    (
        "Det händer under veckan:\n- tisdag 3 mars: öppet hus\n- onsdag 4 mars: föreläsning",
        False,
        "",
        2,
    ),
    (
        "Nya regler från den 1 juli 2021:\n- Max 30 kilometer i timmen\n- Minst 15 år för att köra\n- Hjälm för alla under 15 år",
        False,
        "",
        3,
    ),
    (
        "Kort om resultatet:\n* 412 elever deltog\n* Frånvaron sjönk med 18 procent\n* Tre lärare bytte skola",
        True,
        "Kort om resultatet:",
        3,
    ),
    (
        "Rapporten visar att\n- 40 procent av kommunerna saknar plan\n- 12 kommuner har en plan\n- kostnaden ökade med 300 miljoner kronor",
        True,
        "Rapporten visar att",
        3,
    ),
    ("Undersökningen i siffror: 412 elever deltog. 18 procent var frånvarande.", False, "", 0),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_figure_is_what_is_counted(sentence, expected):
    found = figures.highlight(sentence)

    assert ((found.value, found.unit, found.is_approximate) if found.value else None) == expected


@pytest.mark.parametrize(("lines", "are_results", "heading", "count"), LISTS)
def test_list_of_results_is_told_from_another(lines, are_results, heading, count):
    parsed = parse(RELEASE.format(lines))
    items = [block for block in parsed.body if block.kind == "item"]

    assert (bool(parsed.highlights), parsed.highlights_heading) == (are_results, heading)
    assert len(parsed.highlights or items) == count


def test_lines_numbered_by_hand_in_a_page_are_a_list():
    """As Word writes them when it saves a document as a web page."""
    page = """<h1>Renare luft i städerna</h1><p>Halterna sjönk. Det visar nya siffror.</p>
    <p>Vintern i siffror:</p><p>1.&nbsp; 34 stationer var i drift</p>
    <p>2.&nbsp; Halten sjönk med 14 procent</p><p>De slutliga siffrorna kommer i maj.</p>"""

    parsed = parse(page)

    assert [(h.value, h.unit) for h in parsed.highlights] == [
        ("34", "stationer"),
        ("14", "procent"),
    ]
    assert parsed.highlights_heading == "Vintern i siffror:"


def test_lone_number_in_a_page_is_no_list():
    page = "<h1>Renare luft</h1><p>Halterna sjönk. Det är bra.</p><p>1. Bakgrund</p><p>Text.</p>"

    parsed = parse(page)

    assert "item" not in {block.kind for block in parsed.body}
    assert "1. Bakgrund" in [block.text for block in parsed.body]
