"""Twenty who press the same button in the same second, through the page: one is first."""

import datetime as dt
import threading
from collections import Counter

import pytest
from django.db import connection
from django.urls import reverse

from pressreleases.models import Edition, Event, PressRelease
from tests.factories import approve, make_release, seen

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.ignore_template_errors]

TWENTY = 20
IN_2027 = "2027-06-01T08:00:00"


@pytest.mark.parametrize(
    ("step", "status", "starts_at"),
    [
        ("publish", "published", None),
        ("schedule", "scheduled", dt.datetime(2027, 6, 1, 6, tzinfo=dt.UTC)),
    ],
)
def test_of_twenty_posts_at_once_one_is_taken(publisher, at_desk, step, status, starts_at):
    release = approve(make_release())
    page = reverse("admin:pressreleases_pressrelease_publish", args=[release.pk])
    sent = {"step": step, "seen_revision": 1, "languages": ["sv", "en"], "starts_at": IN_2027}
    sent |= {f"seen_{code}": value for code, value in seen(release).items()}
    desks = [at_desk(publisher) for _ in range(TWENTY)]
    ready, answers = threading.Barrier(TWENTY), []

    def press(desk):
        ready.wait()
        try:
            answers.append(desk.post(page, sent).status_code)
        finally:
            connection.close()

    threads = [threading.Thread(target=press, args=[desk]) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert Counter(answers) == {302: 1, 409: TWENTY - 1}
    assert sorted(Edition.objects.values_list("language", "number")) == [("en", 1), ("sv", 1)]
    if starts_at:
        assert set(Edition.objects.values_list("starts_at", flat=True)) == {starts_at}
    stored = PressRelease.objects.get()
    assert (Event.objects.count(), stored.revision, stored.status) == (1, 2, status)
