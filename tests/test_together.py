"""Several people save one release: the page with both texts, and what is locked or deleted."""

import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from pressreleases import workflow, written
from pressreleases.admin.releases import PressReleaseAdmin
from pressreleases.models import Autosave, Event, PressRelease, RelatedLink
from pressreleases.models.releases import Status
from tests.factories import (
    approve,
    make_contact,
    make_office,
    make_release,
    make_report,
    make_subject,
    put_out,
    seen,
)
from tests.filling import forms_of, sent
from tests.reading import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

ADD = reverse("admin:pressreleases_pressrelease_add")


def form_of(release) -> str:
    return reverse("admin:pressreleases_pressrelease_change", args=[release.pk])


def columns(release) -> dict:
    rows = PressRelease.objects.rewrite(False).filter(pk=release.pk).values()
    return {name: value for name, value in rows.get().items() if name != "changed_at"}


def differences(page) -> dict[str, str]:
    """What the page asks about: {name: what is chosen beforehand}."""
    chosen = sent(page, "_choose")
    names = [part.split('"')[0] for part in page.content.decode().split('name="choice-')[1:]]
    return {name: "".join(chosen.get(f"choice-{name}", "")) for name in names}


@pytest.fixture
def collision(author, publisher, at_desk, release):
    """The author and the publisher open the form; the publisher saves first, then the author."""

    def run(theirs, mine):
        mine_desk, their_desk = at_desk(author), at_desk(publisher)
        opened = sent(mine_desk.get(form_of(release)), **mine)
        their_desk.post(form_of(release), sent(their_desk.get(form_of(release)), **theirs))
        return mine_desk, mine_desk.post(form_of(release), {**opened, "_continue": "1"})

    return run


# --- every field and every row


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


def rows(release) -> list:
    return [row.person for row in release.release_contacts.order_by("order", "pk")]


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


# --- asking again


def test_nothing_is_saved_until_everything_is_chosen(collision, release):
    desk, page = collision({"title_sv": "Deras"}, {"title_sv": "Min", "lead_sv": "Min ingress"})
    before = columns(release)

    again = desk.post(form_of(release), sent(page, "_choose"))

    assert again.status_code == 409
    assert "Välj en text även här: Rubrik (svenska)." in text_of(again)
    assert differences(again) == {"title_sv": "", "lead_sv": "mine"}
    assert columns(release) == before


def test_a_third_save_in_between_leads_to_the_page_again(collision, publisher, at_desk, release):
    desk, page = collision(
        {"title_sv": "Deras", "lead_sv": "Deras"}, {"title_sv": "Min", "lead_sv": "Min"}
    )
    their_desk = at_desk(publisher)
    their_desk.post(form_of(release), sent(their_desk.get(form_of(release)), title_sv="Tredje"))
    chosen = {"choice-title_sv": "mine", "choice-lead_sv": "mine"}

    again = desk.post(form_of(release), sent(page, "_choose", **chosen))

    assert again.status_code == 409
    assert "ändrades en gång till" in text_of(again)
    # The title was chosen against a text that is no more; the lead still means the same.
    assert differences(again) == {"title_sv": "", "lead_sv": "mine"}
    assert "Tredje" in text_of(again)
    assert columns(release)["title_sv"] == "Tredje"
    chosen = {"choice-title_sv": "mine"}
    assert desk.post(form_of(release), sent(again, "_choose", **chosen)).status_code == 302
    after = columns(release)
    assert (after["title_sv"], after["lead_sv"]) == ("Min", "Min")


def test_a_choice_that_cannot_be_saved_leads_to_the_form_with_it(collision, release):
    make_release(slug_sv="upptagen")
    desk, page = collision({"title_sv": "Deras"}, {"slug_sv": "upptagen", "lead_sv": "Min"})

    answer = desk.post(form_of(release), sent(page, "_choose"))

    fields = sent(answer)
    assert answer.status_code == 200
    assert (fields["lead_sv"], fields["title_sv"]) == (["Min"], ["Deras"])
    assert columns(release)["lead_sv"] != "Min"
    assert desk.post(form_of(release), sent(answer, slug_sv="ledig")).status_code == 302
    assert columns(release)["lead_sv"] == "Min"


def test_a_choice_can_be_filled_in_to_go_on_writing(collision, release):
    desk, page = collision({"title_sv": "Deras"}, {"lead_sv": "Min"})
    before = columns(release)

    form = desk.post(form_of(release), sent(page, "_choose", _restored="1"))

    fields = sent(form)
    assert (fields["lead_sv"], fields["title_sv"]) == (["Min"], ["Deras"])
    assert "inte sparad än" in text_of(form)
    assert columns(release) == before
    assert Autosave.objects.count() == 1
    desk.post(form_of(release), sent(form))
    assert columns(release)["lead_sv"] == "Min"


def test_closing_the_page_loses_nothing(collision, author, at_desk, release):
    collision({"title_sv": "Deras"}, {"lead_sv": "Min"})

    page = at_desk(author).get(form_of(release))

    assert "Osparad text från" in text_of(page)
    assert Autosave.objects.get().text["fields"]["lead_sv"] == "Min"


