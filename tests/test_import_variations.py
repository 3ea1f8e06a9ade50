# ruff: noqa: E501
"""Further variations: senders, whose number it is, who speaks, tables of figures, Word's margins.

Each kind has at least two texts. All names, numbers and addresses are invented.
"""

import pytest

from pressreleases.importing import Source, parse
from pressreleases.importing.figures import figure_in
from pressreleases.importing.reach import find
from tests.corpus.cases import W, document, p, run, table

TITLE = "Badet öppnar igen"
TEXT = """Badet i Provby öppnar igen efter flera års väntan. Det blir större och varmare än förut.

Bygget har kostat mindre än väntat, och kommunen har redan fått många frågor om öppettiderna."""


def head_of(above: str):
    """What is read of lines that stand above the title and its text."""
    parsed = parse(f"{above}\n\n{TITLE}\n\n{TEXT}")
    dates = {d.role: f"{d.date} {d.time}".strip() for d in parsed.dates}
    return parsed.kind, parsed.title, dates


def whom(words: str) -> list:
    parsed = parse(f"Pressmeddelande 2021-03-03\n\n{TITLE}\n\n{TEXT}\n\n{words}")
    return [
        (c.name, c.title, [x.e164 for x in c.phones], [x.address for x in c.emails])
        for c in parsed.contacts
    ]


def said(words: str) -> list:
    parsed = parse(f"Pressmeddelande 2021-03-03\n\n{TITLE}\n\n{TEXT}\n\n{words}\n\nDet är allt nu.")
    return [(q.speaker, q.role, q.text) for q in parsed.quotes]


# --- heads


@pytest.mark.parametrize(
    ("above", "kind", "dates"),
    [
        ("Institutet för lek\nPressmeddelande\n2021-03-03", "press_release", "2021-03-03"),
        ("Nordvik Energi AB\nPressinformation 2021-03-03", "press_release", "2021-03-03"),
        ("KUSTVAKTEN\nRegion Syd\nVakthavande befäl\n2021-03-03", "", "2021-03-03"),
        ("www.provby.example\n\nNyhet 2021-03-03", "news", "2021-03-03"),
        (">> PRESSMEDDELANDE 2021-03-03 <<", "press_release", "2021-03-03"),
        ("PRESSMEDDELANDE / PROVBY KOMMUN / 210303", "press_release", "2021-03-03"),
        ("Statistiknyhet från Provverket 2021-03-03 8.00", "news", "2021-03-03 08:00"),
        ("Uttalande. Publicerat 3 mars 2021, 18.30", "statement", "2021-03-03 18:30"),
        ("Publicerat den 3 mars 2021 av Kommunikation", "", "2021-03-03"),
        ("Kultur och fritid | 3 mars 2021", "", "2021-03-03"),
        ("Provby kommun | Sida 1 (2)\nPressmeddelande 2021-03-03", "press_release", "2021-03-03"),
        ("NYHETSBREV\n\nPublicerad 2021-03-03", "", "2021-03-03"),
        ("PM 2021-03-03", "press_release", "2021-03-03"),
        ("Kommunnytt Provby nr 3/2021\n\nPublicerad 2021-03-03", "", "2021-03-03"),
        ("Research news from Provby University, 3 March 2021", "news", "2021-03-03"),
    ],
)
def test_sender_kind_and_date_are_no_title(above, kind, dates):
    assert head_of(above) == (kind, TITLE, {"published": dates})


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Inbjudan till media: Badet öppnar igen", "invitation"),
        ("Invitation to the press: Badet öppnar igen", "invitation"),
        ("Pressmeddelande från Provby kommun den 3 mars 2021: Badet öppnar igen", "press_release"),
        ("Badet öppnar igen – pressmeddelande 3/3 2021", "press_release"),
    ],
)
def test_title_stands_on_the_line_of_its_kind(line, kind):
    parsed = parse(f"{line}\n\n{TEXT}")

    assert (parsed.kind, parsed.title) == (kind, TITLE)


