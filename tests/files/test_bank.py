"""The press images: what stands in the bank, how it is narrowed and counted, and what it costs."""

import datetime as dt
import re

import pytest
import time_machine
from django.urls import reverse

from pressreleases.files import access, bank
from pressreleases.models import Picture, StoredFile
from tests.factories import make_contact, make_office, make_release, make_subject
from tests.files import rows

pytestmark = pytest.mark.django_db

BANK = {code: reverse("press_images", kwargs={"language": code}) for code in ("sv", "en")}
#: Noon in Sweden; a contact's dates are Swedish days.
NOON = dt.datetime(2040, 3, 1, 11, tzinfo=dt.UTC)


def own(picture, language="sv") -> str:
    return reverse("press_image", kwargs={"language": language, "number": picture.pk})


def in_bank(**overrides) -> Picture:
    subjects, persons = overrides.pop("subjects", ()), overrides.pop("persons", ())
    picture = rows.make_picture(in_bank=True, **{"kind": "people", **overrides})
    picture.subjects.set(subjects)
    picture.persons.set(persons)
    return picture


def many(count: int, *, subjects, persons) -> None:
    """Pictures of one file, each of two subjects and two persons."""
    first = in_bank()
    fields = {
        field.attname: getattr(first, field.attname)
        for field in Picture._meta.concrete_fields
        if not field.primary_key
    }
    made = Picture.objects.bulk_create([Picture(**fields) for _each in range(count - 1)])
    for relation, others in (("subjects", subjects), ("persons", persons)):
        through = getattr(Picture, relation).through
        name = through._meta.get_field("subject" if relation == "subjects" else "contactperson")
        through.objects.bulk_create(
            through(**{"picture_id": each.pk, name.attname: other.pk})
            for each in [first, *made]
            for other in others
        )


def shown(answer) -> set[int]:
    """The pictures on a page, by their keys."""
    assert answer.status_code == 200
    return {
        int(found) for found in re.findall(r'href="[^"]*/press(?:bilder|-images)/(\d+)/"',
        answer.content.decode())
    }  # fmt: skip


def counts(answer, facet) -> dict[str, int]:
    return {choice.value: choice.count for choice in answer.context[facet]}


def test_the_bank_shows_what_a_newspaper_needs(reader):
    picture = in_bank(content=rows.jpeg(2600, 1300), alt_sv="Åsa vid ett fönster")

    page = reader.get(BANK["sv"]).content.decode()

    file = picture.file
    full = file.renditions.get(label="full")
    address = reverse("file", kwargs={"language": "sv", "name": f"{file.sha256}-full.jpg"})
    assert 'alt="Åsa vid ett fönster"' in page
    assert "Bron vid Årsta" in page
    assert "Foto: Åsa Foto" in page
    assert "Fri att publicera" in page
    assert f'href="{address}" download' in page
    assert "2\N{NO-BREAK SPACE}600 × 1\N{NO-BREAK SPACE}300 bildpunkter" in page
    assert f"{full.size / 1024:.1f}".replace(".", ",") in page
    assert 'srcset="' in page
    assert 'width="2600" height="1300"' in page


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_file_on_the_page_is_served_and_none_once_it_has_left_the_bank(reader, language):
    picture = in_bank()
    page = reader.get(BANK[language]).content.decode()
    files = set(re.findall(r"/(?:en/files|filer)/[0-9a-f]{64}[^\s\",]*", page))

    before = {reader.get(path).status_code for path in files}
    Picture.objects.update(in_bank=False)
    after = {reader.get(path).status_code for path in [*files, own(picture, language)]}

    assert len(files) == 5
    assert before == {200}
    assert after == {404}
    assert shown(reader.get(BANK[language])) == set()


def test_only_what_stands_in_the_bank_is_listed_and_counted(reader):
    subject, hidden = make_subject(), make_subject(name_sv="Kanarieämne")
    listed = in_bank(subjects=[subject])
    draft = rows.make_picture(kind="people", alt_sv="Kanariebild")
    draft.subjects.set([subject, hidden])
    rows.illustrate(make_release(subjects=[hidden]), draft)

    answer = reader.get(BANK["sv"])

    assert shown(answer) == {listed.pk}
    assert counts(answer, "kinds") == {"people": 1}
    assert counts(answer, "subjects") == {subject.slug: 1}
    assert "anarie" not in answer.content.decode()
    assert reader.get(own(draft)).status_code == 404
    assert reader.get(f"{BANK['sv']}?subject={hidden.slug}").status_code == 404


def test_the_bank_is_a_part_of_what_may_be_served():
    in_bank()
    rows.make_picture()

    served = set(access.public(NOON).values_list("sha256", flat=True))

    assert {each.file.sha256 for each in bank.pictures()} == served


def test_a_picture_that_is_not_ready_is_not_shown(reader):
    ready, other = in_bank(), in_bank()
    other.file.renditions.all().delete()

    assert shown(reader.get(BANK["sv"])) == {ready.pk}
    assert reader.get(own(other)).status_code == 404


