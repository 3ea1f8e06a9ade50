"""Rows of the admin's forms that several models share: fields side by side, files in order."""

from django.contrib import admin
from django.contrib.admin.widgets import ForeignKeyRawIdWidget
from django.forms.formsets import INITIAL_FORM_COUNT, TOTAL_FORM_COUNT
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext_lazy

from pressreleases.models import ReleaseDocument, ReleasePicture, ReportDocument
from pressreleases.models.releases import LANGUAGES


def bilingual(*fields: str) -> list[tuple[str, ...]]:
    """Returns rows with the Swedish and the English field side by side."""
    return [tuple(f"{field}_{language}" for language in LANGUAGES) for field in fields]


class _Number(ForeignKeyRawIdWidget):
    """The number of a row and the way to its list. What it is stands beside it, asked for once."""

    def label_and_url_for_value(self, value):
        return "", ""


class RowsInOrder(BaseInlineFormSet):
    """Rows that can change places, although none may stand there twice."""

    def save_existing_objects(self, commit=True):
        """Takes what has changed away first; it comes again under its own number."""
        changed = [form.instance.pk for form in self.initial_forms if form.has_changed()]
        if changed and commit:
            self.model.objects.filter(pk__in=changed).delete()
        return super().save_existing_objects(commit)


class _LeftAlone(RowsInOrder):
    """Rows that stay as they are when nothing was sent about them.

    A form that was open when this table came to it is sent without the table.
    """

    def __init__(self, data=None, files=None, *args, prefix=None, **kwargs):
        prefix = prefix or self.get_default_prefix()
        if data is not None and f"{prefix}-{TOTAL_FORM_COUNT}" not in data:
            data = data.copy()
            data[f"{prefix}-{TOTAL_FORM_COUNT}"] = data[f"{prefix}-{INITIAL_FORM_COUNT}"] = "0"
        super().__init__(data, files, *args, prefix=prefix, **kwargs)


class _Rows(admin.TabularInline):
    """Files in order. They are chosen, or brought in, in the list that opens."""

    extra = 0
    formset = _LeftAlone
    #: The foreign key to the picture or document.
    of = ""

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(f"{self.of}__file")

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == self.of:
            kwargs["widget"] = _Number(db_field.remote_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class ReleasePictureInline(_Rows):
    model = ReleasePicture
    of = "picture"
    raw_id_fields = ["picture"]
    fields = ["picture", "chosen", "order"]
    readonly_fields = ["chosen"]
    verbose_name_plural = gettext_lazy("Pictures, in the order they are shown")

    @admin.display(description=gettext_lazy("chosen"))
    def chosen(self, row):
        from pressreleases.admin.pictures import thumbnail

        return thumbnail(row.picture) if row.picture_id else ""


class _DocumentRows(_Rows):
    of = "document"
    raw_id_fields = ["document"]
    fields = ["document", "chosen", "order"]
    readonly_fields = ["chosen"]
    verbose_name_plural = gettext_lazy("Documents, in the order they are listed")

    @admin.display(description=gettext_lazy("chosen"))
    def chosen(self, row):
        return str(row.document) if row.document_id else ""


class ReleaseDocumentInline(_DocumentRows):
    model = ReleaseDocument


class ReportDocumentInline(_DocumentRows):
    model = ReportDocument
