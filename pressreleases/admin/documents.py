"""Documents in the admin: brought in, checked, and described."""

from django.contrib import admin, messages
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modeltranslation.admin import TranslationAdmin

from pressreleases.admin.rows import bilingual
from pressreleases.admin.uploads import UploadForm, Uploads
from pressreleases.files import showing, told
from pressreleases.models import Document
from pressreleases.models.documents import DocumentLanguage
from pressreleases.models.files import FileKind


class DocumentForm(UploadForm):
    kind = FileKind.DOCUMENT
    accepted = gettext_lazy("Accepted are PDF, .docx, .xlsx, .odt and CSV.")
    other_kind = gettext_lazy("That is a picture, not a document. Add it under “Pictures”.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "language" in self.fields:
            # What the file says of itself fills in what the editor left empty.
            self.fields["language"].required = False

    def clean(self):
        cleaned = super().clean()
        if "language" not in self.fields or cleaned.get("language"):
            return cleaned
        stated = self.instance.file.language.partition("-")[0] if self.instance.file_id else ""
        if stated in DocumentLanguage.values:
            cleaned["language"] = stated
        elif "language" not in self.errors:
            self.add_error("language", self.fields["language"].error_messages["required"])
        return cleaned


class AccessibilityFilter(admin.SimpleListFilter):
    """Whether everybody can read it, as the column says."""

    title = gettext_lazy("everybody can read it")
    parameter_name = "readable"

    def lookups(self, request, model_admin):
        return [("no", _("Not accessible")), ("yes", _("Accessible")), ("unknown", _("Not known"))]

    def queryset(self, request, queryset):
        ask = {
            "no": queryset.inaccessible,
            "yes": queryset.accessible,
            "unknown": queryset.of_unknown_accessibility,
        }.get(self.value())
        return ask() if ask else queryset


@admin.register(Document)
class DocumentAdmin(Uploads, TranslationAdmin):
    form = DocumentForm
    change_form_template = "admin/pressreleases/document/change_form.html"
    list_display = ["heading", "extension", "language", "diary_number", "readable", "created_at"]
    list_filter = [AccessibilityFilter, "language"]
    list_select_related = ["file"]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["title_sv", "title_en", "diary_number", "file__name"]
    actions = None
    fieldsets = [
        (None, {"fields": ["upload", "kept"]}),
        (
            None,
            {
                "classes": ["bilingual"],
                "fields": [*bilingual("title"), ("language", "diary_number"), "accessibility"],
            },
        ),
    ]

    class Media:
        css = {"all": ["css/editor.css", "css/editor-files.css"]}

    @admin.display(description=gettext_lazy("title"), ordering="title_sv")
    def heading(self, document):
        return str(document)

    @admin.display(description=gettext_lazy("type"))
    def extension(self, document):
        return document.file.extension.upper()

    @admin.display(description=gettext_lazy("everybody can read it"), boolean=True)
    def readable(self, document):
        return document.is_accessible

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        said = told.about(obj.file, str(obj))
        if form.has_new_file and said.sentences:
            opening = _("Readers will find more in “%(name)s” than it shows.")
            opening %= {"name": obj.file.name}
            messages.warning(request, " ".join([opening, *said.sentences, said.how]))

    def render_change_form(self, request, context, add=False, change=False, obj=None, **kwargs):
        if obj and obj.file_id:
            file = obj.file
            context |= {
                "file": file,
                "address": f"{showing.desk()}{file.sha256}.{file.extension}",
                "defects": told.defects(file),
                "told": told.about(file, str(obj)),
            }
        return super().render_change_form(request, context, add, change, obj=obj, **kwargs)
