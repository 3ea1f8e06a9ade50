"""The working copy: what editors write and change. Nothing public is read from here."""

import datetime as dt

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorField

from pressreleases import text
from pressreleases.models.editions import Edition
from pressreleases.models.ordered import Ordered
from pressreleases.models.reports import AnnualReport
from pressreleases.models.subjects import Subject, address_part

LANGUAGES = ("sv", "en")
#: Characters of HTML; some hundred pages. A bound on what cleaning it can cost.
BODY_LENGTH = 300_000


class Kind(models.TextChoices):
    """What sort of text it is; the label above the title."""

    PRESS_RELEASE = "press_release", _("Press release")
    NEWS = "news", _("News")
    STATEMENT = "statement", _("Statement")
    INVITATION = "invitation", _("Press invitation")


class Status(models.TextChoices):
    """How far the working copy has come. Only `workflow.perform()` writes it."""

    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("In review")
    RETURNED = "returned", _("Returned")
    APPROVED = "approved", _("Approved")
    SCHEDULED = "scheduled", _("Scheduled")
    PUBLISHED = "published", _("Published")


class PressRelease(models.Model):
    """The working copy of a release in both languages, with its address and its history."""

    kind = models.CharField(
        _("kind"), max_length=20, choices=Kind.choices, default=Kind.PRESS_RELEASE
    )
    title = models.CharField(_("title"), max_length=250, blank=True)
    lead = models.TextField(_("lead"), blank=True)
    body = ProseEditorField(
        _("body"),
        blank=True,
        extensions=text.EXTENSIONS,
        sanitize=True,
        validators=[MaxLengthValidator(BODY_LENGTH)],
    )
    slug = models.CharField(
        _("address"),
        max_length=text.SLUG_LENGTH,
        null=True,
        blank=True,
        validators=[address_part],
        help_text=_(
            "Leave empty to have it made from the title when it is published. After that it "
            "stays; if you change it, the old address leads to the new one."
        ),
    )
    en_is_translation = models.BooleanField(
        _("The English text is a translation"),
        default=True,
        help_text=_("The English page then says that the Swedish text applies."),
    )
    subjects = models.ManyToManyField(
        Subject, blank=True, related_name="releases", verbose_name=_("subjects")
    )
    contacts = models.ManyToManyField(
        "contacts.ContactPerson",
        through="ReleaseContact",
        related_name="releases",
        verbose_name=_("contact persons"),
    )
    contact_heading = models.CharField(
        _("heading above the contacts"),
        max_length=120,
        blank=True,
        help_text=_("Printed as it stands. Empty gives “Press contact”."),
    )
    report = models.ForeignKey(
        AnnualReport,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="releases",
        verbose_name=_("annual report"),
        help_text=_("Its highlights are shown on the page and become public with it."),
    )
    status = models.CharField(
        _("status"), max_length=12, choices=Status.choices, default=Status.DRAFT, editable=False
    )
    # Counts every change, so that two who write at once notice each other.
    revision = models.PositiveIntegerField(default=1, editable=False)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("approved by"),
    )
    #: What was approved: the content hash per language. Anything else is not approved.
    approved_hashes = models.JSONField(default=dict, editable=False)
    #: Who published without a second pair of eyes, until somebody else has approved it.
    urgent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("published urgently by"),
    )
    #: Public notes that a correction of a figure has drafted, per language, until they are used.
    drafted_notes = models.JSONField(default=dict, editable=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("changed by"),
    )

    class Meta:
        verbose_name = _("press release")
        verbose_name_plural = _("press releases")
        ordering = ["-changed_at", "-pk"]
        permissions = [("publish_pressrelease", _("Can publish press releases"))]
        constraints = [
            models.UniqueConstraint(
                fields=["slug_sv"],
                name="pressrelease_slug_sv",
                violation_error_message=_("Another release has this Swedish address."),
            ),
            models.UniqueConstraint(
                fields=["slug_en"],
                name="pressrelease_slug_en",
                violation_error_message=_("Another release has this English address."),
            ),
        ]

    def __str__(self):
        return self.title_sv or self.title_en or f"{_('Untitled')} ({self.pk})"

    def clean(self):
        """Refuses an address that another release has, or once had, in public."""
        for language in LANGUAGES:
            slug = self.in_language("slug", language)
            taken = Edition.objects.filter(language=language, slug=slug).exclude(release=self.pk)
            if slug and taken.exists():
                raise ValidationError(
                    {
                        f"slug_{language}": _(
                            "This address belongs to another release. Choose a different one."
                        )
                    }
                )

    def save(self, **kwargs):
        for language in LANGUAGES:
            setattr(self, f"body_{language}", text.sanitise(self.in_language("body", language)))
            setattr(self, f"slug_{language}", self.in_language("slug", language) or None)
        super().save(**kwargs)

    def status_at(self, at: dt.datetime, *, is_ahead: bool | None = None) -> Status:
        """Returns the status at that moment: a schedule that has come true is published.

        Nothing has to run at the second of publication, so nothing has written it down.

        Args:
            is_ahead: Whether an edition has yet to begin, for who has asked that of many at once.
        """
        if self.status == Status.SCHEDULED:
            if is_ahead is None:
                is_ahead = self.editions.filter(starts_at__gt=at).exists()
            return Status.SCHEDULED if is_ahead else Status.PUBLISHED
        return Status(self.status)

    def in_language(self, field: str, language: str) -> str:
        """Returns the field in exactly that language, "" when it is empty."""
        return getattr(self, f"{field}_{language}") or ""

    def free_slug(self, language: str) -> str:
        """Returns the address to publish under: the one set, else one made from the title.

        A number is added when another release has, or ever had, the same address.
        """
        if slug := self.in_language("slug", language):
            return slug
        stem = text.slug_from(self.in_language("title", language)) or self.kind.replace("_", "-")

        def in_use(head):
            others = PressRelease.objects.exclude(pk=self.pk).filter(
                **{f"slug_{language}__startswith": head}
            )
            editions = Edition.objects.filter(language=language, slug__startswith=head)
            return {
                *others.values_list(f"slug_{language}", flat=True),
                *editions.exclude(release=self.pk).values_list("slug", flat=True),
            }

        return text.unused_slug(stem, in_use)


class ReleaseContact(Ordered):
    """A contact person of a release, in the order in which they are printed."""

    release = models.ForeignKey(
        PressRelease, on_delete=models.CASCADE, related_name="release_contacts"
    )
    person = models.ForeignKey(
        "contacts.ContactPerson",
        on_delete=models.PROTECT,
        related_name="release_contacts",
        verbose_name=_("contact person"),
    )

    class Meta(Ordered.Meta):
        verbose_name = _("contact person")
        verbose_name_plural = _("contact persons")
        constraints = [
            models.UniqueConstraint(
                fields=["release", "person"],
                name="releasecontact_once",
                violation_error_message=_("The same person stands twice on this release."),
            )
        ]

    def __str__(self):
        return str(self.person)


class RelatedLink(Ordered):
    """Related information: a label and an address, in either or both languages."""

    release = models.ForeignKey(PressRelease, on_delete=models.CASCADE, related_name="links")
    label = models.CharField(_("label"), max_length=200, blank=True)
    url = models.CharField(
        _("address"),
        max_length=500,
        blank=True,
        validators=[URLValidator(schemes=["https", "http"])],
    )

    class Meta(Ordered.Meta):
        verbose_name = _("related link")
        verbose_name_plural = _("related links")

    def __str__(self):
        return self.label_sv or self.label_en or self.url or ""
