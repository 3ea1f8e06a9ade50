"""Editions: the frozen, public form of a release, one immutable row per language and version.

`EditionQuerySet.public()` is the one rule of visibility; every public page starts from it.
`publishing.py` alone writes editions, and database triggers (`triggers.py`) keep them as written.
"""

import datetime as dt
import hashlib
import json

from django.conf import settings
from django.core.exceptions import EmptyResultSet
from django.db import connections, models
from django.db.models import Case, F, Q, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pressreleases import frozen

#: What the hash covers: everything a reader sees, and nothing about when or by whom.
CONTENT = (
    "schema",
    "language",
    "kind",
    "slug",
    "title",
    "lead",
    "body",
    "contact_heading",
    "report_year",
    "report_title",
    "report_diary_number",
    "report_document_url",
    "highlights_heading",
    "highlights",
    "contacts",
    "links",
    "subjects",
    "images",
    "files",
    "is_translation",
    "change_note",
    "notice",
    "notice_reason",
)

# The newest year of the base query, then the newest before that, and so on: one index step for
# each year that has something, however many editions there are.
_YEARS = """
    WITH RECURSIVE years(year) AS (
        SELECT MAX(year) FROM ({base}) AS newest
        UNION ALL
        SELECT (SELECT MAX(year) FROM ({base}) AS older WHERE older.year < years.year)
        FROM years WHERE years.year IS NOT NULL
    )
    SELECT year FROM years WHERE year IS NOT NULL
"""


class Notice(models.TextChoices):
    """Why a text is no longer simply there: the kinds of tombstone."""

    NONE = "", _("None")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    GONE = "gone", _("Removed")
    MOVED = "moved", _("Moved")


class Change(models.TextChoices):
    """What an edition is beside the one before it.

    `updated_at` is moved by a major change, by a notice, and by what comes back after one.
    """

    FIRST = "first", _("First version")
    MINOR = "minor", _("Language change")
    MAJOR = "major", _("Change of content")


class EditionQuerySet(models.QuerySet):
    def public(self, at: dt.datetime | None = None):
        """Editions that the public sees at that moment, now when none is given."""
        at = at or timezone.now()
        return self.started(at).filter(Q(ends_at__isnull=True) | Q(ends_at__gt=at))

    def started(self, at: dt.datetime | None = None):
        """Editions that are or once were public: the versions on record at that moment."""
        return self.filter(starts_at__lte=at or timezone.now())

    def ahead(self, at: dt.datetime | None = None):
        """Editions that have not begun at that moment."""
        return self.filter(starts_at__gt=at or timezone.now())

    def in_language(self, language: str):
        return self.filter(language=language)

    def addressed(self, slug: str, language: str, at: dt.datetime):
        """Editions of the release that has, or ever had, this address in public.

        An address in the asked language comes before the same address in the other one.
        """
        owners = Edition.objects.started(at).filter(slug=slug)
        owners = owners.order_by(Case(When(language=language, then=0), default=1), "-pk")
        return self.filter(release_id=owners.values("release_id")[:1])

    def listed(self):
        """Editions for lists: tombstones have an address but no place in a list."""
        return self.filter(notice=Notice.NONE)

    def newest_first(self):
        return self.order_by("-first_published_at", "-pk")

    def years(self) -> list[int]:
        """Returns the years of first publication in this queryset, newest first."""
        try:
            sql, params = self.order_by().values("year").query.sql_with_params()
        except EmptyResultSet:
            return []
        with connections[self.db].cursor() as cursor:
            cursor.execute(_YEARS.format(base=sql), [*params, *params])
            return [year for (year,) in cursor.fetchall()]


