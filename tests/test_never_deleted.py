"""Nothing that was once public can be deleted: by any page, any call of the ORM, any cascade."""

import contextlib
import datetime as dt

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db import DatabaseError, connection, models, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from pressreleases import roles
from pressreleases.models import Edition, Event, PressRelease, RelatedLink, ReleaseContact
from tests.conftest import make_user
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
from tests.files import placed
from tests.places import SURFACES, address
from tests.steps import take

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

DAY = dt.timedelta(days=1)


@pytest.fixture
def full(author, publisher, administrator):
    """A newsroom with one of everything, all of it used by what is or was public."""
    make_office()
    deputy = make_contact()
    subject = make_subject()
    person = make_contact(deputy=deputy)
    person.subjects.set([subject])
    report = make_report(highlights=[("5 vägledningar.", "5 guides.", "5")])
    release = make_release(
        contacts=[person], subjects=[subject], report=report, slug_sv="texten", slug_en="the-text"
    )
    placed.store(["texten", "the-text"])
    placed.give(release, {"sv": "texten", "en": "the-text"})
    RelatedLink.objects.create(release=release, label_sv="Mer", url_sv="https://example.se/")
    put_out(release, at=timezone.now() - 2 * DAY, by=publisher, approved_by=administrator)
    release.title_sv = "Ny rubrik"
    release.changed_by = author
    release.save()
    approve(release)
    take(release, "publish", publisher, at=timezone.now(), languages=("sv",), change="minor")
    moved = make_release()
    put_out(moved, at=timezone.now() - DAY)
    why = {"sv": "Flyttad.", "en": "Moved."}
    options = {"notice": "moved", "moved_to": release, "notes": why}
    take(moved, "withdraw", publisher, at=timezone.now(), **options)
    return release


def on_record():
    """All that must stay: what has begun, and who decided it."""
    started = Edition.objects.started().order_by("pk")
    return list(started.values()), list(Event.objects.order_by("pk").values())


def pages():
    """What the public reads of it, word for word."""
    reader = Client()
    slugs = {"sv": "texten", "en": "the-text"}
    answers = [
        reader.get(address(name, code, slug=slug))
        for name in SURFACES
        for code, slug in slugs.items()
    ]
    assert {answer.status_code for answer in answers} == {200}
    return [answer.content for answer in answers]


def every_row():
    return [row for model in apps.get_models() for row in model._default_manager.all()]


class Undo(Exception):
    """Takes an attempt back."""


def kept_after(attempt) -> bool:
    """Makes the attempt, looks at the record, and undoes it. Returns whether it was refused."""
    before, refused = on_record(), False
    with contextlib.suppress(Undo), transaction.atomic():
        try:
            with transaction.atomic():
                attempt()
                connection.check_constraints()
        except (DatabaseError, models.ProtectedError):
            refused = True
        assert on_record() == before
        raise Undo
    return refused


def test_no_row_of_any_table_takes_an_edition_or_an_event_with_it(full):
    rows = every_row()
    tried = {type(row) for row in rows}

    refused = {type(row) for row in rows if kept_after(row.delete)}
    kept_after_all = {model for model in tried if kept_after(model._default_manager.all().delete)}

    assert {Edition, Event, PressRelease} <= refused & kept_after_all
    assert len(tried) >= 14


def test_raw_deletes_past_the_orms_own_guard_are_refused(full):
    for model in (Edition, Event, PressRelease):
        queryset = model.objects.all()
        assert kept_after(lambda rows=queryset: rows._raw_delete(rows.db))


def test_no_relation_of_the_record_lets_go():
    for model in (Edition, Event):
        relations = [f for f in model._meta.concrete_fields if f.remote_field]
        assert len(relations) >= 2
        for relation in relations:
            protects = relation.remote_field.on_delete is models.PROTECT
            assert protects or (
                # The record of a draft that was thrown away outlives it.
                relation.remote_field.on_delete is models.DO_NOTHING and not relation.db_constraint
            )


@pytest.mark.parametrize("role", [roles.WRITER, roles.PUBLISHER, roles.ADMINISTRATOR, "superuser"])
def test_no_page_of_the_admin_deletes_what_was_public(full, role, at_desk, django_user_model):
    if role == "superuser":
        user = django_user_model.objects.create_superuser("root")
    else:
        user = make_user("someone", role)
    desk, before, shown, tried = at_desk(user), on_record(), pages(), 0
    for model in admin.site._registry:
        names = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        listed = reverse(f"{names}_changelist")
        for row in model._default_manager.all():
            doors = [
                (reverse(f"{names}_delete", args=[row.pk]), {"post": "yes"}),
                (
                    reverse(f"{names}_delete", args=[row.pk]) + "?_popup=1",
                    {"post": "yes", "_popup": 1},
                ),
                (
                    listed,
                    {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"},
                ),
            ]
            for door, sent in doors:
                point = transaction.savepoint()
                answer = desk.post(door, sent)
                assert answer.status_code in (200, 302, 403), (door, answer.status_code)
                assert on_record() == before, door
                if isinstance(row, PressRelease):
                    assert PressRelease.objects.filter(pk=row.pk).exists(), door
                    assert pages() == shown
                transaction.savepoint_rollback(point)
                tried += 1
    assert tried >= 30


def test_pages_stay_word_for_word_when_what_they_were_made_of_is_deleted(full):
    versions = [address("version", c, slug=s) for c, s in (("sv", "texten"), ("en", "the-text"))]
    before = [Client().get(version).content for version in versions]
    PressRelease.objects.filter(pk=full.pk).update(report=None)
    ReleaseContact.objects.all().delete()
    full.links.all().delete()
    for model in ("AnnualReport", "Subject"):
        apps.get_model("pressreleases", model).objects.all().delete()
    contacts = apps.get_model("contacts", "ContactPerson").objects
    contacts.update(deputy=None)
    contacts.all().delete()

    assert [Client().get(version).content for version in versions] == before


# --- rights that are taken away while somebody is at work


@pytest.mark.parametrize("loss", ["group", "staff", "active"])
def test_rights_taken_away_hold_at_the_next_press(release, publisher, at_desk, loss):
    approve(release)
    desk = at_desk(publisher)
    page = reverse("admin:pressreleases_pressrelease_publish", args=[release.pk])
    sent = {"step": "publish", "seen_revision": 1, "languages": ["sv"]}
    sent |= {f"seen_{code}": value for code, value in seen(release).items()}
    assert 'id="step-publish" class="default">' in desk.get(page).content.decode()
    if loss == "group":
        publisher.groups.set([Group.objects.get(name=roles.WRITER)])
    else:
        publisher.is_staff = publisher.is_active = loss == "staff"
        publisher.is_staff = False
        publisher.save()

    answer = desk.post(page, sent)

    assert answer.status_code == (409 if loss == "group" else 302)
    assert not Edition.objects.exists()
    if loss == "group":
        assert "Det här kan bara en publicist göra." in answer.content.decode()
    else:
        assert answer.headers["Location"].startswith("/redaktion/login/")
