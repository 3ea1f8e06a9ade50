"""vCards: read back by an independent reader, whatever stands in a name (RFC 6350)."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contacts.models import ContactPerson, PressOffice
from contacts.vcard import vcard

OFFICE = PressOffice(name_sv="Provmyndigheten", name_en="The Test Agency")
URL = "https://example.se/presskontakt/asa/"


def read(card: str) -> list[tuple[str, str]]:
    """Unfolds and splits a card into (property with parameters, raw value) pairs."""
    assert card.endswith("\r\n")
    assert "\n" not in card.replace("\r\n", "")
    assert "\r" not in card.replace("\r\n", "")
    lines = card.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    pairs = []
    for line in lines:
        name, value = re.fullmatch(r'((?:[^":]|"[^"]*")+):(.*)', line, re.DOTALL).groups()
        pairs.append((name, value))
    return pairs


def unescape(value: str) -> str:
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)


def components(value: str) -> list[str]:
    """The parts of a structured value, cut at semicolons that are not escaped."""
    return [unescape(part) for part in re.findall(r"((?:\\.|[^\\;])*)(?:;|$)", value)][:5]


def make_person(**fields):
    return ContactPerson(**{"name": "Åsa Öberg", "title_sv": "chef", "title_en": "Head", **fields})


def test_card_says_who_and_how_to_reach():
    person = make_person(
        phone_e164="+46858621785", mobile_e164="+46765021799", email="asa@example.se"
    )

    assert read(vcard(person, OFFICE, "sv", URL)) == [
        ("BEGIN", "VCARD"),
        ("VERSION", "4.0"),
        ("KIND", "individual"),
        ("FN", "Åsa Öberg"),
        ("N", "Öberg;Åsa;;;"),
        ("ORG", "Provmyndigheten"),
        ("TITLE;LANGUAGE=sv", "chef"),
        ('TEL;VALUE=uri;TYPE="work,voice"', "tel:+46858621785"),
        ('TEL;VALUE=uri;TYPE="work,cell"', "tel:+46765021799"),
        ("EMAIL;TYPE=work", "asa@example.se"),
        ("URL", URL),
        ("END", "VCARD"),
    ]


def test_card_in_english_leaves_out_what_is_not_there():
    card = vcard(make_person(title_en=""), OFFICE, "en", URL)

    assert [name for name, _ in read(card)] == [
        *("BEGIN", "VERSION", "KIND", "FN", "N", "ORG", "URL", "END")
    ]
    assert ("ORG", "The Test Agency") in read(card)
    only_swedish = vcard(make_person(), PressOffice(name_sv="Provmyndigheten"), "en", URL)
    assert ("ORG", "Provmyndigheten") in read(only_swedish)
    assert ("TITLE;LANGUAGE=en", "Head") in read(only_swedish)


@pytest.mark.parametrize(
    "hostile",
    [
        "Åsa\r\nEND:VCARD\r\nBEGIN:VCARD",
        "Åsa\nTEL:112",
        "Åsa\rTEL:112",
        "Åsa; Öberg, chef",
        "C:\\namn\\",
        "\\n; \\, \\\\",
        "END:VCARD",
        '"Åsa":Öberg',
        "",
    ],
)
def test_hostile_name_stays_a_name(hostile):
    person = make_person(name=hostile, title_sv=f"chef {hostile}")
    pairs = read(vcard(person, PressOffice(name_sv=f"Prov {hostile}"), "sv", URL))

    assert [name for name, _ in pairs] == [
        *("BEGIN", "VERSION", "KIND", "FN", "N", "ORG", "TITLE;LANGUAGE=sv", "URL", "END")
    ]
    values = dict(pairs)
    expected = hostile.replace("\r\n", "\n").replace("\r", "\n")
    assert unescape(values["FN"]) == expected
    assert unescape(values["TITLE;LANGUAGE=sv"]) == f"chef {expected}"
    assert unescape(values["ORG"]) == f"Prov {expected}"
    family, given_name, *empty = components(values["N"])
    assert f"{given_name} {family}".strip() == expected
    assert empty == ["", "", ""]


@settings(max_examples=150)
@given(st.text("aåäöé😀;,\\\n :\"'-n", max_size=120))
def test_any_name_is_read_back_from_lines_of_75_octets(name):
    card = vcard(make_person(name=name), OFFICE, "sv", URL)

    assert all(len(line.encode()) <= 75 for line in card.split("\r\n"))
    assert unescape(dict(read(card))["FN"]) == name


@pytest.mark.parametrize(
    ("length", "lines"), [(72, ["FN:" + "x" * 72]), (73, ["FN:" + "x" * 72, " x"])]
)
def test_line_is_folded_at_75_octets(length, lines):
    card = vcard(make_person(name="x" * length), OFFICE, "sv", URL).split("\r\n")

    assert card[3 : 3 + len(lines)] == lines
    assert card[3 + len(lines)].startswith("N:")


def test_line_is_never_folded_inside_a_character():
    card = vcard(make_person(name="xx" + "å" * 100), OFFICE, "sv", URL).encode()

    for line in card.split(b"\r\n"):
        line.decode()
        assert len(line) <= 75
    assert card.decode().split("\r\n")[3] == "FN:xx" + "å" * 35
