"""The part of a form that takes a file in: what both pictures and documents need.

A file that may come in is stored as soon as it is there, also when something else in the form is
wrong: nobody chooses and sends it twice. Nothing public holds it then, and what is never used is
cleared away (`manage.py unused_files`).
"""

from django import forms
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pressreleases import too_large
from pressreleases.admin.seen import Seen, SeenForm
from pressreleases.files import storing
from pressreleases.files.intake import Refused, limits
from pressreleases.models import StoredFile
from pressreleases.models.files import FileKind

_SALT = "pressreleases.admin.uploads"


class UploadForm(SeenForm):
    """A form about a stored file, with a field to bring one.

    The class that the admin uses is made for one request (`for_request`).
    """

    #: Which kind belongs here, in words, and what is said of the other.
    kind: FileKind
    accepted = other_kind = ""
    most_bytes = max(limits.MOST_BYTES_PICTURE, limits.MOST_BYTES_PDF)
    #: The file that was sent, looked through; or why it was refused.
    brought: storing.Prepared | Refused | storing.NotStored | None = None
    has_new_file = False

    upload = forms.FileField(label=gettext_lazy("File"), required=False, allow_empty_file=True)
    #: A file that was stored with an earlier sending of this form: its number, signed.
    kept = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"autocomplete": "off"}))

    @classmethod
    def for_request(cls, request):
        brought = getattr(request, "brought", None)
        return type(cls.__name__, (cls,), {"brought": brought})

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "upload" in self.fields:
            self.fields["upload"].help_text = self.accepted
            self.fields["upload"].widget.attrs |= too_large.said_of(self.most_bytes)
            if self.instance.pk:
                self.fields["upload"].label = _("Replace the file")

    def clean_upload(self):
        if self.brought is None:
            return None
        if isinstance(self.brought, Exception):
            raise ValidationError(self.brought.sentence) from self.brought
        if self.brought.examined.kind != self.kind:
            raise ValidationError(self.other_kind)
        try:
            file = storing.store(self.brought, by=self.user, at=self.now)
        except storing.NotStored as refusal:
            raise ValidationError(refusal.sentence) from refusal
        self._keep(file)
        return file

    def clean(self):
        cleaned = super().clean()
        file = cleaned.get("upload") or self._kept_file(cleaned.get("kept"))
        if file:
            self.instance.file, self.has_new_file = file, True
            if not cleaned.get("upload"):
                self._keep(file)
        elif not self.instance.file_id and "upload" not in self.errors:
            self.add_error("upload", _("Choose a file."))
        return cleaned

    def _keep(self, file: StoredFile) -> None:
        """Lets the form, shown once more, carry the file, and says so."""
        self.data = self.data.copy()
        self.data[self.add_prefix("kept")] = signing.dumps([file.pk, self.user.pk], salt=_SALT)
        self["upload"].help_text = _(
            "“%(name)s” is here already. You need not choose it again."
        ) % {"name": file.name}

    def _kept_file(self, token: str | None) -> StoredFile | None:
        if not token:
            return None
        try:
            number, user = signing.loads(token, salt=_SALT, max_age=24 * 60 * 60)
        except (signing.BadSignature, ValueError, TypeError):
            return None
        if user != self.user.pk:
            raise PermissionDenied
        return StoredFile.objects.filter(pk=number, kind=self.kind).first()


def _looked_through(uploaded) -> storing.Prepared | Refused | storing.NotStored:
    try:
        return storing.prepare(uploaded, uploaded.name)
    except (Refused, storing.NotStored) as refusal:
        return refusal


class Uploads(Seen):
    """A mixin of the admins whose rows are about a stored file."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Looks the file through before Django's transaction begins.

        That takes seconds, and with SQLite nobody else can write during a transaction.
        """
        allowed = self.has_change_permission if object_id else self.has_add_permission
        uploaded = request.FILES.get("upload") if allowed(request) else None
        request.brought = _looked_through(uploaded) if uploaded else None
        return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request, obj=None, change=False, **kwargs):
        kwargs["form"] = self.form.for_request(request)
        return super().get_form(request, obj, change=change, **kwargs)

    def save_model(self, request, obj, form, change):
        obj.changed_by = request.user
        super().save_model(request, obj, form, change)

    def has_delete_permission(self, request, obj=None):
        """What a version on record shows is kept, with its words."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or not obj.file.uses.exists())
