"""A shelf of its own for every test."""

import pytest


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    """The folder in which the files of this test lie."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    settings.CARD_ROOT = str(tmp_path / "cards")
    return tmp_path / "media"
