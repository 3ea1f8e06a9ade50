# ruff: noqa: E501
"""Whose a number or an address is, where another's is easily taken for it.

Each kind has at least two texts, and each text says who has what. When it is not clear the number
is a service's, or nobody's with a remark. All names, numbers and addresses are invented.
"""

import pytest

from pressreleases.importing import Source, parse
from pressreleases.importing.whose import fits
from tests.corpus.cases import document, p, table

TEXT = """Pressmeddelande 2021-03-03

Badet öppnar igen

Badet i Provby öppnar igen efter flera års väntan. Det blir större och varmare än förut.

Bygget har kostat mindre än väntat, och kommunen har redan fått många frågor om öppettiderna.

"""
MAJA = ("Maja Prov", "+46846500411")


def reached(parsed) -> list:
    """Everybody with what reaches them, as one flat line each."""
    return [
        (c.name, *(phone.e164 for phone in c.phones), *(email.address for email in c.emails))
        for c in parsed.contacts
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # a switchboard, which only puts through
        ("Kontakt\nMaja Prov, forskare, nås via växeln 08-465 004 00", [("Maja Prov",)]),
        ("Kontakt\nMaja Prov, forskare, via kontaktcenter 08-465 004 00", [("Maja Prov",)]),
        (
            "Kontakt\nMaja Prov, enhetschef, växel 08-465 004 00, mobil 070-174 06 31",
            [("Maja Prov", "+46701740631")],
        ),
        ("Kontakt\nMaja Prov, forskare, 08-465 004 00 (växel), 08-465 004 11", [MAJA]),
        # a service on a line of its own, below somebody
        (
            "Kontakt\nMaja Prov, rektor, 08-465 004 11\nExpeditionen 08-465 004 10, skolan@example.se",
            [MAJA, ("Expeditionen", "+46846500410", "skolan@example.se")],
        ),
        (
            "Kontakt\nMaja Prov, chef, 08-465 004 11\nPresskontakt dagtid: 08-465 004 10, kvällar: 08-465 004 12",
            [MAJA, ("Presskontakt", "+46846500410", "+46846500412")],
        ),
        (
            "Kontakt\nOrdförande Maja Prov\n08-465 004 11\nKansli\n08-465 004 10\nkansliet@example.se",
            [MAJA, ("Kansli", "+46846500410", "kansliet@example.se")],
        ),
        (
            "Kontakt\n08-465 004 11 Maja Prov\n08-465 004 10 förbundsexpeditionen (mån-tors 9-15)\ninfo@example.se",
            [MAJA, ("förbundsexpeditionen", "+46846500410")],
        ),
        # a label that is about something else
        ("Kontakt\nMaja Prov, chef, 08-465 004 11\nÖvriga frågor: 08-465 004 00", [MAJA]),
        (
            "Kontakt\nMaja Prov, åklagare, 08-465 004 11\nAnmälan till träffen: traff@example.se",
            [MAJA],
        ),
        ("Kontakt\nMaja Prov, åklagare, 08-465 004 11\nTips: 08-465 004 99", [MAJA]),
        (
            "Kontakt\nFrågor om driften: Maja Prov 08-465 004 11, övriga frågor: 08-465 004 00",
            [MAJA],
        ),
        # what another sentence, or another role, says of a number
        (
            "Kontakt\nChefen Maja Prov nås på 08-465 004 11. Entrén har nummer 08-465 004 12.",
            [MAJA],
        ),
        ("Kontakt\nMaja Prov, åklagare, 08-465 004 11\nAssistent: 08-465 004 14", [MAJA]),
        ("Maja Prov svarar kl. 13 på presstjänstens nummer 08-465 004 10.", [("Maja Prov",)]),
        # an address that two share, and one that is the whole house's
        (
            "Kontakt\nMaja Prov, 08-465 004 11\nOtto Ek, 08-465 004 12\nE-post till båda: beredskap@example.se",
            [MAJA, ("Otto Ek", "+46846500412")],
        ),
        ("Kontakt\nMaja Prov\nenhetschef\n08-465 004 11\ninfo@example.se", [MAJA]),
        ("Kontakt\nMaja Prov, forskare, 08-465 004 11, press@example.se", [MAJA]),
        (
            "Kontakt\nMaja Prov, pressekreterare, 08-465 004 11, press@example.se",
            [(*MAJA, "press@example.se")],
        ),
        # somebody who answers for another
        (
            "Maja Prov nås genom pressekreterare Otto Ek, 08-465 004 12.",
            [("Otto Ek", "+46846500412")],
        ),
        (
            "För intervju med Maja Prov, kontakta pressjouren, 08-465 004 10.",
            [("pressjouren", "+46846500410")],
        ),
        (
            "Forskaren Maja Prov hänvisar till universitetets presstjänst, 08-465 004 10.",
            [("universitetets presstjänst", "+46846500410")],
        ),
        ("Media som vill intervjua Maja Prov kan ringa 08-465 004 10.", []),
        (
            "Media enquiries: Maja Prov, press officer (+46 (0)8-465 004 11) or, in her absence, the project office on +46 8 465 004 10 (office@example.org).",
            [MAJA, ("project office", "+46846500410", "office@example.org")],
        ),
        # a deputy
        (
            "Kontakt\nMaja Prov, läkare, tfn 08-465 004 11\nErsättare: Otto Ek, läkare, 08-465 004 12",
            [MAJA, ("Otto Ek", "+46846500412")],
        ),
        (
            "Kontakt\nMaja Prov, läkare (tjänstledig t.o.m. 14 juli)\nVikarie: Otto Ek\nTel 08-465 004 12",
            [("Maja Prov",), ("Otto Ek", "+46846500412")],
        ),
        # what the line says of the number, and no title
        (
            "Frågor till:\nMaja Prov (rektor)\t08-465 004 11\tsms går bra: 070-174 06 31",
            [(*MAJA, "+46701740631")],
        ),
        # one question each
        (
            "Frågor om innehållet: Maja Prov, maja.prov(at)example.se\nFrågor om systemet: supporten, 08-465 004 10, support(at)example.se\nPressfrågor: press(at)example.se",
            [
                ("Maja Prov", "maja.prov@example.se"),
                ("supporten", "+46846500410", "support@example.se"),
                ("Pressfrågor", "press@example.se"),
            ],
        ),
    ],
)
def test_number_is_its_owners_or_nobodys(words, expected):
    assert reached(parse(f"{TEXT}{words}")) == expected


