"""Pictures and documents as a page shows them: their addresses, and which are there to be shown.

Made from what an edition has frozen, or from a picture as it is described now
(`freezing.image()`). Nothing here reads the database.
"""

from collections.abc import Container
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from pressreleases.files import renditions
from pressreleases.files.names import Name
from pressreleases.files.renditions import FULL

#: The width that a browser gets which cannot choose, in pixels.
_ORDINARY = 960


def public(language: str) -> str:
    """Returns what stands before a file's name in the public addresses of a language."""
    return _before_name(reverse("file", kwargs={"language": language, "name": "-"}))


def preview(language: str, token: str) -> str:
    """Returns the same for the reader of a preview link."""
    kwargs = {"language": language, "token": token, "name": "-"}
    return _before_name(reverse("preview_file", kwargs=kwargs))


def desk() -> str:
    """Returns the same for editors."""
    return _before_name(reverse("desk_file", kwargs={"name": "-"}))


def _before_name(address: str) -> str:
    return address.removesuffix("-")


@dataclass(frozen=True)
class Picture:
    """A picture on a page.

    Attributes:
        part: Its words and measures, a `frozen.Image`.
        base: What stands before its name in an address.
        is_there: Whether it can be shown. Of an older version the words stay, without the picture.
    """

    part: Any
    base: str
    is_there: bool = True

    @property
    def is_tall(self) -> bool:
        return self.part.height > self.part.width

    def _address(self, label, extension) -> str:
        return f"{self.base}{Name(self.part.file, str(label), extension)}"

    def _set(self, extension) -> str:
        return ", ".join(f"{self._address(w, extension)} {w}w" for w in self.part.widths)

    @property
    def avif(self) -> str:
        """The addresses and widths to choose from, as `srcset` has them."""
        return self._set("avif")

    @property
    def jpg(self) -> str:
        return self._set("jpg")

    @property
    def src(self) -> str:
        ordinary = min(self.part.widths, key=lambda width: abs(width - _ORDINARY))
        return self._address(ordinary, "jpg")

    @property
    def small(self) -> str:
        """The smallest form, for lists."""
        return self._address(self.part.widths[0], "jpg")

    @property
    def full(self) -> str:
        """The address of the form with all its pixels."""
        return self._address(FULL, self.part.full_extension)

    @property
    def focus(self) -> str:
        """The classes that keep the focal point in sight when a list crops the picture."""
        return f"focus-x-{_tens(self.part.focal_x)} focus-y-{_tens(self.part.focal_y)}"


@dataclass(frozen=True)
class Document:
    """A document on a page: a `frozen.File`, its address, and whether it can be had."""

    part: Any
    address: str
    is_there: bool = True


def pictures(edition, base: str, there: Container[str] | None = None) -> list[Picture]:
    """Returns the pictures of an edition that are ready, in their order.

    Args:
        base: What stands before their names.
        there: The hashes of the files that can be had; None when all can.
    """
    return [
        Picture(part, base, there is None or part.file in there)
        for part in edition.image_parts
        if part.widths and part.full_extension
    ]


def documents(edition, base: str, there: Container[str] | None = None) -> list[Document]:
    """Returns the documents of an edition in their order; see `pictures()`."""
    return [
        Document(
            part,
            f"{base}{Name(part.file, '', part.extension)}",
            there is None or part.file in there,
        )
        for part in edition.file_parts
    ]


def small(file, base: str) -> str:
    """Returns the address of the smallest form of a stored picture, for lists."""
    return f"{base}{Name(file.sha256, str(renditions.widths_for(file.width)[0]), 'jpg')}"


def _tens(percent: int) -> int:
    return min(100, max(0, round(percent / 10) * 10))
