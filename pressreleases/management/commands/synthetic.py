"""Makes any number of made-up public releases, for measuring. Never for a site in use."""

import datetime as dt
import random

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from pressreleases import publishing
from pressreleases.models import Edition, PressRelease
from pressreleases.models.releases import LANGUAGES, Kind

BATCH = 1000
_FIRST = ["Ny", "Större", "Fler", "Tydligare", "Enklare", "Bättre", "Öppnare", "Gemensam"]
_SECOND = [
    "vägledning",
    "kartläggning",
    "rapport",
    "statistik",
    "handbok",
    "överenskommelse",
    "mätning",
]
_THIRD = [
    "livsmedel",
    "städtjänster",
    "innovation",
    "skolmåltider",
    "byggentreprenader",
    "läkemedel",
    "elfordon",
]
# Some thousand names of places that do not exist, so that there are rare words to search for.
_NAMES = [
    f"{first}{second}{third}"
    for first in (
        "Bol",
        "Kvar",
        "Lin",
        "Mor",
        "Sol",
        "Tran",
        "Ul",
        "Ving",
        "Äl",
        "Ör",
        "Hed",
        "Rim",
    )
    for second in ("der", "na", "ske", "ma", "te", "ru", "lo", "vi", "ke", "ge", "ba", "ni")
    for third in ("vik", "torp", "by", "holm", "näs", "åker", "berg", "fors", "sund", "hult", "köp")
]


class Command(BaseCommand):
    help = "Makes N synthetic public releases in both languages, spread over the last years."

    def add_arguments(self, parser):
        parser.add_argument("count", type=int, help="how many releases")
        parser.add_argument("--years", type=int, default=15, help="spread over this many years")
        parser.add_argument("--seed", type=int, default=1, help="same seed, same texts")

    def handle(self, *, count, years, seed, verbosity, **options):
        if count < 1 or years < 1:
            raise CommandError("The count and the years must be at least 1.")
        chance = random.Random(seed)
        now = timezone.now()
        made = 0
        while made < count:
            size = min(BATCH, count - made)
            with transaction.atomic():
                self._batch(chance, now, made, size, years)
            made += size
            if verbosity:
                self.stdout.write(f"\r{made} of {count} releases", ending="")
                self.stdout.flush()
        if verbosity:
            self.stdout.write("")

    def _batch(self, chance, now, made, size, years):
        offset = Edition.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        releases = []
        for n in range(size):
            words = (chance.choice(_FIRST), chance.choice(_SECOND), chance.choice(_THIRD))
            title = f"Syntetiskt {offset + made + n}: {words[0]} {words[1]} om {words[2]}"
            slug = f"syntetiskt-{offset + made + n}"
            releases.append(
                PressRelease(
                    kind=chance.choice(Kind.values),
                    title=title,
                    title_sv=title,
                    title_en=f"Synthetic {offset + made + n}",
                    lead_sv=f"Texten är påhittad, för mätning av {words[2]}.",
                    lead_en="The text is made up, for measuring.",
                    body_sv="<p>"
                    + " ".join(chance.choices(_SECOND + _THIRD, k=120) + chance.sample(_NAMES, 3))
                    + ".</p>",
                    body_en="<p>Made-up words.</p>",
                    slug=slug,
                    slug_sv=slug,
                    slug_en=slug,
                    status="published",
                )
            )
        PressRelease.objects.bulk_create(releases)
        editions = []
        for release in releases:
            published = now - dt.timedelta(seconds=chance.randrange(1, years * 365 * 86400))
            for language in LANGUAGES:
                editions.append(
                    Edition(
                        release=release,
                        language=language,
                        kind=release.kind,
                        slug=release.in_language("slug", language),
                        title=release.in_language("title", language),
                        lead=release.in_language("lead", language),
                        body=release.in_language("body", language),
                        starts_at=published,
                        first_published_at=published,
                    )
                )
        publishing.insert_many(editions)
