"""The server as somebody outside meets it: started on a folder of its own, spoken to in bytes, its database counted.

The table of routes is the running server's own OpenAPI document, which is written from the route table; so a route that is
added is in these tests without anybody thinking of it.
"""

import copy
import hashlib
import json
import os
import re
import socket
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PASSWORD = "stafett-demo"
NOW = "2026-06-01T06:00:00Z"
# One of each role, those who can do most first.
PEOPLE = ["saksbehandler.frogner", "koordinator.bydel-frogner", "leder.frogner", "koordinator.havbris", "systemkoordinator", "personvernombud", "kontrakt.velferdsetaten"]
READY = re.compile(r"Stafett is ready on http://127\.0\.0\.1:(\d+)")
PATIENCE_S = 60


def program():
    found = [path for path in (os.environ.get("STAFETT_BIN"), ROOT / "build/test/bin/stafett", ROOT / "build/debug/bin/stafett") if path and Path(path).is_file()]
    if not found:
        raise SystemExit("there is no server to test: build it, or name it in STAFETT_BIN")
    return str(found[0])


class Answer:
    def __init__(self, head, body):
        lines = head.decode("latin-1").split("\r\n")
        self.status = int(lines[0].split(" ")[1])
        self.headers = [tuple(line.split(": ", 1)) for line in lines[1:] if ": " in line]
        self.body = body

    def header(self, name):
        found = [value for own, value in self.headers if own.lower() == name.lower()]
        return found[0] if found else None

    @property
    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f"{self.status} {self.body[:300]!r}"


