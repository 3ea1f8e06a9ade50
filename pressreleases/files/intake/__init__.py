"""What an uploaded file is, told by its content, and whether it may come in.

Nothing here knows a model or writes anything. What is let in is kept and served elsewhere in
`pressreleases.files`; a picture is made anew before a reader gets it.
"""

from .defects import DEFECTS
from .examining import Examined, examine
from .refused import Refused

__all__ = ["DEFECTS", "Examined", "Refused", "examine"]
