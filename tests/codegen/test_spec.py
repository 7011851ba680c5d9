from __future__ import annotations

import copy
import json
import shutil
import string
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.document import importing, spec_folder
from codegen.document.spec_folder import Lock
from codegen.errors import CodegenError

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "spec" / "2026-06-24.dahlia.json"
needs_shared = pytest.mark.skipif(
    not SHARED.is_file(), reason="Stripe's document is not at ../shared/spec on this machine"
)

ADDRESS = "https://example.com/spec.json"
LOCK = Lock(source=ADDRESS, sha256="0" * 64, version="1", operations=0, schemas=0)
DOCUMENT: dict[str, Any] = {
    "openapi": "3.0.0",
    "info": {"title": "T", "version": "1"},
    "servers": [{"url": "https://api.example.com/"}],
    "paths": {
        "/v1/things": {"get": {"responses": {"200": {"description": ""}}}},
        "/v1/things/{id}": {"delete": {"responses": {"200": {"description": ""}}}},
        "/v2/core/things": {"post": {"responses": {"200": {"description": ""}}}},
    },
    "components": {
        "schemas": {
            "thing": {"type": "object"},
            "thing_part": {"type": "object"},
            "thing.part": {"type": "string"},
            "other": {"type": "string"},
        },
        "securitySchemes": {"basic": {"type": "http", "scheme": "basic"}},
    },
}


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "document.json"
    path.write_text(json.dumps(DOCUMENT))
    return path


# Writing and reading


def test_files_are_named_for_what_is_in_them(tmp_path: Path) -> None:
    spec_folder.write_spec(importing.facts(DOCUMENT), tmp_path / "spec", LOCK)
    written = files(tmp_path / "spec")
    assert list(written) == [
        "document.json",
        "lock.json",
        "paths/v1/things.json",
        "paths/v2/core.json",
        "schemas/other.json",
        "schemas/thing.json",
    ]
    things = json.loads(written["schemas/thing.json"])
    assert list(things) == ["thing", "thing.part", "thing_part"]
    assert json.loads(written["lock.json"])["source"] == ADDRESS
    for content in written.values():
        assert content.endswith(b"}\n")
        assert content.count(b"\n") > 3


def test_what_is_written_reads_back_in_the_same_order(tmp_path: Path) -> None:
    facts = importing.facts(DOCUMENT)
    spec_folder.write_spec(facts, tmp_path / "spec", LOCK)
    read = spec_folder.read_spec(tmp_path / "spec")
    assert json.dumps(read) == json.dumps(facts)
    assert spec_folder.read_lock(tmp_path / "spec") == LOCK


def test_the_same_facts_make_the_same_bytes_whatever_their_order(tmp_path: Path) -> None:
    shuffled = copy.deepcopy(DOCUMENT)
    shuffled["paths"] = dict(reversed(shuffled["paths"].items()))
    schemas = shuffled["components"]["schemas"]
    shuffled["components"] = {
        "securitySchemes": shuffled["components"]["securitySchemes"],
        "schemas": dict(reversed(schemas.items())),
    }
    spec_folder.write_spec(importing.facts(DOCUMENT), tmp_path / "a", LOCK)
    spec_folder.write_spec(importing.facts(shuffled), tmp_path / "b", LOCK)
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_reading_does_not_depend_on_file_names(tmp_path: Path) -> None:
    folder = tmp_path / "spec"
    spec_folder.write_spec(importing.facts(DOCUMENT), folder, LOCK)
    (folder / "schemas" / "thing.json").rename(folder / "schemas" / "renamed.json")
    (folder / "paths" / "deeper").mkdir()
    (folder / "paths" / "v2" / "core.json").rename(folder / "paths" / "deeper" / "x.json")
    assert spec_folder.read_spec(folder) == importing.facts(DOCUMENT)


def test_a_large_group_is_split_by_further_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spec_folder, "_LIMIT", 400)
    # "thing!" and "thing?" are one file name: numbers tell them apart where words cannot.
    names = ["thing_a", "thing_a_b", "thing_c", "Thing.C", "thing!", "thing?", "tiny"]
    schema = {"type": "string", "pattern": "x" * 250}
    facts = importing.facts(DOCUMENT | {"components": {"schemas": dict.fromkeys(names, schema)}})
    spec_folder.write_spec(facts, tmp_path / "spec", LOCK)
    assert [name for name in files(tmp_path / "spec") if name.startswith("schemas/")] == [
        "schemas/thing-1.json",
        "schemas/thing-2.json",
        "schemas/thing_a.json",
        "schemas/thing_a_b.json",
        "schemas/thing_c-1.json",
        "schemas/thing_c-2.json",
        "schemas/tiny.json",
    ]
    assert spec_folder.read_spec(tmp_path / "spec") == facts


