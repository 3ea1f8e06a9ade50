"""What the receiver of a preview link answers: the form, its limits, and writing it down.

The receiver has no account, so everything here is written by a stranger: it is cleaned, bounded
and only ever shown as text.
"""

import datetime as dt
import re
import secrets

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pressreleases import previews, text
from pressreleases.models import PreviewAnswer, PreviewComment, PreviewLink
from pressreleases.models.previews import COMMENT_LENGTH, NAME_LENGTH
from pressreleases.preview_blocks import Block, stored

#: What one link takes, against floods.
MOST_ANSWERS = 20
MOST_COMMENTS = 200

CORRECT, COMMENTS = "correct", "comments"
_PREFIX = "comment-"
_KEY = re.compile(r"\A[\w-]{16,64}\Z", re.ASCII)


class NotTaken(Exception):
    """The answer was not taken.

    Attributes:
        is_closed: Whether the link has stopped working, so that nothing may be shown any more.
    """

    def __init__(self, sentence: str, *, is_closed: bool = False):
        super().__init__(sentence)
        self.is_closed = is_closed


def new_key() -> str:
    """Returns what makes one showing of a form known again."""
    return secrets.token_urlsafe(16)


class KeyField(forms.CharField):
    """The key of a form; one that is no key counts as a new form."""

    widget = forms.HiddenInput

    def to_python(self, value):
        return value if _KEY.match(str(value or "")) else new_key()


class _WholeField(forms.CharField):
    """Words that a browser must not cut: what is too long is answered with a sentence."""

    def widget_attrs(self, widget):
        attributes = super().widget_attrs(widget)
        attributes.pop("maxlength", None)
        return attributes


class LineField(_WholeField):
    """Words on one line."""

    def to_python(self, value):
        return text.one_line(value)


class LinesField(_WholeField):
    """Words with line breaks."""

    widget = forms.Textarea

    def to_python(self, value):
        return text.several_lines(value)


class AnswerForm(forms.Form):
    """A name, a comment for each part of the text, and one for the whole.

    Args:
        blocks: The parts of the text as it is now.
        content_hash: Of the text as it is now.
    """

    name = LineField(
        label=gettext_lazy("Your name and where you work"),
        max_length=NAME_LENGTH,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={
            "required": gettext_lazy("Write your name, so that the newsroom knows who answers."),
            "max_length": gettext_lazy(
                "The name is %(show_value)s characters long. At most %(limit_value)s are possible."
            ),
        },
    )
    form_key = KeyField()
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, blocks: list[Block], content_hash: str, data=None):
        super().__init__(data, auto_id="answer-%s", label_suffix="")
        self.blocks, self.content_hash = blocks, content_hash
        self.fields["seen"].initial = content_hash
        self.fields["form_key"].initial = new_key()
        for block in blocks:
            self._add(block.key, _("Your comment on: %(part)s") % {"part": block.label})
        known = {block.key for block in blocks}
        # What was typed for a part that changed meanwhile is shown again, and kept.
        self.homeless = [
            name.removeprefix(_PREFIX)
            for name in (data or {})
            if name.startswith(_PREFIX)
            and _KEY.match(name.removeprefix(_PREFIX))
            and name.removeprefix(_PREFIX) not in known
            and text.several_lines(data[name])
        ][:MOST_COMMENTS]
        for key in self.homeless:
            self._add(key, _("Your comment on a paragraph that has been changed"))
        self._add("", _("Your comment on the whole text"))

    def _add(self, key, label):
        self.fields[_PREFIX + key] = LinesField(
            label=label,
            required=False,
            max_length=COMMENT_LENGTH,
            widget=forms.Textarea(attrs={"rows": 3}),
            error_messages={
                "max_length": gettext_lazy(
                    "This comment is %(show_value)s characters long. At most %(limit_value)s are "
                    "possible: shorten it, or write the rest under another paragraph."
                )
            },
        )

    def clean(self):
        cleaned = super().clean()
        if self.is_stale:
            # Whoever says that all is correct must have read what stands there now.
            self.add_error(
                None,
                _(
                    "The text was changed while you read it, so nothing has been sent yet. What "
                    "you wrote is still here. Read the text again as it is now, and answer again."
                ),
            )
        verdict = self.data.get("answer")
        has_comments = bool(self.comments()) or any(n.startswith(_PREFIX) for n in self.errors)
        if verdict == CORRECT and has_comments:
            self.add_error(
                None,
                _(
                    "You say that all is correct, but there are comments too. Send the comments, "
                    "or empty them if all is correct."
                ),
            )
        elif verdict != CORRECT and not has_comments:
            self.add_error(
                None,
                _("Write at least one comment, or press “All is correct” if there is nothing."),
            )
        return cleaned

    @property
    def is_stale(self) -> bool:
        return self.data.get("seen") != self.content_hash

    def refresh(self) -> None:
        """Lets the next answer be about the text that is shown now."""
        self.data = self.data.copy()
        self.data["seen"] = self.content_hash

    def comments(self) -> list[tuple[str, str]]:
        """Returns (key of the part, comment) for each comment; "" is the whole text."""
        written = {
            name.removeprefix(_PREFIX): comment
            for name, comment in self.cleaned_data.items()
            if name.startswith(_PREFIX) and comment
        }
        return [("" if key in self.homeless else key, words) for key, words in written.items()]

    def parts(self) -> list[tuple[Block, forms.BoundField]]:
        """Returns each part with its comment field."""
        return [(block, self[_PREFIX + block.key]) for block in self.blocks]

    def other_parts(self) -> list[forms.BoundField]:
        """Returns the fields that stand after the text."""
        return [self[_PREFIX + key] for key in self.homeless] + [self[_PREFIX]]

    def wrong_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.errors if name != forms.forms.NON_FIELD_ERRORS]


