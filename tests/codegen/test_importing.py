"""Importing a document: reading and checking it, dropping prose, writing the lock."""

from __future__ import annotations

import copy
import hashlib
import json
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

from codegen.document import loading
from codegen.document.importing import (
    import_document,
    notes_on,
    read_document,
)
from codegen.document.openapi import count_operations
from codegen.document.prose import strip_prose
from codegen.document.spec_folder import SpecLock, read_lock
from codegen.errors import CodegenError, listed
from tests.codegen.pipeline import document as small_document
from tests.codegen.pipeline import tree

Document = dict[str, Any]
Write = Callable[..., str]

URL = "https://example.com/spec.json"
LOCK = SpecLock(source=URL, sha256="0" * 64, version="1", operations=0, schemas=0)
TINY: Document = {
    "openapi": "3.0.0",
    "info": {"title": "T", "version": "1"},
    "paths": {
        "/v1/things": {"get": {"responses": {"200": {"description": ""}}}},
        "/v1/things/{id}": {"delete": {"responses": {"200": {"description": ""}}}},
    },
    "components": {"schemas": {"thing": {"type": "object"}}},
}

SMALL: Document = {
    "openapi": "3.0.3",
    "info": {
        "title": "A small API",
        "version": "2026-01-01",
        "description": "A sentence about the document.",
        "contact": {"name": "Somebody"},
        "termsOfService": "https://example.com/terms",
        "x-stripeReleasePhase": "ga",
    },
    "servers": [{"url": "https://api.example.com/", "description": "A sentence about a server."}],
    "tags": [{"name": "things", "description": "A sentence about a tag."}],
    "externalDocs": {"url": "https://example.com", "description": "A sentence about docs."},
    "paths": {
        "/v1/things/{id}": {
            "summary": "A sentence about a path.",
            "get": {
                "operationId": "GetThing",
                "summary": "A sentence in short.",
                "description": "A sentence in long.",
                "deprecated": True,
                "parameters": [
                    {
                        "name": "description",
                        "in": "query",
                        "description": "A sentence about a parameter.",
                        "example": "A sentence as an example.",
                        "schema": {"type": "string", "maxLength": 5000},
                    },
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                ],
                "responses": {
                    "200": {
                        "description": "A sentence about a response.",
                        "headers": {
                            "description": {
                                "description": "A sentence about a header.",
                                "schema": {"type": "string"},
                            }
                        },
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/thing"},
                                "examples": {"one": {"value": "A sentence in an example."}},
                            }
                        },
                    }
                },
            },
        },
        "/v1/a": {"get": {"operationId": "GetA", "responses": {"200": {"description": ""}}}},
    },
    "components": {
        "schemas": {
            "thing": {
                "title": "Thing",
                "type": "object",
                "description": "A sentence about a schema.",
                "required": ["summary"],
                "properties": {
                    "summary": {"type": "string", "description": "A sentence about a property."},
                    "description": {
                        "type": "object",
                        "description": "A sentence about a description.",
                        "properties": {
                            "example": {"type": "string", "example": "A sentence inside."},
                            "properties": {"type": "string", "description": "A sentence again."},
                        },
                    },
                    "default": {
                        "type": "string",
                        "enum": ["description", "summary"],
                        "default": "summary",
                    },
                    "self": {"$ref": "#/components/schemas/thing"},
                },
                "x-expandableFields": ["self"],
                "x-expansionResources": {"oneOf": [{"$ref": "#/components/schemas/description"}]},
                "x-enum": {"values": [{"value": "a", "description": "A sentence about a value."}]},
                "x-enumDescriptions": {"a": "A sentence about a value."},
            },
            "description": {"type": "string", "description": "A sentence about description."},
        },
        "securitySchemes": {
            "oauth": {
                "type": "oauth2",
                "description": "A sentence about a scheme.",
                "flows": {
                    "implicit": {
                        "authorizationUrl": "https://example.com",
                        "scopes": {"read": "A sentence about a scope."},
                    }
                },
            }
        },
    },
}


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(content: object, name: str = "document.json") -> str:
        path = tmp_path / name
        text = content if isinstance(content, str | bytes) else json.dumps(content)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return str(path)

    return write


def strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, str):
        yield value


# Prose


def test_strip_prose_leaves_no_sentence() -> None:
    assert [text for text in strings(strip_prose(SMALL)) if "sentence" in text] == []


