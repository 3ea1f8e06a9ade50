"""The forms of the editors' side."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pressreleases.models import PressRelease
from pressreleases.models.editions import Change
from pressreleases.workflow import Proposal, language_name


class ReleaseForm(forms.ModelForm):
    """The working copy. Almost everything may be missing; a colleague's save is never lost."""

    seen_revision = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seen_revision"].initial = self.instance.revision if self.instance.pk else None

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk:
            # The lock keeps the answer true until this form is saved (SQLite has taken its
            # write lock already, at the beginning of the transaction).
            rows = PressRelease.objects.select_for_update(of=("self",)).filter(pk=self.instance.pk)
            current = rows.values(
                "revision", "changed_at", "changed_by__first_name", "changed_by__last_name"
            ).get()
            if cleaned.get("seen_revision") != current["revision"]:
                raise ValidationError(_stale_sentence(current), code="stale")
        return cleaned


def _stale_sentence(current) -> str:
    name = f"{current['changed_by__first_name']} {current['changed_by__last_name']}".strip()
    moment = date_format(timezone.localtime(current["changed_at"]), "H:i")
    return _(
        "%(name)s saved or published this text at %(time)s, after you opened it. Nothing has been "
        "overwritten and your text is still here below. Open the saved text in a new tab, carry "
        "your changes over there, and save."
    ) % {"name": name or _("Somebody else"), "time": moment}


class PublishForm(forms.Form):
    """What goes out, and how a change to something public is marked.

    Args:
        proposals: What could go out, from `workflow.propose()`.
    """

    seen_revision = forms.IntegerField(widget=forms.HiddenInput)
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages that go out"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    change = forms.ChoiceField(
        label=gettext_lazy("What kind of change is it?"),
        required=False,
        widget=forms.RadioSelect,
        choices=[
            (
                Change.MINOR,
                gettext_lazy(
                    "Language only: spelling, wording, layout. The date “updated” stays as it is."
                ),
            ),
            (
                Change.MAJOR,
                gettext_lazy(
                    "Content: a fact, a figure, a name. The page says that it was updated and what "
                    "has changed."
                ),
            ),
        ],
    )

    def __init__(self, proposals: list[Proposal], *args, revision: int, **kwargs):
        super().__init__(*args, **kwargs)
        self.proposals = proposals
        self.changed = [p.language for p in proposals if p.is_changed]
        self.is_change = any(
            p.live and not p.live.notice for p in proposals if p.language in self.changed
        )
        self.fields["seen_revision"].initial = revision
        self.fields["languages"].choices = [
            (p.language, language_name(p.language).capitalize()) for p in self.proposals
        ]
        self.fields["languages"].initial = [p.language for p in self.proposals if p.is_ready]
        if not self.is_change:
            del self.fields["change"]
        for proposal in self.proposals:
            self.fields[f"seen_{proposal.language}"] = forms.CharField(
                widget=forms.HiddenInput, required=False, initial=proposal.edition.content_hash
            )
            if proposal.live and not proposal.live.notice:
                self.fields[f"note_{proposal.language}"] = forms.CharField(
                    label=_("What has changed, in %(language)s")
                    % {"language": language_name(proposal.language)},
                    help_text=_("One or two sentences that readers see. Needed for content."),
                    required=False,
                    max_length=1000,
                    widget=forms.Textarea(attrs={"rows": 2, "lang": proposal.language}),
                )

    def offered(self) -> list:
        """Returns the boxes to tick: the languages in which there is something new."""
        return [box for box in self["languages"] if box.data["value"] in self.changed]

    def seen(self) -> dict[str, str]:
        return {p.language: self.cleaned_data.get(f"seen_{p.language}", "") for p in self.proposals}

    def notes(self) -> dict[str, str]:
        return {p.language: self.cleaned_data.get(f"note_{p.language}", "") for p in self.proposals}