def test_my_own_save_in_another_window_is_called_my_own(author, at_desk, release):
    desk = at_desk(author)
    first, second = desk.get(form_of(release)), desk.get(form_of(release))
    desk.post(form_of(release), sent(first, lead_sv="Ett"))

    page = desk.post(form_of(release), sent(second, lead_sv="Två"))

    assert "Du sparade själv texten" in text_of(page)
    assert "Ett" in text_of(page)
    assert "Två" in text_of(page)


def test_a_form_from_before_fingerprints_asks_about_everything(collision, release):
    _desk, page = collision({"title_sv": "Deras"}, {"lead_sv": "Min", "base": "{"})

    assert differences(page) == {"title_sv": "", "lead_sv": ""}


def test_the_words_that_differ_are_marked(collision):
    _desk, page = collision(
        {"lead_sv": "Svaret kommer i mars."}, {"lead_sv": "Svaret kommer i maj."}
    )

    html = page.content.decode()
    assert '<mark><span class="visually-hidden">[</span>mars.' in html
    assert '<mark><span class="visually-hidden">[</span>maj.' in html
    assert "Svaret kommer i <mark>" in html, html[html.find("Svar") - 200 :][:400]


def test_only_formatting_differs(collision):
    _desk, page = collision(
        {"body_sv": "<p><strong>Brödtexten</strong> på svenska.</p>"}, {"lead_sv": "Min"}
    )

    assert "Orden är desamma" in text_of(page)


def test_markup_in_a_text_is_shown_and_not_obeyed(collision):
    _desk, page = collision({"lead_sv": "<img src=x>"}, {"lead_sv": "<script>alert(1)</script>"})

    html = page.content.decode()
    assert "<script>alert" not in html
    assert "<img src=x" not in html


# --- what happened meanwhile


@pytest.mark.parametrize("step", ["submit", "approve", "publish"])
def test_a_step_taken_meanwhile_is_told(author, publisher, at_desk, release, step):
    desk = at_desk(author)
    opened = desk.get(form_of(release))
    steps = ["submit", "approve", "publish"]
    for each in steps[: steps.index(step) + 1]:
        order = workflow.Order(languages=("sv", "en"), seen=seen(release))
        at = timezone.now()
        workflow.perform(
            release, each, by=publisher, at=at, expected_revision=release.revision, order=order
        )
    label = {"submit": "För granskning", "approve": "Godkänt", "publish": "Publicerat"}[step]

    page = desk.post(form_of(release), sent(opened, lead_sv="Min"))

    assert page.status_code == 409
    assert f"Status är nu ”{label}”" in text_of(page)
    assert "av Pia Öberg" in text_of(page)
    is_rewritten = bool(re.search(r"sparade texten \d", text_of(page)))
    assert is_rewritten is (step == "publish")  # it gave an address
    address = {"slug_sv": "saved", "slug_en": "saved"} if step == "publish" else {}
    assert differences(page) == {"lead_sv": "mine", **address}
    assert PressRelease.objects.get().status != Status.DRAFT
    desk.post(form_of(release), sent(page, "_choose"))
    after = PressRelease.objects.get()
    assert (after.status, after.lead_sv) == (Status.DRAFT, "Min")


@pytest.fixture
def locked(publisher, release):
    """Makes the release scheduled."""

    def lock():
        approve(release)
        order = workflow.Order(
            languages=("sv", "en"),
            seen=seen(release),
            starts_at=timezone.now() + timezone.timedelta(days=1),
        )
        at = timezone.now()
        workflow.perform(
            release,
            "schedule",
            by=publisher,
            at=at,
            expected_revision=release.revision,
            order=order,
        )

    return lock


def test_a_text_that_was_locked_meanwhile_keeps_what_i_wrote(author, at_desk, release, locked):
    desk = at_desk(author)
    opened = desk.get(form_of(release))
    locked()
    before = columns(release)

    page = desk.post(form_of(release), sent(opened, lead_sv="Min text"), follow=True)

    told = text_of(page)
    assert "låst" in told
    assert "Osparad text från" in told
    assert columns(release) == before
    kept = Autosave.objects.get()
    address = reverse("admin:pressreleases_pressrelease_unsaved", args=[kept.page])
    assert "Min text" in text_of(desk.get(address))
    restoring = desk.post(form_of(release), {"_restore": kept.page}, follow=True)
    assert "låst" in text_of(restoring)
    assert Autosave.objects.count() == 1


def test_a_locked_text_can_be_restored_when_it_is_open_again(
    author, publisher, at_desk, release, locked
):
    desk = at_desk(author)
    opened = desk.get(form_of(release))
    locked()
    desk.post(form_of(release), sent(opened, lead_sv="Min text"))
    release.refresh_from_db()
    at = timezone.now()
    workflow.perform(release, "cancel", by=publisher, at=at, expected_revision=release.revision)

    page = desk.post(form_of(release), {"_restore": Autosave.objects.get().page})

    # The addresses were given when it was scheduled.
    assert page.status_code == 409
    assert differences(page) == {"lead_sv": "mine", "slug_sv": "saved", "slug_en": "saved"}


