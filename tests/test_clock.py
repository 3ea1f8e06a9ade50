"""Clock times as people write them, and clocks that are wrong: form, function and page alike."""

import datetime as dt

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from pressreleases import moments
from pressreleases.models import Edition
from pressreleases.steps import Refused
from pressreleases.triggers import CLOCK_TOLERANCE_SECONDS
from tests.factories import approve, make_release, put_out, seen
from tests.places import address
from tests.steps import AT, DAY, everything, take

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

SECOND = dt.timedelta(seconds=1)
#: Deep winter before both nights; what is written for summer keeps its time on the wall.
WINTER = dt.datetime(2027, 1, 15, 12, tzinfo=dt.UTC)

#: (as written, which of two, the moment that is meant, how it is said)
TIMES = [
    ("2027-03-28T01:59:59", None, (2027, 3, 28, 0, 59, 59), "28 mars 2027 kl. 01.59.59"),
    ("2027-03-28T03:00", None, (2027, 3, 28, 1), "28 mars 2027 kl. 03.00"),
    ("2027-07-01T08:00", None, (2027, 7, 1, 6), "1 juli 2027 kl. 08.00"),
    ("2027-10-31T01:59:59", None, (2027, 10, 30, 23, 59, 59), "31 oktober 2027 kl. 01.59.59"),
    ("2027-10-31T02:30", "no", (2027, 10, 31, 0, 30), "31 oktober 2027 kl. 02.30"),
    ("2027-10-31T02:30", "yes", (2027, 10, 31, 1, 30), "31 oktober 2027 kl. 02.30"),
    ("2027-10-31T03:00", None, (2027, 10, 31, 2), "31 oktober 2027 kl. 03.00"),
    ("2028-02-29T08:00", None, (2028, 2, 29, 7), "29 februari 2028 kl. 08.00"),
    ("2027-12-31T23:59:59", None, (2027, 12, 31, 22, 59, 59), "31 december 2027 kl. 23.59.59"),
    ("2028-01-01T00:00", None, (2027, 12, 31, 23), "1 januari 2028 kl. 00.00"),
]
#: (as written, which of two, what is said)
IMPOSSIBLE = [
    ("2027-03-28T02:00", None, "Klockan är aldrig 02.00 den natten"),
    ("2027-03-28T02:59:59", None, "Klockan är aldrig 02.59 den natten"),
    ("2027-10-31T02:00", None, "02.00 kommer två gånger den natten"),
    ("2027-10-31T02:59:59", None, "02.59 kommer två gånger den natten"),
    ("2027-02-29T08:00", None, "Skriv datum och tid"),
    ("2027-06-31T08:00", None, "Skriv datum och tid"),
    ("2027-06-01T24:00", None, "Skriv datum och tid"),
    ("2027-06-01T08:00:60", None, "Skriv datum och tid"),
    ("9999-12-31T23:59", None, "mer än två år fram"),
    ("99999-12-31T23:59", None, "Skriv datum och tid"),
    ("0001-01-01T00:00", None, "Året 1 går inte att välja"),
    ("1899-12-31T23:59", None, "Året 1899 går inte att välja"),
    ("1900-01-01T00:00", None, "har redan passerat"),
    ("2027-01-15T13:00", None, "har redan passerat"),
    ("\u0662027-06-01T08:00", None, "Skriv datum och tid"),
    ("2027-06-01T08:00" + 10_000 * "0", None, "Skriv datum och tid"),
]


def page_of(release) -> str:
    return reverse("admin:pressreleases_pressrelease_publish", args=[release.pk])


def sent(release, step, **changes) -> dict:
    hashes = {f"seen_{code}": value for code, value in seen(release).items()}
    return {"step": step, "seen_revision": release.revision, "languages": ["sv"]} | hashes | changes


@pytest.fixture
def desk(at_desk, publisher):
    with time_machine.travel(WINTER, tick=False):
        yield at_desk(publisher)


def wall(written: str) -> dt.datetime:
    return dt.datetime.fromisoformat(written)


@pytest.mark.parametrize(("written", "later", "utc", "words"), TIMES)
def test_a_time_on_the_wall_is_the_same_moment_everywhere(
    release, desk, publisher, written, later, utc, words
):
    moment = dt.datetime(*utc, tzinfo=dt.UTC)
    which = {"yes": True, "no": False}.get(later)
    assert moments.from_clock(wall(written), later=which) == moment
    assert words in moments.in_words(moment)

    approve(release)
    fields = {"starts_at": written, "later": later or ""}
    told = desk.post(page_of(release), sent(release, "schedule", **fields), follow=True)
    assert words in told.content.decode()
    assert Edition.objects.get().starts_at == moment
    assert (
        Edition.objects.public(moment - SECOND).count(),
        Edition.objects.public(moment).count(),
    ) == (0, 1)

    release.refresh_from_db()
    take(release, "reschedule", publisher, at=WINTER, starts_at=moment - 3 * SECOND)
    release.refresh_from_db()
    desk.post(page_of(release), sent(release, "reschedule", **fields))
    assert Edition.objects.get().starts_at == moment


