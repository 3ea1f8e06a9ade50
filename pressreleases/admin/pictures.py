"""Pictures in the admin: brought in, described, and given their focal point."""

from django.contrib import admin
from django.db import models
from django.forms import Textarea
from django.template.loader import render_to_string
from django.utils.text import get_text_list
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modeltranslation.admin import TranslationAdmin

from pressreleases import workflow
from pressreleases.admin.bank import Bank, BankForm, PublicFilter
from pressreleases.admin.fields import CHECKBOXES
from pressreleases.admin.filters import WithoutFilter
from pressreleases.admin.rows import bilingual
from pressreleases.admin.uploads import UploadForm, Uploads
from pressreleases.files import freezing, showing
from pressreleases.models import Picture, Rendition
from pressreleases.models.files import FileKind
from pressreleases.models.releases import LANGUAGES

#: What a contact person's page takes to be changed; their photo takes the same.
_CHANGES_CONTACTS = "contacts.change_contactperson"


class PictureForm(BankForm, UploadForm):
    kind = FileKind.PICTURE
    accepted = gettext_lazy("Accepted are JPEG, PNG, WebP and AVIF.")
    other_kind = gettext_lazy("That is a document, not a picture. Add it under “Documents”.")


@admin.register(Picture)
class PictureAdmin(Bank, Uploads, TranslationAdmin):
    form = PictureForm
    change_form_template = "admin/pressreleases/picture/change_form.html"
    list_display = ["thumbnail", "words", "photographer", "in_bank", "public_now", "created_at"]
    list_display_links = ["words"]
    list_filter = ["in_bank", PublicFilter, "kind", ("subjects", WithoutFilter)]
    list_select_related = ["file"]
    list_per_page = 50
    show_full_result_count = False
    search_fields = [
        *("alt_sv", "alt_en", "caption_sv", "caption_en", "photographer", "file__name"),
    ]
    actions = None
    fieldsets = [
        (None, {"fields": ["upload", "kept"]}),
        (
            gettext_lazy("Words"),
            {
                "classes": ["bilingual"],
                "fields": [*bilingual("alt"), "is_decorative", *bilingual("caption")],
            },
        ),
        (
            gettext_lazy("Who took it, and how it may be used"),
            {"classes": ["bilingual"], "fields": ["photographer", *bilingual("terms")]},
        ),
        (gettext_lazy("Focal point"), {"fields": [("focal_x", "focal_y")]}),
        (gettext_lazy("Image bank"), {"fields": ["in_bank", "kind", "subjects", "persons"]}),
    ]
    formfield_overrides = {
        models.ManyToManyField: CHECKBOXES,
        models.TextField: {"widget": Textarea(attrs={"rows": 2})},
    }

    class Media:
        css = {"all": ["css/editor.css", "css/editor-files.css"]}

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        language = db_field.name.rpartition("_")[2]
        if field and language in LANGUAGES:
            field.widget.attrs["lang"] = language
        return field

    @admin.display(description=gettext_lazy("picture"))
    def thumbnail(self, picture):
        return thumbnail(picture)

    @admin.display(description=gettext_lazy("words"))
    def words(self, picture):
        return str(picture)

    # --- who may: what stands in the image bank is public as it is saved

    def get_readonly_fields(self, request, obj=None):
        return [] if request.user.has_perm(workflow.PUBLISHES) else ["in_bank"]

    def has_change_permission(self, request, obj=None):
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or not self._why_locked(request, obj))

    def _why_locked(self, request, picture) -> str:
        """Why the user may not change what is public as it is saved; "" when they may."""
        if picture.in_bank and not request.user.has_perm(workflow.PUBLISHES):
            return _(
                "The picture is in the image bank, so it is public. Only those who publish can "
                "change it."
            )
        if not request.user.has_perm(_CHANGES_CONTACTS) and (
            names := self._shown_of(request, picture)
        ):
            return _(
                "The picture is the photo of %(names)s on the contact page, so it is public. Only "
                "those who may change contact persons can change it."
            ) % {"names": names}
        return ""

    def _shown_of(self, request, picture) -> str:
        """The names of those whose photo it is on the public contact page now."""
        shown = picture.portrays.listed(localdate(request.now)).values_list("name", flat=True)
        return get_text_list(list(shown), _("and"))

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and (
            obj is None or self.has_change_permission(request, obj)
        )

    def render_change_form(self, request, context, add=False, change=False, obj=None, **kwargs):
        if obj and obj.file_id:
            part = freezing.image(obj, "sv")
            context |= {
                "shown": showing.Picture(part, showing.desk()) if part.widths else None,
                "forms": [
                    (form, f"{showing.desk()}{obj.file.sha256}-{form.label}.{form.extension}")
                    for form in obj.file.renditions.order_by("width", "extension")
                ],
                "full": Rendition.FULL,
            }
            if locked := self._why_locked(request, obj):
                context["locked"] = locked
            elif names := self._shown_of(request, obj):
                context["locked"] = _(
                    "The picture is the photo of %(names)s on the contact page. Everybody sees "
                    "what you change here as soon as you save."
                ) % {"names": names}
        return super().render_change_form(request, context, add, change, obj=obj, **kwargs)


def thumbnail(picture: Picture) -> str:
    """Returns a small picture for lists, without a word: the words stand beside it."""
    return render_to_string(
        "admin/pressreleases/picture/_thumbnail.html",
        {"address": showing.small(picture.file, showing.desk())},
    )
