"""Finding whom to call: by name, title, unit, subject or number, with one typing error forgiven."""

import datetime as dt

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from contacts.lookup import one_slip
from pressreleases.models import Edition
from tests.factories import make_contact, make_office, make_release, make_subject, put_out

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)


@pytest.fixture
def people():
    rules = make_subject(name_sv="Regler och vägledning", name_en="Rules and guidance")
    make_contact(
        name="Åsa Olsson",
        title_sv="kommunikationschef",
        title_en="Head of Communications",
        unit_sv="Ledningskansliet",
        unit_en="Director’s Office",
        phone="0765-02 17 99",
    ).subjects.add(rules)
    make_contact(name="Karl-Erik Öst", title_sv="jurist", title_en="Lawyer", phone="08-586 217 85")
    make_contact(name="Bo Ek", title_sv="generaldirektör", title_en="", phone="031-390 06 21")


def found(reader, query, language="sv") -> list[str]:
    page = "/presskontakt/" if language == "sv" else "/en/press-contact/"
    return [person.name for person in reader.get(page, {"q": query}).context["persons"]]


ASA, KARL, BO = "Åsa Olsson", "Karl-Erik Öst", "Bo Ek"


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("asa olson", [ASA]),
        ("Åsa Olsson", [ASA]),
        ("olsson, åsa", [ASA]),
        ("A\u030asa", [ASA]),
        ("oslson", [ASA]),
        ("olssson", [ASA]),
        ("plsson", [ASA]),
        ("kommunikationschef", [ASA]),
        ("kommunikatonschef", [ASA]),
        ("kommun", [ASA]),
        ("head of comm", [ASA]),
        ("ledningskansli", [ASA]),
        ("director's", [ASA]),
        ("director’s office", [ASA]),
        ("regler", [ASA]),
        ("guidance", [ASA]),
        ("vagledning", [ASA]),
        ("erik", [KARL]),
        ("karl erik", [KARL]),
        ("karl-erik", [KARL]),
        ("ost", [KARL]),
        ("217 85", [KARL]),
        ("08-586 217 85", [KARL]),
        ("+46 8 586", [KARL]),
        ("+46 (0)8 586", [KARL]),
        ("0046 8 586", [KARL]),
        ("86217", [KARL]),
        ("076", [ASA]),
        ("bo 3900", [BO]),
        ("ek", [BO]),
        ("bo", [BO]),
        # Nothing, or too far away.
        ("bu", []),
        ("olxxon", []),
        ("bo 217", []),
        ("99999", []),
        ("46", []),
        ("%", []),
        ("_", []),
        ("'", []),
        ("\u202e", [ASA, KARL, BO]),
        ("x" * 10_000, []),
        ("1" * 10_000, []),
    ],
)
def test_people_are_found(reader, people, query, names):
    assert sorted(found(reader, query)) == sorted(names)
    assert sorted(found(reader, query, "en")) == sorted(names)


def test_the_page_says_when_it_forgave_an_error(reader, people):
    assert "liknande ord" in reader.get("/presskontakt/", {"q": "asa olson"}).content.decode()
    assert "liknande ord" not in reader.get("/presskontakt/", {"q": "asa olsson"}).content.decode()
    assert "liknande ord" not in reader.get("/presskontakt/", {"q": "zzzz"}).content.decode()


words = st.text("abcdefgh", min_size=1, max_size=8)


@settings(max_examples=300)
@given(words, st.integers(0, 8), st.sampled_from("abcxyz"), st.sampled_from("dris"))
def test_one_slip_is_one_slip(word, place, letter, kind):
    place = min(place, len(word) - 1)
    if kind == "d":
        other = word[:place] + word[place + 1 :]
    elif kind == "i":
        other = word[:place] + letter + word[place:]
    elif kind == "r":
        other = word[:place] + letter + word[place + 1 :]
    else:
        other = word[:place] + word[place : place + 2][::-1] + word[place + 2 :]

    assert one_slip(word, other)
    assert one_slip(other, word)
    assert not one_slip(word, other + "zz")


def test_people_stand_by_subject_and_those_without_one_last(reader, people):
    make_contact(name="Ylva Test").subjects.add(make_subject(name_sv="Ärenden", name_en=""))

    swedish = reader.get("/presskontakt/").context["groups"]
    english = reader.get("/en/press-contact/").context["groups"]

    def named(groups, language):
        return [
            (subject.name_in(language) if subject else None, [p.name for p in group])
            for subject, group in groups
        ]

    assert named(swedish, "sv") == [
        ("Regler och vägledning", [ASA]),
        ("Ärenden", ["Ylva Test"]),
        (None, [BO, KARL]),
    ]
    assert named(english, "en") == [
        ("Rules and guidance", [ASA]),
        (None, [BO, KARL, "Ylva Test"]),
    ]


# --- the page of a person


