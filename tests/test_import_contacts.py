# ruff: noqa: E501
"""Variations of how texts say whom to call. All names and numbers are invented."""

import pytest

from pressreleases.importing import parse

SWEDISH = """Pressmeddelande 2021-03-03

Ny vägledning ska minska matsvinnet

Provverket lanserar i dag en vägledning för kommuner. Den har tagits fram i år.

Vägledningen ska följas upp under nästa år och resultatet redovisas i en rapport.

{}
"""
ENGLISH = """Press release
3 March 2021

New guidance will cut food waste

The Test Agency launches new guidance for municipalities today. It was developed this year.

The guidance will be evaluated next year and the results will be presented in a report.

{}
"""

REACHED_SV = [
    (
        "Presskontakt\nMaja Prov, pressekreterare\n08-465 004 11\nmaja.prov@example.se",
        [("Maja Prov", "pressekreterare", "", ["+46846500411"], ["maja.prov@example.se"])],
    ),
    (
        "Presskontakt: Maja Prov, pressekreterare, 08-465 004 11, maja.prov@example.se",
        [("Maja Prov", "pressekreterare", "", ["+46846500411"], ["maja.prov@example.se"])],
    ),
    (
        "Kontaktpersoner:\nMaja Prov\nPressekreterare\nTelefon: 08-465 004 11\nE-post: maja.prov@example.se\n\nOtto Ek\nEnhetschef\nTelefon: 08-465 004 12",
        [
            ("Maja Prov", "Pressekreterare", "", ["+46846500411"], ["maja.prov@example.se"]),
            ("Otto Ek", "Enhetschef", "", ["+46846500412"], []),
        ],
    ),
    (
        "Kontakt\nMaja Prov, pressekreterare, 08-465 004 11, 070-174 06 31\nOtto Ek, enhetschef, 08-465 004 12",
        [
            ("Maja Prov", "pressekreterare", "", ["+46846500411", "+46701740631"], []),
            ("Otto Ek", "enhetschef", "", ["+46846500412"], []),
        ],
    ),
    (
        "För ytterligare information kontakta:\nMaja Prov, pressekreterare, tfn 08-465 004 11 eller mobil 070-174 06 31, maja.prov (at) example.se",
        [
            (
                "Maja Prov",
                "pressekreterare",
                "",
                ["+46846500411", "+46701740631"],
                ["maja.prov@example.se"],
            )
        ],
    ),
    (
        "Kontakta Maja Prov, pressekreterare, på 08-465 004 11 eller maja.prov@example.se för mer information.",
        [("Maja Prov", "pressekreterare", "", ["+46846500411"], ["maja.prov@example.se"])],
    ),
    (
        "Frågor besvaras av Maja Prov (pressekreterare), tel. 08-465 004 11.",
        [("Maja Prov", "pressekreterare", "", ["+46846500411"], [])],
    ),
    (
        "Presstjänst: 08-465 004 10\npress@example.se",
        [("Presstjänst", "", "", ["+46846500410"], ["press@example.se"])],
    ),
    (
        "Provverkets presstjänst\n08-465 004 10 (dygnet runt)\npress@example.se",
        [("Provverkets presstjänst", "", "", ["+46846500410"], ["press@example.se"])],
    ),
    (
        "Presskontakt\nTelefon: 08-465 004 10\nE-post: press@example.se",
        [("", "", "", ["+46846500410"], ["press@example.se"])],
    ),
    ("Pressjour: 08-465 004 10, vardagar 8–17", [("Pressjour", "", "", ["+46846500410"], [])]),
    (
        "Mediekontakt\n\nMaja Prov\npressekreterare\n+46 (0)8 465 004 11\nmaja.prov@example.se",
        [("Maja Prov", "pressekreterare", "", ["+46846500411"], ["maja.prov@example.se"])],
    ),
    (
        "För mer information\nMaja Prov\npressekreterare Provverket\n08 - 465 004 11\nmaja.prov@example.se",
        [
            (
                "Maja Prov",
                "pressekreterare",
                "Provverket",
                ["+46846500411"],
                ["maja.prov@example.se"],
            )
        ],
    ),
    (
        "För frågor kontakta vår pressekreterare Maja Prov på telefon 08-465 004 11.",
        [("Maja Prov", "pressekreterare", "", ["+46846500411"], [])],
    ),
    (
        "Kontakt\n\nPressekreterare Maja Prov, 08-465 004 11\nEnhetschef Otto Ek, 08-465 004 12",
        [
            ("Maja Prov", "Pressekreterare", "", ["+46846500411"], []),
            ("Otto Ek", "Enhetschef", "", ["+46846500412"], []),
        ],
    ),
    (
        "Kontakt\n\nMaja Prov | pressekreterare | 08-465 004 11 | maja.prov@example.se",
        [("Maja Prov", "pressekreterare", "", ["+46846500411"], ["maja.prov@example.se"])],
    ),
    (
        "Kontakt\n\nNamn\tTitel\tTelefon\tE-post\nMaja Prov\tpressekreterare\t08-465 004 11\tmaja.prov@example.se",
        [("Maja Prov", "pressekreterare", "", ["+46846500411"], ["maja.prov@example.se"])],
    ),
    (
        "Kontakt\n\nMaja Prov – pressekreterare – 08-465 004 11",
        [("Maja Prov", "pressekreterare", "", ["+46846500411"], [])],
    ),
    (
        "Kontakt\n\n• Maja Prov, pressekreterare, 08-465 004 11\n• Otto Ek, enhetschef, 08-465 004 12",
        [
            ("Maja Prov", "pressekreterare", "", ["+46846500411"], []),
            ("Otto Ek", "enhetschef", "", ["+46846500412"], []),
        ],
    ),
    (
        "Provverket\nMaja Prov, pressekreterare\n08-465 004 11\n\nProvförbundet\nOtto Ek, ordförande\n08-465 004 12",
        [
            ("Maja Prov", "pressekreterare", "Provverket", ["+46846500411"], []),
            ("Otto Ek", "ordförande", "Provförbundet", ["+46846500412"], []),
        ],
    ),
    (
        "Kontakt\nMaja Prov\n08-465 004 11\nOtto Ek\n08-465 004 12",
        [("Maja Prov", "", "", ["+46846500411"], []), ("Otto Ek", "", "", ["+46846500412"], [])],
    ),
    (
        "Vid frågor, kontakta:\nMaja Prov, strateg hållbar utveckling, 0651-180 00\nmaja.prov@example.se",
        [
            (
                "Maja Prov",
                "strateg hållbar utveckling",
                "",
                ["+4665118000"],
                ["maja.prov@example.se"],
            )
        ],
    ),
    (
        "Kontakt för media:\nMaja Prov, tf. generaldirektör\nTel: 08/465 004 11\nMail: maja.prov[at]example.se",
        [("Maja Prov", "tf. generaldirektör", "", ["+46846500411"], ["maja.prov@example.se"])],
    ),
    (
        "Presskontakt: maja.prov@example.se, 08-465 004 11 (Maja Prov)",
        [("Maja Prov", "", "", ["+46846500411"], ["maja.prov@example.se"])],
    ),
    (
        "Kontaktuppgifter till presstjänsten:\nTelefon 08-465 004 10\nE-post press@example.se\n\nKontaktuppgifter till Maja Prov:\nTelefon 08-465 004 11",
        [
            ("presstjänsten", "", "", ["+46846500410"], ["press@example.se"]),
            ("Maja Prov", "", "", ["+46846500411"], []),
        ],
    ),
    (
        "Läs mer\nhttps://www.example.se/vagledning\n\nKontakt\nMaja Prov, pressekreterare, 08-465 004 11",
        [("Maja Prov", "pressekreterare", "", ["+46846500411"], [])],
    ),
    (
        "Maja Prov, pressekreterare, nås på 08-465 004 11.\n\nOm Provverket\nProvverket är en statlig myndighet som arbetar med mat.",
        [("Maja Prov", "pressekreterare", "", ["+46846500411"], [])],
    ),
    (
        "Ansvarig handläggare: Maja Prov, 08-465 004 11, maja.prov@example.se",
        [("Maja Prov", "Ansvarig handläggare", "", ["+46846500411"], ["maja.prov@example.se"])],
    ),
    (
        "Kontakt: presschef Maja Prov 08-465 004 11",
        [("Maja Prov", "presschef", "", ["+46846500411"], [])],
    ),
    (
        "Kontakt:\nMaja Prov, avdelningschef för analys och statistik, Provverket, tel 08-465 004 11",
        [
            (
                "Maja Prov",
                "avdelningschef för analys och statistik",
                "Provverket",
                ["+46846500411"],
                [],
            )
        ],
    ),
    (
        "Välkommen att höra av dig till\nMaja Prov, pressekreterare, 08-465 004 11",
        [("Maja Prov", "pressekreterare", "", ["+46846500411"], [])],
    ),
    (
        "KONTAKT\nMAJA PROV\nPressekreterare\n08-465 004 11",
        [("MAJA PROV", "Pressekreterare", "", ["+46846500411"], [])],
    ),
    (
        "Växel: 08-465 004 00\nFax: 08-465 004 01\n\nKontakt: Maja Prov, 08-465 004 11",
        [("Maja Prov", "", "", ["+46846500411"], [])],
    ),
    (
        "Kontakt\nMaja Prov, pressekreterare\nDirekt: 08-465 004 11\nMobil: 0701740631\nwww.example.se",
        [("Maja Prov", "pressekreterare", "", ["+46846500411", "+46701740631"], [])],
    ),
    (
        "Kontakt\nMaja Prov, pressekreterare, 08-465 004 11 / 070-174 06 31 / maja.prov@example.se",
        [
            (
                "Maja Prov",
                "pressekreterare",
                "",
                ["+46846500411", "+46701740631"],
                ["maja.prov@example.se"],
            )
        ],
    ),
    (
        "För intervjuer, kontakta Maja Prov via maja.prov@example.se eller 08-465 004 11.",
        [("Maja Prov", "", "", ["+46846500411"], ["maja.prov@example.se"])],
    ),
    (
        "Anmäl dig till pressträffen hos Maja Prov, pressekreterare, maja.prov@example.se, 08-465 004 11.",
        [("Maja Prov", "pressekreterare", "", ["+46846500411"], ["maja.prov@example.se"])],
    ),
    (
        "Kontakt:\nMaja Prov\nPressekreterare\nEnheten för kommunikation\nProvverket\n08-465 004 11",
        [
            (
                "Maja Prov",
                "Pressekreterare",
                "Enheten för kommunikation, Provverket",
                ["+46846500411"],
                [],
            )
        ],
    ),
    (
        "Presstjänsten\nVardagar 8.00–16.30: 08-465 004 10\nÖvrig tid: 070-174 06 31\nE-post: press@example.se",
        [("Presstjänsten", "", "", ["+46846500410", "+46701740631"], ["press@example.se"])],
    ),
    (
        "Frågor besvaras av Maja Prov, jurist, som kan nås på 08-465 004 11 eller maja.prov@example.se.",
        [("Maja Prov", "jurist", "", ["+46846500411"], ["maja.prov@example.se"])],
    ),
    (
        "Information: Maja Prov, jurist, 08-465 004 11",
        [("Maja Prov", "jurist", "", ["+46846500411"], [])],
    ),
    (
        "Kontakt\nMaja Prov\nStenhuggare\n08-465 004 11\n\nOtto Ek\nSotare\notto.ek@example.se",
        [
            ("Maja Prov", "Stenhuggare", "", ["+46846500411"], []),
            ("Otto Ek", "Sotare", "", [], ["otto.ek@example.se"]),
        ],
    ),
    (
        "Kontakt\nMaja Prov\nVardagar\n08-465 004 11",
        [("Maja Prov", "", "", [], [])],
    ),
]
REACHED_EN = [
    (
        "Media contact\nAnna Fields, Press Officer\n+46 8 465 004 11\nanna.fields@example.org",
        [("Anna Fields", "Press Officer", "", ["+46846500411"], ["anna.fields@example.org"])],
    ),
    (
        "For more information, please contact Anna Fields, Press Officer, on +46 (0)8 465 004 11 or anna.fields@example.org.",
        [("Anna Fields", "Press Officer", "", ["+46846500411"], ["anna.fields@example.org"])],
    ),
    (
        "Contact: Anna Fields, Head of Communications, Test Agency, tel. +46 8 465 004 11",
        [("Anna Fields", "Head of Communications", "Test Agency", ["+46846500411"], [])],
    ),
    (
        "Press Office: +46 8 465 004 10, press@example.org",
        [("Press Office", "", "", ["+46846500410"], ["press@example.org"])],
    ),
    ("Media enquiries: press@example.org", [("", "", "", [], ["press@example.org"])]),
    (
        "Enquiries to:\nAnna Fields (Chief Economist)\nPhone: 0046 8 465 004 11",
        [("Anna Fields", "Chief Economist", "", ["+46846500411"], [])],
    ),
    (
        "Press contact:\nDr Anna Fields\nSenior Adviser, Unit for Statistics\n+46 70 174 06 31",
        [("Dr Anna Fields", "Senior Adviser, Unit for Statistics", "", ["+46701740631"], [])],
    ),
    (
        "Notes to editors\nThe report is available at https://www.example.org/report\n\nContact\nAnna Fields\nPress Officer\nM: +46 70 174 06 31\nE: anna.fields@example.org",
        [("Anna Fields", "Press Officer", "", ["+46701740631"], ["anna.fields@example.org"])],
    ),
    (
        "Questions are answered by Anna Fields, legal adviser, who can be reached at +46 8 465 004 11.",
        [("Anna Fields", "legal adviser", "", ["+46846500411"], [])],
    ),
    (
        "Questions may be put to Anna Fields, legal adviser, who is available on +46 8 465 004 11.",
        [("Anna Fields", "legal adviser", "", ["+46846500411"], [])],
    ),
    (
        "Information: Anna Fields, astronomer, tel. +46 8 465 004 11, anna.fields@example.org",
        [("Anna Fields", "astronomer", "", ["+46846500411"], ["anna.fields@example.org"])],
    ),
]