class Edition(models.Model):
    """What was public of a release in one language, over [starts_at, ends_at)."""

    release = models.ForeignKey(
        "PressRelease", on_delete=models.PROTECT, related_name="editions", verbose_name=_("release")
    )
    language = models.CharField(_("language"), max_length=2)
    number = models.PositiveIntegerField(_("version"))
    schema = models.PositiveSmallIntegerField(default=frozen.SCHEMA)

    kind = models.CharField(_("kind"), max_length=20)
    slug = models.CharField(_("address"), max_length=100)
    title = models.CharField(_("title"), max_length=250)
    lead = models.TextField(_("lead"), blank=True)
    body = models.TextField(_("body"), blank=True)
    contact_heading = models.CharField(max_length=120, blank=True)
    report_year = models.PositiveSmallIntegerField(null=True, blank=True)
    report_title = models.CharField(max_length=200, blank=True)
    report_diary_number = models.CharField(max_length=60, blank=True)
    report_document_url = models.CharField(max_length=500, blank=True)
    highlights_heading = models.CharField(max_length=200, blank=True)
    highlights = models.JSONField(default=list, blank=True)
    contacts = models.JSONField(default=list, blank=True)
    links = models.JSONField(default=list, blank=True)
    subjects = models.JSONField(default=list, blank=True)
    images = models.JSONField(default=list, blank=True)
    files = models.JSONField(default=list, blank=True)
    is_translation = models.BooleanField(default=False)
    content_hash = models.CharField("SHA-256", max_length=64)

    starts_at = models.DateTimeField(_("public from"))
    ends_at = models.DateTimeField(_("public until"), null=True, blank=True)
    first_published_at = models.DateTimeField(_("published"))
    updated_at = models.DateTimeField(_("updated"), null=True, blank=True)
    #: The year of first publication in Swedish time, for the list's years.
    year = models.PositiveSmallIntegerField(_("year"))
    created_at = models.DateTimeField(_("recorded"), auto_now_add=True)

    #: Taken over from elsewhere: `starts_at` is the date that the source states, `created_at` when
    #: it came here. Where a text is from is no part of its content, so the hash leaves it out.
    is_imported = models.BooleanField(_("imported"), default=False)

    change = models.CharField(max_length=5, choices=Change.choices, default=Change.FIRST)
    change_note = models.TextField(blank=True)
    notice = models.CharField(max_length=10, choices=Notice.choices, default="", blank=True)
    notice_reason = models.TextField(blank=True)
    moved_to = models.ForeignKey(
        "PressRelease", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    translation_of = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="translations"
    )
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ["release", "language", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["release", "language", "number"], name="edition_number_once"
            ),
            models.UniqueConstraint(
                fields=["release", "language"],
                condition=Q(ends_at__isnull=True),
                name="edition_one_open",
            ),
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
                name="edition_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(first_published_at__lte=F("starts_at")),
                name="edition_first_published_by_start",
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="edition_number_from_one"),
            models.CheckConstraint(
                condition=Q(language__in=["sv", "en"]), name="edition_known_language"
            ),
            models.CheckConstraint(
                condition=Q(notice__in=["", "withdrawn", "gone", "moved"]),
                name="edition_known_notice",
            ),
            models.CheckConstraint(
                condition=Q(notice="moved") ^ Q(moved_to__isnull=True),
                name="edition_moved_has_target",
            ),
        ]
        indexes = [
            models.Index(fields=["language", "-first_published_at", "-id"], name="edition_newest"),
            models.Index(
                fields=["language", "year", "-first_published_at", "-id"], name="edition_by_year"
            ),
            models.Index(
                fields=["language", "change", "notice", "-starts_at", "-id"],
                name="edition_corrections",
            ),
            models.Index(fields=["slug", "language"], name="edition_slug"),
            # Holds all that counting the public texts of each year and kind needs.
            models.Index(
                fields=["language", "notice", "year", "kind", "starts_at", "ends_at"],
                name="edition_counts",
            ),
            models.Index(fields=["language", "report_year"], name="edition_report_year"),
        ]

    def __str__(self):
        return f"{self.title} ({self.language} {self.number})"

    def is_public(self, at: dt.datetime) -> bool:
        """Says in Python what `EditionQuerySet.public()` says in SQL; a test keeps them equal."""
        return self.starts_at <= at and (self.ends_at is None or self.ends_at > at)

    def canonical_content(self) -> bytes:
        """Returns what the hash is taken of: the content in canonical JSON (sorted keys, UTF-8)."""
        content = {name: getattr(self, name) for name in CONTENT}
        canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return canonical.encode()

    def computed_hash(self) -> str:
        """Returns the SHA-256 of the content."""
        return hashlib.sha256(self.canonical_content()).hexdigest()

    @property
    def kind_label(self):
        from pressreleases.models.releases import Kind

        return Kind(self.kind).label if self.kind in Kind.values else self.kind

    @property
    def highlight_parts(self) -> list[frozen.Highlight]:
        return [frozen.Highlight(**part) for part in self.highlights]

    @property
    def contact_parts(self) -> list[frozen.Contact]:
        return [frozen.Contact(**part) for part in self.contacts]

    @property
    def link_parts(self) -> list[frozen.Link]:
        return [frozen.Link(**part) for part in self.links]

    @property
    def subject_parts(self) -> list[frozen.Subject]:
        return [frozen.Subject(**part) for part in self.subjects]

    @property
    def image_parts(self) -> list[frozen.Image]:
        return [frozen.Image(**part) for part in self.images]

    @property
    def file_parts(self) -> list[frozen.File]:
        return [frozen.File(**part) for part in self.files]
