"""The answer to a file that may not come in."""


class Refused(ValueError):
    """A file that may not come in.

    Attributes:
        sentence: What is wrong and what to do, translated when it is read.
    """

    def __init__(self, sentence):
        self.sentence = sentence
        super().__init__(sentence)

    def __str__(self):
        return str(self.sentence)