@pytest.mark.parametrize(
    "mail",
    [
        "Från: Press\nSkickat: den 4 mars 2021 13:05\nÄmne: PRM: Badet öppnar igen\n\nPRESSMEDDELANDE 2021-03-03",
        "From: Press\nSent: 4 March 2021\nSubject: Badet öppnar igen\n\n*** PRESSMEDDELANDE 2021-03-03 ***",
    ],
)
def test_date_of_a_mail_gives_way_to_the_release_s_own(mail):
    kind, title, dates = head_of(mail)

    assert (kind, title, dates) == ("press_release", TITLE, {"published": "2021-03-03"})


@pytest.mark.parametrize(
    "second", ["– nu större än förut", "var tredje får vänta", "för alla som bor i Provby"]
)
def test_title_that_is_broken_in_two_is_one(second):
    parsed = parse(f"Pressmeddelande 2021-03-03\n\nBadet öppnar igen\n{second}\n\n{TEXT}")

    assert parsed.title == f"Badet öppnar igen {second}"


@pytest.mark.parametrize("clock", ["kl. 13.00 – 16.00", "13:00-16:00"])
def test_day_from_one_time_to_another_is_an_event_s(clock):
    parsed = parse(f"Inbjudan\n\n{TITLE}\n\n17 oktober 2023, {clock}\nBadhuset, Provby\n\n{TEXT}")

    assert [(d.role, d.date, d.time) for d in parsed.dates] == [("event", "2023-10-17", "13:00")]
    assert parsed.lead.startswith("Badet i Provby")


@pytest.mark.parametrize("greeting", ["Hej!", "Dear editor,"])
def test_greeting_is_no_lead(greeting):
    parsed = parse(f"Pressmeddelande 2021-03-03\n\n{TITLE}\n\n{greeting}\n\n{TEXT}")

    assert parsed.lead.startswith("Badet i Provby")


