# ruff: noqa: E501
"""Variations of how a release begins: kind, title, dates and stamps in any order."""

import pytest

from pressreleases.importing import parse

BODY = """Provverket lanserar i dag en vägledning för kommuner. Den har tagits fram tillsammans med experter.

Vägledningen ska följas upp under nästa år och resultatet redovisas i en rapport.

– Det är viktigt, säger Maja Prov, generaldirektör.
"""
BODY_EN = """The Test Agency launches new guidance for municipalities today. It was developed with experts.

The guidance will be evaluated next year and the results will be presented in a report.

“It matters,” says Anna Fields, Director General.
"""
TITLE = "Ny vägledning ska minska matsvinnet"
TITLE_EN = "New guidance will cut food waste"
LEAD = "Provverket lanserar i dag en vägledning för kommuner. Den har tagits fram tillsammans med experter."
LEAD_EN = (
    "The Test Agency launches new guidance for municipalities today. It was developed with experts."
)

#: (source, kind, title, lead, dates); {title} and {body} stand for the ones above.
HEADS = [
    (False, "Pressmeddelande\n\n{title}\n\n{body}", "press_release", "{title}", "{lead}", {}),
    (
        False,
        "{title}\n2021-03-03 Pressmeddelande\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "PRESSMEDDELANDE | 3 mars 2021\n\n{title}\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Pressmeddelande: {title}\n\nPublicerad: 2021-03-03 09:00\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03 09:00"},
    ),
    (
        False,
        "{title}\n\nPublicerad 3 mars 2021 | Uppdaterad 4 mars 2021\n\n{body}",
        "",
        "{title}",
        "{lead}",
        {"published": "2021-03-03", "updated": "2021-03-04"},
    ),
    (
        False,
        "{title}\n\nSenast uppdaterad:\n\nPublicerad: 3 mars 2021\n\n{body}",
        "",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Nyhet 3/3 2021\n{title}\n\n{body}",
        "news",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Datum: 2021-03-03\nDiarienummer: 2021/123\n\n{title}\n\n{body}",
        "",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Stockholm den 3 mars 2021\n\nPRESSMEDDELANDE\n\n{title}\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Provverket\nPressmeddelande 2021-03-03\n{title}\n{lead}\nVägledningen ska följas upp under nästa år och resultatet redovisas i en rapport.\n– Det är viktigt, säger Maja Prov, generaldirektör.\n",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Via TT | Provverket | Pressmeddelande | 2021-03-03 07:00:00 CET\n\n{title}\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03 07:00"},
    ),
    (
        False,
        "Pressmeddelande från Provverket\n2021-03-03 07:00\n\n{title}\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03 07:00"},
    ),
    (
        False,
        "EMBARGO till 3 mars 2021 kl. 06.00\n\nPressmeddelande\n\n{title}\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"embargo": "2021-03-03 06:00"},
    ),
    (
        False,
        "Pressmeddelande nr 12/2021\n3 mars 2021\n\n{title}\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "{title}\n\nOnsdag 3 mars 2021 kl. 09:30\n\n{body}",
        "",
        "{title}",
        "{lead}",
        {"published": "2021-03-03 09:30"},
    ),
    (False, "{title} – Pressmeddelande\n\n{body}", "press_release", "{title}", "{lead}", {}),
    (
        False,
        "Pressmeddelande\n\n{title}\n\nStockholm, 3 mars 2021 – {body}",
        "press_release",
        "{title}",
        "Stockholm, 3 mars 2021 – {lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Rubrik: {title}\nDatum: 3 mars 2021\n\nIngress: {body}",
        "",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Från: Presstjänsten <press@example.se>\nSkickat: den 3 mars 2021 09:12\nTill: redaktion@example.se\nÄmne: Pressmeddelande: {title}\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03 09:12"},
    ),
    (
        False,
        "Pressmeddelande\n\nNY VÄGLEDNING SKA MINSKA MATSVINNET\n\nPublicerad: 3 mars 2021, kl 9.00. Senast ändrad: 2021-03-05.\n\n{body}",
        "press_release",
        "NY VÄGLEDNING SKA MINSKA MATSVINNET",
        "{lead}",
        {"published": "2021-03-03 09:00", "updated": "2021-03-05"},
    ),
    (
        False,
        "Hem / Nyheter / Pressmeddelanden\n\n{title}\n\nPublicerad 2021.03.03\n\n{body}\nDela\nFacebook\nTwitter\nLinkedIn\nSkriv ut\n",
        "",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Uttalande av generaldirektören\n2021-03-03\n\n{title}\n\n{body}",
        "statement",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Pressinbjudan: Kom och se den nya hallen\n\nProvverket bjuder in till visning av hallen. Alla är välkomna dit.\n\nTid: torsdag 4 mars 2021 kl. 10.00–11.00\nPlats: Provgatan 1\nAnmälan: senast 2 mars 2021\n",
        "invitation",
        "Kom och se den nya hallen",
        "Provverket bjuder in till visning av hallen. Alla är välkomna dit.",
        {"event": "2021-03-04 10:00", "deadline": "2021-03-02"},
    ),
    (
        False,
        "Inbjudan till pressträff om matsvinn\n\nProvverket bjuder in till pressträff. Alla är välkomna dit.\n\nDatum: 4 mars 2021\nTid: 10.00–11.00\nPlats: Provgatan 1\nO.s.a. senast den 2 mars 2021 till press@example.se\n",
        "invitation",
        "Inbjudan till pressträff om matsvinn",
        "Provverket bjuder in till pressträff. Alla är välkomna dit.",
        {"event": "2021-03-04 10:00", "deadline": "2021-03-02"},
    ),
    (
        False,
        "Välkommen till pressträff den 4 mars 2021 kl. 10\n\nProvverket bjuder in till pressträff. Alla är välkomna dit.\n",
        "invitation",
        "Välkommen till pressträff den 4 mars 2021 kl. 10",
        "Provverket bjuder in till pressträff. Alla är välkomna dit.",
        {},
    ),
    (
        False,
        "{title}\n{lead}\nVägledningen ska följas upp under nästa år och resultatet redovisas i en rapport.\n– Det är viktigt, säger Maja Prov, generaldirektör.\n",
        "",
        "{title}",
        "{lead}",
        {},
    ),
    (
        True,
        "PRESS RELEASE\nStockholm, March 3, 2021\n\n{title}\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        True,
        "FOR IMMEDIATE RELEASE\n3 March 2021\n\n{title}\n\n{body}",
        "",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        True,
        "Press release | Published: 3rd March 2021 | Last updated: 5 March 2021\n\n{title}\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03", "updated": "2021-03-05"},
    ),
    (
        True,
        "Media advisory\n\n{title}\n\nWhen: 4 March 2021, 10 a.m.\nWhere: Test Street 1\n\n{body}",
        "invitation",
        "{title}",
        "{lead}",
        {"event": "2021-03-04 10:00"},
    ),
    (
        True,
        "News, 03 Mar 2021\n\n{title}\n\n{body}",
        "news",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        True,
        "Test Agency\nNews release\nWednesday 3 March 2021, 9.30 am\n\n{title}\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03 09:30"},
    ),
    (
        True,
        "{title}\n\nPosted on March 3, 2021\n\n{body}\nShare this page\nPrint\n",
        "",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        True,
        "Statement\n\n{title}\n\nPublished 2021-03-03\n\n{body}",
        "statement",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        True,
        "STRICTLY EMBARGOED: 06:00, Wednesday 3 March 2021\n\n{title}\n\n{body}",
        "",
        "{title}",
        "{lead}",
        {"embargo": "2021-03-03 06:00"},
    ),
    (
        False,
        "Pressmeddelande\nPublicerad 3 mars 2021\nSenast granskad 4 mars 2021\n{title}\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03", "updated": "2021-03-04"},
    ),
    (
        False,
        "2021-03-03\n{title}\nPRESSMEDDELANDE\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Pressmeddelande 2021-03-03 | Dnr 2021/123 | Provverket\n\n{title}\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Pressrelease 210303\n\n{title}\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "{title}\n\n{body}\nTaggar: mat, klimat\nPublicerad: 2021-03-03\n",
        "",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Nyhetsarkiv 2021\n\n{title}\n\n3 mar 2021\n\n{body}",
        "",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Webbnyhet\n3 mars 2021\n\n{title}\n\n{body}",
        "news",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "{title}\n\n{body}\n\nProvverket den 3 mars 2021\n",
        "",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Får publiceras tidigast 3 mars 2021 kl. 06.00\n\n{title}\n\n{body}",
        "",
        "{title}",
        "{lead}",
        {"embargo": "2021-03-03 06:00"},
    ),
    (
        False,
        "Pressmeddelande | Provverket\n3 mars, 2021\n\n{title}\n\n{body}",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (False, "Pressmeddelande\n\n”{title}”\n\n{body}", "press_release", "”{title}”", "{lead}", {}),
    (False, "Pressmeddelande\n\n{title}?\n\n{body}", "press_release", "{title}?", "{lead}", {}),
    (
        False,
        "För mer information: Otto Ek, jurist, tfn 08-465 004 11.\nPublicerad 2021-03-03 kl 11.05. Senast uppdaterad\n\n{title}\n\n{body}\n\nPressmeddelande från Provverket",
        "press_release",
        "{title}",
        "{lead}",
        {"published": "2021-03-03 11:05"},
    ),
    (
        False,
        "Frågor besvaras av Otto Ek, jurist, 08-465 004 11.\n\n{title}\n3 mars 2021\n\n{body}",
        "",
        "{title}",
        "{lead}",
        {"published": "2021-03-03"},
    ),
    (
        False,
        "Pressinbjudan\n\n{title}\n\n{body}\n\nDag: 18 augusti 2022\nTid: 09.30\nPlats: Gamla varvet",
        "invitation",
        "{title}",
        "{lead}",
        {"event": "2022-08-18 09:30"},
    ),
    (
        False,
        "Pressinbjudan\n\n{title}\n\n{body}\n\nTid\n\n18 augusti 2022 kl. 10.00\n\nPlats\n\nGamla varvet\n\nAnmälan senast\n\n16 augusti 2022",
        "invitation",
        "{title}",
        "{lead}",
        {"event": "2022-08-18 10:00", "deadline": "2022-08-16"},
    ),
    (
        True,
        "Press invitation\n\n{title}\n\n{body}\n\nDate: 18 August 2022\nTime: 9.30 pm\nPlace: The yard",
        "invitation",
        "{title}",
        "{lead}",
        {"event": "2022-08-18 21:30"},
    ),
]


