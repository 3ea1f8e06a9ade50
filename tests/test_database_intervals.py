"""Editions beside each other: the database keeps their times, numbers and addresses in order."""

import datetime as dt
import threading
import time

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from contacts.models import ContactPerson, PressOffice
from pressreleases import triggers
from pressreleases.models import Edition
from tests.factories import beside, make_contact, make_office, make_release, put_out
from tests.steps import refused_by_database

pytestmark = pytest.mark.django_db

HOUR = dt.timedelta(hours=1)
LONG_AGO = dt.datetime(2018, 2, 22, 7, tzinfo=dt.UTC)


def move_end(edition, moment) -> int:
    return Edition.objects.filter(pk=edition.pk).update(ends_at=moment)


@pytest.fixture
def edition(release):
    """Public since long ago, without an end."""
    [edition] = put_out(release, languages=["sv"], at=LONG_AGO)
    return edition


@pytest.mark.parametrize(
    ("starts", "ends"), [(-1, 1), (0, 2), (0.5, 1), (1, 3), (-1, 3), (1, None), (-1, None)]
)
def test_overlapping_editions_are_refused(release, starts, ends):
    [first] = put_out(release, languages=["sv"], at=LONG_AGO, ends_at=LONG_AGO + 2 * HOUR)
    later = beside(
        first,
        number=2,
        starts_at=LONG_AGO + starts * HOUR,
        ends_at=None if ends is None else LONG_AGO + ends * HOUR,
        first_published_at=LONG_AGO - 9 * HOUR,
    )

    # One that begins before the first is out of order as well.
    because = triggers.OVERLAP if starts >= 0 else f"{triggers.OVERLAP}|{triggers.RISING}"
    with refused_by_database(because):
        Edition.objects.bulk_create([later])

    beside(later, language="en").save()
    beside(first, number=2, starts_at=first.ends_at, ends_at=None).save()
    assert Edition.objects.count() == 3


def test_end_cannot_be_moved_over_the_successor(edition):
    soon = timezone.now() + HOUR
    move_end(edition, soon)
    beside(edition, number=2, starts_at=soon, ends_at=None).save()

    with refused_by_database(triggers.OVERLAP):
        move_end(edition, soon + HOUR)
    assert move_end(edition, soon - HOUR / 2) == 1


def test_second_open_edition_is_refused(edition):
    with refused_by_database("overlap|edition_one_open|release_id"):
        beside(edition, number=2, starts_at=timezone.now()).save()

    assert Edition.objects.get() == edition


@pytest.mark.parametrize(("number", "hours"), [(1, 3), (3, -3)])
def test_numbers_rise_with_time(release, number, hours):
    [first] = put_out(release, languages=["sv"], at=LONG_AGO, ends_at=LONG_AGO + HOUR)
    second = beside(first, number=2, starts_at=LONG_AGO + HOUR, ends_at=LONG_AGO + 2 * HOUR)
    second.save()
    starts = LONG_AGO + hours * HOUR
    other = beside(second, number=number, starts_at=starts, first_published_at=starts)
    other.ends_at = starts + HOUR

    with refused_by_database("rise|number"):
        other.save()

    assert list(Edition.objects.values_list("number", flat=True)) == [1, 2]


def test_address_of_another_release_is_refused(edition):
    other = make_release()
    [kept] = put_out(other, languages=["sv"], at=LONG_AGO)
    taken = beside(kept, slug=edition.slug, number=2, starts_at=timezone.now() + HOUR)
    move_end(kept, taken.starts_at)

    with refused_by_database(triggers.TAKEN):
        taken.save()

    beside(taken, language="en", number=1).save()  # the languages have addresses of their own
    beside(taken, slug=kept.slug).save()
    assert Edition.objects.count() == 4


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("ends_at", [None, timezone.now() + HOUR])
def test_of_two_that_write_at_once_one_is_refused(ends_at):
    release = make_release()
    [edition] = put_out(release, languages=["sv"], at=LONG_AGO, ends_at=LONG_AGO + HOUR)
    ready, outcomes = threading.Barrier(2), []

    def write(number):
        start = LONG_AGO + number * HOUR
        ready.wait()
        try:
            with transaction.atomic():
                beside(edition, number=number, starts_at=start, ends_at=ends_at).save()
                time.sleep(0.05)  # so that both transactions are open at once where they can be
            outcomes.append("written")
        except IntegrityError:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [threading.Thread(target=write, args=[number]) for number in (2, 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == ["refused", "written"]
    assert Edition.objects.count() == 2


@pytest.mark.parametrize(
    ("constraint", "changes"),
    [
        ("edition_ends_after_start", {"ends_at": LONG_AGO}),
        ("edition_ends_after_start", {"ends_at": LONG_AGO - HOUR}),
        ("edition_first_published_by_start", {"first_published_at": LONG_AGO + HOUR}),
        ("edition_number_from_one", {"number": 0, "language": "en"}),
        ("edition_known_language", {"language": "de"}),
        ("edition_known_notice", {"notice": "lost"}),
        ("edition_moved_has_target", {"notice": "moved"}),
        ("edition_moved_has_target", {"moved_to_id": "itself"}),
    ],
)
def test_impossible_edition_is_refused(release, constraint, changes):
    [model] = put_out(release, languages=["sv"], at=LONG_AGO - HOUR, ends_at=LONG_AGO)
    possible = {"number": 2, "starts_at": LONG_AGO, "ends_at": None}
    changes = {k: release.pk if v == "itself" else v for k, v in changes.items()}

    with refused_by_database(constraint):
        beside(model, **{**possible, **changes}).save()

    beside(model, **possible).save()
    assert Edition.objects.count() == 2


def test_impossible_contact_and_second_office_are_refused():
    until, after = dt.date(2024, 6, 30), dt.date(2024, 7, 1)
    make_contact(active_from=until, active_until=until)
    make_office()

    with refused_by_database("contactperson_active_in_order"):
        make_contact(active_from=after, active_until=until)
    with refused_by_database("pressoffice_one_row"):
        PressOffice.objects.bulk_create([PressOffice(pk=2)])

    assert (ContactPerson.objects.count(), PressOffice.objects.count()) == (1, 1)
