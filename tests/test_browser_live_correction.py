"""Correcting what is public while a version is scheduled, in a real browser."""

import datetime as dt

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from pressreleases import roles
from pressreleases.models import Edition
from tests.conftest import make_user
from tests.factories import approve, make_office, make_release, put_out
from tests.looking import faults, watch
from tests.steps import DAY, take

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.ignore_template_errors,
]


def test_a_mistake_is_corrected_while_the_next_version_waits(live_server, new_context):
    make_office()
    publisher = make_user("per", roles.PUBLISHER, first_name="Per", last_name="Öppen")
    release = make_release(lead_sv="Vi gav 5 råd.", slug_sv="raden")
    put_out(release, at=timezone.now() - DAY)
    release.title_sv = "Ny rubrik"
    release.save()
    approve(release)
    tomorrow = timezone.now().replace(microsecond=0) + dt.timedelta(days=1)
    order = {"languages": ("sv",), "change": "minor", "starts_at": tomorrow}
    take(release, "schedule", publisher, at=timezone.now(), **order)

    page = watch(new_context(locale="sv-SE")).new_page()
    page.goto(live_server.url + "/redaktion/")
    page.get_by_label("Användarnamn").fill("per")
    page.get_by_label("Lösenord").fill("hemligt-test-42")
    page.get_by_role("button", name="Logga in").click()
    page.goto(f"{live_server.url}/redaktion/pressreleases/pressrelease/{release.pk}/publicera/")
    page.get_by_role("link", name="Rätta det som är offentligt").click()
    page.get_by_label("Ingress (svenska)").fill("Vi gav 6 råd.")
    page.get_by_label("Bara språket").check()
    page.get_by_label("Varför kan det inte vänta").fill("Fel siffra i ingressen.")
    page.get_by_role("button", name="Rätta nu").click()

    expect(page.get_by_role("alert")).to_contain_text("Inget har gjorts.")
    expect(page.get_by_label("Ingress (svenska)")).to_have_value("Vi gav 6 råd.")
    assert faults(page) == []
    page.get_by_label("Jag vet att felet kommer tillbaka").check()
    page.get_by_role("button", name="Rätta nu").click()

    expect(page.get_by_text("Rättat på svenska. Det är offentligt nu.")).to_be_visible()
    expect(page.get_by_text("men felet kommer tillbaka:")).to_be_visible()
    assert faults(page) == []
    reader = new_context().new_page()
    reader.goto(live_server.url + "/aktuellt/raden/")
    expect(reader.get_by_text("Vi gav 6 råd.")).to_be_visible()
    assert Edition.objects.get(language="sv", number=3).starts_at == tomorrow
