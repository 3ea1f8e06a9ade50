"""Several people at one text: what is typed but not saved, and who has the text open.

Neither is part of the working copy: nothing here changes a release, is an event, or is public.
"""

import datetime as dt

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from pressreleases.models.releases import PressRelease

#: How long what was never saved is kept.
KEPT = dt.timedelta(days=30)
#: So many texts of one person are kept; the oldest give way.
MOST_KEPT = 40
#: Whoever has not been heard of for so long has left. A browser's hidden tabs are heard of once
#: a minute only.
STALE = dt.timedelta(seconds=65)
#: Saving leads to the form again: so long after leaving one is still the one who was there.
GRACE = dt.timedelta(seconds=5)


class AutosaveQuerySet(models.QuerySet):
    def of(self, user, release=None):
        """What this user has typed into this release, newest first.

        Args:
            user: Whose; nobody ever reads another's.
            release: The release or its number; None for new drafts, which what was typed into a
                draft that has been deleted becomes, too.
        """
        if release is None:
            still_there = PressRelease.objects.filter(pk=models.OuterRef("release_id"))
            mine = self.filter(models.Q(release=None) | ~models.Exists(still_there), user=user)
        else:
            mine = self.filter(user=user, release=release)
        return mine.order_by("-saved_at", "-pk")

    def keep(self, user, page: str, *, at: dt.datetime, **fields) -> "Autosave":
        """Stores what one opened page holds, in place of what it held before."""
        kept, created = self.update_or_create(
            user=user, page=page, defaults={**fields, "saved_at": at}
        )
        if created:
            mine = self.filter(user=user)
            too_many = mine.order_by("-saved_at", "-pk").values_list("pk", flat=True)[MOST_KEPT:]
            old = mine.filter(saved_at__lt=at - KEPT).values_list("pk", flat=True)
            self.filter(pk__in=[*too_many, *old]).delete()
        return kept


class Autosave(models.Model):
    """What a person has typed on one opened page of the form and not saved.

    One row for each opened page, so that two windows of one person do not overwrite each other
    and old unsaved text is not lost when writing begins anew.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="autosaves"
    )
    # Without a constraint: what somebody typed outlives a draft that a colleague throws away.
    release = models.ForeignKey(
        PressRelease,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="autosaves",
        verbose_name=_("release"),
    )
    #: The opened page: a random word that the form carries.
    page = models.CharField(max_length=32)
    #: The revision of the working copy that the page was opened with.
    base_revision = models.PositiveIntegerField(null=True)
    #: What the text was when the page was opened, as `written.fingerprints()` gives it.
    base = models.JSONField(default=dict)
    #: What was typed, as `written.of()` gives it.
    text = models.JSONField(default=dict)
    saved_at = models.DateTimeField(_("time"))

    objects = AutosaveQuerySet.as_manager()

    class Meta:
        verbose_name = _("unsaved text")
        verbose_name_plural = _("unsaved texts")
        constraints = [
            models.UniqueConstraint(fields=["user", "page"], name="autosave_once_a_page")
        ]
        indexes = [models.Index(fields=["user", "release"], name="autosave_of")]

    def __str__(self):
        return f"{self.release_id} {self.page}"


class PresenceQuerySet(models.QuerySet):
    def others(self, user, release, at: dt.datetime):
        """Who else has the release open, those who came first at the top."""
        here = self.filter(release=release, seen_at__gt=at - STALE).exclude(user=user)
        return here.select_related("user").order_by("opened_at", "pk")

    def note(self, user, release, at: dt.datetime, *, typed: bool = False) -> None:
        """Writes down that the user has the release open now, and has typed something new."""
        self.filter(seen_at__lte=at - STALE).delete()
        seen = {"seen_at": at} | ({"typed_at": at} if typed else {})
        self.update_or_create(
            user=user, release=release, defaults=seen, create_defaults={**seen, "opened_at": at}
        )

    def leave(self, user, release, at: dt.datetime) -> None:
        """Writes down that the user has left the release's form."""
        here = self.filter(user=user, release=release, seen_at__gt=at - STALE)
        here.update(seen_at=at - STALE + GRACE)


class Presence(models.Model):
    """Somebody has a release's form open."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    # Without a constraint: that somebody looks at a draft must not hinder its deletion.
    release = models.ForeignKey(
        PressRelease, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    opened_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    typed_at = models.DateTimeField(null=True)

    objects = PresenceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "user"], name="presence_once")]

    def __str__(self):
        return f"{self.user_id} {self.release_id}"
