# ruff: noqa: E501
"""Variations of how texts say who spoke, each in a release of its own. All names are invented."""

import pytest

from pressreleases.importing import parse

SWEDISH = """Pressmeddelande 2021-03-03

Ny vägledning ska minska matsvinnet

Provverket lanserar i dag en vägledning för kommuner. Den har tagits fram i år.

{}

Vägledningen ska följas upp under nästa år och resultatet redovisas i en rapport.
"""
ENGLISH = """Press release
3 March 2021

New guidance will cut food waste

The Test Agency launches new guidance for municipalities today. It was developed this year.

{}

The guidance will be evaluated next year and the results will be presented in a report.
"""

SPOKEN_SV = [
    (
        "– Det är viktigt, säger Maja Prov, generaldirektör.",
        [("Maja Prov", "generaldirektör", "Det är viktigt")],
    ),
    (
        "–Det är viktigt, säger generaldirektör Maja Prov.",
        [("Maja Prov", "generaldirektör", "Det är viktigt")],
    ),
    (
        "- Det är viktigt. Vi ser fram emot detta, berättar Maja Prov som är generaldirektör på Provverket.",
        [("Maja Prov", "generaldirektör", "Det är viktigt. Vi ser fram emot detta")],
    ),
    (
        "”Det är viktigt”, säger Maja Prov, generaldirektör på Provverket, och fortsätter: ”Nu börjar arbetet.”",
        [("Maja Prov", "generaldirektör", "Det är viktigt Nu börjar arbetet.")],
    ),
    (
        "Generaldirektören Maja Prov är nöjd med resultatet: – Det är ett fint arbete.",
        [("Maja Prov", "Generaldirektören", "Det är ett fint arbete.")],
    ),
    (
        "Maja Prov, generaldirektör, säger:\n”Det är ett fint arbete som vi ska fortsätta med.”",
        [("Maja Prov", "generaldirektör", "Det är ett fint arbete som vi ska fortsätta med.")],
    ),
    (
        "– Det är viktigt, säger Maja Prov, generaldirektör på Provverket.\n\n– Vi kommer att följa upp det, avslutar hon.",
        [
            ("Maja Prov", "generaldirektör", "Det är viktigt"),
            ("Maja Prov", "generaldirektör", "Vi kommer att följa upp det"),
        ],
    ),
    (
        "– Det är viktigt, säger Maja Prov, generaldirektör på Provverket.\n\nHon får medhåll av Otto Ek, enhetschef på Provverket.\n\n– Vi kommer att följa upp det, säger han.",
        [
            ("Maja Prov", "generaldirektör", "Det är viktigt"),
            ("Otto Ek", "enhetschef", "Vi kommer att följa upp det"),
        ],
    ),
    (
        "– Vi har sett, säger Maja Prov, att många kommuner behöver stöd.",
        [("Maja Prov", "", "Vi har sett att många kommuner behöver stöd.")],
    ),
    (
        "– Nu gäller det, säger Maja Prov. Vi måste alla hjälpas åt.",
        [("Maja Prov", "", "Nu gäller det Vi måste alla hjälpas åt.")],
    ),
    (
        "Det är ett stort steg, enligt generaldirektör Maja Prov.\n– Vi har väntat länge på detta, säger hon.",
        [("Maja Prov", "generaldirektör", "Vi har väntat länge på detta")],
    ),
    (
        "»Det är ett stort steg«, konstaterar Maja Prov, vd för Provbolaget AB.",
        [("Maja Prov", "vd för Provbolaget AB", "Det är ett stort steg")],
    ),
    (
        '"Det är ett stort steg!" utropar Maja Prov, projektledare.',
        [("Maja Prov", "projektledare", "Det är ett stort steg!")],
    ),
    (
        "– Är det svårt? Nej, inte alls, skrattar Maja Prov, projektledare vid Provverket.",
        [("Maja Prov", "projektledare", "Är det svårt? Nej, inte alls")],
    ),
    (
        "”Det har varit ett bra år.\n\n”Nu ser vi fram emot nästa”, säger Maja Prov, projektledare.",
        [("Maja Prov", "projektledare", "Det har varit ett bra år. Nu ser vi fram emot nästa")],
    ),
    (
        "— Det har varit ett bra år. Nu ser vi framåt.\n\n— Maja Prov, projektledare, Provverket",
        [("Maja Prov", "projektledare", "Det har varit ett bra år. Nu ser vi framåt.")],
    ),
    (
        "– Det har varit ett bra år, säger Maja Prov, projektledare.\n– Jag är stolt, säger Otto Ek, jurist.",
        [
            ("Maja Prov", "projektledare", "Det har varit ett bra år"),
            ("Otto Ek", "jurist", "Jag är stolt"),
        ],
    ),
    (
        "I rapporten skriver myndigheten att ”det saknas underlag” för en bedömning.\n\n– Vi återkommer, säger Maja Prov, projektledare.",
        [("Maja Prov", "projektledare", "Vi återkommer")],
    ),
    (
        "– Vi återkommer, säger Maja Prov, tillförordnad chef för enheten för statistik på Provverket.",
        [("Maja Prov", "tillförordnad chef för enheten för statistik", "Vi återkommer")],
    ),
    (
        "Så här kommenterar Provverkets generaldirektör Maja Prov beslutet:\n– Vi är glada.",
        [("Maja Prov", "generaldirektör", "Vi är glada.")],
    ),
    (
        "– Vi är glada, säger Maja Prov (generaldirektör).",
        [("Maja Prov", "generaldirektör", "Vi är glada")],
    ),
    (
        "– Vi är glada, säger Provverkets generaldirektör Maja Prov.",
        [("Maja Prov", "generaldirektör", "Vi är glada")],
    ),
    (
        "Maja Prov, generaldirektör på Provverket, tycker att det är hög tid.\n\n– Vi har väntat länge, säger hon.",
        [("Maja Prov", "generaldirektör", "Vi har väntat länge")],
    ),
    (
        "– Vi är glada, säger miljö- och klimatminister Maja Prov (V).",
        [("Maja Prov", "miljö- och klimatminister", "Vi är glada")],
    ),
    (
        "– Vi är glada – mycket glada – över detta, säger socialminister Maja Prov.",
        [("Maja Prov", "socialminister", "Vi är glada – mycket glada – över detta")],
    ),
    (
        "”Vi är glada”, skriver Maja Prov, ordförande i Provförbundet, i ett uttalande.",
        [("Maja Prov", "ordförande", "Vi är glada")],
    ),
    (
        "– Det var tufft, minns Maja.\n\nMaja Prov är projektledare.",
        [("Maja Prov", "projektledare", "Det var tufft")],
    ),
    (
        "Enligt Maja Prov, utredare, är läget allvarligt. ”Vi måste agera nu”, säger hon.",
        [("Maja Prov", "utredare", "Vi måste agera nu")],
    ),
    (
        "– ”Bättre upphandling” är en modell som fungerar, säger Maja Prov, utredare.",
        [("Maja Prov", "utredare", "”Bättre upphandling” är en modell som fungerar")],
    ),
    (
        "– Det är 25 procent fler än förra året, säger Maja Prov, utredare.",
        [("Maja Prov", "utredare", "Det är 25 procent fler än förra året")],
    ),
    (
        "– 25 procent fler är mycket, säger Maja Prov, utredare.",
        [("Maja Prov", "utredare", "25 procent fler är mycket")],
    ),
    (
        "Vi hörde av oss till Maja Prov, utredare.\n\n– Det är en ökning.\n\n– Men vi är inte framme, säger Maja Prov.",
        [
            ("Maja Prov", "utredare", "Det är en ökning."),
            ("Maja Prov", "utredare", "Men vi är inte framme"),
        ],
    ),
    (
        "– Det är en ökning, menar Maja Prov, som leder arbetet på Provverket.",
        [("Maja Prov", "", "Det är en ökning")],
    ),
    (
        "– Det är en ökning, säger Anna-Karin af Provhjelm, avdelningschef, Provverket.",
        [("Anna-Karin af Provhjelm", "avdelningschef", "Det är en ökning")],
    ),
    ("– Det är en ökning, säger Maja Prov på Provverket.", [("Maja Prov", "", "Det är en ökning")]),
    ("– Vi är glada, enligt Maja Prov, utredare.", [("Maja Prov", "utredare", "Vi är glada")]),
    (
        "– Vi är glada, hälsar Provverkets presschef Otto Ek och tackar alla.",
        [("Otto Ek", "presschef", "Vi är glada")],
    ),
    (
        "”Vi är glada över detta. Det blir bra”.\n– Maja Prov, utredare",
        [("Maja Prov", "utredare", "Vi är glada över detta. Det blir bra")],
    ),
    (
        "– Kommunerna behöver stöd. De säger ofta att det är svårt, säger Maja Prov, utredare.",
        [("Maja Prov", "utredare", "Kommunerna behöver stöd. De säger ofta att det är svårt")],
    ),
    (
        "– Det är bra, säger Maja Prov, utredare på Provverket\n– Jag håller med, tillägger Otto Ek, jurist på Provverket",
        [("Maja Prov", "utredare", "Det är bra"), ("Otto Ek", "jurist", "Jag håller med")],
    ),
    ("Otto Ek, jurist:\n– Det blir tydligare.", [("Otto Ek", "jurist", "Det blir tydligare.")]),
    ("Otto Ek: ”Det blir tydligare för alla”", [("Otto Ek", "", "Det blir tydligare för alla")]),
    (
        "– Det blir tydligare, säger Otto Ek, jurist, och Maja Prov, utredare.",
        [("Otto Ek", "jurist", "Det blir tydligare")],
    ),
    ("– Det blir tydligare säger Otto Ek, jurist.", [("Otto Ek", "jurist", "Det blir tydligare")]),
    ('"Det blir tydligare" säger Otto Ek, jurist.', [("Otto Ek", "jurist", "Det blir tydligare")]),
    ('"Det blir tydligare," säger Otto Ek, jurist.', [("Otto Ek", "jurist", "Det blir tydligare")]),
    (
        "’’Det blir tydligare’’, säger Otto Ek, jurist.",
        [("Otto Ek", "jurist", "Det blir tydligare")],
    ),
    (
        "”Det blir tydligare för alla som arbetar med frågan.” Det säger Otto Ek, jurist på Provverket.",
        [("Otto Ek", "jurist", "Det blir tydligare för alla som arbetar med frågan.")],
    ),
    (
        "– Det blir tydligare för alla som arbetar med frågan. Det säger Otto Ek, jurist på Provverket.",
        [("Otto Ek", "jurist", "Det blir tydligare för alla som arbetar med frågan.")],
    ),
    (
        "– Det blir tydligare, säger Otto Ek, jurist vid Provverket. Han betonar att arbetet fortsätter.\n\n– Vi är inte klara, säger Ek.",
        [("Otto Ek", "jurist", "Det blir tydligare"), ("Otto Ek", "jurist", "Vi är inte klara")],
    ),
    (
        "– Vi är glada, säger föreningens ordförande, Maja Prov.",
        [("Maja Prov", "föreningens ordförande", "Vi är glada")],
    ),
    (
        "Glad är också kulturnämndens ordförande Maja Prov.\n\n– Det är stort, säger hon.",
        [("Maja Prov", "kulturnämndens ordförande", "Det är stort")],
    ),
    (
        "– Vi är glada, säger myndighetens chef Maja Prov.",
        [("Maja Prov", "chef", "Vi är glada")],
    ),
    (
        "– Vi är glada för det här.\n\nMen det återstår mycket arbete, säger Maja Prov, enhetschef.",
        [
            (
                "Maja Prov",
                "enhetschef",
                "Vi är glada för det här. Men det återstår mycket arbete",
            )
        ],
    ),
    (
        "– Vi är glada, säger Maja Prov, chef.\n\n– Mycket glada.\n\nKommunen ska bygga, säger Otto Ek, jurist.",
        [("Maja Prov", "chef", "Vi är glada"), ("Maja Prov", "chef", "Mycket glada.")],
    ),
    (
        "– Vi är glada, säger Maja Prov, chef.\n\nKommunen bygger nytt i år.\n\nPå frågan om vad han gör nu är Prov bestämd:\n\n– Köper en klocka.",
        [("Maja Prov", "chef", "Vi är glada"), ("Maja Prov", "chef", "Köper en klocka.")],
    ),
]
SPOKEN_EN = [
    (
        '"This is a big step," says Anna Fields, Director General of the Test Agency.',
        [("Anna Fields", "Director General", "This is a big step")],
    ),
    (
        "“This is a big step,” Director General Anna Fields said. “We look forward to it.”",
        [("Anna Fields", "Director General", "This is a big step We look forward to it.")],
    ),
    (
        'According to Anna Fields, the agency\'s director general, the work has started. "We are ready," she says.',
        [("Anna Fields", "the agency's director general", "We are ready")],
    ),
    (
        'Anna Fields, Head of Unit at the Test Agency, said: "We are ready for this change."',
        [("Anna Fields", "Head of Unit", "We are ready for this change.")],
    ),
    (
        'Commenting on the report, Anna Fields said:\n\n"We are ready for this change."',
        [("Anna Fields", "", "We are ready for this change.")],
    ),
    (
        '"We have, in my view," said Anna Fields, "a good chance to succeed."',
        [("Anna Fields", "", "We have, in my view a good chance to succeed.")],
    ),
    (
        "‘We are ready for this,’ said Anna Fields, chief economist.",
        [("Anna Fields", "chief economist", "We are ready for this")],
    ),
    (
        '"We are ready.\n\n"The work starts now," Fields added.\n\nAnna Fields is the head of the agency.',
        [("Anna Fields", "head", "We are ready. The work starts now")],
    ),
    (
        "– We are ready, says Anna Fields, head of communications.",
        [("Anna Fields", "head of communications", "We are ready")],
    ),
    (
        '"We are ready", says the agency\'s Director General, Anna Fields.',
        [("Anna Fields", "Director General", "We are ready")],
    ),
    (
        '"It works," according to Anna Fields, lead investigator at the Test Agency.',
        [("Anna Fields", "lead investigator", "It works")],
    ),
]


@pytest.mark.parametrize(("words", "expected"), SPOKEN_SV)
def test_swedish_quote_has_its_words_and_its_speaker(words, expected):
    quotes = parse(SWEDISH.format(words)).quotes

    assert [(quote.speaker, quote.role, quote.text) for quote in quotes] == expected


@pytest.mark.parametrize(("words", "expected"), SPOKEN_EN)
def test_english_quote_has_its_words_and_its_speaker(words, expected):
    quotes = parse(ENGLISH.format(words)).quotes

    assert [(quote.speaker, quote.role, quote.text) for quote in quotes] == expected


@pytest.mark.parametrize("end", [",", ""])
def test_spoken_line_that_is_broken_in_a_page_is_one(end):
    page = (
        "<h1>Badet öppnar igen</h1><p>Badet i Provby öppnar igen. Det är större.</p>"
        f"<p>– Jag badade ändå varje dag{end}<br>från en <b>sten</b>, säger Iris Wedin, chef.</p>"
    )

    (quote,) = parse(page).quotes

    said = f"Jag badade ändå varje dag{end} från en sten"
    assert (quote.speaker, quote.role, quote.text) == ("Iris Wedin", "chef", said)