# --- whose number it is


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Hör av dig till Maja Prov eller till utredaren Otto Ek, otto.ek@example.se, 08-465 004 12.",
            [("Otto Ek", "utredaren", ["+46846500412"], ["otto.ek@example.se"])],
        ),
        (
            "Kontakt\nMaja Prov, chef, 08-465 004 11\nOtto Ek, jurist, maja.prov@example.se",
            [
                ("Maja Prov", "chef", ["+46846500411"], ["maja.prov@example.se"]),
                ("Otto Ek", "jurist", [], []),
            ],
        ),
        (
            "Kontakt\nMaja Prov, chef, 08-465 004 11\n\nProvby kommun, 123 45 Provby, tel 08-465 004 00",
            [("Maja Prov", "chef", ["+46846500411"], [])],
        ),
        (
            "Kontakt\nMaja Prov, chef, 08-465 004 11\nBox 7, 123 45 Provby, växel 08-465 004 00",
            [("Maja Prov", "chef", ["+46846500411"], [])],
        ),
        (
            "Kontakt\nMaja Prov | chef | 08-465 004 11\nVäxel | 08-465 004 00",
            [
                ("Maja Prov", "chef", ["+46846500411"], []),
                ("Växel", "", ["+46846500400"], []),
            ],
        ),
        (
            "Frågor: Maja Prov, chef, 08-465 004 11. Rapporten kan beställas från info@example.se.",
            [("Maja Prov", "chef", ["+46846500411"], [])],
        ),
        (
            "Media hänvisas till Provbys presstjänst, tfn 08-465 004 10. Övriga frågor: växel 08-465 004 00.",
            [("Provbys presstjänst", "", ["+46846500410"], [])],
        ),
        (
            "Kontakt: Maja Prov, chef, 08-465 004 11\nE-post: fornamn.efternamn@example.se",
            [("Maja Prov", "chef", ["+46846500411"], [])],
        ),
        (
            "Kontakt: Maja Prov, chef, 08-465 004 11\n\nwebmaster@example.se",
            [("Maja Prov", "chef", ["+46846500411"], [])],
        ),
        (
            "Kontakt: Socialchef Maja Prov och ekonomichef Otto Ek, båda på 08-465 004 11.",
            [
                ("Maja Prov", "Socialchef", ["+46846500411"], []),
                ("Otto Ek", "ekonomichef", ["+46846500411"], []),
            ],
        ),
        (
            "Kontakt\nMaja Prov | Otto Ek\nmaja@example.se | otto@example.se",
            [
                ("Maja Prov", "", [], ["maja@example.se"]),
                ("Otto Ek", "", [], ["otto@example.se"]),
            ],
        ),
    ],
)
def test_number_and_address_go_to_nobody_else(words, expected):
    assert whom(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Maja Prov\nKommunikatör, Räddningstjänsten Provby\n08-465 004 11",
            [("Maja Prov", "Kommunikatör", ["+46846500411"], [])],
        ),
        ("Presstelefon: 08-465 004 10", [("Presstelefon", "", ["+46846500410"], [])]),
        (
            "Kontakt för media:\nKommunens presstelefon 08-465 004 10",
            [("Kommunens presstelefon", "", ["+46846500410"], [])],
        ),
        (
            "För frågor om flytten: Maja Prov, badchef, 08-465 004 11",
            [("Maja Prov", "badchef", ["+46846500411"], [])],
        ),
        (
            "Frågor? Maja Prov, badchef, 08-465 004 11 (ej fredagar)",
            [("Maja Prov", "badchef", ["+46846500411"], [])],
        ),
        (
            "Kontakt\nNamn\nMaja Prov\nRoll\nBadchef\nTelefon\n08-465 004 11",
            [("Maja Prov", "Badchef", ["+46846500411"], [])],
        ),
        (
            "Kontakt\nFyringenjör Maja Prov, 08-465 004 11\nÖverläkare Otto Ek, 08-465 004 12",
            [
                ("Maja Prov", "Fyringenjör", ["+46846500411"], []),
                ("Otto Ek", "Överläkare", ["+46846500412"], []),
            ],
        ),
        (
            "För bilder kontakta fotograf Maja Prov, 08-465 004 11.\nFör övrigt: Otto Ek, se ovan, tfn 08-465 004 12",
            [
                ("Maja Prov", "fotograf", ["+46846500411"], []),
                ("Otto Ek", "", ["+46846500412"], []),
            ],
        ),
        (
            "Provbys mediejour svarar dygnet runt på 08-465 004 10. Maja Prov är anträffbar fredag 9–11 på 08-465 004 11.",
            [
                ("Provbys mediejour", "", ["+46846500410"], []),
                ("Maja Prov", "", ["+46846500411"], []),
            ],
        ),
        (
            "Kontakt: Maja Prov 08-465 004 11; duty phone 08-465 004 12",
            [
                ("Maja Prov", "", ["+46846500411"], []),
                ("duty phone", "", ["+46846500412"], []),
            ],
        ),
        (
            "Kontakt\nMaja Prov, VD\nTel: 08-465 004 11 (arb), 08-465 004 12 (hem)",
            [("Maja Prov", "VD", ["+46846500411", "+46846500412"], [])],
        ),
        ("Presskontakt\nMalin, 08-465 004 11", [("Malin", "", ["+46846500411"], [])]),
        (
            "Kontakt\nMaja Prov (OB), ordförande, 08-465 004 11",
            [("Maja Prov", "ordförande", ["+46846500411"], [])],
        ),
        (
            "Anmälan till maja.prov@example.se.\n\nMaja Prov, badchef, 08-465 004 11",
            [("Maja Prov", "badchef", ["+46846500411"], ["maja.prov@example.se"])],
        ),
    ],
)
def test_contact_in_further_forms(words, expected):
    assert whom(words) == expected


@pytest.mark.parametrize("address", ["förnamn.efternamn@example.se", "noreply@example.se"])
def test_address_that_reaches_nobody_is_none(address):
    assert find(f"Skriv till {address}")[0] == []


