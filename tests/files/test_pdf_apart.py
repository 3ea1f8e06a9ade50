"""How a PDF is handed to the reader that takes it apart."""

import io
import os
from pathlib import Path

import pytest

from pressreleases.files.intake import pdf_apart
from tests.files import made


@pytest.mark.parametrize("lacking", [None, "memory", "path"])
def test_the_reader_gets_the_whole_document_whatever_the_system_offers(monkeypatch, lacking):
    content = made.tagged_pdf()
    if lacking == "memory":
        monkeypatch.delattr(os, "memfd_create", raising=False)
    elif lacking == "path":
        monkeypatch.setattr(os.path, "exists", lambda path: False)

    document = pdf_apart.in_memory(io.BytesIO(content))

    # By its path it is read four times as fast as through Python.
    assert isinstance(document, str) == (lacking is None and hasattr(os, "memfd_create"))
    monkeypatch.undo()
    if isinstance(document, str):
        assert Path(document).read_bytes() == content
    else:
        with document:
            assert document.read() == content


@pytest.mark.parametrize("objects", [1, 3000])
def test_every_object_is_looked_at_however_many_there_are(objects):
    harmless = dict.fromkeys(range(6, 6 + objects), "<< /S /P /Alt (text) >>")
    bad = {6 + objects: "<< /S /JavaScript /JS (app.alert(1)) >>"}

    def examined(bodies):
        return pdf_apart.examined(io.BytesIO(made.pdf(bodies)), 10_000)

    assert examined(harmless)["addresses"] == []
    with pytest.raises(pdf_apart.Found, match="script"):
        examined(harmless | bad)