def contacts_of(source: str) -> list:
    return [
        (c.name, c.title, c.organisation, [p.e164 for p in c.phones], [e.address for e in c.emails])
        for c in parse(source).contacts
    ]


@pytest.mark.parametrize(("words", "expected"), REACHED_SV)
def test_swedish_contact_has_its_person_and_numbers(words, expected):
    assert contacts_of(SWEDISH.format(words)) == expected


@pytest.mark.parametrize(("words", "expected"), REACHED_EN)
def test_english_contact_has_its_person_and_numbers(words, expected):
    assert contacts_of(ENGLISH.format(words)) == expected


#: Numbers that could be taken for somebody else's: each must be with its own, or with nobody.
WHOSE = [
    (
        "Kontakt\nEva Hed, enhetschef, 08-465 004 11\nLänsstyrelsens växel: 08-465 004 00",
        [("Eva Hed", ["+46846500411"]), ("Länsstyrelsens växel", ["+46846500400"])],
    ),
    (
        "Kontakt\nEva Hed, enhetschef, 08-465 004 11\nTipstelefon: 08-465 004 99",
        [("Eva Hed", ["+46846500411"]), ("Tipstelefon", ["+46846500499"])],
    ),
    (
        "Kontakt\nEva Hed\nenhetschef\nOtto Ek\npresschef\n08-465 004 11\n08-465 004 12",
        [("Eva Hed", ["+46846500411"]), ("Otto Ek", ["+46846500412"])],
    ),
    (
        "Kontakt\nEva Hed, enhetschef\nOtto Ek, presschef, 08-465 004 12, 070-174 06 31",
        [("Eva Hed", []), ("Otto Ek", ["+46846500412", "+46701740631"])],
    ),
    (
        "Presskontakt\n08-465 004 11\nEva Hed\nenhetschef\n\n08-465 004 12\nOtto Ek\npresschef",
        [("Eva Hed", ["+46846500411"]), ("Otto Ek", ["+46846500412"])],
    ),
    (
        "Allmänheten ringer 0771-11 22 33. Eva Hed är chef.\n\nKontakt\nEva Hed, 08-465 004 11",
        [("Eva Hed", ["+46846500411"])],
    ),
]


@pytest.mark.parametrize(("words", "expected"), WHOSE)
def test_number_is_with_its_own(words, expected):
    contacts = parse(SWEDISH.format(words)).contacts

    assert [(c.name, [phone.e164 for phone in c.phones]) for c in contacts] == expected