# --- who speaks


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Oppositionsrådet Maja Prov (S) är kritisk: »Ett bad är för lite.«",
            [("Maja Prov", "Oppositionsrådet", "Ett bad är för lite.")],
        ),
        (
            "Hamnmästare Maja Prov ser inget problem:\n”De badar ju bara på sommaren.”",
            [("Maja Prov", "Hamnmästare", "De badar ju bara på sommaren.")],
        ),
        (
            "– Det är bra. Vi har väntat länge.\n\nDet säger badchef Maja Prov.",
            [("Maja Prov", "badchef", "Det är bra. Vi har väntat länge.")],
        ),
        (
            "Enligt jordbrukaren Maja Prov, som bor intill, ”borde någon ha ringt”.",
            [("Maja Prov", "jordbrukaren", "borde någon ha ringt")],
        ),
        (
            "Badchef Maja Prov tillägger att ingen behöver ringa. ”Vi har listorna här hos oss.”",
            [("Maja Prov", "Badchef", "Vi har listorna här hos oss.")],
        ),
        (
            "”Det är som att dela ut paraplyer” (Maja Prov, badchef)",
            [("Maja Prov", "badchef", "Det är som att dela ut paraplyer")],
        ),
        (
            "– Det är bra att vi har väntat. Det tycker alla, menar Maja Prov, badchef, och ler.",
            [("Maja Prov", "badchef", "Det är bra att vi har väntat. Det tycker alla")],
        ),
        (
            "– Lugn, säger hans kollega Maja Prov, jägmästare.",
            [("Maja Prov", "jägmästare", "Lugn")],
        ),
        (
            "– Vi är glada, säger badchef Maja Prov – som själv ska hoppa i.",
            [("Maja Prov", "badchef", "Vi är glada")],
        ),
        (
            "– Vi är glada, säger Provbys tf. badchef Maja Prov.",
            [("Maja Prov", "tf. badchef", "Vi är glada")],
        ),
        (
            "Badchef Maja Prov är nöjd.\n– Ingen kom till skada, bedyrar hon.",
            [("Maja Prov", "Badchef", "Ingen kom till skada")],
        ),
        (
            "Nämndens ordförande Maja Prov (C): ”Vi lyssnade på byn”.",
            [("Maja Prov", "ordförande", "Vi lyssnade på byn")],
        ),
        (
            "Hallå där, badchef Maja Prov! Är vattnet varmt?\n– Som i Medelhavet.",
            [("Maja Prov", "badchef", "Som i Medelhavet.")],
        ),
    ],
)
def test_speaker_in_further_forms(words, expected):
    assert said(words) == expected


def test_role_of_a_speaker_may_stand_among_the_contacts():
    words = "”Torka dig i ett dygn. Det räcker”, säger Maja Prov.\n\nKontakt\nMaja Prov, badchef, 08-465 004 11"
    parsed = parse(f"Pressmeddelande 2021-03-03\n\n{TITLE}\n\n{TEXT}\n\n{words}")

    assert [(q.speaker, q.role) for q in parsed.quotes] == [("Maja Prov", "badchef")]


# --- figures


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("Antal besökare: 12 300", "12300", "besökare"),
        ("Besökare: 12 300", "12300", "Besökare"),
        ("12 300 (11 800) besökare", "12300", "besökare"),
        ("1 204 st ansökningar", "1204", "ansökningar"),
        ("15 MSEK till kommunerna", "15000000", "kronor"),
        ("$2.5m invested", "2500000", "$"),
        ("ca 20 000 döda kräftor", "20000", "döda kräftor"),
        ("62 skadade bilar", "62", "skadade bilar"),
        ("99,9 procents driftsäkerhet", "99.9", "procent"),
    ],
)
def test_figure_in_further_forms(sentence, value, unit):
    found = figure_in(sentence)

    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "2023 beslagtogs cigaretter",
        "2019 öppnades badet",
        "one in five visitors stayed",
        "about 2.5m of fence",
    ],
)
def test_share_or_length_is_no_count(sentence):
    assert figure_in(sentence) is None


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("Badet i siffror", "Besökare | 12 300\nBassänger | 3"),
        ("Badet i siffror", "Besökare: 12 300\nBassänger: 3"),
        ("Räkningen visar att:", "• 12 300 besökare kom\n• 3 bassänger var öppna"),
    ],
)
def test_table_of_figures_is_one_of_results(heading, lines):
    parsed = parse(f"{TITLE}\n\n{TEXT}\n\n{heading}\n\n{lines}")

    assert [(h.value, h.unit.casefold()) for h in parsed.highlights] == [
        ("12300", "besökare"),
        ("3", "bassänger"),
    ]
    assert parsed.highlights_heading == heading


