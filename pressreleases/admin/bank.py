"""The image bank on the editors' side: what a picture needs before it is put in, and what follows
when it is put in or taken out.

Who may do so stands in `PictureAdmin`; the public side is `pressreleases/files/bank.py`.
"""

from django.contrib import admin, messages
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import get_text_list
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from contacts.models import ContactPerson
from pressreleases.files import access
from pressreleases.models import Edition, Picture

AT_ONCE = gettext_lazy(
    "Everybody sees it as soon as you save, with its words, and can download it. Untick it and "
    "save, and it is gone from the press images at once."
)
_NEEDED = {
    "alt_sv": gettext_lazy("Write the Swedish alternative text before it goes into the bank."),
    "terms_sv": gettext_lazy("Write in Swedish how it may be used before it goes into the bank."),
    "kind": gettext_lazy("Choose what it shows before it goes into the bank."),
}


def lacking(values: dict) -> dict[str, str]:
    """Returns what a picture lacks for the image bank: a sentence for each field."""
    return {name: str(said) for name, said in _NEEDED.items() if not (values.get(name) or "")}


class BankForm:
    """A mixin of the picture's form: nothing goes into the bank that a newspaper cannot use."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "in_bank" in self.fields:
            self.fields["in_bank"].help_text = AT_ONCE

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("in_bank"):
            for name, sentence in lacking(cleaned).items():
                if name in self.fields and name not in self.errors:
                    self.add_error(name, sentence)
        return cleaned


class PublicFilter(admin.SimpleListFilter):
    """Whether anybody can have the picture now: through a text, a contact person or the bank."""

    title = gettext_lazy("public now")
    parameter_name = "public"

    def lookups(self, request, model_admin):
        return [("yes", _("Yes")), ("no", _("No"))]

    def queryset(self, request, queryset):
        if self.value() in ("yes", "no"):
            return queryset.filter(is_public=self.value() == "yes")
        return queryset


class Bank:
    """A mixin of the picture's admin: whether it is public, and what follows when that changes."""

    def get_queryset(self, request):
        public = access.public(request.now).filter(pk=OuterRef("file"))
        return super().get_queryset(request).annotate(is_public=Exists(public))

    @admin.display(description=gettext_lazy("public now"), boolean=True)
    def public_now(self, picture):
        return picture.is_public

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if "in_bank" not in form.changed_data:
            return
        if obj.in_bank:
            messages.success(request, _now_there(obj))
        elif change:
            messages.warning(request, _taken_out(obj, request.now))


def _now_there(picture) -> str:
    language = get_language() if get_language() in ("sv", "en") else "sv"
    address = reverse("press_image", kwargs={"language": language, "number": picture.pk})
    return format_html(
        '{} <a href="{}">{}</a>',
        _("The picture is among the press images now. Everybody can see and download it."),
        address,
        _("Look at it there"),
    )


def _taken_out(picture: Picture, at) -> str:
    """Says what follows: where it cannot be had any more, and where it still can."""
    gone = _(
        "The picture is no longer among the press images, and its page is gone. Whoever has "
        "downloaded it still has it."
    )
    if elsewhere := _elsewhere(picture, at):
        still = _("It can still be seen and downloaded here: %(places)s.") % {
            "places": get_text_list(elsewhere, _("and"))
        }
    else:
        still = _("Nothing else that is public shows it, so its addresses lead nowhere now.")
    return f"{gone} {still}"


def _elsewhere(picture, at) -> list[str]:
    places = []
    texts = Edition.objects.public(at).listed().filter(file_uses__file=picture.file_id)
    if count := texts.values("release").distinct().count():
        places.append(ngettext("%(count)s text", "%(count)s texts", count) % {"count": count})
    shown = ContactPerson.objects.listed(localdate(at)).filter(photo__file=picture.file_id)
    names = shown.values_list("name", flat=True)
    places += [_("the contact page of %(name)s") % {"name": name} for name in names]
    if Picture.objects.in_bank().filter(file=picture.file_id).exists():
        places.append(_("the same file among the press images, under another description"))
    return places