HOSTILE = [
    "",
    "/",
    "//",
    "..",
    "/../../etc/passwd",
    "/v1/../../x",
    "a\0b",
    "a\nb",
    "\u202eevil",
    '"""',
    "{{ x }}",
    "CON",
    ".hidden",
    "-rf",
    "x" * 5000,
    "/".join("y" * 50),
    "\\\\server\\share",
    "ünïcode",
    "A",
    "a",
]


@pytest.mark.parametrize("limit", [900_000, 10])
def test_hostile_names_stay_in_the_folder_and_survive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int
) -> None:
    monkeypatch.setattr(spec_folder, "_LIMIT", limit)
    facts = importing.facts(
        {
            "openapi": "3.0.0",
            "info": {"version": "1"},
            "paths": {name: {"get": {"operationId": name}} for name in HOSTILE},
            "components": {"schemas": {name: {"title": name} for name in HOSTILE}},
        }
    )
    folder = tmp_path / "in" / "spec"
    spec_folder.write_spec(facts, folder, LOCK)
    assert spec_folder.read_spec(folder) == facts
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
    assert [path.name for path in (tmp_path / "in").iterdir()] == ["spec"]
    allowed = set(string.ascii_lowercase + string.digits + "._-/")
    names = list(files(folder))
    assert all(set(name) <= allowed for name in names)
    assert len({name.lower() for name in names}) == len(names)


TEXT = st.text(max_size=30)
NAMES = st.one_of(TEXT, st.text(alphabet="aA_./-{}", max_size=6), st.sampled_from(HOSTILE))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    paths=st.dictionaries(NAMES, TEXT, max_size=8),
    schemas=st.dictionaries(NAMES, TEXT, max_size=8),
    limit=st.sampled_from([10, 900_000]),
)
def test_any_text_anywhere_reads_back(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    paths: dict[str, str],
    schemas: dict[str, str],
    limit: int,
) -> None:
    monkeypatch.setattr(spec_folder, "_LIMIT", limit)
    facts = importing.facts(
        {
            "openapi": "3.0.0",
            "info": {"version": "1"},
            "paths": {name: {"get": {"operationId": text}} for name, text in paths.items()},
            "components": {
                "schemas": {
                    name: {"enum": [text], "properties": {text: {"title": text}}}
                    for name, text in schemas.items()
                }
            },
        }
    )
    if not schemas:
        del facts["components"]["schemas"]
    spec_folder.write_spec(facts, tmp_path / "spec", LOCK)
    assert spec_folder.read_spec(tmp_path / "spec") == facts


def test_text_that_is_no_unicode_is_refused_and_nothing_written(tmp_path: Path) -> None:
    facts = importing.facts(DOCUMENT | {"components": {"schemas": {"a": {"enum": ["\ud800"]}}}})
    with pytest.raises(CodegenError, match="not valid Unicode"):
        spec_folder.write_spec(facts, tmp_path / "spec", LOCK)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("document.json", None, r"there is no .*document\.json"),
        ("document.json", "{", "is not JSON"),
        ("document.json", "[]", "is not a mapping"),
        ("document.json", "{}", "has no components"),
        ("schemas/thing.json", "{", r"thing\.json is not JSON"),
        ("schemas/twice.json", '{"thing": {}}', "repeats 'thing'"),
        ("paths/v1/deep.json", "[" * 5000, "is not JSON"),
    ],
)
def test_a_broken_folder_is_a_clear_error(
    tmp_path: Path, name: str, content: str | None, message: str
) -> None:
    folder = tmp_path / "spec"
    spec_folder.write_spec(importing.facts(DOCUMENT), folder, LOCK)
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(content)
    with pytest.raises(CodegenError, match=message):
        spec_folder.read_spec(folder)


@pytest.mark.parametrize("content", ["", "{}", '{"source": 5}', "[]"])
def test_a_broken_lock_is_a_clear_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "lock.json").write_text(content)
    with pytest.raises(CodegenError, match=r"lock\.json is not a lock"):
        spec_folder.read_lock(tmp_path)


# Importing


def test_a_path_is_never_written_down(document: Path, tmp_path: Path) -> None:
    lock = spec_folder.import_document(str(document), tmp_path / "spec")
    assert lock.source is None
    assert (lock.version, lock.operations, lock.schemas) == ("1", 3, 4)
    assert spec_folder.read_lock(tmp_path / "spec") == lock
    everything = b"".join(files(tmp_path / "spec").values())
    assert str(tmp_path).encode() not in everything


def test_the_locked_document_from_a_path_keeps_the_lock_s_address(
    document: Path, tmp_path: Path
) -> None:
    first = spec_folder.import_document(str(document), tmp_path / "spec")
    pinned = Lock(source=ADDRESS, sha256=first.sha256, version="", operations=0, schemas=0)
    known = spec_folder.import_document(str(document), tmp_path / "spec", pinned=pinned)
    assert known.source == ADDRESS
    again = spec_folder.import_document(str(document), tmp_path / "spec")
    assert again == known
    elsewhere = spec_folder.import_document(str(document), tmp_path / "elsewhere", pinned=known)
    assert elsewhere == known
    assert files(tmp_path / "spec") == files(tmp_path / "elsewhere")