def test_a_person_s_page_lists_what_is_public_and_nothing_else(reader):
    now = timezone.now()
    person, other = make_contact(name="Åsa Olsson"), make_contact()

    def put(title, *, contacts=(person,), at=now - DAY, **options):
        release = make_release(title_sv=title, contacts=list(contacts))
        put_out(release, at=at, languages=["sv"], **options)
        return release

    live = put("Syns ett")
    put("Syns två", contacts=[other, person], at=now - 2 * DAY)
    put("Kanarie annan", contacts=[other])
    put("Kanarie schemalagd", at=now + DAY)
    put("Kanarie avslutad", at=now - 3 * DAY, ends_at=now - 2 * DAY)
    make_release(title_sv="Kanarie utkast", contacts=[person])
    replaced = put("Kanarie bytt", at=now - 4 * DAY, ends_at=now - 3 * DAY)
    replaced.release_contacts.all().delete()
    replaced.title_sv = "Utan henne"
    replaced.save()
    put_out(replaced, at=now - 3 * DAY, languages=["sv"])
    # A draft of a live release that drops the person changes nothing in public.
    live.release_contacts.all().delete()

    page = reader.get(f"/presskontakt/{person.slug}/")

    assert [edition.title for edition in page.context["releases"]] == ["Syns ett", "Syns två"]
    assert "Kanarie" not in page.content.decode()
    assert list(reader.get(f"/en/press-contact/{person.slug}/").context["releases"]) == []


@pytest.mark.parametrize("offset", [-1, 0, 1])
def test_a_scheduled_release_is_on_the_person_s_page_at_its_second(reader, time_machine, offset):
    at = dt.datetime(2040, 3, 1, 8, tzinfo=dt.UTC)
    person = make_contact()
    put_out(make_release(title_sv="Klockslaget", contacts=[person]), at=at)

    time_machine.move_to(at + dt.timedelta(seconds=offset), tick=False)
    page = reader.get(f"/presskontakt/{person.slug}/").content.decode()

    assert ("Klockslaget" in page) == (offset >= 0)
    assert person.name in page


def test_a_cancelled_schedule_leaves_nothing_on_the_person_s_page(reader):
    from pressreleases import publishing

    now = timezone.now()
    person = make_contact()
    release = make_release(contacts=[person])
    put_out(release, at=now + DAY)
    publishing.cancel(release, now)

    assert Edition.objects.count() == 0
    assert list(reader.get(f"/presskontakt/{person.slug}/").context["releases"]) == []


@pytest.mark.parametrize("count", [1, 3])
def test_contact_pages_cost_the_same_however_many_there_are(
    reader, django_assert_num_queries, count
):
    make_office()
    for _number in range(count):
        person = make_contact()
        for _each in range(count):
            person.subjects.add(make_subject())
            put_out(make_release(contacts=[person]), at=timezone.now() - DAY)

    with django_assert_num_queries(3):
        reader.get("/presskontakt/")
    with django_assert_num_queries(3):
        reader.get("/presskontakt/", {"q": "asa"})
    with django_assert_num_queries(3):
        answer = reader.get(f"/presskontakt/{person.slug}/")
    assert len(answer.context["releases"]) == count
    assert len(answer.context["subjects"]) == count


# --- away


def test_somebody_who_is_away_is_answered_for(reader, time_machine):
    time_machine.move_to(dt.datetime(2026, 7, 10, 10, tzinfo=dt.UTC), tick=False)
    deputy = make_contact(name="Bo Vikarie", phone="08-465 004 55")
    away = make_contact(
        name="Åsa Borta",
        phone="08-465 004 44",
        away_from=dt.date(2026, 7, 1),
        away_until=dt.date(2026, 7, 31),
    )
    release = make_release(contacts=[away])
    (edition, _english) = put_out(release, at=dt.datetime(2026, 6, 1, tzinfo=dt.UTC))
    address = f"/aktuellt/{edition.slug}/"
    make_office()

    page = reader.get(address).content.decode()
    assert "465 004 44" not in page
    assert "Tillbaka 1 augusti" in page
    away.deputy = deputy
    away.save()
    page = reader.get(address).content.decode()
    assert "465 004 44" not in page
    assert "465 004 55" in page
    time_machine.move_to(dt.datetime(2026, 8, 1, 10, tzinfo=dt.UTC), tick=False)
    page = reader.get(address).content.decode()
    assert "465 004 44" in page
    assert "465 004 55" not in page


@pytest.mark.parametrize("path", ["/presskontakt/", "/presskontakt/borta/"])
def test_the_number_of_somebody_who_is_away_is_on_no_contact_page(reader, time_machine, path):
    time_machine.move_to(dt.datetime(2026, 7, 10, 10, tzinfo=dt.UTC), tick=False)
    make_office()
    away = make_contact(
        name="Åsa Borta",
        slug="borta",
        phone="08-465 004 44",
        email="asa.borta@example.se",
        away_until=dt.date(2026, 7, 31),
    )

    page = reader.get(path).content.decode()
    assert "Åsa Borta" in page
    assert "Tillbaka 1 augusti. Presstjänsten svarar i stället." in page
    assert not any(said in page for said in ("465 004 44", "46500444", "asa.borta@", ".vcf"))
    assert reader.get("/presskontakt/borta.vcf").status_code == 404
    away.deputy = make_contact(name="Bo Vikarie", phone="08-465 004 55")
    away.save()
    page = reader.get(path).content.decode()
    assert "465 004 44" not in page
    assert "tel:+46846500455" in page
    time_machine.move_to(dt.datetime(2026, 8, 1, 10, tzinfo=dt.UTC), tick=False)
    assert "465 004 44" in reader.get(path).content.decode()
    assert reader.get("/presskontakt/borta.vcf").status_code == 200


def test_somebody_may_be_away_until_the_last_day_there_is(reader):
    away = make_contact(away_until=dt.date(9999, 12, 31))
    (edition, _english) = put_out(make_release(contacts=[away]))

    for path in (f"/aktuellt/{edition.slug}/", f"/presskontakt/{away.slug}/"):
        page = reader.get(path)
        assert page.status_code == 200
        assert "465 004 10" not in page.content.decode()
        assert "Tillbaka" not in page.content.decode()
