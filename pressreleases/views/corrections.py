"""Corrections in public: the page that lists them, and their feed."""

from django.contrib.syndication import views as syndication
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from contacts.models import PressOffice
from pressreleases import corrections as records
from pressreleases.feeds import Atom, absolute, for_xml, stable_id
from pressreleases.models.editions import Notice
from pressreleases.pages import OTHER_LANGUAGE, Page
from pressreleases.templatetags.newsroom import office_name

PAGE_SIZE = 10
FEED_SIZE = 20


def corrections(request, language):
    page = Page(records.newest(language, request.now), request.GET.get("page"), PAGE_SIZE)
    addresses = {code: reverse("corrections", kwargs={"language": code}) for code in ("sv", "en")}
    is_first = page.number == 1
    return render(
        request,
        "pressreleases/corrections.html",
        {
            "corrections": records.read(page.items),
            "page": page,
            "address": addresses[language],
            "switch_url": addresses[OTHER_LANGUAGE[language]],
            "canonical": "" if is_first else f"{addresses[language]}?page={page.number}",
            "alternates": addresses if is_first else {},
            "section": "corrections",
        },
    )


class Feed(syndication.Feed):
    """The newest corrections in one language. An entry changes when its text is taken away."""

    feed_type = Atom

    def __call__(self, request, *args, **kwargs):
        response = super().__call__(request, *args, **kwargs)
        # Entries can go without a newer one coming: the ETag says what is new, no date does.
        del response.headers["Last-Modified"]
        return response

    def get_object(self, request, language):
        return {"language": language, "now": request.now, "office": PressOffice.load()}

    def title(self, obj):
        name = office_name(obj["office"], obj["language"])
        return for_xml(f"{_('Corrections')} – {name}" if name else _("Corrections"))

    def subtitle(self, obj):
        return _("Changes of content in what has been published: what it said and what it says.")

    def author_name(self, obj):
        return for_xml(office_name(obj["office"], obj["language"])) or _("Newsroom")

    def link(self, obj):
        return absolute(reverse("corrections", kwargs={"language": obj["language"]}))

    def feed_url(self, obj):
        return absolute(reverse("corrections_feed", kwargs={"language": obj["language"]}))

    def feed_guid(self, obj):
        return stable_id("corrections", obj["language"])

    def items(self, obj):
        return records.read(records.newest(obj["language"], obj["now"])[:FEED_SIZE])

    def item_title(self, item):
        if item.live.notice == Notice.MOVED:
            return _("Correction of a text that has moved")
        return for_xml(_("Correction: %(title)s") % {"title": item.live.title})

    def item_description(self, item):
        return for_xml(render_to_string("pressreleases/_correction_entry.html", {"item": item}))

    def item_link(self, item):
        kwargs = {"language": item.edition.language, "slug": item.live.slug}
        if item.is_readable:
            numbers = {"number": item.before.number, "other": item.edition.number}
            return absolute(reverse("compare", kwargs={**kwargs, **numbers}))
        return absolute(reverse("release", kwargs=kwargs))

    def item_guid(self, item):
        edition = item.edition
        return stable_id("corrections", edition.language, edition.release_id, edition.number)

    def item_pubdate(self, item):
        return item.edition.starts_at

    def item_updateddate(self, item):
        return item.changed_at
