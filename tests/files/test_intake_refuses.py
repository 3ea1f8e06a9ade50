"""Hostile files are refused with a sentence that says what to do; none is ever half let in."""

import io
import re

import pytest
from django.utils import translation

from pressreleases.files.intake import Refused, examine
from tests.files.hostile import HOSTILE


def test_there_are_many_and_each_is_its_own():
    assert len(HOSTILE) >= 150
    assert len({case.case + case.name for case in HOSTILE}) == len(HOSTILE)


@pytest.mark.parametrize("case", HOSTILE, ids=str)
def test_file_is_refused_with_a_sentence(case):
    source = io.BytesIO(case.data())

    with pytest.raises(Refused) as refused:
        examine(source, case.name)

    sentence = str(refused.value.sentence)
    assert re.search(case.sentence, sentence)
    assert source.tell() == 0
    assert not source.closed
    with translation.override("en"):
        assert str(refused.value.sentence) != sentence
