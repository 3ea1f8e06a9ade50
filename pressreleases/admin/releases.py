"""Press releases in the admin: the list, the bilingual form, and the way to publishing."""

from django.contrib import admin, messages
from django.db import models
from django.db.models import Exists, OuterRef, Subquery
from django.forms import Textarea, TextInput
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modeltranslation.admin import TranslationAdmin, TranslationTabularInline

from pressreleases import vouching, workflow, written
from pressreleases.admin import (
    archive,
    english,
    filters,
    importing,
    live_correction,
    previews,
    publish,
    queues,
    standing,
    versions,
)
from pressreleases.admin.fields import CHECKBOXES
from pressreleases.admin.forms import ReleaseForm
from pressreleases.admin.rows import (
    ReleaseDocumentInline,
    ReleasePictureInline,
    RowsInOrder,
    bilingual,
)
from pressreleases.admin.together import Together
from pressreleases.models import Edition, PressRelease, RelatedLink, ReleaseContact
from pressreleases.models.releases import LANGUAGES, Status
from pressreleases.proposals import language_name


class ReleaseContactInline(admin.TabularInline):
    model = ReleaseContact
    extra = 0
    formset = RowsInOrder
    fields = ["person", "order"]
    verbose_name_plural = gettext_lazy("Contact persons, in the order they are printed")


class RelatedLinkInline(TranslationTabularInline):
    model = RelatedLink
    extra = 0
    fields = ["label", "url", "order"]