def test_filters_narrow_together_and_count_what_the_others_leave(reader):
    trade, law = make_subject(name_sv="Affärer"), make_subject(name_sv="Juridik")
    asa, bo = make_contact(name="Åsa A"), make_contact(name="Bo B")
    one = in_bank(subjects=[trade, law], persons=[asa, bo])
    two = in_bank(subjects=[trade], persons=[asa])
    three = in_bank(kind="premises", subjects=[law])
    in_bank(kind="logotypes")

    def get(query):
        return reader.get(BANK["sv"] + query)

    assert shown(get(f"?subject={law.slug}")) == {one.pk, three.pk}
    assert shown(get("?kind=people")) == {one.pk, two.pk}
    assert shown(get(f"?kind=people&subject={law.slug}&person={asa.slug}")) == {one.pk}
    answer = get(f"?kind=people&subject={trade.slug}")
    assert counts(answer, "kinds") == {"people": 2}
    assert counts(answer, "subjects") == {trade.slug: 2, law.slug: 1}
    assert counts(answer, "persons") == {asa.slug: 2, bo.slug: 1}
    assert [each.label for each in answer.context["persons"]] == ["Bo B", "Åsa A"]
    assert counts(get(""), "kinds") == {"people": 2, "premises": 1, "logotypes": 1}


def test_choices_that_leave_nothing_together_get_a_sentence(reader):
    subject = make_subject()
    in_bank(kind="premises", subjects=[subject])

    answer = reader.get(f"{BANK['sv']}?kind=logotypes&subject={subject.slug}")

    assert shown(answer) == set()
    assert "Ingen bild" in answer.content.decode()
    assert f'href="{BANK["sv"]}"' in answer.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        *("kind=persons", "kind=%00", "subject=finns-inte", "subject=%00", "person=%C3%A5"),
        *(
            "person=" + "a" * 10_000,
            "page=0",
            "page=2",
            "page=x",
            "page=99999999999",
            "kind=%0D%0A",
        ),
    ],
)
def test_what_does_not_exist_is_not_found(reader, query):
    in_bank()

    assert reader.get(f"{BANK['sv']}?{query}").status_code == 404


@pytest.mark.parametrize("query", ["", "kind=&subject=&person=", "annat=1", "kind[]=people"])
def test_empty_choices_and_foreign_parameters_change_nothing(reader, query):
    picture = in_bank()

    assert shown(reader.get(f"{BANK['sv']}?{query}")) == {picture.pk}


@pytest.mark.parametrize("number", ["0", "-1", "1.0", "٣", "99999999999999999999", "x", "%00"])
def test_a_number_that_no_picture_has_is_not_found(reader, number):
    in_bank()

    assert reader.get(f"{BANK['sv']}{number}/").status_code == 404


def test_the_form_leads_to_an_address_that_can_be_shared(reader):
    subject, person = make_subject(), make_contact()
    picture = in_bank(subjects=[subject], persons=[person])
    query = f"?kind=people&subject={subject.slug}&person={person.slug}"

    page = reader.get(BANK["sv"] + query).content.decode()

    canonical = re.search(r'rel="canonical" href="([^"]+)"', page)[1]
    assert canonical.endswith((BANK["sv"] + query).replace("&", "&amp;"))
    assert f'<option value="{subject.slug}" selected>' in page
    assert f'<option value="{person.slug}" selected>' in page
    assert 'name="kind" value="people"' in page
    assert f"{BANK['en']}{query}".replace("&", "&amp;") in page
    assert shown(reader.get(BANK["en"] + query)) == {picture.pk}


def test_a_subject_without_an_english_name_is_no_choice_in_english(reader):
    subject = make_subject(name_en="")
    picture = in_bank(subjects=[subject])

    swedish = reader.get(f"{BANK['sv']}?subject={subject.slug}")

    assert shown(swedish) == {picture.pk}
    assert f'href="{BANK["en"]}"' in swedish.content.decode()
    assert shown(reader.get(BANK["en"])) == {picture.pk}
    assert reader.get(f"{BANK['en']}?subject={subject.slug}").status_code == 404


def test_swedish_words_in_english_say_that_they_are_swedish(reader):
    picture = in_bank(alt_en="", caption_en="", terms_en="")

    listed = reader.get(BANK["en"]).content.decode()
    alone = reader.get(own(picture, "en")).content.decode()

    for page in (listed, alone):
        assert 'alt="En bro i dimma" lang="sv"' in page
        assert '<span lang="sv">Fri att publicera</span>' in page
        assert "Photo: Åsa Foto" in page
    assert 'lang="sv">Bron vid Årsta</p>' in listed
    assert '<h1 lang="sv">Bron vid Årsta</h1>' in alone
    assert 'lang="sv"' not in reader.get(BANK["sv"]).content.decode().split("<main")[1]


def test_without_terms_one_is_to_ask(reader):
    picture = in_bank(terms_sv="", terms_en="")

    for path in (BANK["sv"], own(picture)):
        assert "Fråga presstjänsten innan du publicerar den." in reader.get(path).content.decode()


