"""Every address of the editors' side, found in the URL resolver, and one row of each kind to open.

For the tests that walk all of it: `test_role_matrix.py` and `test_admin_odd_input.py`.
"""

import re
from collections.abc import Iterator

from django.db import transaction
from django.test import Client
from django.urls import get_resolver

from contacts.models import (
    AccessibilityDefect,
    AccessibilityStatement,
    LanguagePage,
    PressOffice,
    SecurityContact,
    StandingPage,
)
from pressreleases.models import Autosave, Indicator, Synonym
from tests.factories import (
    make_contact,
    make_office,
    make_release,
    make_report,
    make_subject,
    put_out,
)
from tests.files.rows import make_document, make_picture

ROOT = "redaktion/"
#: Stands in everything that only those with rights in the newsroom may read.
SECRET = "kanarie-i-utkastet"
PAGE = "sida0000"


def routes() -> set[str]:
    """Returns the route of every address below the admin, as the resolver has it."""
    return {route for route in _walk(get_resolver()) if route.startswith(ROOT)}


def _walk(resolver, before="") -> Iterator[str]:
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from _walk(pattern, route)
        else:
            yield route


def make_everything(*, by) -> dict[str, object]:
    """Makes one row of every kind, returns them by the name of their model.

    Args:
        by: The user who has written the draft and has something unsaved in it.
    """
    person = make_contact(name="Åsa Kontakt", is_listed=False)
    report = make_report(highlights=[("5 rapporter", "5 reports", "5")])
    release = make_release(contacts=[person], report=report, changed_by=by)
    put_out(release)
    release.title_sv = release.title_en = SECRET
    release.save()
    unsaved = {"text": {"fields": {"title_sv": SECRET}, "rows": {}}, "base": {}}
    Autosave.objects.create(
        user=by, page=PAGE, release_id=release.pk, saved_at=release.changed_at, **unsaved
    )
    return {
        "user": by,
        "group": by.groups.get(),
        "pressrelease": release,
        "annualreport": report,
        "indicator": Indicator.objects.create(name_sv="rapporter", name_en="reports"),
        "subject": make_subject(),
        "synonym": Synonym.objects.create(word="lou", meaning="lagen", language="sv"),
        "contactperson": person,
        "pressoffice": PressOffice.objects.first() or make_office(),
        "picture": make_picture(caption_sv=SECRET),
        "document": make_document(),
        "standingpage": StandingPage.objects.get(key="about"),
        "languagepage": LanguagePage.objects.create(language="fi", title="Suomeksi"),
        "accessibilitydefect": AccessibilityDefect.objects.create(
            description_sv="Text.", criterion="1.1.1", reason="burden", found_on="2026-01-02"
        ),
        "accessibilitystatement": AccessibilityStatement.objects.get_or_create()[0],
        "securitycontact": SecurityContact.objects.create(contacts="mailto:a@example.se"),
    }


def address(route: str, rows: dict[str, object]) -> str:
    """Returns an address of that route, which opens one of the rows where it opens any."""
    model = next((name for name in route.split("/") if name in rows), None)
    number = str(rows[model].pk) if model else "1"
    values = {"language": "sv", "key": "1", "page": PAGE, "content_type_id": "1"}
    values |= {"app_label": "pressreleases", "url": "finns-inte"}
    if "document" in rows:
        values["name"] = f"{rows['document'].file.sha256}.pdf"
    route = re.sub(r"\^?\(\?P<(\w+)>[^)]*\)\$?", r"<\1>", route)
    filled = re.sub(r"<(?:\w+:)?(\w+)>", lambda found: values.get(found[1], number), route)
    return f"/{filled}"


class Visitor:
    """Somebody whose every request is undone, so that each meets the same newsroom.

    Args:
        user: Who is signed in, None for a stranger.
    """

    def __init__(self, user=None):
        self.client = Client()
        if user:
            self.client.force_login(user)
        self.cookies = self.client.cookies.output()

    def send(self, method: str, path: str, data=None):
        """Returns the answer, read to its end."""
        cookies = self.client.cookies.copy()
        with transaction.atomic():
            answer = getattr(self.client, method)(path, data or {})
            if answer.streaming:
                b"".join(answer.streaming_content)
            transaction.set_rollback(True)
        self.client.cookies = cookies
        return answer
