#!/usr/bin/env python3
"""Fails on an #include that the table of rooms forbids, and on code that reads the world where it may not.

Three tables: the rooms (CMakeLists.txt), the libraries that stay in one room, and the readings of clock, environment,
files and chance, which belong to app and server only (style: rules are pure and are given the time).
"""

import re
import sys

from rooms import ROOT, SOURCE, is_test, name, sources, table

# Header pattern: rooms that may include it. Tests may also include what TEST_HEADERS names.
LIBRARIES = {
    r"boost/(beast|asio)": {"server"},
    r"openssl/": {"base", "server", "app"},
    r"sodium": {"server", "app"},
    r"curl/": {"server"},
    r"(SQLiteCpp|sqlite3|pqxx|libpq)": {"store", "app"},
    r"(pango|cairo|qpdf)/": {"letters"},
    r"CLI/": {"app"},
    r"spdlog/": {"app"},
    r"toml\+\+": {"policy", "app"},
    r"date/": {"base"},
    r"unicode/": {"base"},
}
TEST_HEADERS = r"(gtest|gmock|rapidcheck)"

# What is read: pattern, rooms that may, and single files that may, each with its reason.
READINGS = {
    "the clock": (
        r"\b(?:system|steady|high_resolution|utc)_clock::now\b|\bgettimeofday\b|\bclock_gettime\b|\bstd::time\(",
        {"app", "server"},
        {},
    ),
    "the environment": (r"\b(?:secure_)?getenv\b", {"app"}, {}),
    "a file": (
        r"\bfopen\b|\bstd::[io]?fstream\b|\bstd::filesystem\b",
        {"app", "server", "store"},
        {},
    ),
    "chance": (r"\brandom_device\b|\bs?rand\(\)|\brandombytes_", {"app", "server"}, {}),
}


INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)


def blank(match):
    return re.sub(r"[^\n]", " ", match.group(0))


def problems_in(file, rooms):
    room = file.relative_to(SOURCE).parts[0]
    text = COMMENT.sub(blank, file.read_text())
    test = is_test(file)

    def at(position):
        return f"{name(file)}:{text.count(chr(10), 0, position) + 1}"

    if room not in rooms:
        yield f"{name(file)}: no room of CMakeLists.txt holds this folder"
        return
    for match in INCLUDE.finditer(text):
        quote, header = match.groups()
        where = at(match.start())
        if quote == '"':
            target = header.split("/")[0]
            if target not in rooms[room]:
                yield f"{where}: {room} may not include {target} ({header})"
            elif not (SOURCE / header).is_file():
                yield f'{where}: "{header}" is not a file below src'
            continue
        if not test and re.match(TEST_HEADERS, header):
            yield f"{where}: only tests include <{header}>"
        for pattern, allowed in LIBRARIES.items():
            if re.match(pattern, header) and room not in allowed:
                yield f"{where}: <{header}> belongs to {', '.join(sorted(allowed))}, not {room}"
    if test:
        return
    for what, (pattern, allowed, files) in READINGS.items():
        if room in allowed or name(file) in files:
            continue
        for match in re.finditer(pattern, text):
            yield f"{at(match.start())}: {room} may not read {what} ({match.group(0)})"


def cycles(rooms):
    """A room listed before what it needs keeps the table free of cycles."""
    order = list(rooms)
    for room, needs in rooms.items():
        for need in needs[1:]:
            if need not in rooms:
                yield f"CMakeLists.txt: {room} needs {need}, which is no room"
            elif order.index(need) > order.index(room):
                yield f"CMakeLists.txt: {room} needs {need}, which stands after it"


def main():
    rooms = table()
    files = sources()
    problems = list(cycles(rooms)) + [problem for file in files for problem in problems_in(file, rooms)]
    print("\n".join(problems), file=sys.stderr, end="\n" if problems else "")
    bad = {problem.split(":")[0] for problem in problems}
    print(f"{len(files) + 1 - len(bad)} passed, {len(bad)} failed")
    return 1 if problems else 0


if __name__ == "__main__":
    assert (ROOT / "CMakeLists.txt").is_file()
    sys.exit(main())
