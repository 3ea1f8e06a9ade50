"""Contact persons: their numbers, who answers for whom, and their addresses."""

import datetime as dt

import phonenumbers
import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from contacts import phones
from contacts.answering import who_answers
from contacts.models import ContactPerson, PressOffice
from pressreleases import frozen
from pressreleases.models.subjects import address_part
from tests.factories import make_contact, make_office, make_subject

STOCKHOLM = "+46858621785"
MOBILE = "+46765021799"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("08-586 217 85", STOCKHOLM),
        ("08/586 217 85", STOCKHOLM),
        ("08 58621785", STOCKHOLM),
        ("0858621785", STOCKHOLM),
        ("(08) 586 217 85", STOCKHOLM),
        ("08.586.217.85", STOCKHOLM),
        ("08\u2013586\u00a0217\u00a085", STOCKHOLM),
        (" 08-586 217 85\n", STOCKHOLM),
        ("+46 8 586 217 85", STOCKHOLM),
        ("+46858621785", STOCKHOLM),
        ("+46 (0)8 586 217 85", STOCKHOLM),
        ("+46(0)8-586 217 85", STOCKHOLM),
        ("0046 8 586 217 85", STOCKHOLM),
        ("0046858621785", STOCKHOLM),
        ("0765-02 17 99", MOBILE),
        ("076-502 17 99", MOBILE),
        ("+46 76 502 17 99", MOBILE),
        ("031-390 06 21", "+46313900621"),
        ("020-12 34 56", "+4620123456"),
        ("+358 9 1234567", "+35891234567"),
        ("+1 202 555 0100", "+12025550100"),
    ],
)
def test_number_is_understood_however_it_is_written(typed, number):
    assert phones.to_e164(typed) == number


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "0",
        "08",
        "växeln",
        "08-586 217 85 växel",
        "08-586 217 85 ankn. 12",
        "08-586 217 85 ext 12",
        "08-586 217 85 #12",
        "08-586 217 85 12345 67890",
        "+999 123 456 789",
        "+46",
        "08-586 217 85\nEMAIL:x",
        "08-586 217 85;ext=12",
        "tel:+46858621785",
        "<b>08</b>",
    ],
)
def test_anything_else_is_refused_with_a_sentence(typed):
    said = set()
    for language in ("sv", "en"):
        with translation.override(language):
            with pytest.raises(ValidationError) as error:
                phones.to_e164(typed)
            [sentence] = error.value.messages
        assert f"{typed}”" in sentence
        assert sentence.endswith(".")
        said.add(sentence)
    assert len(said) == 2


@pytest.mark.parametrize(
    ("typed", "swedish", "english"),
    [
        ("08-586 217 85", "08-586 217 85", "+46 8 586 217 85"),
        ("0765-02 17 99", "0765-02 17 99", "+46 76 502 17 99"),
        ("+46 8 586 217 85", "08-586 217 85", "+46 8 586 217 85"),
        ("0046858621785", "08-586 217 85", "+46 8 586 217 85"),
        ("+46 (0)76 502 17 99", "076-502 17 99", "+46 76 502 17 99"),
        ("+358 9 1234567", "+358 9 1234567", "+358 9 1234567"),
    ],
)
def test_number_is_printed_as_readers_of_the_language_expect(typed, swedish, english):
    assert phones.printed(typed, "sv") == swedish
    assert phones.printed(typed, "en") == english


@settings(max_examples=150)
@given(
    st.sampled_from(["8", "31", "40", "46", "70", "76", "226", "910", "20"]),
    st.text("0123456789", min_size=6, max_size=6),
    st.sampled_from(["0{0}-{1}", "+46 {0} {1}", "0046{0}{1}", "+46 (0){0}-{1}", "0{0}/{1}"]),
)
def test_printed_number_is_understood_as_the_same(area, rest, pattern):
    number = phones.to_e164(pattern.format(area, rest))

    assert number == f"+46{area}{rest}"
    for language in ("sv", "en"):
        printed = phones.printed(pattern.format(area, rest), language)
        assert phones.to_e164(printed) == number
        assert phonenumbers.parse(printed, "SE").national_number == int(area + rest)


# --- saving


@pytest.mark.django_db
def test_numbers_are_kept_as_typed_and_as_dialled():
    person = make_contact(phone=" 08-586  217 85 ", mobile="0765-02 17 99")
    office = make_office(phone="+46 8 465 004 00")

    stored = ContactPerson.objects.get(pk=person.pk)
    assert (stored.phone, stored.phone_e164) == ("08-586 217 85", STOCKHOLM)
    assert stored.numbers_in("sv") == [(STOCKHOLM, "08-586 217 85"), (MOBILE, "0765-02 17 99")]
    assert stored.numbers_in("en")[1] == (MOBILE, "+46 76 502 17 99")
    assert PressOffice.load() == office
    assert PressOffice.load().numbers_in("sv") == [("+46846500400", "08-465 004 00")]

    stored.phone = ""
    stored.save()
    assert ContactPerson.objects.get().phone_e164 == ""
    assert ContactPerson.objects.get().numbers_in("sv") == [(MOBILE, "0765-02 17 99")]