@pytest.mark.parametrize("step", ["schedule", "reschedule"])
@pytest.mark.parametrize(("written", "later", "words"), IMPOSSIBLE)
def test_a_time_that_cannot_be_is_refused_and_kept(
    release, desk, publisher, step, written, later, words
):
    approve(release)
    if step == "reschedule":
        options = {"languages": ("sv",), "starts_at": WINTER + DAY}
        take(release, "schedule", publisher, at=WINTER, **options)
    before = everything()

    answer = desk.post(page_of(release), sent(release, step, starts_at=written))

    page = answer.content.decode()
    assert answer.status_code == 409
    assert words in page
    assert f'value="{written}"' in page
    assert everything() == before


@pytest.mark.parametrize("written", ["2027-03-28T02:30", "2027-10-31T02:30", "0001-01-01T00:00"])
def test_function_refuses_what_clocks_never_show_or_show_twice(written):
    with pytest.raises(ValidationError):
        moments.from_clock(wall(written))


# --- clocks that are wrong


@pytest.mark.parametrize("hours", [-2, 0, 2])
@pytest.mark.parametrize("seconds", [-1, 0])
def test_clock_that_jumps_between_opening_and_pressing_keeps_the_order(
    release, at_desk, publisher, hours, seconds
):
    put_out(release, languages=["sv"], at=AT)
    release.title_sv = "Ny rubrik"
    release.save()
    with time_machine.travel(AT, tick=False):
        approve(release, AT)
        pressed = sent(release, "publish", change="minor")
    jumped = AT + dt.timedelta(hours=hours, seconds=seconds)

    with time_machine.travel(jumped, tick=False):
        answer = at_desk(publisher).post(page_of(release), pressed)

    assert answer.status_code == 302
    first, second = Edition.objects.order_by("number")
    assert first.ends_at == second.starts_at == max(jumped, AT + dt.timedelta(microseconds=1))
    assert second.updated_at == first.updated_at


@pytest.mark.parametrize(("ahead", "is_taken"), [(-90, True), (0, True), (90, True), (200, False)])
def test_database_clock_that_differs(
    release,
    publisher,
    database_clock,
    ahead,
    is_taken,
):
    """Ninety seconds are borne with; more is refused in a sentence and leaves nothing half done."""
    assert CLOCK_TOLERANCE_SECONDS > 90
    put_out(release, languages=["sv"], at=AT - DAY)
    release.title_sv = "Ny rubrik"
    release.save()
    approve(release, AT)
    database_clock.set(AT + ahead * SECOND)
    before = everything()

    order = {"languages": ("sv",), "change": "minor"}
    if is_taken:
        take(release, "publish", publisher, **order)
        assert Edition.objects.get(number=1).ends_at == AT
    else:
        with pytest.raises(Refused) as refusal:
            take(release, "publish", publisher, **order)
        assert "Databasen" in refusal.value.sentences[0]
        assert everything() == before


@pytest.mark.parametrize("step", ["cancel", "reschedule"])
def test_what_has_begun_by_the_database_clock_is_not_taken_away(
    release,
    publisher,
    database_clock,
    step,
):
    approve(release, AT)
    take(release, "schedule", publisher, languages=("sv",), starts_at=AT + 60 * SECOND)
    before = everything()
    database_clock.set(AT + 61 * SECOND)

    with pytest.raises(Refused):
        take(release, step, publisher, at=AT + 30 * SECOND, starts_at=AT + DAY)

    assert everything() == before


def test_editions_of_another_servers_faster_clock_are_never_taken_away(release, publisher):
    """Published half a minute ahead of us: it is no schedule, and a withdrawal comes after it."""
    put_out(release, languages=["sv"], at=AT - DAY)
    put_out(release, languages=["sv"], at=AT + 30 * SECOND)
    release.refresh_from_db()

    take(release, "withdraw", publisher, notice="gone", notes={"sv": "Fel."})

    numbers = list(Edition.objects.order_by("number").values_list("number", "notice"))
    assert numbers == [(1, ""), (2, ""), (3, "gone")]


def test_published_exactly_on_the_second_is_there_at_that_very_moment(publisher):
    release = approve(make_release(slug_sv="prick"), AT)
    take(release, "schedule", publisher, languages=("sv",), starts_at=AT + DAY)

    statuses = []
    for moment in (-SECOND, dt.timedelta(microseconds=-1), dt.timedelta(0), SECOND):
        with time_machine.travel(AT + DAY + moment, tick=False):
            statuses.append(Client().get(address("release", "sv", slug="prick")).status_code)

    assert statuses == [404, 404, 200, 200]
