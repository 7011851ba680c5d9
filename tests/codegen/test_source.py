from __future__ import annotations

import copy
import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from codegen.document import importing, loading, refs
from codegen.errors import CodegenError

Document = dict[str, Any]
Write = Callable[..., str]

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


# Facts


def test_facts_hold_no_sentence() -> None:
    assert [text for text in strings(importing.facts(SMALL)) if "sentence" in text] == []


def test_facts_are_exactly_these() -> None:
    assert importing.facts(SMALL) == {
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


def test_facts_sort_names_and_keep_the_order_of_properties() -> None:
    facts = importing.facts(SMALL)
    assert list(facts["paths"]) == ["/v1/a", "/v1/things/{id}"]
    assert list(facts["components"]["schemas"]) == ["description", "thing"]
    thing = facts["components"]["schemas"]["thing"]
    assert list(thing["properties"]) == ["summary", "description", "default", "self"]


def test_facts_leave_the_document_alone() -> None:
    before = copy.deepcopy(SMALL)
    importing.facts(SMALL)
    assert before == SMALL


def test_operations_are_counted_by_verb() -> None:
    assert importing.operations(importing.facts(SMALL)) == 2


# Reading


def test_reads_json_and_yaml_alike(write: Write) -> None:
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
    from_yaml = importing.read_document(write(yaml, "document.yaml"))
    from_json = importing.read_document(write(as_json))
    assert from_yaml.document == from_json.document == as_json
    assert from_yaml.sha256 == hashlib.sha256(yaml.encode()).hexdigest()
    assert from_json.address is None


def test_a_byte_order_mark_is_not_an_error(write: Write) -> None:
    path = write(b"\xef\xbb\xbf" + json.dumps(SMALL).encode())
    assert importing.read_document(path).document == SMALL
    with pytest.raises(CodegenError, match="is not JSON"):
        importing.read_document(write(b'\xef\xbb\xbf{"openapi": '))


def test_the_right_hash_is_accepted_in_either_case(write: Write) -> None:
    path = write(SMALL)
    digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    assert importing.read_document(path, sha256=digest.upper()).sha256 == digest


def test_the_repr_is_short(write: Write) -> None:
    assert len(repr(importing.read_document(write(SMALL)))) < 300


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"openapi": "3.0.0", ', r"document\.json is not JSON: "),
        ("", "not a mapping"),
        ("just words", "not a mapping"),
        ("[1, 2]", "not a mapping"),
        ("<html>\n<body>&nbsp;: : %</body>", "is neither JSON nor YAML|not a mapping"),
        ("a: [1, 2", r"neither JSON nor YAML: line \d+, column \d+"),
        ("a: 1\na: 2", "neither JSON nor YAML"),
        ("a: !!python/object/apply:os.system [true]", "neither JSON nor YAML"),
        ("a: !!binary aGVsbG8=", "no word for"),
        ("a: .nan", "no word for"),
        ("? [1, 2]\n: 3", "key that is not text|neither JSON nor YAML"),
        ("&a [*a]", "contains itself"),
        (b"\xff\xfe\x00", "not UTF-8"),
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
def test_what_is_no_openapi_document_is_a_clear_error(
    write: Write, content: object, message: str
) -> None:
    with pytest.raises(CodegenError, match=message) as caught:
        importing.read_document(write(content))
    assert str(caught.value).count("\n") < 12
    assert "document.json" in str(caught.value)


def test_a_deep_document_is_refused_not_a_traceback(write: Write) -> None:
    depth = 300
    schema = '{"type": "object", "properties": {"a": ' * depth + "{}" + "}}" * depth
    small = json.dumps(SMALL | {"components": {"schemas": {"deep": "HERE"}}})
    with pytest.raises(CodegenError):
        importing.read_document(write(small.replace('"HERE"', schema)))


def test_another_hash_is_refused_before_anything_is_read_into_it(write: Write) -> None:
    path = write("not even JSON: [")
    with pytest.raises(CodegenError, match="another document than expected") as caught:
        importing.read_document(path, sha256="0" * 64)
    assert hashlib.sha256(Path(path).read_bytes()).hexdigest() in str(caught.value)


def test_a_malformed_hash_is_refused(write: Write) -> None:
    with pytest.raises(CodegenError, match="is not a sha256"):
        importing.read_document(write(SMALL), sha256="abc")


def test_a_missing_file_and_a_folder_are_clear_errors(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=r"cannot read .*nowhere: No such file"):
        importing.read_document(str(tmp_path / "nowhere"))
    with pytest.raises(CodegenError, match=r"cannot read .*: Is a directory"):
        importing.read_document(str(tmp_path))
    with pytest.raises(CodegenError, match="cannot read"):
        importing.read_document("a\0b")


# References


def with_schemas(**schemas: Document) -> Document:
    return SMALL | {"paths": {}, "components": {"schemas": schemas}}


def ref(name: str) -> Document:
    return {"$ref": f"#/components/schemas/{name}"}


def test_a_dangling_ref_names_the_place_and_the_ref(write: Write) -> None:
    document = with_schemas(a={"type": "object", "properties": {"b/c": ref("nowhere")}})
    with pytest.raises(CodegenError) as caught:
        importing.read_document(write(document))
    assert "#/components/schemas/a/properties/b~1c" in str(caught.value)
    assert "'#/components/schemas/nowhere' points at nothing" in str(caught.value)


def test_many_dangling_refs_are_counted_not_all_listed(write: Write) -> None:
    document = with_schemas(
        a={"type": "object", "properties": {f"p{n}": ref(f"no{n}") for n in range(50)}}
    )
    with pytest.raises(CodegenError, match="50 references") as caught:
        importing.read_document(write(document))
    assert str(caught.value).count("\n") < 12


@pytest.mark.parametrize("target", ["other.json#/a", "https://example.com/x", "#a", ""])
def test_a_ref_outside_the_document_is_refused(write: Write, target: str) -> None:
    with pytest.raises(CodegenError, match="outside the document"):
        importing.read_document(write(with_schemas(a={"$ref": target})))


def test_a_ref_to_a_value_is_refused(write: Write) -> None:
    with pytest.raises(CodegenError, match="not an object"):
        importing.read_document(write(with_schemas(a={"$ref": "#/info/version"})))


@pytest.mark.parametrize(
    "schemas",
    [
        {"a": ref("a")},
        {"a": ref("b"), "b": ref("a")},
        {"a": ref("b"), "b": ref("c"), "c": ref("b")},
        {"a": {"anyOf": [{"type": "string"}, ref("b")]}, "b": {"allOf": [ref("a")]}},
    ],
)
def test_a_circular_ref_is_refused(write: Write, schemas: dict[str, Document]) -> None:
    with pytest.raises(CodegenError, match=r"#/components/schemas/.*\$ref .* is circular"):
        importing.read_document(write(with_schemas(**schemas)))


def test_a_schema_may_contain_itself(write: Write) -> None:
    document = with_schemas(
        a={
            "type": "object",
            "properties": {"a": ref("a"), "b": {"type": "array", "items": ref("b")}},
        },
        b={"anyOf": [ref("a"), {"type": "string"}]},
    )
    assert importing.read_document(write(document)).document == document


def test_a_long_chain_of_refs_is_followed_without_recursion() -> None:
    chain = {f"s{n}": ref(f"s{n + 1}") for n in range(3000)}
    refs.check(with_schemas(**chain, s3000={"type": "string"}))
    with pytest.raises(CodegenError, match="circular"):
        refs.check(with_schemas(**chain, s3000=ref("s0")))


def test_what_an_example_or_enum_holds_is_no_reference(write: Write) -> None:
    document = with_schemas(
        a={
            "type": "object",
            "example": {"$ref": "#/nowhere"},
            "properties": {"$ref": {"type": "string"}, "enum": {"enum": ["$ref"]}},
            "default": {"$ref": "#/nowhere"},
        }
    )
    assert importing.read_document(write(document)).document == document


def test_a_ref_in_a_property_named_like_a_literal_keyword_is_still_checked(write: Write) -> None:
    with pytest.raises(CodegenError, match="properties/default"):
        importing.read_document(
            write(with_schemas(a={"type": "object", "properties": {"default": ref("nowhere")}}))
        )


def test_pointers_are_unescaped() -> None:
    document = {"paths": {"/v1/a b~": {"get": {"x": 1}}}, "list": [{"a": 1}]}
    assert refs.resolve(document, "#/paths/~1v1~1a%20b~0/get") == {"x": 1}
    assert refs.resolve(document, "#/list/0") == {"a": 1}
    for nowhere in ("#/list/1", "#/list/-1", "#/list/a", "#/list/²", "#/paths/x"):
        with pytest.raises(KeyError):
            refs.resolve(document, nowhere)


# Addresses


class Quiet(BaseHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serving(replies: dict[str, tuple[int, bytes]]) -> Iterator[str]:
    class Handler(Quiet):
        def do_GET(self) -> None:
            status, body = replies.get(self.path, (404, b"nothing here"))
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


def test_reads_an_address_and_follows_redirects() -> None:
    body = json.dumps(SMALL).encode()
    with serving({"/moved": (302, b"/spec.json"), "/spec.json": (200, body)}) as base:
        read = importing.read_document(f"{base}/moved")
        assert read.address == f"{base}/moved"
    assert read.document == SMALL
    assert read.sha256 == hashlib.sha256(body).hexdigest()


def test_an_address_that_fails_is_a_clear_error() -> None:
    with serving({"/html": (200, b"<!doctype html><p>hello</p>")}) as base:
        with pytest.raises(CodegenError, match=r"cannot fetch http://127.*/no: HTTP 404"):
            importing.read_document(f"{base}/no")
        with pytest.raises(CodegenError, match="not a mapping"):
            importing.read_document(f"{base}/html")
    with pytest.raises(CodegenError, match="cannot fetch http://127"):
        importing.read_document(f"{base}/gone")
    with pytest.raises(CodegenError, match="cannot fetch http://"):
        importing.read_document("http://")


def test_yaml_keys_are_text() -> None:
    assert loading.load(b"{true: 1, 2: 2, 2026-01-01: 3}", "x.yaml") == {
        "true": 1,
        "2": 2,
        "2026-01-01": 3,
    }


def test_an_error_shows_its_message_and_the_next_step() -> None:
    assert str(CodegenError("wrong", hint="Do this.")) == "wrong\nDo this."
    assert str(CodegenError("wrong")) == "wrong"