@pytest.mark.django_db
def test_what_is_no_number_is_neither_valid_nor_saved():
    person = make_contact(phone="08-465 004 10")
    person.phone, person.mobile = "växeln", "inget"

    with pytest.raises(ValidationError) as error:
        person.clean()
    assert set(error.value.message_dict) == {"phone", "mobile"}
    with pytest.raises(ValidationError):
        person.save()
    assert ContactPerson.objects.get().phone == "08-465 004 10"


@pytest.mark.django_db
def test_office_has_one_row_and_is_empty_on_a_new_site():
    assert PressOffice.load().numbers_in("sv") == []
    make_office()

    PressOffice(name_sv="Annan").save()

    assert [office.name_sv for office in PressOffice.objects.all()] == ["Annan"]


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["Åsa Öberg", "日本", "x" * 110, "y" * 91 + " " + "z" * 20])
def test_every_person_and_subject_has_an_address_of_its_own(name):
    people = [make_contact(name=name) for _ in range(3)]
    subjects = [make_subject(name_sv=name[:80]) for _ in range(3)]

    for rows in (people, subjects):
        slugs = [row.slug for row in rows]
        assert len(set(slugs)) == 3
        assert [slug.rpartition("-")[2] for slug in slugs[1:]] == ["2", "3"]
        for slug in slugs:
            address_part(slug)
            assert len(slug) <= 100


@pytest.mark.django_db
def test_address_stays_when_the_name_changes():
    person = make_contact(name="Åsa Öberg")
    person.name = "Åsa \u202eEk\n"
    person.save()

    assert (person.slug, person.name, person.sort_name) == ("asa-oberg", "Åsa Ek", "{asa ek")


@pytest.mark.django_db
def test_nobody_is_their_own_deputy():
    person, other = make_contact(), make_contact()
    person.deputy = other
    person.clean()
    person.deputy = person

    with pytest.raises(ValidationError) as error:
        person.clean()
    assert set(error.value.message_dict) == {"deputy"}


# --- who answers now

NOON = dt.datetime(2024, 7, 1, 10, tzinfo=dt.UTC)
LEFT = dt.date(2024, 6, 30)


def answers(*persons, on=NOON):
    """Who answers for each person: (name of who has the number, whether as a deputy)."""
    contacts = [frozen.Contact(person=person.pk, name="som tryckt") for person in persons]
    found = who_answers(contacts, on=on)
    assert [answer.printed for answer in found] == contacts
    return [(answer.person and answer.person.name, answer.is_deputy) for answer in found]


@pytest.mark.django_db
def test_deputy_answers_for_who_has_left_or_has_no_number():
    deputy = make_contact(name="Lo")
    gone_deputy = make_contact(name="Bo", active_until=LEFT)
    mute_deputy = make_contact(name="Mo", phone="")
    persons = [
        make_contact(name="Här", deputy=deputy),
        make_contact(name="Mobil", phone="", mobile="070-174 06 12"),
        make_contact(name="Slutat", deputy=deputy, active_until=LEFT),
        make_contact(name="Tyst", deputy=deputy, phone=""),
        make_contact(name="Borta", deputy=gone_deputy, active_until=LEFT),
        make_contact(name="Ensam", active_until=LEFT),
        make_contact(name="Följd", deputy=mute_deputy, active_until=LEFT),
    ]

    assert answers(*persons) == [
        ("Här", False),
        ("Mobil", False),
        ("Lo", True),
        ("Lo", True),
        (None, False),
        (None, False),
        (None, False),
    ]


@pytest.mark.django_db
def test_person_answers_to_the_end_of_the_last_day_in_sweden():
    person = make_contact(name="Åsa", active_until=LEFT)

    midnight = dt.datetime(2024, 6, 30, 22, tzinfo=dt.UTC)
    assert answers(person, on=midnight - dt.timedelta(seconds=1)) == [("Åsa", False)]
    assert answers(person, on=midnight) == [(None, False)]


@pytest.mark.django_db
def test_deleted_person_leaves_the_printed_name():
    person, kept = make_contact(name="Åsa"), make_contact(name="Lo")
    contacts = [frozen.Contact(person=pk, name="x") for pk in (person.pk, kept.pk, person.pk)]
    person.delete()

    found = who_answers(contacts, on=NOON)

    assert [answer.person for answer in found] == [None, kept, None]


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 3])
def test_answers_cost_one_query(count, django_assert_num_queries):
    deputy = make_contact()
    persons = [make_contact(deputy=deputy, active_until=LEFT) for _ in range(count)]

    with django_assert_num_queries(1):
        assert len(answers(*persons)) == count
    with django_assert_num_queries(0):
        assert answers() == []
