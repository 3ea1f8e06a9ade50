"""Feeds the importer what nobody would write, guided by what it has not run yet.

    pip install atheris
    python -m tests.fuzz.import_target -max_total_time=600 -max_len=4000

It needs atheris, which has wheels for Linux; the suite itself does the same with Hypothesis.
Whatever comes in, `parse` gives a release with every word of the source, or says `Unreadable`.
"""

import sys

KINDS = ("text", "html", "docx")


def check(kind: str, data: bytes) -> None:
    """Parses and holds what must hold for any input."""
    from pressreleases.importing import Source, Unreadable, accounting, parse
    from tests.corpus.cases import document

    if kind == "docx":
        body = data.decode("utf-8", "ignore").replace("\x00", "")
        data = document(body)
    source = Source(data=data, kind=kind)
    try:
        parsed = parse(source)
    except Unreadable:
        return
    assert not accounting.missing(source, parsed), "words were lost"
    assert not accounting.unkept(parsed), "words were placed and not kept"
    html = parsed.body_html.lower()
    assert "<script" not in html
    assert 'href="javascript' not in html
    for contact in parsed.contacts:
        for phone in contact.phones:
            digits = [c for c in phone.written if c.isdigit()]
            assert phone.e164[-6:] == "".join(digits)[-6:], "a number that was not there"


def one_input(data: bytes) -> None:
    if data:
        check(KINDS[data[0] % 3], data[1:])


def main():
    import atheris

    with atheris.instrument_imports(include=["pressreleases.importing"]):
        from pressreleases.importing import parse  # noqa: F401  (instrumented by being imported)

    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