def typed(data) -> str:
    """Returns all that a stranger had written in the form, to copy, when it cannot be sent."""
    names = ["name", *(name for name in data if name.startswith(_PREFIX))]
    return "\n\n".join(filter(None, (text.several_lines(data.get(name)) for name in names)))


def save(link: PreviewLink, form: AnswerForm, at: dt.datetime) -> None:
    """Writes a valid answer down, once.

    Raises:
        NotTaken: The link has been revoked meanwhile, or takes no more.
    """
    said, comments = form.cleaned_data, form.comments()
    with transaction.atomic():
        locked = PreviewLink.objects.working(at).select_for_update().filter(pk=link.pk).first()
        if locked is None:
            raise NotTaken("", is_closed=True)
        if link.answers.filter(form_key=said["form_key"]).exists():
            return  # the button was pressed twice
        earlier = PreviewComment.objects.filter(answer__link=link).count()
        if link.answers.count() >= MOST_ANSWERS or earlier + len(comments) > MOST_COMMENTS:
            raise NotTaken(
                _(
                    "So much has been answered through this link that it takes no more. What you "
                    "wrote is still here: copy it, and send it to whoever sent you the link."
                )
            )
        answer = PreviewAnswer.objects.create(
            link=link,
            at=at,
            name=said["name"],
            is_correct=not comments,
            content_hash=form.content_hash,
            seen=stored(form.blocks),
            form_key=said["form_key"],
        )
        PreviewComment.objects.bulk_create(
            PreviewComment(answer=answer, block_key=key, text=words) for key, words in comments
        )
        previews.written(
            link.release,
            "preview_answer",
            by=None,
            at=at,
            note=lambda: (
                _("To: %(recipient)s. “%(name)s” answered: %(answer)s")
                % {
                    "recipient": link.recipient,
                    "name": answer.name,
                    "answer": previews.spoken_count(len(comments))
                    if comments
                    else _("all is correct"),
                }
            ),
        )
