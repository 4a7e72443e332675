"""Every answer tells the browser what it may not do: over every route, every static file and every refusal."""

import re
import sys
import tempfile
import unittest
from pathlib import Path

from house import PASSWORD, PEOPLE, ROOT, House

FILES = {
    "index.html": "<!doctype html><title>Stafett</title><script type=module src=/assets/index-Bx3.js></script>", "assets/index-Bx3.js": "export {};", "assets/index-Bx3.js.gz": "gz",
    "assets/index-Bx3.css": "body{}", "stafett.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>", "assets/font.woff2": "x", ".hidden": "secret", "a.map": "{}",
}
EXACT = {
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
}
REFUSED_EARLY = {
    400: b"hello\r\n\r\n", 413: b"POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n", 431: b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 20_000 + b"\r\n\r\n",
}


class SecurityHeaders(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="stafett-ui-")
        for path, text in FILES.items():
            file = Path(cls.folder.name, path)
            file.parent.mkdir(exist_ok=True)
            file.write_text(text)
        cls.house = House(clients=5, ui=cls.folder.name).__enter__()
        cls.client = cls.house.client(number=7100, district=5, lines=[{"service": "practical_help"}])

    @classmethod
    def tearDownClass(cls):
        cls.house.__exit__()
        cls.folder.cleanup()

    def guarded(self, answer, what):
        self.assertIsNotNone(answer, what)
        names = [name.lower() for name, _ in answer.headers]
        for name, value in EXACT.items():
            self.assertEqual(answer.header(name), value, f"{what}: {name}")
        policy = dict((directive.strip().split(" ", 1) + [""])[:2] for directive in (answer.header("Content-Security-Policy") or "").split(";"))
        self.assertEqual(policy.get("default-src"), "'self'", what)
        for directive in ("object-src", "base-uri", "frame-ancestors"):
            self.assertEqual(policy.get(directive), "'none'", f"{what}: {directive}")
        self.assertEqual(policy.get("form-action"), "'self'", what)
        for weak in ("unsafe-inline", "unsafe-eval", "unsafe-hashes", "*", "http:", "https:", "blob:"):
            self.assertNotIn(weak, answer.header("Content-Security-Policy"), what)
        for script in ("script-src", "default-src"):
            self.assertNotIn("data:", policy.get(script, ""), what)
        for feature in ("camera", "geolocation", "microphone"):
            self.assertIn(f"{feature}=()", answer.header("Permissions-Policy") or "", f"{what}: {feature}")
        # Over plain HTTP a browser would not believe it; the server says it when it is reached over TLS.
        self.assertNotIn("strict-transport-security", names, what)
        for telling in ("server", "x-powered-by", "access-control-allow-origin", "access-control-allow-credentials"):
            self.assertNotIn(telling, names, f"{what} tells {telling}")
        for once in ("content-type", "cache-control", "content-security-policy", "content-length"):
            self.assertLessEqual(names.count(once), 1, f"{what}: {once}")

    def test_every_route_guards_its_answers(self):
        for route in self.house.routes:
            for user in (None, PEOPLE[0], PEOPLE[4]):
                values = {"client": self.client} if user == PEOPLE[0] else None
                body = route.made() if route.schema else (b"{}" if route.takes else b"")
                # Signing in or out, and setting a clock, is left to last place; here it is refused as another site's.
                headers = {"Sec-Fetch-Site": "cross-site"} if route.access == "open" and route.changes else None
                answer = self.house.ask(route.method, route.at(values), body, user, headers)
                self.guarded(answer, f"{route} as {user}: {answer.status}")
                self.assertEqual(answer.header("Cache-Control"), "no-store", f"{route} as {user}")
                if answer.body:
                    self.assertTrue(answer.header("Content-Type"), f"{route} as {user}")

    def test_head_tells_what_get_tells(self):
        for route in self.house.routes:
            if route.method == "GET" and not route.parameters:
                get, head = (self.house.ask(method, route.at(), user=PEOPLE[0]) for method in ("GET", "HEAD"))
                self.assertEqual(get.status, head.status, str(route))
                self.guarded(head, f"HEAD {route.path}")

    def test_every_file_and_page_is_guarded(self):
        for path in ("/", "/index.html", "/assets/index-Bx3.js", "/assets/index-Bx3.css", "/stafett.svg", "/assets/font.woff2", "/brukere/17", "/nothing.js", "/.hidden", "/a.map"):
            for headers in ({}, {"Accept-Encoding": "gzip"}, {"If-None-Match": "*"}):
                answer = self.house.ask("GET", path, headers=headers)
                self.guarded(answer, f"{path} {headers}: {answer.status}")
                if answer.status == 200:
                    self.assertRegex(answer.header("Content-Type"), r"^(text/(html|javascript|css|plain)|application/(javascript|json|octet-stream)|image/svg\+xml|font/woff2)")
                    if answer.header("Content-Type").startswith("text/"):
                        self.assertIn("charset=utf-8", answer.header("Content-Type"), path)
        self.assertEqual(self.house.ask("GET", "/.hidden").status, 404)

    def test_pages_hold_nothing_of_anybody_so_they_may_be_kept_but_are_asked_for_again(self):
        self.assertEqual(self.house.ask("GET", "/").header("Cache-Control"), "no-cache")
        self.assertIn("immutable", self.house.ask("GET", "/assets/index-Bx3.js").header("Cache-Control"))

    def test_what_is_refused_before_it_is_read_is_guarded_too(self):
        for status, data in REFUSED_EARLY.items():
            answer = self.house.raw(data)
            self.assertEqual(answer.status, status)
            self.guarded(answer, f"refused with {status}")
            self.assertEqual(answer.header("Cache-Control"), "no-store")
        for method, path in (("PUT", "/api/session"), ("GET", "/api/nothing"), ("POST", "/"), ("TRACE", "/api/session")):
            self.guarded(self.house.ask(method, path), f"{method} {path}")

    def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(self):
        answer = self.house.ask("POST", "/api/session", {"user_name": PEOPLE[0], "password": PASSWORD})
        parts = [part.strip().lower() for part in answer.header("Set-Cookie").split(";")]
        self.assertLessEqual({"httponly", "samesite=strict", "path=/"}, set(parts))
        self.assertFalse([part for part in parts if part.startswith(("domain", "expires", "max-age"))])
        self.assertGreaterEqual(len(parts[0].split("=", 1)[1]), 43)
        gone = self.house.ask("DELETE", "/api/session", headers={"Cookie": answer.header("Set-Cookie").split(";")[0]})
        self.assertIn("Max-Age=0", gone.header("Set-Cookie"))
        self.assertEqual(self.house.ask("GET", "/api/session", headers={"Cookie": answer.header("Set-Cookie").split(";")[0]}).status, 401)

    def test_every_attempt_to_sign_in_is_in_the_log(self):
        before = self.house.last_log()
        for user, password in ((PEOPLE[1], PASSWORD), (PEOPLE[1], "wrong"), ("nobody", "wrong")):
            self.house.ask("POST", "/api/session", {"user_name": user, "password": password})
        rows = [(row["action"], row["outcome"], row["employee"] is not None, row["from_address"]) for row in self.house.log_after(before)]
        told = "127.0.0.1"
        self.assertEqual(rows, [("sign_in", "committed", True, told), ("sign_in", "refused", True, told), ("sign_in", "refused", False, told)])

    def test_a_token_is_new_each_time(self):
        tokens = {self.house.ask("POST", "/api/session", {"user_name": PEOPLE[0], "password": PASSWORD}).header("Set-Cookie") for _ in range(3)}
        self.assertEqual(len(tokens), 3)

    def test_the_interface_has_no_script_or_style_inside_its_page(self):
        pages = [ROOT / "ui/index.html", *(ROOT / "ui/dist").glob("*.html")]
        for page in pages:
            text = page.read_text(encoding="utf-8")
            self.assertFalse(re.findall(r"<script(?![^>]*\bsrc=)", text), page)
            self.assertFalse(re.findall(r"<style|\sstyle=|\son\w+=|javascript:", text), page)
            self.assertFalse(re.findall(r"(?:src|href)=[\"']?(?:https?:)?//", text), page)


if __name__ == "__main__":
    outcome = unittest.main(exit=False, verbosity=1).result
    bad = len({str(test).split(" [")[0].split(" (")[0] for test, _ in outcome.failures + outcome.errors})
    print(f"{outcome.testsRun - bad} passed, {bad} failed")
    sys.exit(bad > 0)