class Connection:
    """One TCP connection; answers are read one at a time."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""

    def send(self, data):
        """True when all of it was taken."""
        try:
            self.socket.sendall(data)
            return True
        except OSError:
            return False

    def more(self):
        try:
            got = self.socket.recv(1 << 16)
        except (TimeoutError, OSError):
            got = b""
        self.rest += got
        return bool(got)

    def answer(self, method="GET"):
        """The next answer, or None when the connection ends before there is one."""
        while b"\r\n\r\n" not in self.rest:
            if not self.more():
                return None
        head, self.rest = self.rest.split(b"\r\n\r\n", 1)
        answer = Answer(head, b"")
        length = int(answer.header("Content-Length") or 0)
        if method == "HEAD" or answer.status in (100, 204, 304):
            return answer
        while len(self.rest) < length:
            if not self.more():
                return None
        answer.body, self.rest = self.rest[:length], self.rest[length:]
        return answer

    def ended(self):
        return not self.rest and not self.more()

    def close(self):
        self.socket.close()


class Route:
    """A row of the route table, as the OpenAPI document tells it."""

    def __init__(self, method, path, told, schemas):
        self.method, self.path, self.access = method.upper(), path, told["x-access"]
        self.parameters = [p for p in told.get("parameters", []) if p["in"] == "path"]
        self.query = [p for p in told.get("parameters", []) if p["in"] == "query"]
        self.takes = told.get("requestBody", {}).get("content", {})
        self.schemas = schemas
        self.success = next(int(status) for status in told["responses"] if status != "default")
        self.gives = told["responses"][str(self.success)].get("content", {})

    def __str__(self):
        return f"{self.method} {self.path}"

    @property
    def changes(self):
        return self.method not in ("GET", "HEAD")

    @property
    def schema(self):
        """Of the JSON body, or None when there is none, or any JSON will do."""
        return self.takes.get("application/json", {}).get("schema")

    def at(self, values=None):
        """The path with its parameters filled in: an id is a number that nobody has."""
        path = self.path
        for parameter in self.parameters:
            given = (values or {}).get(parameter["name"])
            path = path.replace("{" + parameter["name"] + "}", str(given if given is not None else self.unknown(parameter)))
        return path

    @staticmethod
    def unknown(parameter):
        return 987654321 if parameter["schema"]["type"] == "integer" else "unknown"

    def resolved(self, schema):
        while "$ref" in schema:
            schema = self.schemas[schema["$ref"].rsplit("/", 1)[1]]
        if "anyOf" in schema or "oneOf" in schema:
            choices = [one for one in schema.get("anyOf") or schema.get("oneOf") if one.get("type") != "null"]
            return self.resolved(choices[0])
        return schema

    def made(self, schema=None, name="", values=None, full=False):
        """A body that the schema accepts; `values` are those of fields by their name. Full: every field, one item a list."""
        schema = self.resolved(schema if schema is not None else self.schema)
        kind = self.kind(schema)
        if values and name in values and kind != "object":
            return [values[name]] if kind == "array" else values[name]
        if "enum" in schema:
            return next(value for value in schema["enum"] if value is not None)
        if kind == "object":
            wanted = schema.get("properties", {}) if full else {*schema.get("required", []), *(values or {})}
            return {field: self.made(of, field, values, full) for field, of in schema.get("properties", {}).items() if field in wanted}
        if kind == "array":
            items = self.resolved(schema["items"])
            return [self.made(items, name + "[]", values, full)] if full or items.get("properties", {}).keys() & (values or {}).keys() else []
        text = {"date": "2026-06-01", "date-time": NOW}.get(schema.get("format"), "text")
        return {"integer": 1, "number": 1.5, "boolean": True}.get(kind, text)

    @staticmethod
    def kind(schema):
        kinds = schema.get("type", "string")
        return kinds if isinstance(kinds, str) else next(one for one in kinds if one != "null")

    def fields(self, schema=None, at="", seen=()):
        """(pointer, schema, required) of each field that can be sent, lists entered by their first item."""
        schema = self.resolved(schema if schema is not None else self.schema)
        for field, of in schema.get("properties", {}).items():
            inner = self.resolved(of)
            pointer = f"{at}/{field}"
            yield pointer, {**inner, "nullable": self.may_be_null(of)}, field in schema.get("required", [])
            if self.kind(inner) == "object" and pointer not in seen:
                yield from self.fields(inner, pointer, (*seen, pointer))
            if self.kind(inner) == "array" and "properties" in self.resolved(inner["items"]):
                yield from self.fields(inner["items"], pointer + "/0", (*seen, pointer))

    @staticmethod
    def may_be_null(schema):
        return "null" in str(schema.get("type", "")) or any(one.get("type") == "null" for one in schema.get("anyOf", schema.get("oneOf", [])))


def with_value(body, pointer, value):
    """A copy of the body with another value at the pointer; `...` takes the field away."""
    body = copy.deepcopy(body)
    at = body
    steps = pointer.strip("/").split("/")
    for step in steps[:-1]:
        at = at[int(step)] if isinstance(at, list) else at.setdefault(step, {})
        if at is None:
            return None
    last = steps[-1]
    if isinstance(at, list):
        at[int(last)] = value
    elif value is ...:
        at.pop(last, None)
    else:
        at[last] = value
    return body


class House:
    """A running server with a small city. Use as a context."""

    def __init__(self, clients=40, ui=None):
        self.clients, self.ui = clients, ui
        self.sessions, self.people = {}, {}

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="stafett-outside-")
        self.data = Path(self.folder.name) / "data"
        command = [program(), "demo", "--data", str(self.data), "--port", "0", "--clients", str(self.clients), "--test", "--clock", NOW]
        command += ["--ui", str(self.ui)] if self.ui else []
        self.errors = open(Path(self.folder.name) / "errors", "w+", encoding="utf-8")
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.errors, text=True)
        late = time.monotonic() + PATIENCE_S
        while True:
            line = self.process.stdout.readline()
            if not line or time.monotonic() > late:
                raise RuntimeError("the server did not become ready: " + self.told())
            if ready := READY.search(line):
                self.port = int(ready.group(1))
                break
        self.database = sqlite3.connect(f"file:{self.data}/stafett.db?mode=ro", uri=True)
        document = self.ask("GET", "/api/openapi.json").json
        schemas = document["components"]["schemas"]
        self.routes = [Route(method, path, told, schemas) for path, methods in document["paths"].items() for method, told in methods.items()]
        return self

    def __exit__(self, *_):
        self.stop()
        self.folder.cleanup()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(30)
        self.process.stdout.close()
        self.errors.close()
        self.database.close()

    def told(self):
        """What the server told whoever runs it, but for the lines about making the city."""
        text = Path(self.errors.name).read_text(encoding="utf-8")
        return "\n".join(line for line in text.splitlines() if not re.fullmatch(r"\d+ of \d+ clients", line))

    def alive(self):
        return self.process.poll() is None and self.ask("GET", "/api/health").status == 200

    def connect(self):
        return Connection(self.port)

    def raw(self, data, method="GET"):
        """The answer to these bytes on a connection of their own."""
        connection = self.connect()
        connection.send(data)
        answer = connection.answer(method)
        connection.close()
        return answer

    def bytes_of(self, method, target, body=b"", user=None, headers=None):
        if isinstance(body, (dict, list)):
            body = json.dumps(body).encode()
        lines = {"Host": f"127.0.0.1:{self.port}"}
        if user:
            lines["Cookie"] = self.session(user)
        if body or method in ("POST", "PUT", "PATCH"):
            lines["Content-Type"] = "application/json"
            lines["Content-Length"] = str(len(body))
        for name, value in (headers or {}).items():
            lines.pop(name, None)
            if value is not None:
                lines[name] = value
        target = target if isinstance(target, bytes) else target.encode()
        head = method.encode() + b" " + target + b" HTTP/1.1\r\n"
        return head + "".join(f"{name}: {value}\r\n" for name, value in lines.items()).encode("latin-1") + b"\r\n" + body

    def ask(self, method, target, body=b"", user=None, headers=None):
        return self.raw(self.bytes_of(method, target, body, user, headers), method)

    def session(self, user):
        if user not in self.sessions:
            answer = self.ask("POST", "/api/session", {"user_name": user, "password": PASSWORD})
            assert answer.status == 200, f"{user} can't sign in: {answer}"
            self.sessions[user] = answer.header("Set-Cookie").split(";")[0]
        return self.sessions[user]

    def actions(self, user):
        return self.ask("GET", "/api/session", user=user).json["actions"]

    def who(self, route):
        """Somebody who gets as far as the route's own answer, when the city has such a person."""
        if not self.people:
            self.people = {user: self.actions(user) for user in PEOPLE}
        able = [user for user, actions in self.people.items() if route.access in ("open", "signed_in", *actions)]
        return able[0] if able else PEOPLE[0]

    # What is in the database.

    def rows(self, sql, *values):
        return self.database.execute(sql, values).fetchall()

    def counts(self):
        """How many rows every table has."""
        tables = [name for (name,) in self.rows("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")]
        return {table: self.rows(f'select count(*) from "{table}"')[0][0] for table in tables}

    def log_after(self, number):
        columns = [row[1] for row in self.rows("pragma table_info(log)")]
        return [dict(zip(columns, row)) for row in self.rows("select * from log where number > ? order by number", number)]

    def last_log(self):
        return self.rows("select coalesce(max(number), 0) from log")[0][0]

    # What it takes to have something worth hiding.

    def client(self, **person):
        answer = self.ask("POST", "/api/test/client", person)
        assert answer.status == 201, answer
        return answer.json["client"]

    def commit(self, user, routine, request):
        preview = self.ask("POST", f"/api/routines/{routine}/preview", request, user)
        assert preview.status == 200, f"{routine}: {preview}"
        seen = [sentence["text"] for sentence in preview.json["sentences"]]
        body = {"request": request, "digest": preview.json["digest"], "seen": seen}
        key = hashlib.sha256(json.dumps(body).encode()).hexdigest()
        answer = self.ask("POST", f"/api/routines/{routine}/commit", body, user, {"Idempotency-Key": key})
        assert answer.status == 200, f"{routine}: {answer}"
        return answer.json