def test_what_may_be_anybodys_is_told_and_stays_in_the_body():
    parsed = parse(f"{TEXT}Kontakt\nMaja Prov, 08-465 004 11\nÖvriga frågor: 08-465 004 00")

    assert [(r.code, r.text) for r in parsed.remarks] == [
        ("contact_whose", "Övriga frågor: 08-465 004 00")
    ]
    assert parsed.body[-1].text == "Övriga frågor: 08-465 004 00"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [("08-465 004 11", "08-465 004 12"), ("maja.prov@example.se", "otto.ek@example.se")],
            [(*MAJA, "maja.prov@example.se"), ("Otto Ek", "+46846500412", "otto.ek@example.se")],
        ),
        (
            [("08-465 004 11", "08-465 004 12"), ("maja.prov@example.se", "")],
            [(*MAJA, "maja.prov@example.se"), ("Otto Ek", "+46846500412")],
        ),
        (  # whose the one number is cannot be told
            [("08-465 004 11", ""), ("maja.prov@example.se", "otto.ek@example.se")],
            [("Maja Prov", "maja.prov@example.se"), ("Otto Ek", "otto.ek@example.se")],
        ),
    ],
)
def test_table_with_a_column_for_each(rows, expected):
    title = p("Badet öppnar igen", "Rubrik1")
    lead = p("Badet i Provby öppnar igen. Det blir större och varmare än förut.")
    people = table(("Maja Prov\nchef", "Otto Ek"), *rows)

    parsed = parse(Source(data=document(title, lead, p("Kontakt", bold=True), people)))

    assert reached(parsed) == expected


@pytest.mark.parametrize(
    ("address", "name", "is_fit"),
    [
        ("maja.prov@example.se", "Maja Prov", True),
        ("mp@example.se", "Maja Prov", True),
        ("mprov2@example.se", "Maja Prov", True),
        ("provmaja@example.se", "Maja Prov", True),
        ("asa.oeberg@example.se", "Åsa Öberg", True),
        ("bo-goran.ek@example.se", "Bo-Göran Ek", True),
        ("otto.ek@example.se", "Maja Prov", False),
        ("provverket@example.se", "Maja Prov", False),
        ("info@example.se", "Ingrid Foss", False),
        ("beredskap@example.se", "Maja Prov", False),
    ],
)
def test_address_fits_whom_it_spells(address, name, is_fit):
    assert fits(address, name, "") is is_fit
