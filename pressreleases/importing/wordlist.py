"""Lists of words, written as running text."""


def word_list(text: str) -> list[str]:
    """Returns the words of a text that stands over several lines."""
    return text.split()
