"""Whatever is done to a good file, it comes in or is refused: nothing else happens."""

import io

from hypothesis import given, settings
from hypothesis import strategies as st

from pressreleases.files.intake import Examined, Refused, examine, sniffing
from tests.files import made

DATA = {name: (make(), file) for name, (make, file, extension) in made.GOOD.items()}
#: A PDF is taken apart in a process of its own, of which only a few can be started here.
PDFS = [name for name in DATA if "pdf" in name]
OTHERS = [name for name in DATA if name not in PDFS]

changes = st.lists(
    st.tuples(
        st.sampled_from(["set", "cut", "insert", "repeat"]),
        st.floats(0, 1),
        st.binary(min_size=1, max_size=40),
    ),
    min_size=1,
    max_size=6,
)


def mutated(data: bytes, steps) -> bytes:
    for step, place, piece in steps:
        at = int(place * len(data))
        if step == "set":
            data = data[:at] + piece + data[at + len(piece) :]
        elif step == "cut":
            data = data[:at] + data[at + len(piece) * 3 :]
        elif step == "insert":
            data = data[:at] + piece + data[at:]
        else:
            data = data[:at] + data[at : at + 200] * len(piece) + data[at:]
    return data


def outcome(data: bytes, name: str):
    source = io.BytesIO(data)
    try:
        found = examine(source, name)
    except Refused as refused:
        found = refused
    assert source.tell() == 0
    said = found.name if isinstance(found, Examined) else str(found.sentence)
    assert len(said) > 4


@given(name=st.sampled_from(OTHERS), steps=changes)
@settings(max_examples=200)
def test_changed_file_comes_in_or_is_refused(name, steps):
    data, file = DATA[name]

    outcome(mutated(data, steps), file)


@given(name=st.sampled_from(PDFS), steps=changes)
@settings(max_examples=8, deadline=None)
def test_changed_pdf_comes_in_or_is_refused(name, steps):
    data, file = DATA[name]

    outcome(mutated(data, steps), file)


@given(
    data=st.binary(max_size=200), start=st.sampled_from([b"", *(d[:12] for d, _f in DATA.values())])
)
def test_anything_comes_in_or_is_refused(data, start):
    outcome(start.replace(b"%PDF", b"%PDG") + data, "fil.csv")


@given(head=st.binary(max_size=64), name=st.text(max_size=20))
def test_any_beginning_is_a_type_or_refused(head, name):
    try:
        found = sniffing.sniff(head, name).extension
    except Refused as refused:
        found = str(refused.sentence)
    assert found
