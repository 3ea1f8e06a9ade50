"""Every public page in every state, and the editors' pages of ours, are valid HTML."""

import pytest
from django.core.management import call_command
from django.test import RequestFactory
from django.urls import reverse

from pressreleases.models import PressRelease
from pressreleases.views import errors
from tests.surfaces import url
from tests.test_browser_public import every_state
from tests.valid_html import faults

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]


def error_pages(language) -> dict[str, bytes]:
    request = RequestFactory().get(url("start", language))
    request.LANGUAGE_CODE = language
    pages = {
        "400": errors.bad_request(request, None),
        "403": errors.forbidden(request, None),
        "500": errors.server_error(request),
        "503": errors.unreachable(request),
    }
    return {f"{code} {language}": answer.content for code, answer in pages.items()}


def public_pages(reader) -> dict[str, bytes]:
    pages = {}
    for language in ("sv", "en"):
        states = every_state(language)
        pages |= {f"{state} {language}": reader.get(path).content for state, path in states.items()}
        pages |= error_pages(language)
    return pages


def pages_without_content(reader) -> dict[str, bytes]:
    paths = [url(name, code) for name in ("start", "release_list") for code in ("sv", "en")]
    return {f"empty {path}": reader.get(path).content for path in paths}


def editors_pages(publisher_client, administrator_client) -> dict[str, bytes]:
    release = PressRelease.objects.exclude(body_en="").first()
    of_release = f"/redaktion/pressreleases/pressrelease/{release.pk}"
    answers = {
        path: client.get(path)
        for client, path in [
            (publisher_client, reverse("admin:index")),
            (publisher_client, f"{of_release}/publicera/"),
            (publisher_client, f"{of_release}/granska/sv/"),
            (administrator_client, reverse("admin:contacts_standingpage_changelist")),
            (administrator_client, reverse("admin:contacts_accessibilitydefect_add")),
            (administrator_client, reverse("admin:contacts_securitycontact_add")),
        ]
    }
    assert {answer.status_code for answer in answers.values()} == {200}
    return {path: answer.content for path, answer in answers.items()}


def test_every_page_is_valid_and_a_fault_would_be_found(
    db, reader, at_desk, administrator, publisher
):
    """All in one go: starting the checker takes longer than reading the pages."""
    pages = pages_without_content(reader) | {"sign-in": reader.get("/redaktion/login/").content}
    call_command("demo", verbosity=0)
    pages |= public_pages(reader) | editors_pages(at_desk(publisher), at_desk(administrator))
    broken = b"<!DOCTYPE html><html lang=sv><title>x</title><p><div>y</div></p><img src=z></html>"

    found = faults(pages | {"broken": broken})

    assert len(pages) == 78
    assert len(found.pop("broken")) >= 2
    assert found == {}
