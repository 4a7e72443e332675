"""A client one may not see is like a client who is not there, on every route of the route table (design: who may see whom).

Each route that names a client, or something of a client's, is asked twice by somebody without a right: once with what is there,
once with numbers that nobody has. Status, headers, body, what is counted and what is written must be equal, but for the number.
A route whose parameters or fields are not in the tables below fails: whoever adds one says what it names.
"""

import json
import re
import sys
import unittest

from house import House

# What a number in a path or a body names, when it is something of a client's: the table in which it is found.
OF_A_CLIENT = {
    "client": "client", "handover": "handover", "letter": "letter", "attachment": "attachment", "change": "provider_change", "changes": "provider_change",
    "request": "change_request", "service_line": "service_line", "service_lines": "service_line", "task": "task", "corrects": "note", "note": "note", "case": "case_",
    "decision": "decision", "assignment": "assignment", "measure": "measure", "visit": "visit", "deadline": "deadline", "grant": "grant_", "look_up": "grant_", "denial": "denial", "block": "denial", "plan": "plan",
}
# And when it names nobody's record: the organisation, or no row at all.
OF_NOBODY = {
    "new_provider", "wanted_provider", "provider", "care_team", "team", "hand_to", "employee", "substitute", "colleague", "district", "level", "unit", "size_bytes", "role", "parent",
    "agreement", "substitution", "registration", "hours", "days", "limit", "page", "lowest", "highest", "number", "minutes", "before", "part",
    "held", "manager", "membership", "reception_team",
}
# Texts in a path that name nothing of a client's: the caller's own drafts, rules of law, codes.
TEXTS_OF_NOBODY = {"key", "rule", "code", "name", "provider", "state"}
# An identity number is asked for by whoever has it; that the answer differs is the purpose (OV-12, OV-13).
HIDDEN = {"surname": "Skjultesen", "given_name": "Hildegunn"}
OWNER = "saksbehandler.frogner"
# Gives access to any client, and sees none (OV-107): for that one right nobody is hidden.
GIVES_ACCESS = {"systemkoordinator": "grant_access"}
OTHERS = ["saksbehandler.gamle-oslo", "koordinator.rognebaer", "leder.gamle-oslo", "systemkoordinator", "kontrakt.velferdsetaten", "koordinator.bydel-gamle-oslo"]
# They differ between any two answers.
OF_THE_MOMENT = {"date"}
# And between any two rows of the log: when, about whom, and what is derived from that.
OF_THE_ROW = {"number", "at", "clients", "hash"}
WHOM_THE_LOG_NAMES = "log_client"


