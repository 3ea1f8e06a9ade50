"""The name that a file is shown and downloaded under."""

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressreleases.files.intake import examine, names
from pressreleases.files.intake.accepted import TYPES
from tests.files import made
from tests.files.hostile import NAMES


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_name_is_cleaned(name, expected):
    assert examine(io.BytesIO(made.png()), name).name == expected


def test_name_without_letters_is_called_what_it_is():
    assert names.clean("???.exe", TYPES["pdf"]) == "dokument.pdf"


@given(st.text(max_size=300), st.sampled_from(sorted(TYPES)))
def test_any_name_becomes_one_that_can_be_saved_anywhere(name, extension):
    cleaned = names.clean(name, TYPES[extension])

    assert len(cleaned) <= 100
    assert cleaned.endswith(f".{extension}")
    assert cleaned[0] not in " ."
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not set(cleaned) & set('/\\<>:"|?*\x00\r\n')
    assert not [sign for sign in cleaned if unicodedata.category(sign) in ("Cc", "Cf", "Cs")]
    assert names.clean(cleaned, TYPES[extension]) == cleaned
