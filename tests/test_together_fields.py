"""Several people save one release: every field and row is compared and comes out as chosen."""

import json

import pytest

from pressreleases import written
from pressreleases.admin.releases import PressReleaseAdmin
from pressreleases.models import Autosave, PressRelease, RelatedLink
from tests.factories import (
    make_contact,
    make_release,
    make_report,
    make_subject,
)
from tests.filling import sent
from tests.reading import text_of
from tests.together import columns, differences, form_of, rows

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]


def test_every_field_and_row_of_the_form_is_compared(author, at_desk, release, rf):
    page = at_desk(author).get(form_of(release))
    fields = {name for name in sent(page) if "-" not in name and name != "csrfmiddlewaretoken"}
    carried = json.loads(sent(page)["base"][0])

    prefixes = {"release_contacts", "release_pictures", "release_documents", "links"}
    assert set(carried) >= fields - set(written.TECHNICAL)
    assert prefixes <= set(carried)
    assert {inline.model.__name__ for inline in PressReleaseAdmin.inlines} == {
        "ReleaseContact",
        "ReleasePicture",
        "ReleaseDocument",
        "RelatedLink",
    }


CHANGES = {
    "kind": "news",
    "title_sv": "En annan rubrik",
    "title_en": "Another title",
    "lead_sv": "En annan ingress",
    "lead_en": "Another lead",
    "body_sv": "<p>En annan brödtext</p>",
    "body_en": "<p>Another body</p>",
    "slug_sv": "en-annan",
    "slug_en": "another",
    "contact_heading_sv": "Fråga oss",
    "contact_heading_en": "Ask us",
    "en_is_translation": None,
    "release_contacts__0__DELETE": "on",
}


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("side", ["saved", "mine"])
def test_what_one_side_changed_is_chosen_beforehand(collision, release, name, side):
    other = {"lead_en": "Something else"} if name != "lead_en" else {"lead_sv": "Något annat"}
    changed, also = {name: CHANGES[name]}, other
    theirs, mine = (changed, also) if side == "saved" else (also, changed)

    _desk, page = collision(theirs, mine)

    key = "release_contacts" if name.startswith("release_contacts") else name
    opposite = {"saved": "mine", "mine": "saved"}[side]
    assert page.status_code == 409
    assert differences(page) == {key: side, next(iter(other)): opposite}


@pytest.mark.parametrize("choice", ["saved", "mine"])
@pytest.mark.parametrize("name", ["title_sv", "lead_en", "body_sv", "kind", "slug_en"])
def test_what_both_changed_is_asked_and_comes_out_as_chosen(collision, release, name, choice):
    values = {"saved": CHANGES[name], "mine": "statement" if name == "kind" else "my-own"}
    if name == "body_sv":
        values["mine"] = "<p>Min egen</p>"
    desk, page = collision({name: values["saved"]}, {name: values["mine"]})
    assert differences(page) == {name: ""}

    answer = desk.post(form_of(release), sent(page, "_choose", **{f"choice-{name}": choice}))

    assert answer.status_code == 302
    assert columns(release)[name] == values[choice]
    assert not Autosave.objects.exists()


def test_subjects_and_report_are_told_by_name(author, publisher, at_desk, collision):
    report, subjects = (
        make_report(),
        [make_subject(name_sv="Avtal"), make_subject(name_sv="Klimat")],
    )

    desk, page = collision(
        {"report": str(report.pk), "subjects": [str(subjects[0].pk)]},
        {"subjects": [str(subjects[1].pk)]},
    )

    assert differences(page) == {"report": "saved", "subjects": ""}
    told = text_of(page)
    assert "Avtal" in told
    assert "Klimat" in told
    assert str(report) in told
    release = PressRelease.objects.get()
    desk.post(form_of(release), sent(page, "_choose", **{"choice-subjects": "mine"}))
    assert list(release.subjects.all()) == [subjects[1]]
    assert PressRelease.objects.get().report == report


# --- rows


