"""What all Atom feeds share: identifiers that last, and text that XML can hold.

A feed reader knows an entry by its identifier alone. It must stay when a text gets another
address and when the site gets another domain, and it must differ from every other newsroom's.
So identifiers are tag URIs (RFC 4151) of a name that an authority chooses once
(`settings.TAG_AUTHORITY`), not of the address where the feed happens to be.
"""

import datetime as dt
import re

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed

#: What no XML document may contain (XML 1.0, section 2.2).
_NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONG_AGO = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def stable_id(*parts) -> str:
    """Returns an identifier that lasts: "tag:newsroom.invalid,2026:corrections/sv/17/3".

    Args:
        parts: What it is and which, from that which never changes: primary keys and version
            numbers, never slugs or titles.
    """
    return f"tag:{settings.TAG_AUTHORITY}:{'/'.join(str(part) for part in parts)}"


def absolute(path: str) -> str:
    """Returns the full address of a path, from `settings.SITE_URL` and never from the request."""
    return settings.SITE_URL + path


def for_xml(text: str) -> str:
    """Returns the text without the characters that no XML document may contain."""
    return _NOT_XML.sub("", text)


class Atom(Atom1Feed):
    """Atom whose date depends on its entries alone: an empty feed is not "updated now"."""

    def latest_post_date(self):
        return max((item["updateddate"] for item in self.items), default=_LONG_AGO)
