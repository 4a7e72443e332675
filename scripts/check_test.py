#!/usr/bin/env python3
"""Shows that check_includes.py and check_house.py bite: plants one fault at a time in a small tree and expects it to be named."""

import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE = """
stafett_room(base NEEDS LINKS fmt::fmt)
stafett_room(model NEEDS base)
stafett_room(server NEEDS base LINKS Boost::headers)
"""
CLEAN = {
    "CMakeLists.txt": TABLE,
    "src/base/date.hpp": "#pragma once\n",
    "src/base/date.cpp": '#include "base/date.hpp"\n#include <unicode/coll.h>\n',
    "src/base/date_test.cpp": '#include "base/date.hpp"\n#include <gtest/gtest.h>\nauto now = std::chrono::steady_clock::now();\n',
    "src/model/client.hpp": '#pragma once\n#include "base/date.hpp"\n// BV-36: may speak of getenv and std::ifstream in words\n',
    "src/model/client.cpp": '#include "model/client.hpp"\n',
    "src/server/http.cpp": '#include <boost/beast.hpp>\n#include "base/date.hpp"\nauto now = std::chrono::system_clock::now();\n',
    "src/model/client_test.cpp": '#include "model/client.hpp"\n',
    "policy/rules.json": '[{"id": "BV-36"}]\n',
    "CONTRIBUTING.md": "| unit | 100 s | all |\n",
    "scripts/test": "part unit 100 src scripts/run_tests.py\n",
}