@admin.register(PressRelease)
class PressReleaseAdmin(standing.ShownToPeople, Together, TranslationAdmin):
    form = ReleaseForm
    inlines = [
        *(ReleaseContactInline, ReleasePictureInline, ReleaseDocumentInline, RelatedLinkInline),
    ]
    list_display = [
        *("heading", "kind", "status_now", "public_languages", "english_state"),
        *("changed_at", "last_changed_by"),
    ]
    list_filter = [
        filters.DeskFilter,
        filters.StatusFilter,
        filters.EnglishFilter,
        filters.PublicFilter,
        "kind",
    ]
    list_select_related = ["changed_by", "translation"]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["title_sv", "title_en", "slug_sv", "slug_en"]
    actions = None  # nothing is done to many releases at once
    save_on_top = False
    change_form_template = "admin/pressreleases/pressrelease/change_form.html"
    fieldsets = [
        (None, {"fields": [*written.TECHNICAL, ("kind", "report")]}),
        (
            gettext_lazy("Text"),
            {"classes": ["bilingual"], "fields": bilingual("title", "lead", "body")},
        ),
        (gettext_lazy("Subjects"), {"fields": ["subjects"]}),
        (
            gettext_lazy("Addresses and small print"),
            {
                "classes": ["bilingual"],
                "fields": [*bilingual("slug", "contact_heading"), "en_is_translation"],
            },
        ),
    ]
    formfield_overrides = {models.ManyToManyField: CHECKBOXES}

    class Media:
        css = {"all": ["css/editor.css", "css/editor-files.css"]}

    # --- the list

    def get_queryset(self, request):
        # One "now" for the whole answer; the admin's own helpers have no other place for it.
        public = Edition.objects.public(getattr(request, "now", None)).filter(
            release=OuterRef("pk")
        )
        return (
            super()
            .get_queryset(request)
            .annotate(
                is_ahead=queues.ahead(getattr(request, "now", None)),
                # No notice sorts first: one language that is shown as it is, is published.
                notice_now=Subquery(public.order_by("notice").values("notice")[:1]),
                **{f"is_public_{code}": Exists(public.in_language(code)) for code in LANGUAGES},
            )
        )

    @admin.display(description=gettext_lazy("title"), ordering="title_sv")
    def heading(self, release):
        return str(release)

    @admin.display(description=gettext_lazy("public in"))
    def public_languages(self, release):
        return ", ".join(
            language_name(code) for code in LANGUAGES if getattr(release, f"is_public_{code}")
        )

    @admin.display(description=gettext_lazy("status"), ordering="status")
    def status_now(self, release):
        came_true = release.status == Status.SCHEDULED and not release.is_ahead
        status = Status.PUBLISHED if came_true else release.status
        return standing.label(status, [release.notice_now] if release.notice_now else [])

    @admin.display(description=gettext_lazy("English text"), ordering="translation__state_en")
    def english_state(self, release):
        record = getattr(release, "translation", None)
        return record.get_state_en_display() if record else ""

    # --- the form

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        name, _separator, language = db_field.name.rpartition("_")
        if field and language in LANGUAGES:
            field.widget.attrs["lang"] = language
            if name == "lead":
                field.widget = Textarea(attrs={"rows": 4, "lang": language})
            elif name == "title":
                field.widget = Textarea(attrs={"rows": 2, "lang": language})
            elif name in ("slug", "contact_heading"):
                field.widget = TextInput(attrs={"class": "vTextField", "lang": language})
        return field

    def has_change_permission(self, request, obj=None):
        allowed = super().has_change_permission(request, obj)
        return allowed and not (obj and workflow.refusals(obj, "edit", request.user, request.now))

    def has_delete_permission(self, request, obj=None):
        """What was ever given an edition stays on record; only a mere draft can be deleted."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or not obj.editions.exists())

    def render_change_form(self, request, context, add=False, change=False, obj=None, **kwargs):
        if hasattr(context["media"], "with_nonce"):  # a locked text has no editor
            context["media"] = context["media"].with_nonce(request.csp_nonce)
        if obj:
            editions = obj.editions.select_related("published_by").defer("body")
            editions = list(editions.order_by("-number", "-language"))
            live = [edition for edition in editions if edition.is_public(request.now)]
            context |= {
                "editions": editions,
                "now": request.now,
                "status": obj.status_at(request.now),
                "status_words": standing.in_words(obj, live, request.now),
                "languages_now": vouching.look(obj),
                "previews": previews.summary(obj, request),
            }
        response = super().render_change_form(request, context, add, change, obj=obj, **kwargs)
        response._csp_update = {"style-src": [publish.EDITOR_STYLE]}
        return response

    def save_model(self, request, obj, form, change):
        obj.changed_by = request.user
        super().save_model(request, obj, form, change)
        if not change:
            workflow.record(obj, "create", by=request.user, at=request.now, before="")

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if change and (form.has_changed() or any(f.has_changed() for f in formsets)):
            workflow.perform(
                form.instance,
                "edit",
                by=request.user,
                at=request.now,
                expected_revision=form.cleaned_data["seen_revision"],
            )

    def delete_model(self, request, obj):
        workflow.record(
            obj, "delete", by=request.user, at=request.now, before=obj.status, note=str(obj)
        )
        super().delete_model(request, obj)

    def response_change(self, request, obj):
        if "_publish" in request.POST:
            return publish.redirect_to(obj)
        return super().response_change(request, obj)

    def response_add(self, request, obj, post_url_continue=None):
        if "_publish" in request.POST:
            return publish.redirect_to(obj)
        if "_addanother" not in request.POST and "_popup" not in request.POST:
            messages.success(request, _("The draft is saved. It is not public."))
            return publish.redirect_to_form(obj)
        return super().response_add(request, obj, post_url_continue)

    # --- publishing and preview

    def get_urls(self):
        """The pages beside the list and the form."""
        pages = [
            ("<int:pk>/publicera/", publish.PublishView, "publish"),
            ("<int:pk>/ratta/", live_correction.LiveCorrectionView, "correct_live"),
            ("<int:pk>/granska/<str:language>/", publish.PreviewView, "preview"),
            ("<int:pk>/granskningslankar/", previews.PreviewLinksView, "previews"),
            ("<int:pk>/oversattning/", english.TranslationView, "translation"),
            ("<int:pk>/logg.csv", archive.LogView, "log"),
            ("importera/", importing.ImportView, "import"),
            ("<int:pk>/importera/", importing.ImportView, "import_into"),
            ("arkiv/", archive.ArchiveView, "archive"),
        ]
        own = [
            path(
                route,
                self.admin_site.admin_view(view(self)),
                name=f"pressreleases_pressrelease_{name}",
            )
            for route, view, name in pages
        ]
        return own + versions.urls(self) + super().get_urls()

    def get_view_on_site_url(self, obj=None):
        """The public page, where there is one."""
        if obj is None or obj.pk is None:
            return None
        live = {e.language: e for e in obj.editions.public().defer("body")}
        edition = live.get("sv") or live.get("en")
        if edition is None:
            return None
        return reverse("release", kwargs={"language": edition.language, "slug": edition.slug})