def test_a_draft_deleted_meanwhile_leads_to_a_new_one(author, publisher, at_desk, release):
    desk = at_desk(author)
    opened = desk.get(form_of(release))
    person = rows(release)[0]
    delete = reverse("admin:pressreleases_pressrelease_delete", args=[release.pk])
    at_desk(publisher).post(delete, {"post": "yes"})

    page = desk.post(form_of(release), sent(opened, lead_sv="Min text"), follow=True)

    told = text_of(page)
    assert page.redirect_chain[-1][0] == ADD
    assert "Pia Öberg raderade utkastet" in told
    assert "Osparad text från" in told
    form = desk.post(ADD, {"_restore": Autosave.objects.get().page})
    assert sent(form, "title_sv")["lead_sv"] == ["Min text"]
    desk.post(ADD, {**sent(form, "title_sv"), "_continue": "1"})
    saved = PressRelease.objects.get()
    assert (saved.lead_sv, rows(saved)) == ("Min text", [person])
    assert saved.pk != release.pk
    assert not Autosave.objects.exists()


def test_a_text_kept_before_the_draft_was_deleted_is_offered_too(
    author, publisher, at_desk, release
):
    desk = at_desk(author)
    keep = reverse("admin:pressreleases_pressrelease_together", args=[release.pk])
    desk.post(keep, {**sent(desk.get(form_of(release)), lead_sv="Min text"), "_do": "keep"})
    delete = reverse("admin:pressreleases_pressrelease_delete", args=[release.pk])
    at_desk(publisher).post(delete, {"post": "yes"})

    page = desk.get(form_of(release), follow=True)

    assert page.redirect_chain[-1][0] == ADD
    assert "Osparad text från" in text_of(page)


def test_a_release_that_never_was_leads_to_the_desk(author, at_desk):
    answer = at_desk(author).post(
        reverse("admin:pressreleases_pressrelease_change", args=[999]), {"title_sv": "x"}
    )

    assert answer.headers["Location"] == "/redaktion/"
    assert not Autosave.objects.exists()


# --- rights and cost


@pytest.mark.parametrize("field", ["_choose", "_restore", "_restored"])
def test_outsiders_neither_choose_nor_restore(outsider, author, at_desk, release, field):
    opened = sent(at_desk(author).get(form_of(release)), lead_sv="Min")
    before = columns(release)

    answer = at_desk(outsider).post(form_of(release), {**opened, field: "1"})

    assert answer.status_code in (403, 404)
    assert columns(release) == before
    assert not Autosave.objects.exists()


def test_the_pages_cost_the_same_with_one_row_and_with_three(
    author, publisher, at_desk, django_assert_num_queries
):
    make_office()
    desk, their_desk = at_desk(author), at_desk(publisher)
    desk.get(form_of(make_release()))  # content types are read once and remembered
    for count in (1, 3):
        release = make_release(contacts=[make_contact() for _each in range(count)])
        for number in range(count):
            RelatedLink.objects.create(release=release, label_sv=str(number), order=number)
        opened = desk.get(form_of(release))
        changed = {"lead_sv": "D", "release_contacts__0__DELETE": "on", "links__0__label_sv": "D"}
        their_desk.post(form_of(release), sent(their_desk.get(form_of(release)), **changed))
        mine = sent(opened, links__0__label_sv="M", release_contacts__0__order="9")

        with django_assert_num_queries(27):
            page = desk.post(form_of(release), mine)
        assert page.status_code == 409

    put_out(make_release())
    counts = []
    for _each in range(2):
        with CaptureQueriesContext(connection) as queries:
            desk.get(form_of(release))
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    "changes",
    [
        {"choice-lead_sv": "x" * 10_000},
        {"shown": "[" * 10_000},
        {"base": "\x00"},
        {"seen_revision": "99999999999999999999"},
        {"seen_revision": ""},
        {"page": "'" * 100},
        {"release_contacts-TOTAL_FORMS": "x"},
        {"release_contacts-0-id": "999999"},
        {"release_contacts-0-person": "²"},
        {"links-TOTAL_FORMS": "999999999"},
        {"lead_sv": "\x00"},
        {"report": "x" * 10_000},
        {"kind": "<script>"},
        {"subjects": ["-1", "x"]},
    ],
)
def test_hostile_choices_are_answered_with_a_page(collision, release, changes):
    desk, page = collision({"lead_sv": "Deras"}, {"lead_sv": "Min"})
    before = columns(release)

    answer = desk.post(form_of(release), {**sent(page, "_choose"), **changes})

    assert answer.status_code in (200, 409)
    assert columns(release) == before
    assert Event.objects.exclude(step__in=["edit", "create"]).count() == 0
    assert forms_of(answer)
