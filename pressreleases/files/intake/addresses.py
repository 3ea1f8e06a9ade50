"""Where a link in a document may lead: to the web, to a mailbox, a telephone, or within it."""

import re

from django.utils.text import format_lazy

from .refused import Refused
from .sentences import LINK

#: Anything but these schemes, and the paths of Windows' networks, reaches into someone's computer.
_BAD = re.compile(
    r"[\x00-\x20]*(?:\\\\|//|(?!https?:|mailto:|tel:|urn:|doi:)[a-z][a-z0-9+.-]*:)", re.I
)
_MOST_SHOWN = 100


def check_link(address: str):
    """Refuses a document for where one of its links leads."""
    if _BAD.match(address):
        shown = "".join(sign for sign in address if sign.isprintable())[:_MOST_SHOWN]
        raise Refused(format_lazy(LINK, address=shown))
