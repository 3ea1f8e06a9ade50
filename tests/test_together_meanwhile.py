"""What happened to a release while somebody had its form open: steps, locks, deletion."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from pressreleases import workflow
from pressreleases.models import Autosave, PressRelease
from pressreleases.models.releases import Status
from tests.factories import (
    approve,
    seen,
)
from tests.filling import sent
from tests.reading import text_of
from tests.together import ADD, columns, differences, form_of, rows

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]


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