@pytest.mark.parametrize("length", [201, 249])
def test_line_too_long_for_a_heading_stays_whole_in_the_text(length):
    line = ("Räkningen visar bland annat följande " * 8)[: length - 1] + ":"

    parsed = parse(f"{TITLE}\n\n{TEXT}\n\n{line}\n• 12 besökare\n• 3 bassänger")

    assert parsed.highlights_heading == ""
    assert line in [block.text for block in parsed.body]


def test_rules_in_short_are_no_results():
    rules = "• Skylten ska vara minst 5 centimeter hög.\n• Cyklar ska flyttas inom 2 timmar."

    parsed = parse(f"{TITLE}\n\n{TEXT}\n\nReglerna i korthet:\n{rules}")

    assert not parsed.highlights


# --- pages and documents


@pytest.mark.parametrize(
    ("meta", "kind", "date"),
    [
        ("<span>Nyhet</span><span>3 mars 2021 14.02</span>", "news", "2021-03-03 14:02"),
        ("<span>3 mars 2021</span><span>2 min läsning</span>", "", "2021-03-03"),
    ],
)
def test_words_that_only_a_style_sheet_parts_are_parted(meta, kind, date):
    parsed = parse(
        f"<main><h1>{TITLE}</h1><div>{meta}</div><p>Badet öppnar. Det är bra.</p></main>"
    )

    (stated,) = parsed.dates
    assert (parsed.kind, f"{stated.date} {stated.time}".strip()) == (kind, date)


@pytest.mark.parametrize(
    ("stated", "time"),
    [
        ("2021-03-03T07:30:00Z", "08:30"),
        ("2021-03-03T09:00:00+01:00", "09:00"),
        ("2021-03-03T00:00:00+01:00", ""),
    ],
)
def test_page_states_its_time_for_machines(stated, time):
    meta = f'<meta property="article:published_time" content="{stated}">'
    page = f"<html><head>{meta}</head><body><h1>{TITLE}</h1><p>3 mars 2021</p><p>Badet öppnar.</p>"

    (date,) = parse(page).dates

    assert (date.date, date.time) == ("2021-03-03", time)


def test_caption_is_neither_lead_nor_heading():
    figure = "<figure><img src='a.jpg'><figcaption>Badet i kvällsljus. Foto: Maja Prov</figcaption></figure>"
    parsed = parse(f"<h1>{TITLE}</h1>{figure}<p>Badet öppnar igen. Det är större.</p>")

    assert parsed.lead == "Badet öppnar igen. Det är större."
    assert "heading" not in {block.kind for block in parsed.body}


@pytest.mark.parametrize("heading", ["Handlingar", "Att läsa vidare i"])
def test_links_stand_under_a_heading_of_any_words(heading):
    link = '<a href="https://example.se/a.pdf">Förslaget</a>'
    parsed = parse(
        f"<main><h1>{TITLE}</h1><p>Badet öppnar igen. Det är större.</p><p>Mer text här.</p>"
        f"<h2>{heading}</h2><ul><li>{link}</li></ul></main>"
    )

    assert [each.url for each in parsed.links] == ["https://example.se/a.pdf"]


def margin(name: str, *blocks) -> str:
    return f'<w:{name} xmlns:w="{W}">{"".join(blocks)}</w:{name}>'


