"""The spec folder: what is written reads back, and is small, safe and free of prose."""

from __future__ import annotations

import copy
import errno
import json
import string
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.document import spec_folder
from codegen.document.importing import import_document
from codegen.document.prose import strip_prose
from codegen.document.spec_folder import SpecLock, read_lock, read_spec, write_spec
from codegen.errors import CodegenError
from tests.codegen.pipeline import tree

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "spec" / "2026-06-24.dahlia.json"
needs_shared = pytest.mark.skipif(
    not SHARED.is_file(), reason="Stripe's document is not at ../shared/spec on this machine"
)

URL = "https://example.com/spec.json"
LOCK = SpecLock(source=URL, sha256="0" * 64, version="1", operations=0, schemas=0)
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


# Writing and reading


def test_files_are_named_after_paths_and_schemas(tmp_path: Path) -> None:
    write_spec(strip_prose(DOCUMENT), tmp_path / "spec", LOCK)
    written = tree(tmp_path / "spec")
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
    assert json.loads(written["lock.json"])["source"] == URL
    for content in written.values():
        assert content.decode() == json.dumps(json.loads(content), indent=1) + "\n"


def test_a_document_reads_back_in_the_same_order(tmp_path: Path) -> None:
    document = strip_prose(DOCUMENT)
    write_spec(document, tmp_path / "spec", LOCK)
    assert json.dumps(read_spec(tmp_path / "spec")) == json.dumps(document)
    assert read_lock(tmp_path / "spec") == LOCK


def test_the_order_of_paths_and_schemas_does_not_change_the_bytes(tmp_path: Path) -> None:
    shuffled = copy.deepcopy(DOCUMENT)
    shuffled["paths"] = dict(reversed(shuffled["paths"].items()))
    schemas = shuffled["components"]["schemas"]
    shuffled["components"] = {
        "securitySchemes": shuffled["components"]["securitySchemes"],
        "schemas": dict(reversed(schemas.items())),
    }
    write_spec(strip_prose(DOCUMENT), tmp_path / "a", LOCK)
    write_spec(strip_prose(shuffled), tmp_path / "b", LOCK)
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_file_names_do_not_matter_for_reading(tmp_path: Path) -> None:
    folder = tmp_path / "spec"
    write_spec(strip_prose(DOCUMENT), folder, LOCK)
    (folder / "schemas" / "thing.json").rename(folder / "schemas" / "renamed.json")
    (folder / "paths" / "deeper").mkdir()
    (folder / "paths" / "v2" / "core.json").rename(folder / "paths" / "deeper" / "x.json")
    assert read_spec(folder) == strip_prose(DOCUMENT)


def test_a_large_group_is_split_by_more_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spec_folder, "_MAX_FILE_BYTES", 400)
    # "thing!" and "thing?" have the same words, so a number makes their file names unique.
    names = ["thing_a", "thing_a_b", "thing_c", "Thing.C", "thing!", "thing?", "tiny"]
    schema = {"type": "string", "default": "x" * 250}
    document = strip_prose(DOCUMENT | {"components": {"schemas": dict.fromkeys(names, schema)}})
    write_spec(document, tmp_path / "spec", LOCK)
    assert [name for name in tree(tmp_path / "spec") if name.startswith("schemas/")] == [
        "schemas/thing-1.json",
        "schemas/thing-2.json",
        "schemas/thing_a.json",
        "schemas/thing_a_b.json",
        "schemas/thing_c-1.json",
        "schemas/thing_c-2.json",
        "schemas/tiny.json",
    ]
    assert read_spec(tmp_path / "spec") == document