def test_strip_prose_keeps_what_a_stage_reads() -> None:
    assert strip_prose(SMALL) == {
        "openapi": "3.0.3",
        "info": {"version": "2026-01-01", "x-stripeReleasePhase": "ga"},
        "servers": [{"url": "https://api.example.com/"}],
        "tags": [{"name": "things"}],
        "paths": {
            "/v1/a": {"get": {"operationId": "GetA", "responses": {"200": {}}}},
            "/v1/things/{id}": {
                "get": {
                    "operationId": "GetThing",
                    "deprecated": True,
                    "parameters": [
                        {
                            "name": "description",
                            "in": "query",
                            "schema": {"type": "string", "maxLength": 5000},
                        },
                        {
                            "name": "id",
                            "in": "path",
                            "required": True,
                            "schema": {"type": "string"},
                        },
                    ],
                    "responses": {
                        "200": {
                            "headers": {"description": {"schema": {"type": "string"}}},
                            "content": {
                                "application/json": {
                                    "schema": {"$ref": "#/components/schemas/thing"}
                                }
                            },
                        }
                    },
                }
            },
        },
        "components": {
            "schemas": {
                "description": {"type": "string"},
                "thing": {
                    "title": "Thing",
                    "type": "object",
                    "required": ["summary"],
                    "properties": {
                        "summary": {"type": "string"},
                        "description": {
                            "type": "object",
                            "properties": {
                                "example": {"type": "string"},
                                "properties": {"type": "string"},
                            },
                        },
                        "default": {
                            "type": "string",
                            "enum": ["description", "summary"],
                            "default": "summary",
                        },
                        "self": {"$ref": "#/components/schemas/thing"},
                    },
                    "x-expandableFields": ["self"],
                    "x-expansionResources": {
                        "oneOf": [{"$ref": "#/components/schemas/description"}]
                    },
                    "x-enum": {"values": [{"value": "a"}]},
                },
            },
            "securitySchemes": {"oauth": {"type": "oauth2"}},
        },
    }


def test_strip_prose_sorts_paths_and_schemas_but_not_properties() -> None:
    stripped = strip_prose(SMALL)
    assert list(stripped["paths"]) == ["/v1/a", "/v1/things/{id}"]
    assert list(stripped["components"]["schemas"]) == ["description", "thing"]
    thing = stripped["components"]["schemas"]["thing"]
    assert list(thing["properties"]) == ["summary", "description", "default", "self"]


def test_strip_prose_does_not_change_its_input() -> None:
    before = copy.deepcopy(SMALL)
    strip_prose(SMALL)
    assert before == SMALL


def test_operations_are_counted_by_method() -> None:
    assert count_operations(strip_prose(SMALL)) == 2


# Reading


def test_json_and_yaml_read_alike(write: Write) -> None:
    yaml = """\
openapi: 3.0.3
info: {title: T, version: 2026-01-01}
paths:
  /v1/a:
    get:
      responses:
        200: {description: ok}
"""
    as_json = {
        "openapi": "3.0.3",
        "info": {"title": "T", "version": "2026-01-01"},
        "paths": {"/v1/a": {"get": {"responses": {"200": {"description": "ok"}}}}},
    }
    from_yaml = read_document(write(yaml, "document.yaml"))
    from_json = read_document(write(as_json))
    assert from_yaml.document == from_json.document == as_json
    assert from_yaml.sha256 == hashlib.sha256(yaml.encode()).hexdigest()
    assert from_json.url is None


def test_a_byte_order_mark_is_ignored(write: Write) -> None:
    path = write(b"\xef\xbb\xbf" + json.dumps(SMALL).encode())
    assert read_document(path).document == SMALL
    with pytest.raises(CodegenError, match="is not JSON"):
        read_document(write(b'\xef\xbb\xbf{"openapi": '))


def test_a_matching_hash_is_accepted_in_either_case(write: Write) -> None:
    path = write(SMALL)
    digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    assert read_document(path, sha256=digest.upper()).sha256 == digest


