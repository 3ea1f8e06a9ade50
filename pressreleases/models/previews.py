"""Preview links, and what the people who were sent one answered.

A link lets somebody without an account read one release in one language for a short time. Its
token is kept as a hash, so that nobody can read it out of the database. Of those who open it
nothing is kept but the moment: no address, no cookie, no browser. What happens with links and
answers is in `pressreleases/previews.py` and `pressreleases/preview_answers.py`.
"""

import datetime as dt
import hashlib

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

RECIPIENT_LENGTH = 120
NAME_LENGTH = 100
COMMENT_LENGTH = 2000


def hash_of(token: str) -> str:
    """Returns what is stored and looked up instead of the token: its SHA-256.

    The token has 256 random bits, so it needs neither salt nor stretching; and as the database
    compares hashes only, how long a look-up takes says nothing about the token.
    """
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def works_at(at: dt.datetime) -> Q:
    """Returns the one rule of which links open at a moment: neither revoked nor expired."""
    return Q(revoked_at__isnull=True, expires_at__gt=at)


class PreviewLinkQuerySet(models.QuerySet):
    def working(self, at: dt.datetime):
        return self.filter(works_at(at))

    def opened_by(self, token: str, language: str, at: dt.datetime):
        """Returns the link that this token opens under this language's address, or None."""
        return self.working(at).filter(token_hash=hash_of(token), language=language).first()


class PreviewLink(models.Model):
    """A way for somebody without an account to one release in one language."""

    release = models.ForeignKey(
        "PressRelease", on_delete=models.CASCADE, related_name="preview_links"
    )
    language = models.CharField(_("language"), max_length=2)
    token_hash = models.CharField(max_length=64, unique=True)
    recipient = models.CharField(_("to"), max_length=RECIPIENT_LENGTH)
    created_at = models.DateTimeField(_("made"))
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    expires_at = models.DateTimeField(_("works until"))
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    #: From the form that made it: sent twice, it makes one link.
    form_key = models.CharField(max_length=64, unique=True)

    objects = PreviewLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(language__in=["sv", "en"]), name="previewlink_known_language"
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("created_at")), name="previewlink_expires_later"
            ),
        ]

    def __str__(self):
        return f"{self.recipient} ({self.language})"

    def is_working(self, at: dt.datetime) -> bool:
        """Says in Python what `works_at()` says in SQL; a test keeps them equal."""
        return self.revoked_at is None and self.expires_at > at


class PreviewOpening(models.Model):
    """One time that somebody opened a link and was shown the text: when, and nothing else."""

    link = models.ForeignKey(PreviewLink, on_delete=models.CASCADE, related_name="openings")
    at = models.DateTimeField(_("time"))

    class Meta:
        verbose_name = _("opening")
        verbose_name_plural = _("openings")
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.at:%Y-%m-%d %H:%M}"


class PreviewAnswer(models.Model):
    """What somebody answered: that all is correct, or comments; and exactly what they had read."""

    link = models.ForeignKey(PreviewLink, on_delete=models.CASCADE, related_name="answers")
    at = models.DateTimeField(_("time"))
    #: As they wrote it themselves. Nobody has checked who they are.
    name = models.CharField(_("name"), max_length=NAME_LENGTH)
    is_correct = models.BooleanField(_("all is correct"))
    #: The hash of the edition as it would have been frozen when they read it.
    content_hash = models.CharField("SHA-256", max_length=64)
    #: [{"key", "kind", "number", "text"}]: the text they read, paragraph by paragraph.
    seen = models.JSONField(default=list)
    form_key = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["-at", "-pk"]
        constraints = [
            # Sent twice, a form is answered once.
            models.UniqueConstraint(fields=["link", "form_key"], name="previewanswer_once")
        ]

    def __str__(self):
        return f"{self.name} {self.at:%Y-%m-%d %H:%M}"


class PreviewComment(models.Model):
    """A comment on one paragraph, or on the whole text."""

    answer = models.ForeignKey(PreviewAnswer, on_delete=models.CASCADE, related_name="comments")
    #: The key of the paragraph (`pressreleases/preview_blocks.py`), "" for the whole text.
    block_key = models.CharField(max_length=32, blank=True)
    text = models.TextField(_("comment"))
    handled_at = models.DateTimeField(_("handled"), null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["pk"]

    def __str__(self):
        return self.text[:60]