def test_a_picture_has_a_page_with_its_credit_line(reader):
    make_office()
    subject, person = make_subject(name_sv="Affärer"), make_contact(name="Åsa A")
    picture = in_bank(subjects=[subject], persons=[person])

    page = reader.get(own(picture)).content.decode()

    assert 'value="Foto: Åsa Foto"' in page
    assert f'href="{BANK["sv"]}?subject={subject.slug}"' in page
    assert f'href="/presskontakt/{person.slug}/"' in page
    assert f'href="{own(picture, "en")}"' in page


@pytest.mark.parametrize(
    ("field", "before", "at", "after"),
    [
        ("active_from", False, True, True),
        ("active_until", True, False, False),
    ],
)
def test_a_person_is_a_way_in_exactly_while_shown(reader, field, before, at, after):
    # The first Swedish midnight of the person, or the first without.
    day = dt.date(2040, 3, 1)
    midnight = dt.datetime(2040, 2, 29, 23, tzinfo=dt.UTC)
    value = day if field == "active_from" else day - dt.timedelta(days=1)
    person = make_contact(name="Kanarie Person", **{field: value})
    picture, other = in_bank(persons=[person]), in_bank()
    query = f"?person={person.slug}"

    seen = []
    for moment in (-dt.timedelta(microseconds=1), dt.timedelta(), dt.timedelta(seconds=1)):
        with time_machine.travel(midnight + moment, tick=False):
            answers = [reader.get(path) for path in (BANK["sv"], own(picture), BANK["sv"] + query)]
        assert shown(answers[0]) == {picture.pk, other.pk}
        assert answers[1].status_code == 200
        is_way_in = answers[2].status_code == 200
        assert [person.name in each.content.decode() for each in answers[:2]] == [is_way_in] * 2
        seen.append(is_way_in)

    assert seen == [before, at, after]


def test_somebody_who_is_not_shown_is_no_way_in(reader):
    person = make_contact(name="Kanarie Person", is_listed=False)
    picture = in_bank(persons=[person])

    pages = [reader.get(path).content.decode() for path in (BANK["sv"], own(picture))]

    assert [person.name in page for page in pages] == [False, False]
    assert reader.get(f"{BANK['sv']}?person={person.slug}").status_code == 404


@pytest.mark.parametrize("count", [1, 3, 300])
def test_the_bank_costs_three_queries_and_a_picture_four(reader, django_assert_num_queries, count):
    subjects, persons = [make_subject(), make_subject()], [make_contact(), make_contact()]
    many(count, subjects=subjects, persons=persons)
    query = f"?kind=people&subject={subjects[0].slug}&person={persons[1].slug}"

    for path in (BANK["sv"], BANK["en"] + query):
        with django_assert_num_queries(3):
            answer = reader.get(path)
        assert len(shown(answer)) == min(count, bank.SIZE)
        assert answer.context["count"] == count
    alone = own(Picture.objects.first())
    with django_assert_num_queries(4):
        assert reader.get(alone).status_code == 200


def test_a_long_bank_has_pages_that_keep_the_choice(reader):
    many(bank.SIZE + 3, subjects=[make_subject()], persons=[make_contact()])

    first = reader.get(f"{BANK['sv']}?kind=people")
    second = reader.get(f"{BANK['sv']}?kind=people&page=2")

    assert len(shown(first)) == bank.SIZE
    assert len(shown(second)) == 3
    assert shown(first) & shown(second) == set()
    assert f"{BANK['sv']}?kind=people&amp;page=2" in first.content.decode()
    assert reader.get(f"{BANK['sv']}?kind=people&page=3").status_code == 404


def test_an_empty_bank_says_so(reader):
    make_office()

    for language, words in (("sv", "inga pressbilder ännu"), ("en", "no press images yet")):
        assert words in reader.get(BANK[language]).content.decode()


def test_hostile_words_are_only_words(reader):
    picture = in_bank(
        alt_sv='"><script>alert(1)</script>', caption_sv="<img src=x>", photographer="<b>&\"'"
    )

    for path in (BANK["sv"], own(picture)):
        page = reader.get(path).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x>" not in page
        assert "<b>&" not in page


def test_nothing_but_reading_is_answered(reader):
    picture = in_bank()

    for path in (BANK["sv"], own(picture)):
        assert reader.post(path).status_code == 405
        assert reader.head(path).status_code == 200
    assert StoredFile.objects.count() == 1


def test_the_map_names_the_bank_and_exactly_its_pictures(reader):
    listed = in_bank()
    unlisted, not_ready = rows.make_picture(), in_bank()
    not_ready.file.renditions.all().delete()

    found = reader.get("/sitemap.xml").content.decode()

    for language in ("sv", "en"):
        assert f"{BANK[language]}</loc>" in found
        assert f"{own(listed, language)}</loc>" in found
        for hidden in (unlisted, not_ready):
            assert own(hidden, language) not in found


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_journalist_finds_the_bank_from_menu_foot_and_press_contact(reader, language):
    make_office()
    start, contacts = (
        reader.get(reverse(name, kwargs={"language": language})).content.decode()
        for name in ("start", "contact_list")
    )

    assert start.count(f'href="{BANK[language]}"') == 2
    assert contacts.count(f'href="{BANK[language]}"') == 3