class Tree(unittest.TestCase):
    def complaints(self, **files):
        """What both checks say about the clean tree with these files on top: path with / as __, its text."""
        with tempfile.TemporaryDirectory() as folder:
            for path, text in {**CLEAN, **{key.replace("__", "/"): value for key, value in files.items()}}.items():
                file = Path(folder, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text)
            for script in ("rooms.py", "check_includes.py", "check_house.py", "check_security.py"):
                shutil.copy(ROOT / "scripts" / script, Path(folder, "scripts", script))
            subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
            runs = [
                subprocess.run([sys.executable, f"scripts/{script}.py"], cwd=folder, capture_output=True, text=True, check=False)
                for script in ("check_includes", "check_house")
            ]
            for run in runs:
                self.assertEqual(run.returncode != 0, bool(run.stderr.strip()), run.stdout + run.stderr)
            return "".join(run.stderr for run in runs)

    def finds(self, complaint, **files):
        self.assertIn(complaint, self.complaints(**files))

    def test_a_clean_tree_has_no_complaint(self):
        self.assertEqual(self.complaints(), "")

    def test_a_forbidden_room_is_named(self):
        self.finds("base may not include model", **{"src__base__date.cpp": '#include "base/date.hpp"\n  #  include "model/client.hpp"\n'})

    def test_a_table_out_of_order_is_a_cycle(self):
        self.finds("base needs model, which stands after it", **{"CMakeLists.txt": TABLE.replace("base NEEDS", "base NEEDS model", 1)})

    def test_a_library_stays_in_its_room(self):
        self.finds("belongs to server, not model", **{"src__model__client.cpp": '#include "model/client.hpp"\n#include <boost/asio.hpp>\n'})

    def test_only_tests_include_test_libraries(self):
        self.finds("only tests include <gtest/gtest.h>", **{"src__model__client.cpp": "#include <gtest/gtest.h>\n"})

    def test_pure_rooms_read_nothing_of_the_world(self):
        for reading in ("std::chrono::system_clock::now()", 'std::getenv("A")', 'std::ifstream in("a")', "std::random_device chance"):
            with self.subTest(reading):
                self.finds("model may not read", **{"src__model__client.cpp": f"auto x = {reading};\n"})

    def test_a_folder_outside_the_table_is_no_room(self):
        self.finds("no room of CMakeLists.txt", **{"src__attic__old.cpp": "\n"})

    def test_a_long_file_needs_a_reason(self):
        self.finds("client.cpp: 501 lines", **{"src__model__client.cpp": "\n" * 501})

    def test_a_mark_for_later_is_found(self):
        self.finds("unfinished", **{"src__model__client.cpp": "// TO" + "DO: later\n"})

    def test_a_place_of_one_machine_is_found(self):
        self.finds("mentions /" + "home/", **{"policy__oslo.toml": "file = '/" + "home/someone'\n"})

    def test_an_empty_name_is_found(self):
        self.finds("'helper' says nothing", **{"src__model__helper.cpp": "\n"})

    def test_a_source_that_no_target_builds_is_found(self):
        self.finds("no target builds it", **{"src__model__a__b__deep.cpp": "\n"})

    def test_a_header_that_nobody_includes_is_found(self):
        self.finds("lonely.hpp: nobody includes it", **{"src__model__lonely.hpp": "#pragma once\n", "src__model__lonely.cpp": '#include "model/lonely.hpp"\n'})

    def test_a_rule_that_does_not_exist_is_found(self):
        self.finds("BV-" + "99 is not in", **{"src__model__client.cpp": "// BV-" + "99\n"})

    def security(self, *rows):
        """The table of docs/security.md where three requirements are wanted."""
        return {"tests__data__asvs__requirements.txt": "V1.1.1 1\nV1.1.2 2\nV1.2.1 1\n", "docs__security.md": "".join(f"| {row} |\n" for row in rows)}

    def test_rows_of_the_table_of_security_that_say_nothing_are_found(self):
        shown = ("V1.1.1 | met | shown by a test | `Date.IsRead`", "V1.1.2 | not applicable | there is none here | ", "V1.2.1 | not yet | this is missing still | ")
        self.assertEqual(self.complaints(**self.security(*shown), **{"src__base__date_test.cpp": "TEST(Date, IsRead) {}\n"}), "")
        faults = ("V1.1.1 | met | shown by a test | `Date.IsRead`", "V1.1.1 | met | so they say here | ", "V1.1.2 | perhaps | no | ", "V9.9.9 | not applicable | there is none here | ")
        told = self.complaints(**self.security(*faults))
        for complaint in ("V1.1.1 has 2 rows", "V1.2.1 has 0 rows", "V9.9.9 is no requirement", "there is no test Date.IsRead", "names no test", "says too little", "'perhaps' is none of"):
            self.assertIn(complaint, told)

    def test_what_the_table_of_security_builds_on_is_looked_for_in_the_sources(self):
        told = self.complaints(
            **{
                "src__model__client.cpp": 'int run() { return std::system("ls"); }\nchar* made() { return new char[8]; }\nauto hash = EVP_md5();\n',
                "ui__src__a.ts": "box.innerHTML = text;\nlocalStorage.setItem('a', name);\nwindow.postMessage(name);\n",
                "ui__index.html": '<script src="https://elsewhere.example/a.js"></script>\n',
                "ui__package-lock.json": '{"packages": {"": {}, "node_modules/a": {"version": "1"}}}\n',
            },
        )
        for check in ("no_other_program_is_run", "no_memory_by_hand", "no_weak_hash", "no_text_becomes_code", "one_place_keeps_anything", "no_messages_between", "nothing_comes_from", "packages_are_locked"):
            self.assertIn(check, told)

    def test_budgets_that_differ_or_do_not_fit_are_found(self):
        self.finds("differ about unit", **{"CONTRIBUTING.md": "| unit | 90 s | all |\n"})
        self.finds("add up to 2000 s", **{"CONTRIBUTING.md": "| unit | 2000 s | all |\n", "scripts__test": "part unit 2000 src x\n"})


if __name__ == "__main__":
    outcome = unittest.main(exit=False, verbosity=1).result
    bad = len({str(test).split(" [")[0] for test, _ in outcome.failures + outcome.errors})
    print(f"{outcome.testsRun - bad} passed, {bad} failed")
    sys.exit(bad > 0)
