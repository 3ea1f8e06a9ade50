"""What the database itself refuses, by whatever way somebody comes: raw SQL or the ORM."""

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.db.models import ProtectedError
from django.utils import timezone

from contacts.models import PageVersion
from pressreleases import triggers, workflow
from pressreleases.models import Edition, Event, FileUse, PressRelease, StoredFile
from pressreleases.search import engines
from tests.factories import make_release, put_out
from tests.steps import refused_by_database

pytestmark = pytest.mark.django_db

EDITION = Edition._meta.db_table
EVENT = Event._meta.db_table
HOUR = dt.timedelta(hours=1)
LONG_AGO = dt.datetime(2018, 2, 22, 7, tzinfo=dt.UTC)


def sql(statement, *params) -> int:
    """Runs raw SQL. Returns how many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return cursor.rowcount


def raw_end(edition, moment) -> int:
    adapted = connection.ops.adapt_datetimefield_value(moment) if moment else None
    return sql(f"UPDATE {EDITION} SET ends_at = %s WHERE id = %s", adapted, edition.pk)


@pytest.fixture
def edition(release):
    """Public since long ago, without an end."""
    [edition] = put_out(release, languages=["sv"], at=LONG_AGO)
    return edition


# --- editions do not change


def test_no_column_of_an_edition_can_be_changed(edition):
    columns = [f.column for f in Edition._meta.concrete_fields if f.name != "ends_at"]
    row = Edition.objects.filter(pk=edition.pk).values().get()

    for column in columns:
        with refused_by_database(triggers.UNCHANGED):
            sql(f"UPDATE {EDITION} SET {column} = {column} WHERE id = %s", edition.pk)
        with refused_by_database(triggers.UNCHANGED):
            sql(f"UPDATE {EDITION} SET ends_at = NULL, {column} = {column}")

    assert len(columns) == len(Edition._meta.concrete_fields) - 1 == 38
    assert Edition.objects.filter(pk=edition.pk).values().get() == row


def test_scheduled_edition_cannot_be_changed_either(release):
    put_out(release, languages=["sv"], at=timezone.now() + HOUR)

    with refused_by_database(triggers.UNCHANGED):
        sql(f"UPDATE {EDITION} SET title = 'annat'")


def test_orm_cannot_change_an_edition(edition):
    edition.title = "annat"

    with refused_by_database(triggers.UNCHANGED):
        Edition.objects.update(title="annat")
    with refused_by_database(triggers.UNCHANGED):
        edition.save()
    with refused_by_database(triggers.UNCHANGED):
        edition.save(update_fields=["title"])
    with refused_by_database(triggers.UNCHANGED):
        Edition.objects.bulk_update([edition], ["title"])

    assert Edition.objects.get().title == edition.release.title_sv


def test_begun_edition_cannot_be_deleted_but_a_scheduled_one_can(edition):
    put_out(make_release(), languages=["en"], at=timezone.now() + HOUR)

    with refused_by_database(triggers.KEPT):
        sql(f"DELETE FROM {EDITION} WHERE id = %s", edition.pk)
    with refused_by_database(triggers.KEPT):
        Edition.objects.all().delete()
    with refused_by_database(triggers.KEPT):
        edition.delete()

    assert sql(f"DELETE FROM {EDITION} WHERE language = 'en'") == 1
    assert Edition.objects.get() == edition


# --- the end of an edition


def test_end_cannot_be_moved_into_the_past(edition):
    tolerance = dt.timedelta(seconds=triggers.CLOCK_TOLERANCE_SECONDS)

    for moment in (LONG_AGO + HOUR, timezone.now() - HOUR, timezone.now() - 2 * tolerance):
        with refused_by_database(triggers.NOT_INTO_THE_PAST):
            raw_end(edition, moment)

    edition.refresh_from_db()
    assert edition.ends_at is None


@pytest.mark.parametrize("seconds", [-60, 0, 3600])
def test_open_end_can_be_set_to_about_now_or_later(edition, seconds):
    assert raw_end(edition, timezone.now() + dt.timedelta(seconds=seconds)) == 1


def test_end_that_lies_ahead_can_be_moved_and_taken_away(edition):
    for hours in (2, 1, 3):
        assert raw_end(edition, timezone.now() + hours * HOUR) == 1
    assert raw_end(edition, None) == 1

    with refused_by_database(triggers.NOT_INTO_THE_PAST):
        raw_end(edition, timezone.now() - HOUR)


def test_end_that_has_passed_is_kept(release):
    [edition] = put_out(release, languages=["sv"], at=LONG_AGO, ends_at=LONG_AGO + HOUR)

    for moment in (None, timezone.now() + HOUR, LONG_AGO + HOUR):
        with refused_by_database(f"{triggers.PASSED}|{triggers.NOT_INTO_THE_PAST}"):
            raw_end(edition, moment)

    edition.refresh_from_db()
    assert edition.ends_at == LONG_AGO + HOUR


# --- events


def test_events_are_only_added(release, publisher):
    event = workflow.record(release, "publish", by=publisher, at=LONG_AGO, before="draft")
    row = Event.objects.values().get()

    for column in [field.column for field in Event._meta.concrete_fields]:
        with refused_by_database(triggers.APPEND_ONLY):
            sql(f"UPDATE {EVENT} SET {column} = {column}")
    with refused_by_database(triggers.APPEND_ONLY):
        sql(f"DELETE FROM {EVENT}")
    with refused_by_database(triggers.APPEND_ONLY):
        event.delete()
    with refused_by_database(triggers.APPEND_ONLY):
        event.save()

    assert Event.objects.values().get() == row


# --- cascades


def test_release_that_has_an_edition_cannot_be_deleted(edition):
    draft = make_release()

    with pytest.raises(ProtectedError):
        edition.release.delete()
    draft.delete()

    assert PressRelease.objects.get() == edition.release


def test_record_outlives_a_deleted_draft(release, author):
    workflow.record(release, "create", by=author, at=LONG_AGO, before="")
    pk = release.pk

    release.delete()

    assert Event.objects.get().release_id == pk
    assert not PressRelease.objects.exists()


def test_user_on_record_cannot_be_deleted(release, author, publisher, outsider):
    put_out(release, at=LONG_AGO, by=publisher)
    workflow.record(release, "edit", by=author, at=LONG_AGO, before="draft")

    for user in (author, publisher):
        with pytest.raises(ProtectedError):
            user.delete()
    outsider.delete()

    assert set(User.objects.all()) == {author, publisher}


# --- the triggers themselves


def test_tables_cannot_be_emptied(edition):
    workflow.record(edition.release, "publish", by=None, at=LONG_AGO, before="draft")
    empty = "TRUNCATE {} CASCADE" if connection.vendor == "postgresql" else "DELETE FROM {}"

    connection.check_constraints()  # or PostgreSQL refuses for another reason
    for table, message in ((EDITION, triggers.KEPT), (EVENT, triggers.APPEND_ONLY)):
        with refused_by_database(message):
            sql(empty.format(table))

    assert (Edition.objects.count(), Event.objects.count()) == (1, 1)


def test_every_rule_has_its_trigger_after_migrate():
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }
    with connection.cursor() as cursor:
        cursor.execute(query[connection.vendor])
        present = {name for (name,) in cursor.fetchall()}

    rules = {name for name, *_ in triggers._RULES}
    guarded = (EDITION, EVENT, *(m._meta.db_table for m in (PageVersion, StoredFile, FileUse)))
    not_emptied = {f"{table}_not_emptied" for table in guarded}
    rules |= engines.trigger_names(connection.vendor)
    assert present == (rules if connection.vendor == "sqlite" else rules | not_emptied)


def test_lost_triggers_are_laid_down_again(edition):
    for statement in triggers.statements(connection.vendor, remove_only=True):
        sql(statement)
    assert sql(f"UPDATE {EDITION} SET title = 'utan skydd'") == 1

    triggers.install()
    triggers.install()

    with refused_by_database(triggers.UNCHANGED):
        sql(f"UPDATE {EDITION} SET title = 'igen'")
    assert Edition.objects.get().title == "utan skydd"


def test_migrations_cover_the_models():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