class UnseenClient(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = house = House().__enter__()
        cls.hidden = house.client(number=7001, district=5, lines=[{"service": "home_nursing_day", "provider": "Havbris Hjemmeomsorg"}, {"service": "practical_help"}], **HIDDEN)
        cls.own = house.client(number=7002, district=1, lines=[{"service": "practical_help"}])
        cls.live(cls.hidden, OWNER, "koordinator.bydel-frogner")
        cls.live(cls.own, "saksbehandler.gamle-oslo", "koordinator.bydel-gamle-oslo")
        for user in OTHERS:
            house.session(user)
        cls.pairs = 0

    @classmethod
    def tearDownClass(cls):
        cls.house.__exit__()
        print(f"unseen client: {cls.pairs} pairs of answers on {len(cls.house.routes)} routes")

    @classmethod
    def live(cls, client, case_worker, coordinator):
        """Something of each kind: a note with a file, a wish, a change of provider with its hand-over, tasks and letter."""
        house = cls.house
        file = house.ask("POST", "/api/attachments", b"kart", case_worker, {"Content-Type": "text/plain", "X-File-Name": "kart.txt"}).json
        house.commit(case_worker, "note", {"client": client, "type": "121", "text": "Ringte.", "attachments": [file]})
        options = house.ask("GET", f"/api/clients/{client}/change-options", user=case_worker).json
        line = options["lines"][0]
        wish = {"client": client, "service_lines": [options["lines"][-1]["service_line"]], "asked_by": "client", "channel": "oral", "told_on": "2026-05-29"}
        house.commit(coordinator, "change_request", wish)
        leader = case_worker.replace("saksbehandler", "leder")
        colleague = house.ask("GET", "/api/session", user=case_worker.replace("saksbehandler", "saksbehandler3")).json["id"]
        elsewhere = house.ask("GET", "/api/session", user="saksbehandler.alna").json["id"]
        house.commit(leader, "block", {"client": client, "employee": colleague, "line": False, "reason": "Er i familie med brukeren."})
        days = {"first_day": "2026-06-01", "last_day": "2026-06-30"}
        house.commit(leader, "grant", {"client": client, "kind": "single_client", "employee": elsewhere, "reason": "Skal følge brukeren.", **days})
        provider = next(one["provider"]["id"] if isinstance(one.get("provider"), dict) else one["id"] for one in line["providers"])
        change = {"client": client, "asked_by": "client", "channel": "oral", "notice_day": "2026-06-01"}
        house.commit(case_worker, "provider_change", {**change, "lines": [{"service_line": line.get("service_line", line.get("id")), "new_provider": provider}]})

    def ids_of(self, client):
        """The first of everything that is the client's: {field: number}; a field is left out when there is none."""
        ids = {"client": client}
        for field, table in OF_A_CLIENT.items():
            columns = [row[1] for row in self.house.rows(f"pragma table_info({table})")]
            if "client" not in columns or table == "client":
                continue
            found = self.house.rows(f"select id from {table} where client = ? order by id limit 1", client)
            if found:
                ids[field] = found[0][0]
        attached = self.house.rows("select a.id from attachment a join note n on n.id = a.note where n.client = ?", client) if "attachment" not in ids else []
        if attached:
            ids["attachment"] = attached[0][0]
        return ids

    @staticmethod
    def unknown_for(ids):
        """As many digits, and nobody's."""
        return {field: 900_000_000 + index for index, field in enumerate(ids)}

    def integers(self, route):
        """Names of the fields of the body that are whole numbers."""
        if not route.schema:
            return []
        found = []
        for pointer, schema, _ in route.fields():
            kind = route.kind(schema)
            if kind == "integer" or (kind == "array" and route.kind(route.resolved(schema["items"])) == "integer"):
                found.append(pointer.rsplit("/", 1)[1])
        return found

    def named(self, route):
        """The fields and parameters of the route that name something of a client's."""
        names = [p["name"] for p in route.parameters if p["schema"]["type"] == "integer"] + self.integers(route)
        return [name for name in dict.fromkeys(names) if name in OF_A_CLIENT]

    def routes(self):
        # What only a folder made for tests has is not there where there are people.
        return [route for route in self.house.routes if not route.path.startswith("/api/test/")]

    def seen_through(self, route, user, ids, fill):
        """Everything that can be observed of one request, with its numbers made alike."""
        before, log_before = self.house.counts(), self.house.last_log()
        body = b""
        if route.schema:
            body = route.made(values=fill)
        elif route.takes:
            body = b"{}"
        self.__class__.turn = getattr(self, "turn", 0) + 1
        answer = self.house.ask(route.method, route.at(fill), body, user, {"Idempotency-Key": f"key-{self.turn}"} if route.changes else None)
        after = self.house.counts()
        numbers = re.compile(r"\b(" + "|".join(str(number) for number in set(ids.values())) + r")\b")
        alike = lambda text: numbers.sub("#", text)  # noqa: E731
        log = [{key: value for key, value in row.items() if key not in OF_THE_ROW} for row in self.house.log_after(log_before)]
        return answer.status, {
            "status": answer.status,
            "headers": [(name, alike(value)) for name, value in answer.headers if name.lower() not in OF_THE_MOMENT],
            "body": alike(answer.body.decode("utf-8", "replace")),
            "rows": {table: after[table] - before.get(table, 0) for table in after if after[table] != before.get(table, 0) and table != WHOM_THE_LOG_NAMES},
            "log": log,
        }

    def alike(self, route, user, there, fill_there, nowhere, fill_nowhere):
        type(self).pairs += 1
        status, hidden = self.seen_through(route, user, there, fill_there)
        _, unknown = self.seen_through(route, user, nowhere, fill_nowhere)
        self.assertEqual(hidden, unknown, f"{route} as {user} tells that {fill_there} is there")
        return status

    def test_every_number_of_every_route_is_known_to_name_something_or_nothing_of_a_client(self):
        for route in self.routes():
            numbers = [p["name"] for p in route.parameters + route.query if "integer" in str(p["schema"].get("type"))] + self.integers(route)
            for name in numbers:
                self.assertTrue(name in OF_A_CLIENT or name in OF_NOBODY, f"{route}: say in unseen_client_test.py what the number '{name}' names")
            for parameter in route.parameters:
                if parameter["schema"]["type"] != "integer":
                    self.assertIn(parameter["name"], TEXTS_OF_NOBODY, f"{route}: say in unseen_client_test.py what the text '{parameter['name']}' names")

    def test_every_route_says_who_may_use_it(self):
        for route in self.house.routes:
            self.assertTrue(route.access, str(route))
            if self.named(route):
                self.assertNotIn(route.access, ("open", "signed_in"), f"{route} names something of a client's and asks for no right")

    def test_whoever_has_a_right_gets_what_is_there(self):
        ids = self.ids_of(self.hidden)
        self.assertLessEqual({"handover", "letter", "attachment", "task", "change", "service_line", "corrects"}, ids.keys())
        seen = 0
        for route in self.routes():
            if route.method == "GET" and self.named(route):
                statuses = {self.house.ask("GET", route.at(ids), user=user).status for user in (OWNER, "leder.frogner", "koordinator.bydel-frogner")}
                seen += 200 in statuses
        self.assertGreaterEqual(seen, 6)

    def test_a_client_one_may_not_see_is_like_one_who_is_not_there(self):
        there = self.ids_of(self.hidden)
        nowhere = self.unknown_for(there)
        refused = set()
        for route in self.routes():
            names = self.named(route)
            if not names:
                continue
            self.assertFalse([name for name in names if name not in there], f"{route}: the hidden client has nothing of this kind, so let it have something")
            for user in OTHERS:
                if GIVES_ACCESS.get(user) == route.access:
                    continue
                fills = ({name: ids[name] for name in names} for ids in (there, nowhere))
                status = self.alike(route, user, there, next(fills), nowhere, next(fills))
                self.assertIn(status, (403, 404), f"{route} as {user}: the request itself has a fault")
                refused.add(status)
        self.assertEqual(refused, {403, 404})

    def test_something_of_anothers_in_the_record_of_ones_own_is_like_something_that_is_not_there(self):
        there, own = self.ids_of(self.hidden), self.ids_of(self.own)
        nowhere = self.unknown_for(there)
        for route in self.routes():
            names = self.named(route)
            if "client" not in names or not route.schema:
                continue
            for name in names:
                if name != "client":
                    mine = {own_name: own[own_name] for own_name in names if own_name in own}
                    self.alike(route, "saksbehandler.gamle-oslo", there, {**mine, name: there[name]}, nowhere, {**mine, name: nowhere[name]})

    def test_no_list_names_a_client_one_may_not_see(self):
        national_id = self.house.rows("select national_id from client where id = ?", self.hidden)[0][0]
        for route in self.routes():
            if self.named(route) or route.changes or route.parameters:
                continue
            for user in OTHERS:
                body = self.house.ask("GET", route.at(), user=user).body.decode("utf-8", "replace")
                for secret in (*HIDDEN.values(), national_id):
                    self.assertNotIn(secret, body, f"{route} as {user}")

    def test_a_search_finds_as_little_as_when_there_is_nobody(self):
        national_id, birth = self.house.rows("select national_id, birth_date from client where id = ?", self.hidden)[0]
        search = next(route for route in self.routes() if route.path == "/api/clients/search")
        self.assertTrue(self.house.ask("POST", search.path, {"text": "Skjultesen"}, OWNER).json["clients"])
        for user in OTHERS:
            nobody = self.house.ask("POST", search.path, {"text": "Finnesikkesen"}, user)
            for text in ("Skjultesen", "skjul", "Hildegunn", national_id):
                before = self.house.last_log()
                answer = self.house.ask("POST", search.path, {"text": text}, user)
                self.assertEqual((answer.status, answer.body), (nobody.status, nobody.body), f"{text} as {user}")
                for row in self.house.log_after(before):
                    self.assertNotIn(str(self.hidden), json.dumps(row["clients"]), f"{text} as {user}")


if __name__ == "__main__":
    outcome = unittest.main(exit=False, verbosity=1).result
    bad = len({str(test).split(" [")[0].split(" (")[0] for test, _ in outcome.failures + outcome.errors})
    print(f"{outcome.testsRun - bad} passed, {bad} failed")
    sys.exit(bad > 0)
