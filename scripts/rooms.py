"""The rooms of the house as CMakeLists.txt states them, and the source files in them. Used by the check_*.py scripts."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"


def table():
    """{room: rooms it may include, itself first}, read from the stafett_room(...) lines."""
    text = (ROOT / "CMakeLists.txt").read_text()
    rooms = {}
    for name, rest in re.findall(r"^stafett_room\(\s*(\w+)([^)]*)\)", text, re.M):
        needs = re.search(r"\bNEEDS\b([^)]*?)(?:\bLINKS\b|$)", rest, re.S)
        rooms[name] = [name] + (needs.group(1).split() if needs else [])
    return rooms


def sources(*patterns):
    """C++ files below src, in order, by default all."""
    found = {file for pattern in patterns or ("*.cpp", "*.hpp") for file in SOURCE.rglob(pattern)}
    return sorted(found)


def name(file):
    return file.relative_to(ROOT).as_posix()


def is_test(file):
    return file.stem.endswith(("_test", "_bench")) or file.stem.startswith("test_")
