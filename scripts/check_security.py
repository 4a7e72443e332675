#!/usr/bin/env python3
"""Checks docs/security.md: one row for each requirement of OWASP ASVS 5.0 levels 1 and 2, and every test that a row names is there.

A row is `| V1.2.3 | met | in own words | `Suite.Test` |`; besides `met` there are `not applicable` (with why) and `not yet` (with what
is missing). A test is a GoogleTest `Suite.Name`, a Python `Class.method`, a target `fuzz:name`, a line of a file, `path: words`, or
one of the checks below, which look at the sources themselves: `check_security.name`.
"""

import json
import re
import sys

from rooms import ROOT, SOURCE, is_test, name

TABLE = ROOT / "docs/security.md"
REQUIREMENTS = ROOT / "tests/data/asvs/requirements.txt"
STATES = ("met", "not applicable", "not yet")
MOST_NOT_YET = 25
FEWEST_WORDS = 3


def rows():
    """(requirement, state, text, tests) of each row of the table."""
    for line in TABLE.read_text().splitlines():
        if re.match(r"\| V\d", line):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            yield (*cells, "", "", "")[:4]


def known_tests():
    found = set()
    for file in [*SOURCE.rglob("*.?pp"), *(ROOT / "fuzz").glob("*.?pp")]:
        text = file.read_text(errors="replace")
        for suite, test in re.findall(r"^(?:TEST|TEST_F|TEST_P|TYPED_TEST|RC_GTEST_PROP|RC_GTEST_FIXTURE_PROP)\(\s*(\w+)\s*,\s*(\w+)", text, re.M):
            found.add(f"{suite}.{test}")
        if file.parent.name == "fuzz":
            found.update("fuzz:" + target for target in re.findall(r'Target\{"(\w+)"', text))
    for file in [*(ROOT / "tests").rglob("*_test.py"), *(ROOT / "scripts").glob("*_test.py")]:
        suite = ""
        for line in file.read_text().splitlines():
            if match := re.match(r"class (\w+)", line):
                suite = match.group(1)
            elif match := re.match(r"\s+def (test_\w+)", line):
                found.add(f"{suite}.{match.group(1)}")
    found.update(f"check_security.{check.__name__}" for check in SOURCE_CHECKS)
    return found


def is_there(test, known):
    if ": " in test:
        path, words = test.split(": ", 1)
        return (ROOT / path).is_file() and words in (ROOT / path).read_text(errors="replace")
    return test in known


def every_requirement_has_a_row():
    if not TABLE.is_file():
        return
    wanted = [line.split()[0] for line in REQUIREMENTS.read_text().splitlines()]
    told = [requirement for requirement, *_ in rows()]
    for requirement in wanted:
        if told.count(requirement) != 1:
            yield f"{name(TABLE)}: {requirement} has {told.count(requirement)} rows"
    for requirement in sorted(set(told) - set(wanted)):
        yield f"{name(TABLE)}: {requirement} is no requirement of levels 1 and 2"


def every_row_says_why():
    if not TABLE.is_file():
        return
    known = known_tests()
    for requirement, state, text, tests in rows():
        where = f"{name(TABLE)}: {requirement}"
        if state not in STATES:
            yield f"{where}: '{state}' is none of {', '.join(STATES)}"
        if len(text.split()) < FEWEST_WORDS:
            yield f"{where}: says too little"
        named = re.findall(r"`([^`]+)`", tests)
        if state == "met" and not named:
            yield f"{where}: names no test"
        for test in named:
            if not is_there(test, known):
                yield f"{where}: there is no test {test}"
    waiting = sum(state == "not yet" for _, state, _, _ in rows())
    if waiting > MOST_NOT_YET:
        yield f"{name(TABLE)}: {waiting} rows are not yet met, more than {MOST_NOT_YET}"


# Checks of the sources that rows name.


