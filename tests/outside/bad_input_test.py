"""Bad input over real HTTP, on every route of the route table: each gets a problem document, and nothing is written."""

import json
import sys
import time
import unittest

from house import PASSWORD, House, with_value

CASE_WORKER = "saksbehandler.frogner"
LIMIT_BYTES = 1 << 20
BAD_IDS = ["0", "-1", "+1", "01", "1.0", "1e3", "0x1", "x", "1%20", "%31x", "1;v=1", "١", "9223372036854775808", "99999999999999999999", "1" * 400, "%00", "1%00", "..",
           "%2e%2e", "%2E", "%2e%2e%2f1", "1%2f2", "1%5c2", "%ff", "%c0%ae", "%ed%a0%80", "%", "%2", "%zz", "1/", "1/..", "1/../1", "/1", "./1"]
BAD_TEXTS = ["..", ".", "%2e%2e", "%2e", "a%2fb", "a%5cb", "%00", "a%00b", "%0d%0aX:y", "%ff", "%c0%af", "%ed%a0%80", "%", "%zz", "x" * 201, "%c3%a5" * 101, "a/../b", "a//b", "a/"]
NOT_JSON = {
    "empty": b"", "space": b"  ", "cut short": b'{"client": 1', "text": b"hello", "two values": b"{}{}", "single quotes": b"{'a': 1}", "comma": b'{"a":1,}',
    "comment": b"{/* */}", "NaN": b'{"a":NaN}', "Infinity": b'{"a":-Infinity}', "leading zero": b'{"a":01}', "huge exponent": b'{"a":1e999}', "tab in text": b'{"a":"\t"}',
    "BOM": b"\xef\xbb\xbf{}", "UTF-16": '{"a":1}'.encode("utf-16"), "latin-1": '{"a":"å"}'.encode("latin-1"), "overlong": b'{"a":"\xc0\xaf"}',
    "surrogate in bytes": b'{"a":"\xed\xa0\x80"}', "lone surrogate": b'{"a":"\\ud800"}', "U+0000": b'{"a":"\\u0000"}', "U+0000 in bytes": b'{"a":"\0"}',
    "same key twice": b'{"client":1,"client":2}', "same key spelled twice": b'{"client":1,"cli\\u0065nt":2}', "deep lists": b"[" * 40 + b"]" * 40,
    "deep objects": b'{"a":' * 40 + b"1" + b"}" * 40, "very deep": b"[" * 500_000, "many items": b"[" + b"1," * 10_001 + b"1]", "long text": b'{"a":"' + b"x" * 100_001 + b'"}',
    "long key": b'{"' + b"x" * 100_001 + b'":1}', "XML": b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "form": b"client=1&type=121",
}
NOT_AN_OBJECT = {"list": b"[]", "number": b"1", "text": b'"a"', "true": b"true", "null": b"null"}
WRONG_TYPES = ["text/plain", "text/html", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp", "application", "", ";", None]
FRAMINGS = {
    "length and chunks": "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "chunks and length": "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
    "two lengths": "Content-Length: 5\r\nContent-Length: 6\r\n", "list of lengths": "Content-Length: 5, 6\r\n", "negative length": "Content-Length: -5\r\n",
    "length with sign": "Content-Length: +5\r\n", "length in hex": "Content-Length: 0x5\r\n", "length too big for a number": "Content-Length: 99999999999999999999\r\n",
    "coding twice": "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "coding unknown": "Transfer-Encoding: xchunked\r\n", "gzip": "Transfer-Encoding: gzip, chunked\r\n",
    "coding identity": "Transfer-Encoding: identity\r\n", "space before colon": "Content-Length : 5\r\n", "length empty": "Content-Length: \r\n",
    "control character": "X: a\x00b\r\nContent-Length: 5\r\n", "no colon": "Content-Length 5\r\n",
}
CHUNKS = {"no number": b"zz\r\n0\r\n\r\n", "negative": b"-1\r\n0\r\n\r\n", "too big": b"ffffffffffffffffff\r\nx", "no end": b"3\r\nabcX\r\n0\r\n\r\n"}


class BadInput(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House().__enter__()
        cls.house.session(CASE_WORKER)
        cls.who = {str(route): cls.house.who(route) for route in cls.house.routes}
        cls.asked = 0

    @classmethod
    def tearDownClass(cls):
        cls.house.__exit__()
        print(f"bad input: {cls.asked} requests to {len(cls.house.routes)} routes")

    def connect(self):
        connection = self.house.connect()
        self.addCleanup(connection.close)
        return connection

    def setUp(self):
        self.before, self.last_log = self.counts_but_the_log(), self.house.last_log()

    def counts_but_the_log(self):
        return {table: count for table, count in self.house.counts().items() if not table.startswith("log")}

    def tearDown(self):
        self.assertEqual(self.counts_but_the_log(), self.before, "something was written")
        # That somebody was turned away may be in the log; that something was shown or done may not.
        self.assertEqual({row["outcome"] for row in self.house.log_after(self.last_log)} - {"refused"}, set())
        self.assertTrue(self.house.alive())
        self.assertEqual(self.house.told(), "", "a fault of the server's own")

    def refused(self, answer, what, *statuses):
        """The answer is a problem document with one of these statuses; any from 400 to 499 when none is named."""
        type(self).asked += 1
        self.assertIsNotNone(answer, f"{what}: no answer")
        if statuses:
            self.assertIn(answer.status, statuses, f"{what}: {answer}")
        else:
            self.assertTrue(400 <= answer.status < 500, f"{what}: {answer}")
        if answer.header("Content-Type") is None and what.startswith("HEAD "):
            return answer
        self.assertEqual(answer.header("Content-Type"), "application/problem+json", what)
        told = json.loads(answer.body)
        self.assertLessEqual({"type", "title", "status", "code"}, told.keys(), what)
        self.assertEqual(told["status"], answer.status, what)
        for word in ("terminate", "exception", "std::", ".cpp", "boost", "sqlite", "stack", " at 0x", "/src/"):
            self.assertNotIn(word, answer.body.decode().lower(), f"{what} tells of the server's inside")
        return answer

    def with_body(self, schema=False):
        return [route for route in self.house.routes if "application/json" in route.takes and (route.schema or not schema)]

    def test_an_id_that_is_none_is_an_address_that_is_not_there(self):
        for route in self.house.routes:
            for parameter in route.parameters:
                for bad in BAD_IDS if parameter["schema"]["type"] == "integer" else BAD_TEXTS:
                    target = route.at({parameter["name"]: bad}).encode()
                    self.refused(self.house.ask(route.method, target, b"{}" if route.takes else b"", self.who[str(route)]), f"{route} with {bad!r}", 400, 404, 405)

    def test_a_path_has_one_spelling(self):
        for route in self.house.routes:
            path = route.at()
            for target in (path + "/", path.replace("/api/", "/api//", 1), "/" + path, path.replace("/api/", "/api/./", 1), path.replace("/api/", "/x/../api/", 1),
                           path.replace("/api/", "/api/%2e%2e/api/", 1), path.replace("/", "\\"), path.replace("/api/", "/api%2f", 1), path + "%00", path + "%0a", path + "#x",
                           "http://elsewhere" + path, path + (";x=1" if route.parameters[:1] and route.parameters[0]["schema"]["type"] == "integer" else "/"), path + "?%ff", path + "?a=%00", path + "?" + "a&" * 60):
                self.refused(self.house.ask(route.method, target, b"{}" if route.takes else b"", self.who[str(route)]), f"{route.method} {target}", 400, 404, 405, 415)

    def test_another_method_is_told_which_there_are(self):
        taken = {}
        for route in self.house.routes:
            taken.setdefault(route.path, set()).add(route.method)
        for route in self.house.routes:
            for method in {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "NONSENSE"} - taken[route.path]:
                answer = self.refused(self.house.ask(method, route.at(), b"{}", CASE_WORKER), f"{method} {route.path}", 400, 405)
                if answer.status == 405:
                    self.assertLessEqual(taken[route.path], set(answer.header("Allow").split(", ")))

    def test_a_path_that_is_not_there_is_not_found_whatever_the_method(self):
        for path in ("/api", "/api/", "/api/nothing", "/api/clients", "/api/clients/1/nothing", "/api/routines/nothing/preview", "/api/.env", "/api/../etc/passwd"):
            for method in ("GET", "POST", "PUT", "DELETE"):
                self.refused(self.house.ask(method, path, b"", CASE_WORKER), f"{method} {path}", 400, 404)

    def test_nobody_gets_further_than_signing_in(self):
        for route in self.house.routes:
            if route.access == "open":
                continue
            for cookie in (None, "", "stafett_session=", "stafett_session=" + "x" * 43, "stafett_session=" + "å" * 20, "stafett_session=../../x", "a" * 4000, "stafett_session=' or 1=1 --"):
                headers = {"Cookie": cookie} if cookie is not None else {}
                self.refused(self.house.ask(route.method, route.at(), b"{}" if route.takes else b"", None, headers), f"{route} as nobody ({cookie!r})", 400, 401, 431)

    def test_another_sites_page_changes_nothing(self):
        for route in self.house.routes:
            if not route.changes:
                continue
            for headers in ({"Origin": "https://elsewhere.example"}, {"Origin": "null"}, {"Origin": f"http://127.0.0.1:{self.house.port + 1}"}, {"Sec-Fetch-Site": "cross-site"},
                            {"Sec-Fetch-Site": "same-site"}, {"Origin": f"http://127.0.0.1:{self.house.port}.elsewhere.example"}):
                body = route.made() if route.schema else b"{}"
                self.refused(self.house.ask(route.method, route.at(), body, self.who[str(route)], headers), f"{route} from {headers}", 403)

    def test_a_body_of_another_type_is_refused(self):
        for route in self.house.routes:
            if not route.takes:
                continue
            for media_type in WRONG_TYPES:
                if media_type in route.takes:
                    continue
                self.refused(self.house.ask(route.method, route.at(), b"{}", self.who[str(route)], {"Content-Type": media_type}), f"{route} as {media_type}", 415)

    def test_what_is_no_json_is_refused(self):
        for route in self.with_body():
            for what, body in {**NOT_JSON, **NOT_AN_OBJECT}.items():
                self.refused(self.house.ask(route.method, route.at({"key": "some-key"}), body, self.who[str(route)]), f"{route} with {what}", 400, 413, 422)

    def test_every_field_is_held_to_its_type(self):
        for route in self.with_body(schema=True):
            body = route.made(full=True)
            self.refused(self.house.ask(route.method, route.at(), {**body, "unknown_field": 1}, self.who[str(route)]), f"{route} with an unknown field", 400)
            for pointer, schema, required in route.fields():
                for wrong in self.wrong_for(schema, required, route.kind(schema)):
                    changed = with_value(body, pointer, wrong)
                    if changed is None:
                        continue
                    answer = self.refused(self.house.ask(route.method, route.at(), changed, self.who[str(route)]), f"{route} with {pointer} = {str(wrong)[:60]}", 400, 413)
                    if answer.status == 413:  # a route whose whole body must be shorter than the longest text
                        self.assertGreater(len(str(wrong)), 100_000)
                        continue
                    pointers = [error["pointer"] for error in answer.json.get("errors", [])]
                    self.assertTrue(any(told == "" or told.startswith(pointer) for told in pointers), f"{route}: {pointer} is not named in {pointers}")

    @staticmethod
    def wrong_for(schema, required, kind):
        if required:
            yield ...
        if not schema["nullable"]:
            yield None
        values = {"integer": ["1", 1.5, True, [], {}, 9223372036854775808, -9223372036854775809, 1e40], "number": ["1", True, [], {}], "boolean": ["true", 1, [], {}],
                  "string": [1, True, [], {}, "x" * 100_001], "array": ["a", 1, {}, True], "object": ["a", 1, [], True]}
        yield from values[kind]
        if "enum" in schema or schema.get("format") in ("date", "date-time"):
            yield from ("", "nothing of the sort", "2026-02-30", "2026-13-01", "26-01-01", "'; drop table client; --")

    def test_a_query_is_held_to_what_the_route_takes(self):
        for route in self.house.routes:
            if not route.query:
                continue
            known = route.query[0]["name"]
            for query in ("unknown=1", f"{known}=a&{known}=b", f"{known}=%ff", f"{known}=%00", f"{known}=%", "%zz=1", "=1", "&".join(f"a{i}=1" for i in range(60))):
                self.refused(self.house.ask(route.method, route.at() + "?" + query, b"", self.who[str(route)]), f"{route}?{query}", 400)

    def test_who_has_sent_too_much_can_read_that_it_was_too_much(self):
        for route in self.house.routes:
            if not route.takes:
                continue
            limit = LIMIT_BYTES if "application/json" in route.takes else 10 * LIMIT_BYTES
            media_type = next(iter(route.takes))
            connection = self.connect()
            body = b" " * (limit + 1)
            # Everything is sent before anything is read, as simple clients do.
            self.assertTrue(connection.send(self.house.bytes_of(route.method, route.at({"key": "some-key"}), body, self.who[str(route)], {"Content-Type": media_type})), str(route))
            answer = self.refused(connection.answer(), f"{route} with {limit + 1} bytes", 413)
            self.assertEqual(answer.json["code"], "too_large")
            self.assertTrue(connection.ended())

    def test_a_body_in_chunks_is_no_way_round_the_limit(self):
        for route in self.house.routes:
            if "application/json" not in route.takes:
                continue
            chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
            head = self.house.bytes_of(route.method, route.at({"key": "some-key"}), b"", self.who[str(route)], {"Content-Length": None, "Transfer-Encoding": "chunked"})
            self.refused(self.house.raw(head + chunk * 17 + b"0\r\n\r\n"), f"{route} in chunks", 413)

    def test_a_request_that_two_readers_would_end_at_different_places_is_refused(self):
        hidden = b"GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n"
        for route in self.house.routes:
            if not route.changes:
                continue
            for what, framing in FRAMINGS.items():
                lines = f"{route.method} {route.at()} HTTP/1.1\r\nHost: x\r\nCookie: {self.house.session(self.who[str(route)])}\r\nContent-Type: application/json\r\n{framing}\r\n"
                connection = self.connect()
                connection.send(lines.encode("latin-1") + b"0\r\n\r\n" + hidden)
                self.refused(connection.answer(), f"{route}: {what}", 400, 413, 415)
                self.assertTrue(connection.ended(), f"{route}: {what}: the hidden request was answered")

    def test_broken_chunks_end_the_connection(self):
        for route in self.with_body():
            for what, chunks in CHUNKS.items():
                head = self.house.bytes_of(route.method, route.at(), b"", self.who[str(route)], {"Content-Length": None, "Transfer-Encoding": "chunked"})
                connection = self.connect()
                connection.send(head + chunks)
                self.refused(connection.answer(), f"{route}: chunks: {what}", 400)
                self.assertTrue(connection.ended(), f"{route}: {what}")

    def test_a_flood_of_headers_is_refused(self):
        for flood in ({f"X-{i}": "a" for i in range(5000)}, {"X": "a" * 20_000}, {"Cookie": "a=" + "b" * 20_000}, {"X" * 20_000: "a"}):
            self.refused(self.house.ask("GET", "/api/session", headers=flood), "a flood of headers", 431)
        self.refused(self.house.ask("GET", "/api/session?" + "a" * 20_000), "a long query", 431)

    def test_what_is_no_http_is_answered_with_a_problem(self):
        for data in (b"hello\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", b"GET\r\n\r\n", b"GET /\r\n\r\n", b"GET / HTTP/9.9\r\nHost: x\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n",
                     b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"GET / HTTP/1.1\nHost: x\r\n\r\n", b"GET  / HTTP/1.1\r\nHost: x\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                     b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", b"CONNECT a:1 HTTP/1.1\r\nHost: x\r\n\r\n", b"\x00" * 200 + b"\r\n\r\n", b"G\xffT / HTTP/1.1\r\nHost: x\r\n\r\n"):
            self.refused(self.house.raw(data), f"{data[:40]!r}", 400)

    def test_bytes_that_come_one_at_a_time_are_read(self):
        connection = self.connect()
        for byte in self.house.bytes_of("POST", "/api/clients/search", b"{", CASE_WORKER):
            connection.send(bytes([byte]))
            time.sleep(0.0005)
        self.refused(connection.answer(), "a slow body", 400)

    def test_a_body_that_never_comes_keeps_nobody_else_waiting(self):
        waiting = [self.connect() for _ in range(100)]
        for connection in waiting:
            connection.send(self.house.bytes_of("POST", "/api/clients/search", b"", CASE_WORKER, {"Content-Length": "100"}) + b"{")
        for _ in range(20):
            self.assertEqual(self.house.ask("GET", "/api/health").status, 200)

    def test_odd_values_in_headers_do_no_harm(self):
        for headers in ({"Accept-Language": "nb;q=x,,;;" + "a" * 5000}, {"Accept-Language": "\xff"}, {"Accept": "text/*;q=0"}, {"Accept-Encoding": "gzip;q=0, *"},
                        {"If-None-Match": '"' * 500}, {"Range": "bytes=0-18446744073709551615"}, {"X-HTTP-Method-Override": "DELETE"}, {"X-Forwarded-For": "1' or '1'='1"}):
            answer = self.house.ask("GET", "/api/session", user=CASE_WORKER, headers=headers)
            self.assertEqual(answer.status, 200, headers)

    def test_a_file_sent_ahead_needs_a_name_and_content(self):
        for name in (None, "", "%", "%ff", "/etc/passwd", "../a", "a/b", "..%2fa", "a%5cb", "%00", "a\x01"):
            answer = self.house.ask("POST", "/api/attachments", b"x", CASE_WORKER, {"Content-Type": "text/plain", "X-File-Name": name})
            self.refused(answer, f"a file called {name!r}", 400, 422)
        self.refused(self.house.ask("POST", "/api/attachments", b"", CASE_WORKER, {"Content-Type": "text/plain", "X-File-Name": "a"}), "an empty file", 422)

    def test_a_commit_needs_a_key_of_its_own(self):
        for route in self.with_body(schema=True):
            if not route.path.endswith("/commit"):
                continue
            for key in (None, "", "x" * 101):
                self.refused(self.house.ask(route.method, route.at(), route.made(), self.who[str(route)], {"Idempotency-Key": key}), f"{route} with key {key!r}", 400, 403)

    def test_wrong_passwords_say_the_same_whoever_it_is(self):
        answers = [self.house.ask("POST", "/api/session", {"user_name": user, "password": "wrong"}) for user in (CASE_WORKER, "nobody", "' or 1=1 --", "")]
        for answer in answers:
            self.refused(answer, "a wrong password", 401)
            self.assertEqual(answer.body, answers[0].body)
        self.assertNotIn(PASSWORD.encode(), answers[0].body)


if __name__ == "__main__":
    outcome = unittest.main(exit=False, verbosity=1).result
    bad = len({str(test).split(" [")[0].split(" (")[0] for test, _ in outcome.failures + outcome.errors})
    print(f"{outcome.testsRun - bad} passed, {bad} failed")
    sys.exit(bad > 0)