def test_the_repr_does_not_show_the_document(write: Write) -> None:
    assert len(repr(read_document(write(SMALL)))) < 300


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"openapi": "3.0.0", ', r"document\.json is not JSON: "),
        ("", "not a mapping"),
        ("just words", "not a mapping"),
        ("[1, 2]", "not a mapping"),
        ("<html>\n<body>&nbsp;: : %</body>", "is neither JSON nor YAML|not a mapping"),
        ("a: 1\nb: ]", r"neither JSON nor YAML: line 2, column 4: "),
        ("a: 2026-13-45", r"neither JSON nor YAML: month must be in 1\.\.12"),
        ("a: 1\na: 2", "neither JSON nor YAML"),
        ("a: !!python/object/apply:os.system [true]", "neither JSON nor YAML"),
        ("a: !!binary aGVsbG8=", "JSON cannot represent"),
        ("a: .nan", "JSON cannot represent"),
        ("? [1, 2]\n: 3", "key that is not text|neither JSON nor YAML"),
        ("&a [*a]", "through its aliases"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b'{"openapi": "3.0.0\xe9"}', "not UTF-8"),
        ("[" * 200_000, "nested too deeply"),
        ('{"openapi": "\\ud800"}', "is not JSON"),
        ({"swagger": "2.0", "paths": {}}, "not an OpenAPI 3 document: openapi is None"),
        ({"openapi": "2.0.0", "paths": {}}, "not an OpenAPI 3 document"),
        ({"openapi": 3, "paths": {}}, "not an OpenAPI 3 document"),
        ({"openapi": "3.9.0", "info": {"title": "", "version": ""}, "paths": {}}, "valid OpenAPI"),
        ({"openapi": "3.0.0"}, r"not a valid OpenAPI document:\n.*#/info'?: Field required"),
        (SMALL | {"paths": {"/v1/a": {"get": {"responses": 5}}}}, "paths.*responses"),
        (SMALL | {"paths": []}, "#/paths"),
        (SMALL | {"components": {"schemas": {"a": {"type": 5}}}}, "#/components/schemas/a"),
    ],
)
def test_a_file_that_is_not_an_openapi_document_is_an_error(
    write: Write, content: object, message: str
) -> None:
    with pytest.raises(CodegenError, match=message) as caught:
        read_document(write(content))
    assert str(caught.value).count("\n") < 12
    assert "document.json" in str(caught.value)


def test_a_deeply_nested_document_is_an_error(write: Write) -> None:
    depth = 300
    schema = '{"type": "object", "properties": {"a": ' * depth + "{}" + "}}" * depth
    small = json.dumps(SMALL | {"components": {"schemas": {"deep": "HERE"}}})
    with pytest.raises(CodegenError):
        read_document(write(small.replace('"HERE"', schema)))


def test_another_hash_is_refused_before_the_document_is_parsed(write: Write) -> None:
    path = write("not even JSON: [")
    with pytest.raises(CodegenError, match="is not the expected document") as caught:
        read_document(path, sha256="0" * 64)
    assert hashlib.sha256(Path(path).read_bytes()).hexdigest() in str(caught.value)


def test_a_malformed_hash_is_refused(write: Write) -> None:
    with pytest.raises(CodegenError, match="is not a sha256"):
        read_document(write(SMALL), sha256="abc")


def test_a_missing_file_and_a_folder_are_errors(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=r"cannot read .*nowhere: No such file"):
        read_document(str(tmp_path / "nowhere"))
    with pytest.raises(CodegenError, match=r"cannot read .*: Is a directory"):
        read_document(str(tmp_path))
    for path in ("a\0b", "x" * 5_000):
        with pytest.raises(CodegenError, match="cannot read"):
            read_document(path)


def test_the_only_document_of_a_folder_is_read(write: Write, tmp_path: Path) -> None:
    write("not a document", "README.md")
    write(TINY)
    assert read_document(str(tmp_path)).document == TINY
    write(TINY, "other.yaml")
    with pytest.raises(CodegenError, match=r"holds 2 documents:\n.*document\.json\n.*other\.yaml"):
        read_document(str(tmp_path))


# URLs