def test_a_bump_replaces_the_lock_and_forgets_the_address(document: Path, tmp_path: Path) -> None:
    first = spec_folder.import_document(str(document), tmp_path / "spec", pinned=LOCK)
    document.write_text(json.dumps(DOCUMENT | {"paths": {}}))
    second = spec_folder.import_document(str(document), tmp_path / "spec")
    assert second.sha256 != first.sha256
    assert (second.source, second.operations) == (None, 0)
    assert not (tmp_path / "spec" / "paths").exists()


def test_a_refused_document_leaves_the_folder_as_it_was(document: Path, tmp_path: Path) -> None:
    spec_folder.import_document(str(document), tmp_path / "spec")
    before = files(tmp_path / "spec")
    document.write_text(json.dumps(DOCUMENT | {"info": {}}))
    with pytest.raises(CodegenError, match="valid OpenAPI"):
        spec_folder.import_document(str(document), tmp_path / "spec")
    with pytest.raises(CodegenError, match="another document"):
        spec_folder.import_document(str(document), tmp_path / "spec", "0" * 64)
    assert files(tmp_path / "spec") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["document.json", "spec"]


def test_a_folder_of_something_else_is_not_replaced(document: Path, tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match="refusing to replace"):
        spec_folder.import_document(str(document), tmp_path)
    assert document.is_file()


def test_without_a_document_the_lock_must_name_one(document: Path, tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match="names no document"):
        spec_folder.import_document(None, tmp_path / "spec")
    spec_folder.import_document(str(document), tmp_path / "spec")
    with pytest.raises(CodegenError, match="make spec SPEC="):
        spec_folder.import_document(None, tmp_path / "spec")


def test_without_a_document_the_locked_address_must_have_the_locked_hash(
    tmp_path: Path, document: Path
) -> None:
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
    from threading import Thread

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *args: Any) -> None:
            super().__init__(*args, directory=str(tmp_path))

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        address = f"http://127.0.0.1:{server.server_port}/document.json"
        first = spec_folder.import_document(address, tmp_path / "spec")
        assert first.source == address
        shutil.rmtree(tmp_path / "spec" / "schemas")
        assert spec_folder.import_document(None, tmp_path / "spec") == first
        assert (tmp_path / "spec" / "schemas" / "thing.json").is_file()
        document.write_text(json.dumps(DOCUMENT | {"paths": {}}))
        with pytest.raises(CodegenError, match="another document"):
            spec_folder.import_document(None, tmp_path / "spec")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_an_address_with_a_password_is_refused_without_showing_it(tmp_path: Path) -> None:
    with pytest.raises(CodegenError) as caught:
        spec_folder.import_document("https://me:hunter2@example.com/spec.json", tmp_path / "spec")
    assert "hunter2" not in str(caught.value)


# The real document


def strings(value: object, into: set[str]) -> set[str]:
    if isinstance(value, dict):
        into.update(value)
        for item in value.values():
            strings(item, into)
    elif isinstance(value, list):
        for item in value:
            strings(item, into)
    elif isinstance(value, str):
        into.add(value)
    return into


def prose(value: object, into: set[str]) -> set[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key in ("description", "summary") and isinstance(item, str) and len(item) > 40:
                into.add(item)
            prose(item, into)
    elif isinstance(value, list):
        for item in value:
            prose(item, into)
    return into


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("real") / "spec"
    spec_folder.import_document(str(SHARED), folder, pinned=spec_folder.read_lock(ROOT / "spec"))
    return folder


@needs_shared
def test_the_real_document_is_whole(real: Path) -> None:
    lock = spec_folder.read_lock(real)
    assert lock is not None
    assert (lock.operations, lock.schemas, lock.version) == (619, 1587, "2026-06-24.dahlia")
    document = json.loads(SHARED.read_bytes())
    assert json.dumps(spec_folder.read_spec(real)) == json.dumps(importing.facts(document))


@needs_shared
def test_no_sentence_of_the_real_document_is_written(real: Path) -> None:
    sentences = prose(json.loads(SHARED.read_bytes()), set())
    assert len(sentences) > 2000
    written: set[str] = set()
    for path in real.rglob("*.json"):
        strings(json.loads(path.read_bytes()), written)
    text = "\n".join(sorted(written))
    assert [sentence for sentence in sentences if sentence in text] == []


@needs_shared
def test_the_real_document_s_files_are_small(real: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in real.rglob("*") if path.is_file()}
    assert max(sizes.values()) < 1_000_000
    assert len(sizes) > 100


@needs_shared
def test_the_committed_folder_is_what_the_real_document_makes(real: Path) -> None:
    lock = spec_folder.read_lock(ROOT / "spec")
    pinned = spec_folder.read_lock(real)
    assert lock is not None
    assert pinned is not None
    if lock.sha256 != pinned.sha256:
        pytest.skip("spec/ pins another document than ../shared/spec holds")
    assert files(ROOT / "spec") == files(real)
