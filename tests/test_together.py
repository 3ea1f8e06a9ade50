"""Several people save one release: the page with both texts, asked until all is chosen."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pressreleases.models import Autosave, Event, RelatedLink
from tests.factories import (
    make_contact,
    make_office,
    make_release,
    put_out,
)
from tests.filling import forms_of, sent
from tests.reading import text_of
from tests.together import columns, differences, form_of

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]


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