@contextmanager
def serving(responses: dict[str, tuple[int, bytes]]) -> Iterator[str]:
    """The URL of a server with these responses, by path."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

        def do_GET(self) -> None:
            status, body = responses.get(self.path, (404, b"nothing here"))
            self.send_response(status)
            if status == 302:
                self.send_header("Location", body.decode())
                body = b""
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_a_url_is_read_and_redirects_are_followed() -> None:
    body = json.dumps(SMALL).encode()
    with serving({"/moved": (302, b"/spec.json"), "/spec.json": (200, body)}) as base:
        read = read_document(f"{base}/moved")
        assert read.url == f"{base}/moved"
    assert read.document == SMALL
    assert read.sha256 == hashlib.sha256(body).hexdigest()


def test_null_is_the_same_as_no_value(write: Write) -> None:
    schema = {"type": "object", "properties": None, "format": None, "default": None}
    path = {"get": {"responses": {}, "requestBody": None}, "post": None}
    source = small_document({"/v1/a": path}, {"thing": schema})
    spec = read_document(write(source)).spec
    assert spec["paths"] == {"/v1/a": {"get": {"responses": {}}}}
    assert spec["components"]["schemas"]["thing"] == {"type": "object", "default": None}


def test_an_enum_beside_the_schema_of_a_parameter_is_not_read(write: Write) -> None:
    parameter = {"name": "a", "in": "query", "enum": 1, "schema": {"type": "string"}}
    get = {"parameters": [parameter], "responses": {}}
    read_document(write(SMALL | {"paths": {"/v1/a": {"get": get}}}))


def test_an_enum_of_objects_is_refused(write: Write) -> None:
    source = small_document(schemas={"thing": {"enum": [{}]}})
    with pytest.raises(CodegenError, match="/thing/enum': has a value that is an object or a list"):
        read_document(write(source))


@pytest.mark.parametrize(
    ("error", "text"), [(httpx.ReadTimeout(""), "ReadTimeout"), (httpx.ReadError("Reset"), "Reset")]
)
def test_an_error_of_the_network_is_named(
    monkeypatch: pytest.MonkeyPatch, error: httpx.HTTPError, text: str
) -> None:
    def fail(*_: object, **__: object) -> httpx.Response:
        raise error

    monkeypatch.setattr(httpx, "get", fail)
    with pytest.raises(CodegenError) as caught:
        read_document(URL)
    assert caught.value.message == f"cannot fetch {URL}: {text}"


@pytest.mark.parametrize("content", ["5", "[]", "{}", '{"openapi": "3.0.0"}'])
def test_no_overlay_is_applied_to_a_file_without_paths(write: Write, content: str) -> None:
    def patch(document: Document) -> Document:
        pytest.fail("there is nothing to apply it to")

    with pytest.raises(CodegenError, match="is not a"):
        read_document(write(content), patch=patch)


def test_the_target_for_an_overlay_is_the_innermost_node_with_the_first_error(
    write: Write,
) -> None:
    parameter = {"name": "a", "in": "query", "schema": {"type": "string"}}
    source = small_document(
        {"/v1/a": {"get": {"responses": {}, "parameters": [parameter, {"in": 5}]}}},
        {"thing": {"type": 5}},
    )
    with pytest.raises(CodegenError) as caught:
        read_document(write(source))
    assert str(caught.value.hint).endswith(
        "The target for the first problem is $['paths']['/v1/a']['get']['parameters'][1]."
    )


@pytest.mark.parametrize(
    ("source", "operations", "notes"),
    [
        (None, 1, []),
        (None, 0, ["a.json has no operations, so no package can be generated from it"]),
        (f"https://raw.githubusercontent.com/a/b/{'0' * 40}/c.json", 1, []),
        (
            "https://raw.githubusercontent.com/a/b/main/c.json",
            1,
            [
                "https://raw.githubusercontent.com/a/b/main/c.json names a branch or a tag, "
                "whose content can change. Import the URL of a commit, so that make spec can fetch "
                "the same document again"
            ],
        ),
    ],
)
def test_a_document_without_operations_and_a_url_of_a_branch_are_noted(
    source: str | None, operations: int, notes: list[str]
) -> None:
    lock = SpecLock(source=source, sha256="", version="1", operations=operations, schemas=0)
    assert list(notes_on(lock, "a.json")) == notes


def test_a_missing_certificate_file_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/certificates.pem")
    with pytest.raises(CodegenError, match=r"cannot fetch https://127\.0\.0\.1:9/: "):
        read_document("https://127.0.0.1:9/")


def test_a_url_that_cannot_be_fetched_is_an_error() -> None:
    with serving({"/html": (200, b"<!doctype html><p>hello</p>")}) as base:
        with pytest.raises(CodegenError, match=r"cannot fetch http://127.*/no: HTTP 404"):
            read_document(f"{base}/no")
        with pytest.raises(CodegenError, match="not a mapping"):
            read_document(f"{base}/html")
    with pytest.raises(CodegenError, match="cannot fetch http://127"):
        read_document(f"{base}/gone")
    with pytest.raises(CodegenError, match="cannot fetch http://"):
        read_document("http://")


def test_yaml_keys_are_text() -> None:
    assert loading.load(b"{true: 1, 2: 2, 2026-01-01: 3}", "x.yaml") == {
        "true": 1,
        "2": 2,
        "2026-01-01": 3,
    }


def test_an_error_shows_its_message_and_its_hint() -> None:
    assert str(CodegenError("wrong", hint="Do this.")) == "wrong\nDo this."
    assert str(CodegenError("wrong")) == "wrong"


def test_a_list_of_problems_is_cut_and_the_rest_counted() -> None:
    assert listed(["a", "b"], limit=2) == "  a\n  b"
    assert listed(["a", "b", "c", "d"], limit=2) == "  a\n  b\n  ... and 2 more"
    assert listed([str(n) for n in range(9)]).splitlines()[7:] == ["  7", "  ... and 1 more"]
    assert listed([str(n) for n in range(8)]).count("\n") == 7


# The import command


@pytest.fixture
def document(write: Write) -> Path:
    return Path(write(TINY))


def test_the_lock_does_not_hold_a_local_path(document: Path, tmp_path: Path) -> None:
    lock = import_document(str(document), tmp_path / "spec")
    assert lock.source is None
    assert (lock.version, lock.operations, lock.schemas) == ("1", 2, 1)
    assert read_lock(tmp_path / "spec") == lock
    everything = b"".join(tree(tmp_path / "spec").values())
    assert str(tmp_path).encode() not in everything


def test_the_locked_document_from_a_path_keeps_the_url_of_the_lock(
    document: Path, tmp_path: Path
) -> None:
    first = import_document(str(document), tmp_path / "spec")
    pinned = SpecLock(source=URL, sha256=first.sha256, version="", operations=0, schemas=0)
    known = import_document(str(document), tmp_path / "spec", pinned=pinned)
    assert known.source == URL
    again = import_document(str(document), tmp_path / "spec")
    assert again == known
    elsewhere = import_document(str(document), tmp_path / "elsewhere", pinned=known)
    assert elsewhere == known
    assert tree(tmp_path / "spec") == tree(tmp_path / "elsewhere")


def test_a_new_document_from_a_path_drops_the_url_of_the_lock(
    document: Path, tmp_path: Path
) -> None:
    first = import_document(str(document), tmp_path / "spec", pinned=LOCK)
    document.write_text(json.dumps(TINY | {"paths": {}}))
    second = import_document(str(document), tmp_path / "spec")
    assert second.sha256 != first.sha256
    assert (second.source, second.operations) == (None, 0)
    assert not (tmp_path / "spec" / "paths").exists()


def test_a_refused_document_leaves_the_folder_unchanged(document: Path, tmp_path: Path) -> None:
    import_document(str(document), tmp_path / "spec")
    before = tree(tmp_path / "spec")
    document.write_text(json.dumps(TINY | {"info": {}}))
    with pytest.raises(CodegenError, match="valid OpenAPI"):
        import_document(str(document), tmp_path / "spec")
    with pytest.raises(CodegenError, match="is not the expected document"):
        import_document(str(document), tmp_path / "spec", "0" * 64)
    assert tree(tmp_path / "spec") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["document.json", "spec"]


def test_a_folder_that_is_not_a_spec_is_not_replaced(document: Path, tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match="refusing to replace"):
        import_document(str(document), tmp_path)
    assert document.is_file()


def test_without_a_document_the_lock_must_have_a_url(document: Path, tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=r"has no lock\.json with a URL"):
        import_document(None, tmp_path / "spec")
    import_document(str(document), tmp_path / "spec")
    with pytest.raises(CodegenError, match="make spec SPEC="):
        import_document(None, tmp_path / "spec")


def test_the_document_at_the_locked_url_must_have_the_locked_hash(tmp_path: Path) -> None:
    responses = {"/spec.json": (200, json.dumps(TINY).encode())}
    with serving(responses) as base:
        first = import_document(f"{base}/spec.json", tmp_path / "spec")
        assert first.source == f"{base}/spec.json"
        shutil.rmtree(tmp_path / "spec" / "schemas")
        assert import_document(None, tmp_path / "spec") == first
        assert (tmp_path / "spec" / "schemas" / "thing.json").is_file()
        responses["/spec.json"] = (200, json.dumps(TINY | {"paths": {}}).encode())
        with pytest.raises(CodegenError, match="is not the expected document"):
            import_document(None, tmp_path / "spec")


@pytest.mark.parametrize(
    "url",
    [
        "https://me:hunter2@example.com/spec.json",
        "https://example.com/spec.json?access_token=hunter2",
        "https://example.com/spec.json?v=1&X-Amz-Signature=hunter2",
    ],
)
def test_a_url_with_a_secret_is_refused_without_showing_it(url: str, tmp_path: Path) -> None:
    for read in (lambda: import_document(url, tmp_path / "spec"), lambda: read_document(url)):
        with pytest.raises(CodegenError, match="user name, a password or a token") as caught:
            read()
        assert "hunter2" not in str(caught.value)