def contact_rows(prefix, *people, initial=()) -> dict:
    """The fields of the contact rows, existing ones first."""
    fields = {
        f"{prefix}-TOTAL_FORMS": str(len(people)),
        f"{prefix}-INITIAL_FORMS": str(len(initial)),
    }
    for index, person in enumerate(people):
        fields[f"{prefix}-{index}-person"] = str(person.pk)
        fields[f"{prefix}-{index}-order"] = str(index + 1)
        fields[f"{prefix}-{index}-id"] = str(initial[index].pk) if index < len(initial) else ""
    return fields


@pytest.mark.parametrize("choice", ["saved", "mine", "both"])
def test_contacts_that_both_added_come_out_as_chosen(collision, release, choice):
    own = list(release.release_contacts.all())
    first, theirs, mine = own[0].person, make_contact(), make_contact()
    desk, page = collision(
        contact_rows("release_contacts", first, theirs, initial=own),
        contact_rows("release_contacts", first, mine, initial=own),
    )
    assert differences(page)["release_contacts"] == ""
    assert theirs.name in text_of(page)
    assert mine.name in text_of(page)

    answer = desk.post(
        form_of(release), sent(page, "_choose", **{"choice-release_contacts": choice})
    )

    assert answer.status_code == 302
    expected = {"saved": [first, theirs], "mine": [first, mine], "both": [first, theirs, mine]}
    assert rows(release) == expected[choice]


def test_my_order_of_the_contacts_survives_a_colleagues_save(author, publisher, at_desk):
    people = [make_contact() for _each in range(3)]
    release = make_release(contacts=people)
    desk, their_desk = at_desk(author), at_desk(publisher)
    opened = desk.get(form_of(release))
    turned = {f"release_contacts-{n}-order": str(3 - n) for n in range(3)}
    their_desk.post(form_of(release), sent(their_desk.get(form_of(release)), lead_sv="Ny"))

    page = desk.post(form_of(release), sent(opened, **turned))
    assert differences(page) == {"lead_sv": "saved", "release_contacts": "mine"}
    desk.post(form_of(release), sent(page, "_choose"))

    assert rows(release) == people[::-1]
    assert columns(release)["lead_sv"] == "Ny"


def test_contacts_that_change_places_are_saved(author, at_desk):
    people = [make_contact(), make_contact()]
    release = make_release(contacts=people)
    desk = at_desk(author)
    turned = {f"release_contacts-{n}-person": str(people[1 - n].pk) for n in range(2)}

    answer = desk.post(form_of(release), sent(desk.get(form_of(release)), lead_sv="Ny", **turned))

    assert answer.status_code == 302
    assert rows(release) == people[::-1]
    assert columns(release)["lead_sv"] == "Ny"
    assert PressRelease.objects.get().revision == release.revision + 1


def test_a_contact_that_a_colleague_removed_can_be_kept(collision, release):
    person = rows(release)[0]
    desk, page = collision({"release_contacts__0__DELETE": "on"}, {"lead_sv": "Min"})
    assert differences(page) == {"lead_sv": "mine", "release_contacts": "saved"}

    desk.post(form_of(release), sent(page, "_choose", **{"choice-release_contacts": "mine"}))

    assert rows(release) == [person]
    assert columns(release)["lead_sv"] == "Min"


def link_rows(*labels, initial=()) -> dict:
    fields = {"links-TOTAL_FORMS": str(len(labels)), "links-INITIAL_FORMS": str(len(initial))}
    for index, label in enumerate(labels):
        fields[f"links-{index}-label_sv"] = label
        fields[f"links-{index}-url_sv"] = f"https://a.se/{index}"
        fields[f"links-{index}-order"] = str(index + 1)
        fields[f"links-{index}-id"] = str(initial[index].pk) if index < len(initial) else ""
    return fields


@pytest.mark.parametrize(
    ("choice", "expected"),
    [("saved", ["ett", "deras"]), ("mine", ["mitt"]), ("both", ["deras", "mitt"])],
)
def test_links_that_both_changed_come_out_as_chosen(collision, release, choice, expected):
    link = RelatedLink.objects.create(
        release=release, label_sv="ett", url_sv="https://a.se/0", order=1
    )
    desk, page = collision(
        link_rows("ett", "deras", initial=[link]), link_rows("mitt", initial=[link])
    )
    assert differences(page) == {"links": ""}

    desk.post(form_of(release), sent(page, "_choose", choice__links=choice))

    assert [row.label_sv for row in release.links.all()] == expected