def test_heads_and_feet_of_word_s_pages_are_set_aside_and_still_say_the_date():
    above = margin("hdr", p("Provby kommun"), p("PRESSMEDDELANDE 2021-03-03"))
    below = margin("ftr", p("Provby kommun, 123 45 Provby, 08-465 004 00"))
    parts = {"word/header1.xml": above, "word/header2.xml": above, "word/footer1.xml": below}

    parsed = parse(Source(data=document(p(TITLE, "Rubrik1"), p("Text om badet."), parts=parts)))

    assert (parsed.kind, parsed.date("published").date) == ("press_release", "2021-03-03")
    assert parsed.contacts == ()
    assert [(each.reason, each.text) for each in parsed.placed if each.place == "furniture"] == [
        ("header", "Provby kommun"),
        ("header", "PRESSMEDDELANDE 2021-03-03"),
        ("footer", "Provby kommun, 123 45 Provby, 08-465 004 00"),
    ]


def test_formula_of_word_keeps_its_words():
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    formula = f'<m:oMath xmlns:m="{math}"><m:r><m:t>E=mc2</m:t></m:r></m:oMath>'

    parsed = parse(Source(data=document(p(TITLE, "Rubrik1"), p("Formeln är ", raw=formula))))

    assert [block.text for block in parsed.body] == ["Formeln är E=mc2"]


@pytest.mark.parametrize("kind", ["paragraph", "character"])
def test_text_that_a_style_hides_is_set_aside(kind):
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="{kind}" w:styleId="Dold"><w:name w:val="Dold"/>'
        '<w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Barn"><w:name w:val="Barn"/>'
        '<w:basedOn w:val="Dold"/></w:style></w:styles>'
    )
    shown = p("Text om badet.", raw=run(" HEMLIGT", '<w:rStyle w:val="Barn"/>'))
    hidden = shown if kind == "character" else p("Text om badet.") + p("HEMLIGT", "Barn")

    parsed = parse(Source(data=document(p(TITLE), hidden, parts={"word/styles.xml": styles})))

    assert "HEMLIGT" not in f"{parsed.lead} {parsed.body}"
    assert ("hidden", "HEMLIGT") in [(each.reason, each.text) for each in parsed.placed]


def test_table_at_the_top_of_a_document_is_its_head():
    head = table(("Provverket", "PRESSMEDDELANDE"), ("Handläggare\nMaja Prov", "Datum\n2021-03-03"))

    parsed = parse(
        Source(data=document(head, p(TITLE, bold=True), p("Badet öppnar. Det är större.")))
    )

    assert (parsed.kind, parsed.title) == ("press_release", TITLE)
    assert parsed.date("published").date == "2021-03-03"


def test_numbers_typed_before_a_tab_are_a_list():
    items = [p("1.\tVälkomna"), p("2.\tSaft"), p("3.\tHemgång")]

    parsed = parse(
        Source(
            data=document(p(TITLE, "Rubrik1"), p("Badet öppnar."), p("Så går det till:"), *items)
        )
    )

    assert [b.text for b in parsed.body if b.kind == "item"] == ["Välkomna", "Saft", "Hemgång"]


@pytest.mark.parametrize("line", ["*Detta händer nu*", "**Detta händer nu**"])
def test_emphasis_as_typed_in_a_mail_is_no_list(line):
    parsed = parse(f"{TITLE}\n\n{TEXT}\n\n{line}\n* Ansökan lämnas in.\n* Beslut väntas i maj.")

    assert [(b.kind, b.text) for b in parsed.body[-3:]] == [
        ("heading", "Detta händer nu"),
        ("item", "Ansökan lämnas in."),
        ("item", "Beslut väntas i maj."),
    ]


@pytest.mark.parametrize("words", ["av x " * 50, "av x " + "|," * 120, "1 " * 120])
def test_long_byline_is_told_from_a_text_at_once(words):
    """A pattern that repeats within a repetition would not come back from any of these."""
    parsed = parse(f"{TITLE}\n\nPublicerad 2021-03-03 {words}x!\n\n{TEXT}")

    assert parsed.title == TITLE
