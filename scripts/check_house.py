#!/usr/bin/env python3
"""Fails where the tree breaks a house rule that a program can see. Each check prints what is wrong and where."""

import re
import subprocess
import sys

import check_security
from rooms import ROOT, SOURCE, is_test, name, sources, table

LONGEST_FILE = 500
WHOLE_TEST_S = 25 * 60
# Files that may be longer: path -> reason.
MAY_BE_LONG = {
    "src/routines/choice/provider_change_test.cpp": "every case of one routine, on one fixture",
}
# Words that a name must not be made of (style: say what the user would say).
EMPTY_WORDS = {"util", "utils", "helper", "helpers", "manager", "common", "misc"}
CATALOGUE = ["policy/rules.json", "policy/rules.toml", "data/rules.json"]
WRITTEN_BY_PEOPLE = (".cpp", ".hpp", ".ts", ".tsx", ".mjs", ".js", ".py", ".sh", ".feature", ".toml", ".cmake", ".md", ".sql", "")
# What no file may mention, in pieces so that this file does not: places of one machine, addresses of one registry.
FOREIGN = ["/" + "work/", "/" + "home/", "registry." + "npmjs", "deb." + "debian.org"]


def tracked():
    """Files that git keeps or would keep."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return sorted(ROOT / path for path in set(listed.split("\0")) if path and (ROOT / path).is_file())


def written():
    for file in tracked():
        if file.suffix in WRITTEN_BY_PEOPLE:
            yield file, file.read_text(errors="replace")


def long_files():
    for file in sources():
        count = len(file.read_text().splitlines())
        if count > LONGEST_FILE and name(file) not in MAY_BE_LONG:
            yield f"{name(file)}: {count} lines; split it, or give the reason in scripts/check_house.py"
    for path in MAY_BE_LONG:
        if (ROOT / path).is_file() and len((ROOT / path).read_text().splitlines()) <= LONGEST_FILE:
            yield f"{path}: allowed to be long in scripts/check_house.py, but is not"


def unfinished():
    marks = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|X{3})\b|not " + r"implemented", re.I)
    for file, text in written():
        for number, line in enumerate(text.splitlines(), 1):
            if marks.search(line):
                yield f"{name(file)}:{number}: unfinished: {line.strip()[:80]}"


def foreign_places():
    for file, text in written():
        for place in FOREIGN:
            if place in text and file.name != ".gitignore":
                yield f"{name(file)}: mentions {place}"
    for file in tracked():
        if file.name == "package-lock.json" and '"resolved"' in file.read_text():
            yield f'{name(file)}: has "resolved" addresses; npm config omit-lockfile-registry-resolved=true leaves them out'


def empty_names():
    for file in tracked():
        for word in re.split(r"[_\-.]", file.stem):
            if word.lower() in EMPTY_WORDS:
                yield f"{name(file)}: '{word}' says nothing about the subject"


def dead_sources():
    """cmake/rooms.cmake builds src/<room>/*.cpp and one folder below; anything else would never be compiled."""
    rooms = table()
    for file in sources("*.cpp"):
        parts = file.relative_to(SOURCE).parts
        if parts[0] not in rooms or len(parts) not in (2, 3):
            yield f"{name(file)}: no target builds it"


def dead_headers():
    """A header that only its own .cpp includes is used by nobody."""
    included = set()
    for file in sources():
        for header in re.findall(r'^\s*#\s*include\s*"([^"]+)"', file.read_text(), re.M):
            if (SOURCE / header).with_suffix(".cpp") != file:
                included.add(header)
    for file in sources("*.hpp"):
        if file.relative_to(SOURCE).as_posix() not in included:
            yield f"{name(file)}: nobody includes it"


def unknown_rules():
    catalogue = next((ROOT / path for path in CATALOGUE if (ROOT / path).is_file()), None)
    if catalogue is None:
        return
    rule = re.compile(r"\b(?:BV|OV)-\d+\b")
    known = set(rule.findall(catalogue.read_text()))
    for file, text in written():
        if file == catalogue:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            for cited in rule.findall(line):
                if cited not in known:
                    yield f"{name(file)}:{number}: {cited} is not in {name(catalogue)}"


def time_budgets():
    """CONTRIBUTING.md and scripts/test tell the same budgets, and together they fit in what a build machine allows."""
    told = dict(re.findall(r"^\| (\w+) \| (\d+) s \|", (ROOT / "CONTRIBUTING.md").read_text(), re.M))
    kept = dict(re.findall(r"^part (\w+) +(\d+) ", (ROOT / "scripts/test").read_text(), re.M))
    for part in sorted(told.items() ^ kept.items()):
        yield f"CONTRIBUTING.md and scripts/test differ about {part[0]} ({part[1]} s)"
    total = sum(map(int, kept.values()))
    if total > WHOLE_TEST_S:
        yield f"the budgets in scripts/test add up to {total} s, more than {WHOLE_TEST_S} s"


CHECKS = [long_files, unfinished, foreign_places, empty_names, dead_sources, dead_headers, unknown_rules, time_budgets, *check_security.CHECKS]


def main():
    failed = 0
    for check in CHECKS:
        problems = list(check())
        failed += bool(problems)
        for problem in problems:
            print(f"{check.__name__}: {problem}", file=sys.stderr)
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
