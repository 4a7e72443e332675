#!/usr/bin/env python3
"""Runs the GoogleTest programs of a build, side by side, each in a folder of its own, and counts their tests.

run_tests.py [--build build/test] [--only ROOM...] [--but ROOM...]
A test that is skipped counts as failed: everything it needs is here. The last line is "N passed, N failed".
"""

import argparse
import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIMIT_S = 1200


def failures_in(report):
    """(number of tests that ran, sentences about those that did not pass)."""
    count, bad = 0, []
    for suite in report["testsuites"]:
        for test in suite["testsuite"]:
            if test.get("status") == "NOTRUN":
                continue
            count += 1
            if test.get("result") == "SKIPPED":
                bad.append(f"{suite['name']}.{test['name']} was skipped")
            elif "failures" in test:
                bad.append(f"{suite['name']}.{test['name']}")
    return count, bad


def run(program):
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix=f"stafett-{program.stem}-") as folder:
        report = Path(folder) / "report.json"
        work = Path(folder) / "work"
        work.mkdir()
        command = [str(program), f"--gtest_output=json:{report}", "--gtest_brief=1"]
        environment = dict(os.environ, TMPDIR=str(work))
        try:
            done = subprocess.run(
                command, cwd=work, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=LIMIT_S
            )
            output, code = done.stdout.decode(errors="replace"), done.returncode
        except subprocess.TimeoutExpired as late:
            output, code = (late.stdout or b"").decode(errors="replace"), f"stopped after {LIMIT_S} s"
        count, bad = failures_in(json.loads(report.read_text())) if report.is_file() else (0, [])
    if code != 0 and not bad:
        bad = [f"{program.stem} ended with {code}"]
    return program, count, bad, output, time.monotonic() - start


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--build", default="build/test")
    options.add_argument("--only", nargs="*", default=[])
    options.add_argument("--but", nargs="*", default=[])
    chosen = options.parse_args()
    programs = [
        program
        for program in sorted((ROOT / chosen.build / "bin").glob("*_test"))
        if (not chosen.only or program.stem[: -len("_test")] in chosen.only) and program.stem[: -len("_test")] not in chosen.but
    ]
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for program, count, bad, output, took_s in pool.map(run, programs):
            print(f"{program.stem}: {count} tests in {took_s:.1f} s")
            passed += max(count - len(bad), 0)
            failed += len(bad)
            if bad:
                print(output[-20000:], *(f"FAILED {sentence}" for sentence in bad), sep="\n")
            else:
                # What a property test says about its counts stands in the log.
                print(output[-4000:], end="")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
