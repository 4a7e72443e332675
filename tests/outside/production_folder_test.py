"""A folder for real people: nothing made for tests or demo is there, and nobody else on the machine or network gets in."""

import os
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from house import PASSWORD, PEOPLE, READY, House, program


class ProductionFolder(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="stafett-production-")
        cls.data = Path(cls.folder.name) / "data"
        cls.process = subprocess.Popen([program(), "serve", "--data", str(cls.data), "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        cls.said = ""
        cls.house = House()
        for line in cls.process.stdout:
            cls.said += line
            if ready := READY.search(line):
                cls.house.port = int(ready.group(1))
                break

    @classmethod
    def tearDownClass(cls):
        cls.process.terminate()
        cls.process.wait(30)
        cls.process.stdout.close()
        cls.folder.cleanup()

    def test_what_tests_and_demo_need_is_not_there(self):
        with House(clients=0) as demo:
            routes = [route for route in demo.routes if route.path.startswith("/api/test/") or "demo" in route.path]
            bodies = {str(route): route.made() if route.schema else (b"{}" if route.takes else b"") for route in routes}
        self.assertGreaterEqual(len(routes), 6)
        for route in routes:
            answer = self.house.ask(route.method, route.at(), bodies[str(route)])
            # Nobody is signed in, so nobody is told more than that one has to be.
            self.assertIn(answer.status, (401, 404), f"{route}: {answer}")

    def test_no_account_is_there_from_the_start(self):
        for user in (*PEOPLE, "admin", "root", "stafett"):
            answer = self.house.ask("POST", "/api/session", {"user_name": user, "password": PASSWORD})
            self.assertIn(answer.status, (401, 429), user)

    def test_the_documents_about_the_server_hold_nothing_of_anybodys(self):
        self.assertEqual(self.house.ask("GET", "/api/health").json, {"status": "ok"})
        self.assertNotIn(str(self.data), self.house.ask("GET", "/api/openapi.json").body.decode())

    def test_only_the_servers_own_user_can_read_the_data(self):
        self.assertEqual(stat.S_IMODE(self.data.stat().st_mode) & 0o077, 0)
        for file in self.data.iterdir():
            self.assertEqual(stat.S_IMODE(file.stat().st_mode) & 0o077, 0, file)

    def test_only_this_machine_is_listened_to(self):
        wanted = f":{self.house.port:04X}"
        listening = [line.split()[1] for table in ("/proc/net/tcp", "/proc/net/tcp6") if os.path.exists(table) for line in Path(table).read_text(encoding="ascii").splitlines()[1:] if line.split()[3] == "0A"]
        places = [place for place in listening if place.endswith(wanted)]
        self.assertEqual(places, ["0100007F" + wanted])


if __name__ == "__main__":
    outcome = unittest.main(exit=False, verbosity=1).result
    bad = len({str(test).split(" [")[0].split(" (")[0] for test, _ in outcome.failures + outcome.errors})
    print(f"{outcome.testsRun - bad} passed, {bad} failed")
    sys.exit(bad > 0)