@pytest.mark.parametrize(("is_english", "source", "kind", "title", "lead", "dates"), HEADS)
def test_head_is_read_in_every_order(is_english, source, kind, title, lead, dates):
    words = {
        "title": TITLE_EN if is_english else TITLE,
        "lead": LEAD_EN if is_english else LEAD,
        "body": BODY_EN if is_english else BODY,
    }

    parsed = parse(source.format(**words))

    assert (parsed.kind, parsed.title) == (kind, title.format(**words))
    assert parsed.lead == lead.format(**words)
    assert {d.role: f"{d.date} {d.time}".strip() for d in parsed.dates} == dates


def test_each_day_of_an_event_has_its_own_clock():
    days = "Dag: 18 augusti 2022\nTid: 09.30\nDag: 19 augusti 2022\nTid: 13.00\nPlats: Varvet"

    parsed = parse(f"Pressinbjudan\n\n{TITLE}\n\n{BODY}\n{days}")

    assert [(d.role, d.date, d.time) for d in parsed.dates] == [
        ("event", "2022-08-18", "09:30"),
        ("event", "2022-08-19", "13:00"),
    ]


@pytest.mark.parametrize(
    "words", ["Mer information\nhttps://example.se/a", "Läs mer på https://example.se/a"]
)
def test_link_before_the_contacts_is_a_link(words):
    parsed = parse(f"{TITLE}\n\n{BODY}\n{words}\n\nKontakt\nOtto Ek, jurist, 08-465 004 11")

    assert [link.url for link in parsed.links] == ["https://example.se/a"]
    assert [contact.name for contact in parsed.contacts] == ["Otto Ek"]


def test_line_that_goes_on_in_its_list_is_no_heading():
    parsed = parse(f"{TITLE}\n\n{BODY}\nPå visningen kan du\n\n• se båten\n• träffa dykarna")

    assert "heading" not in {block.kind for block in parsed.body}