def test_a_large_group_is_split_by_one_word_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spec_folder, "_MAX_FILE_BYTES", 800)
    schema = {"type": "string", "default": "x" * 250}
    for folder, names in (
        ("schemas", ["thing_a_b", "thing_a_c", "thing_b_a", "thing_b_b"]),
        ("paths/v1", ["/v1/thing/a/b", "/v1/thing/a/c", "/v1/thing/b/a", "/v1/thing/b/b"]),
    ):
        named = dict.fromkeys(names, schema)
        schemas, paths = (named, {}) if folder == "schemas" else ({}, named)
        document = DOCUMENT | {"paths": paths, "components": {"schemas": schemas}}
        write_spec(document, tmp_path / "spec", LOCK)
        written = sorted((tmp_path / "spec" / folder).iterdir())
        assert [path.stem.replace(".", "_") for path in written] == ["thing_a", "thing_b"]


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
def test_hostile_names_stay_in_the_folder_and_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int
) -> None:
    monkeypatch.setattr(spec_folder, "_MAX_FILE_BYTES", limit)
    document = strip_prose(
        {
            "openapi": "3.0.0",
            "info": {"version": "1"},
            "paths": {name: {"get": {"operationId": name}} for name in HOSTILE},
            "components": {"schemas": {name: {"title": name} for name in HOSTILE}},
        }
    )
    folder = tmp_path / "in" / "spec"
    write_spec(document, folder, LOCK)
    assert read_spec(folder) == document
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
    assert [path.name for path in (tmp_path / "in").iterdir()] == ["spec"]
    allowed = set(string.ascii_lowercase + string.digits + "._-/")
    names = list(tree(folder))
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
    monkeypatch.setattr(spec_folder, "_MAX_FILE_BYTES", limit)
    document = strip_prose(
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
        del document["components"]["schemas"]
    write_spec(document, tmp_path / "spec", LOCK)
    assert read_spec(tmp_path / "spec") == document


def test_text_that_is_not_unicode_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    document = strip_prose(DOCUMENT | {"components": {"schemas": {"a": {"enum": ["\ud800"]}}}})
    with pytest.raises(CodegenError, match="not valid Unicode"):
        write_spec(document, tmp_path / "spec", LOCK)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("document.json", None, r"document\.json does not exist"),
        ("document.json", "{", "is not JSON"),
        ("document.json", "[]", "is not a mapping"),
        ("document.json", "{}", "has no components"),
        ("schemas/thing.json", "{", r"thing\.json is not JSON"),
        ("schemas/thing.json", '{"a": "\xe9"}', r"thing\.json is not JSON"),
        ("schemas/twice.json", '{"thing": {}}', "repeats 'thing'"),
        ("schemas/twice.json", '{"thing_part": {}, "thing": {}}', "repeats 'thing'"),
        ("paths/v1/deep.json", "[" * 5000, "is not JSON"),
    ],
)
def test_a_broken_folder_is_an_error(
    tmp_path: Path, name: str, content: str | None, message: str
) -> None:
    folder = tmp_path / "spec"
    write_spec(strip_prose(DOCUMENT), folder, LOCK)
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(content, "latin-1")
    with pytest.raises(CodegenError, match=message):
        read_spec(folder)


LATER_LOCK = json.dumps(msgspec.to_builtins(LOCK) | {"etag": "x"})


@pytest.mark.parametrize(
    "content", ["", "{}", '{"source": 5}', "[]", '{"source": "\xe9"}', LATER_LOCK]
)
def test_a_broken_lock_file_is_an_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "lock.json").write_text(content, "latin-1")
    with pytest.raises(CodegenError, match=r"lock\.json is not a lock file"):
        read_lock(tmp_path)


def test_a_full_disk_is_an_error_that_names_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "spec"
    write_spec(strip_prose(DOCUMENT), folder, LOCK)
    before = tree(folder)
    write_bytes = Path.write_bytes

    def full(self: Path, data: bytes) -> int:
        if self.name == "thing.json":
            raise OSError(errno.ENOSPC, "No space left on device")
        return write_bytes(self, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    message = r"cannot write .*/spec/schemas/thing\.json: No space left on device"
    with pytest.raises(CodegenError, match=message):
        write_spec(strip_prose(DOCUMENT), folder, LOCK)
    assert tree(tmp_path) == {f"spec/{name}": content for name, content in before.items()}


def test_the_spec_of_a_run_killed_between_the_renames_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "spec"
    for read in (read_lock, read_spec):
        write_spec(strip_prose(DOCUMENT), folder, LOCK)
        (tmp_path / ".spec.tmp").mkdir()
        folder.rename(tmp_path / ".spec.tmp" / "old")
        assert read(folder) is not None
        assert [path.name for path in tmp_path.iterdir()] == ["spec"]


# Stripe's document


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
def stripe_spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("real") / "spec"
    import_document(str(SHARED), folder, pinned=read_lock(ROOT / "spec"))
    return folder


@needs_shared
def test_stripes_document_reads_back_complete(stripe_spec: Path) -> None:
    lock = read_lock(stripe_spec)
    assert lock is not None
    assert (lock.operations, lock.schemas, lock.version) == (619, 1587, "2026-06-24.dahlia")
    document = json.loads(SHARED.read_bytes())
    assert json.dumps(read_spec(stripe_spec)) == json.dumps(strip_prose(document))


@needs_shared
def test_no_sentence_of_stripes_document_is_written(stripe_spec: Path) -> None:
    sentences = prose(json.loads(SHARED.read_bytes()), set())
    assert len(sentences) > 2000
    written: set[str] = set()
    for path in stripe_spec.rglob("*.json"):
        strings(json.loads(path.read_bytes()), written)
    text = "\n".join(sorted(written))
    assert [sentence for sentence in sentences if sentence in text] == []


@needs_shared
def test_the_files_of_stripes_document_are_small(stripe_spec: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in stripe_spec.rglob("*") if path.is_file()}
    assert max(sizes.values()) < 1_000_000
    assert len(sizes) > 100


@needs_shared
def test_the_committed_spec_is_what_an_import_writes(stripe_spec: Path) -> None:
    lock = read_lock(ROOT / "spec")
    pinned = read_lock(stripe_spec)
    assert lock is not None
    assert pinned is not None
    if lock.sha256 != pinned.sha256:
        pytest.skip("spec/ pins another document than ../shared/spec holds")
    assert tree(ROOT / "spec") == tree(stripe_spec)
