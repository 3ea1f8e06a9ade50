"""The forms of the editors' side."""

import contextlib
import datetime as dt
import secrets

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pressreleases import moments, written
from pressreleases.models import Edition, PressRelease
from pressreleases.models.editions import Change, Notice
from pressreleases.models.releases import LANGUAGES
from pressreleases.proposals import language_name
from pressreleases.steps import Order


def _carried() -> forms.HiddenInput:
    """Returns a hidden field that the browser does not fill in from an earlier visit."""
    return forms.HiddenInput(attrs={"autocomplete": "off"})


class ReleaseForm(forms.ModelForm):
    """The working copy. Almost everything may be missing; a colleague's save is never lost.

    Beside the text it carries what it was opened with: the revision, the fingerprints of the
    text (`written.py`), and a random word for the opened page.
    """

    seen_revision = forms.IntegerField(required=False, widget=_carried())
    base = forms.CharField(required=False, widget=_carried())
    page = forms.CharField(required=False, widget=_carried())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seen_revision"].initial = self.instance.revision if self.instance.pk else None
        self.fields["page"].initial = secrets.token_hex(8)

    @cached_property
    def changed_data(self):
        return [name for name in super().changed_data if name not in written.TECHNICAL]

    def is_valid(self):
        """A text that was filled in again is looked at before it is saved."""
        return super().is_valid() and "_restored" not in self.data

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk:
            # The lock keeps the answer true until this form is saved (SQLite has taken its
            # write lock already, at the beginning of the transaction).
            rows = PressRelease.objects.select_for_update(of=("self",)).filter(pk=self.instance.pk)
            if cleaned.get("seen_revision") != rows.values_list("revision", flat=True).get():
                # Never shown: the page with both texts takes over (`together.py`).
                raise ValidationError("stale", code="stale")
        return cleaned


class ClockField(forms.Field):
    """A date and a clock time, as the browser's own field sends them; naive."""

    widget = forms.DateTimeInput(
        format="%Y-%m-%dT%H:%M:%S", attrs={"type": "datetime-local", "step": 1}
    )

    def to_python(self, value):
        if not value:
            return None
        for layout in ("%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"):
            # `strptime` would read digits of other scripts as well.
            with contextlib.suppress(ValueError):
                value.encode("ascii")
                return dt.datetime.strptime(value.strip(), layout)  # noqa: DTZ007
        raise ValidationError(_("Write date and time as 2027-02-22T08:00."))


#: Django's own sentences, which do not say by themselves which field they are about.
_NAMELESS = {"max_length", "invalid", "invalid_choice", "null_characters_not_allowed", "required"}


def sentences_of(form: forms.Form) -> list[str]:
    """Returns what is wrong with the form, each sentence so that one knows what it is about."""
    return [
        f"{form[name].label}: {sentence}"
        if error.code in _NAMELESS and not form[name].is_hidden
        else str(sentence)
        for name, errors in form.errors.as_data().items()
        for error in errors
        for sentence in error.messages
    ]


