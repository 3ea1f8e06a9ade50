"""Which data sets there are: what each is called, what it holds, and the files that it comes in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from pressreleases import following
from pressreleases.api.answers import address
from pressreleases.feed_formats import WRITERS
from pressreleases.pages import OTHER_LANGUAGE

JSON, CSV = "application/json", "text/csv"
#: The standards of the feeds: their names and addresses.
FEED_STANDARDS = {
    "Atom (RFC 4287)": "https://www.rfc-editor.org/rfc/rfc4287",
    "RSS 2.0": "https://www.rssboard.org/rss-specification",
    "JSON Feed 1.1": "https://www.jsonfeed.org/version/1.1/",
}


@dataclass(frozen=True, kw_only=True)
class File:
    """One form of a data set: its address, media type, language, and whether the API gives it."""

    url: str
    media_type: str
    language: str
    is_api: bool = False


@dataclass(frozen=True, kw_only=True)
class DataSet:
    """A data set. What is said in words is asked in each language.

    Attributes:
        page: The name of the address of the page that shows the same to people.
        keywords: In one language, with commas.
        theme: Of the EU's vocabulary of data themes.
        is_dated: Whether it goes back to the first text that was published.
    """

    key: str
    title: Callable[[], str]
    description: Callable[[], str]
    keywords: Callable[[], str]
    page: str
    files: list[File]
    theme: str = "GOVE"
    is_dated: bool = False


def data_sets() -> list[DataSet]:
    """Returns all data sets."""
    return [
        DataSet(
            key="releases",
            title=lambda: _("Press releases"),
            description=lambda: _("Every press release, news and statement that is public now."),
            keywords=lambda: _("press release, news, statement"),
            page="release_list",
            files=[*_of_api("api_releases")],
            is_dated=True,
        ),
        DataSet(
            key="figures",
            title=lambda: _("The year in figures"),
            description=lambda: _(
                "Figures from the annual reports, each with the sentence that it stands in."
            ),
            keywords=lambda: _("annual report, statistics, key figures"),
            page="figures_list",
            files=[
                *_of_api("api_figures"),
                *(
                    File(url=address("figures_csv", language=c), media_type=CSV, language=c)
                    for c in OTHER_LANGUAGE
                ),
            ],
            is_dated=True,
        ),
        DataSet(
            key="contacts",
            title=lambda: _("Contact persons for journalists"),
            description=lambda: _("Whom journalists can call today, and about what."),
            keywords=lambda: _("press contact, media relations"),
            page="contact_list",
            files=[*_of_api("api_contacts")],
        ),
        DataSet(
            key="feeds",
            title=lambda: _("Feeds of press releases"),
            description=lambda: _(
                "The newest texts, changes of content, and what has been withdrawn."
            ),
            keywords=lambda: _("feed, press release, correction"),
            page="release_list",
            files=[*_of_feeds()],
            is_dated=True,
        ),
    ]


def _of_api(name) -> Iterator[File]:
    for code in OTHER_LANGUAGE:
        url = f"{address(name)}?language={code}"
        yield File(url=url, media_type=JSON, language=code, is_api=True)


def _of_feeds() -> Iterator[File]:
    for code in OTHER_LANGUAGE:
        for form, path in following.addresses(code).items():
            media_type, _charset, _value = WRITERS[form][0].partition(";")
            yield File(url=settings.SITE_URL + path, media_type=media_type, language=code)