def lines_with(pattern, folder, suffixes, but=()):
    for file in sorted((ROOT / folder).rglob("*")):
        if file.suffix not in suffixes or "node_modules" in file.parts or "dist" in file.parts or (folder == "src" and is_test(file)) or name(file) in but:
            continue
        for number, line in enumerate(file.read_text(errors="replace").splitlines(), 1):
            code = re.sub(r"(^|\s)///?\s.*", "", line)
            if re.search(pattern, code):
                yield f"{name(file)}:{number}: {line.strip()[:80]}"


CPP = (".cpp", ".hpp")
TYPESCRIPT = (".ts", ".tsx", ".html")


def no_text_becomes_code():
    yield from lines_with(r"\beval\(|new Function\(|\.innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|srcDoc|javascript:", "ui", TYPESCRIPT)


def no_messages_between_pages():
    yield from lines_with(r"postMessage|addEventListener\('message'|\bWebSocket\b|RTCPeerConnection", "ui", TYPESCRIPT)


def no_other_program_is_run():
    yield from lines_with(r"\b(?:std::)?system\(|\bpopen\(|\bexec[lv]p?e?\(|\bposix_spawn|\bfork\(", "src", CPP)


def no_memory_by_hand():
    yield from lines_with(r"\b(?:malloc|calloc|realloc|strcpy|strcat|sprintf|vsprintf|gets|alloca)\(|\bnew \w+\[|\bdelete\[\]|^\s*delete \w+;", "src", CPP)


def no_weak_hash():
    yield from lines_with(r"\bMD5|\bSHA1\b|EVP_md5|EVP_sha1\b|crypto_shorthash|\brand\(\)|mt19937.*token", "src", CPP)


def one_place_keeps_anything_in_the_browser():
    yield from lines_with(r"\b(?:localStorage|sessionStorage|indexedDB|caches\.open|document\.cookie)\b", "ui/src", TYPESCRIPT, ("ui/src/shell/preferences.ts",))


def nothing_comes_from_elsewhere():
    yield from lines_with(r"(?:src|href|url\(|fetch\(|import\()\s*[=(]?\s*['\"]?(?:https?:)?//", "ui/src", TYPESCRIPT)
    yield from lines_with(r"(?:src|href)=['\"](?:https?:)?//", "ui", (".html",))


def no_xml_or_template_is_read():
    yield from lines_with(r"xmlReadMemory|xmlParse|load_buffer|XSLT|\binja::|mustache::", "src", CPP, XML_WITH_REASON)


# Readers of standard messages name themselves here, with entities and DTDs refused.
XML_WITH_REASON = ()


def packages_are_locked():
    """Every npm package has the digest it was chosen with; Debian's are signed."""
    for lock in (ROOT / folder / "package-lock.json" for folder in ("ui", "features", "sign_in", "bench/peers")):
        if not lock.is_file():
            continue
        for path, package in json.loads(lock.read_text())["packages"].items():
            if path and not package.get("link") and "integrity" not in package:
                yield f"{name(lock)}: {path} has no digest"


def no_secret_is_in_the_tree():
    pattern = r"-----BEGIN [A-Z ]*PRIVATE KEY-----[\n\\n]*[A-Za-z0-9+/]{40}"
    for folder in ("src", "policy", "scripts", "data", "docs"):
        for file in sorted((ROOT / folder).rglob("*")):
            if file.is_file() and re.search(pattern, file.read_text(errors="replace")):
                yield f"{name(file)}: holds a private key"


SOURCE_CHECKS = [
    no_text_becomes_code, no_messages_between_pages, no_other_program_is_run, no_memory_by_hand, no_weak_hash, one_place_keeps_anything_in_the_browser,
    nothing_comes_from_elsewhere, no_xml_or_template_is_read, packages_are_locked, no_secret_is_in_the_tree,
]
CHECKS = [every_requirement_has_a_row, every_row_says_why, *SOURCE_CHECKS]


def main():
    failed = 0
    for check in CHECKS:
        problems = list(check())
        failed += bool(problems)
        for problem in problems:
            print(f"{check.__name__}: {problem}", file=sys.stderr)
    if TABLE.is_file():
        states = [state for _, state, _, _ in rows()]
        print(f"{len(states)} requirements: " + ", ".join(f"{states.count(state)} {state}" for state in STATES))
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