class StepForm(forms.Form):
    """What goes with a step: what was seen, and what is chosen and written.

    Args:
        proposals: What could go out, from `proposals.propose()`.
        live: The editions that are public now.
        revision: The revision shown.
        step: The step that is asked for, None when the page is only shown.
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
                    "Language only: spelling, wording, layout. The date “updated” stays as it "
                    "is, no feed shows anything new, and no mail is sent."
                ),
            ),
            (
                Change.MAJOR,
                gettext_lazy(
                    "Content: a fact, a figure, a name. The date “updated” moves, feeds show the "
                    "text as updated, and the correction stands on the page “Corrections” and in "
                    "its feed: what it said, what it says, and your words in each language."
                ),
            ),
        ],
    )
    starts_at = ClockField(label=gettext_lazy("Date and time, Swedish time"), required=False)
    later = forms.ChoiceField(
        label=gettext_lazy("That time comes twice. Which one?"),
        required=False,
        widget=forms.RadioSelect,
        choices=[
            ("no", gettext_lazy("The first time (summer time)")),
            ("yes", gettext_lazy("The second time (standard time)")),
        ],
    )
    return_note = forms.CharField(
        label=gettext_lazy("What is to be mended?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    urgent_note = forms.CharField(
        label=gettext_lazy("Why can it not wait for a second person?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    notice = forms.ChoiceField(
        label=gettext_lazy("What is to stand in its place?"),
        required=False,
        widget=forms.RadioSelect,
        choices=[
            (
                Notice.WITHDRAWN,
                gettext_lazy("Withdrawn: the text stays, under a banner with the reason."),
            ),
            (Notice.GONE, gettext_lazy("Removed: only the title and the reason are left.")),
            (Notice.MOVED, gettext_lazy("Moved: the address leads to another text.")),
        ],
    )
    moved_to = forms.ModelChoiceField(
        label=gettext_lazy("The text that takes over"),
        queryset=PressRelease.objects.none(),
        required=False,
    )

    def __init__(self, proposals, live, *args, revision: int, step: str | None, **kwargs):
        super().__init__(*args, **kwargs)
        self.proposals, self.live, self.step = proposals, live, step
        self.changed = [p.language for p in proposals if p.is_changed]
        self.is_change = any(
            p.live and not p.live.notice for p in proposals if p.language in self.changed
        )
        self.fields["seen_revision"].initial = revision
        self.fields["languages"].choices = [
            (p.language, language_name(p.language).capitalize()) for p in proposals
        ]
        self.fields["languages"].initial = [p.language for p in proposals if p.is_ready]
        public = Edition.objects.public().listed().values("release")
        self.fields["moved_to"].queryset = PressRelease.objects.filter(pk__in=public)
        if not self.is_change:
            del self.fields["change"]
        for proposal in proposals:
            self.fields[f"seen_{proposal.language}"] = forms.CharField(
                widget=forms.HiddenInput, required=False, initial=proposal.edition.content_hash
            )
            if proposal.live and not proposal.live.notice:
                self._add_text(
                    f"note_{proposal.language}",
                    _("What has changed, in %(language)s"),
                    _("One or two sentences that readers see. Needed for content."),
                    proposal.language,
                    proposal.edition.release.drafted_notes.get(proposal.language, ""),
                )
        for edition in live:
            self._add_text(
                f"reason_{edition.language}",
                _("Why, in %(language)s"),
                _("Readers will see it."),
                edition.language,
            )

    def _add_text(self, name, label, help_text, language, initial=""):
        self.fields[name] = forms.CharField(
            label=label % {"language": language_name(language)},
            help_text=help_text,
            initial=initial,
            required=False,
            max_length=1000,
            widget=forms.Textarea(attrs={"rows": 2, "lang": language}),
        )

    def clean(self):
        cleaned = super().clean()
        clock = cleaned.get("starts_at")
        if clock and self.step in ("schedule", "reschedule"):
            later = {"yes": True, "no": False}.get(cleaned.get("later"))
            try:
                cleaned["starts_at"] = moments.from_clock(clock, later=later)
            except ValidationError as error:
                self.asks_which = error.code == "twice"
                self.add_error("starts_at", error)
        return cleaned

    #: Whether the time written comes twice, so that the page must ask which one is meant.
    asks_which = False

    def offered(self) -> list:
        """Returns the boxes to tick: the languages in which there is something new."""
        return [box for box in self["languages"] if box.data["value"] in self.changed]

    def fields_named(self, prefix: str) -> list:
        return [self[name] for name in self.fields if name.startswith(prefix)]

    def note_fields(self) -> list:
        return self.fields_named("note_")

    def reason_fields(self) -> list:
        return self.fields_named("reason_")

    def order(self) -> Order:
        """Returns what goes with the step that was asked for."""
        said = self.cleaned_data
        public_words = "reason_" if self.step == "withdraw" else "note_"
        note = {"return": "return_note", "publish_urgently": "urgent_note"}.get(self.step)
        starts_at = said.get("starts_at")
        return Order(
            languages=tuple(said["languages"]),
            seen={p.language: said.get(f"seen_{p.language}", "") for p in self.proposals},
            change=said.get("change", ""),
            notes={code: said.get(f"{public_words}{code}", "") for code in LANGUAGES},
            note=said.get(note, "") if note else "",
            starts_at=starts_at if self.step in ("schedule", "reschedule") else None,
            notice=said.get("notice", ""),
            moved_to=said.get("moved_to"),
        )
