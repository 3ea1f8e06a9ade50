"""The forms and small views of those who have one text open, and what is asked of them."""

import datetime as dt

from django.urls import reverse

from pressreleases.models import PressRelease
from tests.filling import sent

ADD = reverse("admin:pressreleases_pressrelease_add")
AT = dt.datetime(2027, 2, 22, 13, 7, tzinfo=dt.UTC)  # 14.07 in Sweden


def form_of(release) -> str:
    return reverse("admin:pressreleases_pressrelease_change", args=[release.pk])


def together(release) -> str:
    place = release.pk if release else "new"
    return reverse("admin:pressreleases_pressrelease_together", args=[place])


def unsaved_page(kept) -> str:
    return reverse("admin:pressreleases_pressrelease_unsaved", args=[kept.page])


def typed(desk, release, **changes) -> dict:
    """What the browser sends while one types."""
    address = form_of(release) if release else ADD
    return {**sent(desk.get(address), "title_sv", **changes), "_do": "keep"}


def columns(release) -> dict:
    rows = PressRelease.objects.rewrite(False).filter(pk=release.pk).values()
    return {name: value for name, value in rows.get().items() if name != "changed_at"}


def rows(release) -> list:
    return [row.person for row in release.release_contacts.order_by("order", "pk")]


def differences(page) -> dict[str, str]:
    """What the page asks about: {name: what is chosen beforehand}."""
    chosen = sent(page, "_choose")
    names = [part.split('"')[0] for part in page.content.decode().split('name="choice-')[1:]]
    return {name: "".join(chosen.get(f"choice-{name}", "")) for name in names}
