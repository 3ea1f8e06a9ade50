"""Parts of a text that comments hang on: known again when the text around them changes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pressreleases import preview_blocks
from pressreleases.models import Edition


def cut(*paragraphs: str, title="Rubrik", lead="") -> list[preview_blocks.Block]:
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    return preview_blocks.cut(Edition(language="sv", title=title, lead=lead, body=body), [])


def where(before, after) -> dict[str, str | None]:
    """What each paragraph of the earlier text is in the later one."""
    places = preview_blocks.places(before, after)
    return {b.text: places[b.key] and places[b.key].text for b in before}


def test_a_paragraph_is_known_by_its_words_wherever_it_stands():
    before, after = cut("Ett", "Två", "Tre"), cut("Tre", "Nytt", "Ett", "Två")

    assert where(before, after) == {"Rubrik": "Rubrik", "Ett": "Ett", "Två": "Två", "Tre": "Tre"}


def test_markup_and_white_space_are_no_words():
    assert [b.key for b in cut("Ett <strong>par</strong>  ord")] == [
        b.key for b in cut("Ett par\nord")
    ]


def test_a_changed_paragraph_is_found_by_its_neighbours_and_a_removed_one_is_not():
    before = cut("Ett", "Två", "Tre", "Fyra", lead="Ingress")

    assert where(before, cut("Ett", "2", "Tre", lead="Annat"))["Två"] == "2"
    assert where(before, cut("Ett", "2", "Tre", lead="Annat"))["Ingress"] == "Annat"
    assert where(before, cut("Ett", "Tre", "Fyra", lead="Ingress"))["Två"] is None
    assert where(before, cut("Ett", "2", "Tre", lead=""))["Ingress"] is None
    assert where(before, [])["Ett"] is None


words = st.lists(st.text("abå <&\u202e", min_size=1, max_size=6), max_size=8)


@settings(max_examples=50)
@given(words, words)
def test_no_two_parts_share_a_key_and_every_part_has_a_place_or_none(first, second):
    before, after = cut(*first), cut(*second)

    places = preview_blocks.places(before, after)

    assert len({block.key for block in before}) == len(before)
    assert set(places) == {block.key for block in before}
    assert {place for place in places.values() if place} <= set(after)
    unchanged = {block.key for block in before} & {block.key for block in after}
    assert all(places[key].key == key for key in unchanged)
    assert preview_blocks.restored(preview_blocks.stored(before)) == before
