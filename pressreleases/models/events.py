"""Events: who decided what, and when. Rows are added and never changed (`triggers.py`)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

#: What each step is called in the log, for people.
STEPS = {
    "create": _("Created"),
    "import": _("Imported"),
    "edit": _("Changed"),
    "swap_contact": _("Contact person swapped"),
    "replace_contact": _("Contact person swapped in what is public or scheduled"),
    "submit": _("Sent for review"),
    "reopen": _("Taken back"),
    "return": _("Sent back"),
    "approve": _("Approved"),
    "publish": _("Published"),
    "schedule": _("Scheduled"),
    "reschedule": _("Moved to another time"),
    "cancel": _("Schedule taken away"),
    "publish_urgently": _("Published urgently"),
    "correct_live": _("Corrected while a version is scheduled"),
    "approve_afterwards": _("Approved afterwards"),
    "withdraw": _("Withdrawn"),
    "delete": _("Draft deleted"),
    "english_holds": _("The English needs no change"),
    "preview_link": _("Preview link made"),
    "preview_revoke": _("Preview link revoked"),
    "preview_answer": _("Answer by preview link"),
}


class Event(models.Model):
    """One decision about a release.

    The release and the editions are named without a constraint: the record outlives a draft
    that is thrown away and a scheduled edition that is cancelled.
    """

    release = models.ForeignKey(
        "PressRelease",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="events",
        verbose_name=_("release"),
    )
    at = models.DateTimeField(_("time"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("who"),
    )
    #: The name as it was then: people change names and leave.
    user_name = models.CharField(_("name"), max_length=150, blank=True)
    step = models.CharField(_("step"), max_length=20)
    status_before = models.CharField(_("status before"), max_length=12, blank=True)
    status_after = models.CharField(_("status after"), max_length=12, blank=True)
    note = models.TextField(_("note"), blank=True)
    #: [{"language", "number", "content_hash", "starts_at"}]: the editions it wrote.
    editions = models.JSONField(_("versions"), default=list, blank=True)
    #: What the working copy said in one language when an old version was read back over it: the
    #: content as it would have been frozen, so that it can be read back itself. Of a swap in what
    #: is public or scheduled, {"contact": key of the person who was swapped}. Else empty.
    replaced = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["at", "pk"]

    def __str__(self):
        return f"{self.step} {self.release_id}"

    @property
    def step_label(self):
        return STEPS.get(self.step, self.step)
