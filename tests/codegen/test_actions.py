"""Overlay 1.1 actions: loading, applying, and the errors of invalid ones."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.document import spec_folder
from codegen.errors import CodegenError
from codegen.overlay import actions

ROOT = Path(__file__).parents[2]
HEAD = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}}
DOCUMENT: dict[str, Any] = {
    "info": {"version": "1"},
    "paths": {
        "/v1/things": {
            "get": {"operationId": "GetThings", "tags": ["a", "b", "a"], "deprecated": False},
            "post": {"operationId": "PostThings", "tags": ["c"]},
        },
        "/v1/other": {"get": {"operationId": "GetOther", "parameters": [{"name": "x"}]}},
    },
    "components": {"schemas": {"thing": {"type": "object", "properties": {"a": {}}}}},
}


def load(tmp_path: Path, *given: object, **head: object) -> tuple[actions.Overlay, ...]:
    """Write one overlay with the actions ``given`` and load it."""
    folder = tmp_path / "overlays"
    folder.mkdir(exist_ok=True)
    (folder / "one.json").write_text(json.dumps({**HEAD, **head, "actions": list(given)}))
    return actions.load_overlays(folder)


def patched(tmp_path: Path, *given: object) -> dict[str, Any]:
    return actions.apply(DOCUMENT, load(tmp_path, *given)).document


THINGS = "$.paths['/v1/things']"


# update


def test_update_merges_objects_recursively(tmp_path: Path) -> None:
    update = {"get": {"x-new": {"a": 1}, "deprecated": True}, "x-item": [1]}
    got = patched(tmp_path, {"target": THINGS, "update": update})
    assert got["paths"]["/v1/things"] == {
        "get": {
            "operationId": "GetThings",
            "tags": ["a", "b", "a"],
            "deprecated": True,
            "x-new": {"a": 1},
        },
        "post": {"operationId": "PostThings", "tags": ["c"]},
        "x-item": [1],
    }


def test_update_concatenates_arrays_and_appends_other_values(tmp_path: Path) -> None:
    got = patched(
        tmp_path,
        {"target": f"{THINGS}.get", "update": {"tags": ["c", "d"]}},
        {"target": f"{THINGS}.post.tags", "update": ["d", "e"]},
        {"target": f"{THINGS}.post.tags", "update": "f"},
        {"target": "$.paths['/v1/other'].get.parameters", "update": {"name": "y"}},
    )
    assert got["paths"]["/v1/things"]["get"]["tags"] == ["a", "b", "a", "c", "d"]
    assert got["paths"]["/v1/things"]["post"]["tags"] == ["c", "d", "e", "f"]
    assert got["paths"]["/v1/other"]["get"]["parameters"] == [{"name": "x"}, {"name": "y"}]


def test_update_replaces_primitives(tmp_path: Path) -> None:
    got = patched(
        tmp_path,
        {"target": "$.info.version", "update": "2"},
        {"target": f"{THINGS}.get.tags[1]", "update": None},
        {"target": f"{THINGS}.get", "update": {"operationId": "Other"}},
    )
    assert got["info"]["version"] == "2"
    assert got["paths"]["/v1/things"]["get"]["tags"] == ["a", None, "a"]
    assert got["paths"]["/v1/things"]["get"]["operationId"] == "Other"


def test_update_changes_the_root_and_several_nodes(tmp_path: Path) -> None:
    got = patched(
        tmp_path,
        {"target": "$", "update": {"x-root": 1}},
        {"target": "$.paths[*][*]", "update": {"x-list": []}},
        {"target": f"{THINGS}.get['x-list']", "update": "only here"},
    )
    assert got["x-root"] == 1
    lists = [op["x-list"] for item in got["paths"].values() for op in item.values()]
    assert lists == [["only here"], [], []]


def test_a_node_selected_twice_is_changed_once(tmp_path: Path) -> None:
    got = patched(tmp_path, {"target": f"{THINGS}['get','get'].tags", "update": "z"})
    assert got["paths"]["/v1/things"]["get"]["tags"] == ["a", "b", "a", "z"]


def test_targets_are_rfc_9535_jsonpaths(tmp_path: Path) -> None:
    got = patched(
        tmp_path,
        {"target": "$.paths[*][?@.operationId=='GetOther']", "update": {"x-a": 1}},
        {"target": "$.paths[*][?match(@.operationId, 'Post.*')]", "update": {"x-b": 1}},
        {"target": "$.paths[?count(@.*) == 2]", "update": {"x-c": 1}},
        {"target": "$..[?length(@.parameters) == 1]", "update": {"x-d": 1}},
    )
    assert got["paths"]["/v1/other"]["get"]["x-a"] == 1
    assert got["paths"]["/v1/other"]["get"]["x-d"] == 1
    assert got["paths"]["/v1/things"]["post"]["x-b"] == 1
    assert got["paths"]["/v1/things"]["x-c"] == 1


@pytest.mark.parametrize(
    ("target", "update"),
    [
        (f"{THINGS}.get", "text"),
        (f"{THINGS}.get", ["text"]),
        (f"{THINGS}.get", {"tags": {"a": 1}}),
        (f"{THINGS}.get", {"tags": "a"}),
        (f"{THINGS}.get", {"tags": None}),
        ("$.info.version", {"a": 1}),
        ("$.info.version", [1]),
        ("$.info", {"version": {"a": 1}}),
        ("$", "text"),
    ],
)
def test_an_update_of_another_kind_is_an_error(tmp_path: Path, target: str, update: object) -> None:
    with pytest.raises(CodegenError, match=r"one\.json, action 2: \$.* updated with") as caught:
        patched(
            tmp_path,
            {"target": "$.info", "update": {"x": 1}},
            {"target": target, "update": update},
        )
    assert "remove it in one action" in str(caught.value)


def test_a_target_that_matches_a_mix_of_kinds_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=r"action 1: .* a mix of array, primitive"):
        patched(tmp_path, {"target": f"{THINGS}.get.*", "update": "x"})


# remove


def test_remove_deletes_members_and_items(tmp_path: Path) -> None:
    got = patched(
        tmp_path,
        {"target": f"{THINGS}.get.tags[?@ == 'a']", "remove": True},
        {"target": f"{THINGS}.post", "remove": True},
        {"target": "$.paths['/v1/other'].get.parameters[?@.name=='x']", "remove": True},
    )
    assert got["paths"]["/v1/things"] == {
        "get": {"operationId": "GetThings", "tags": ["b"], "deprecated": False}
    }
    assert got["paths"]["/v1/other"]["get"]["parameters"] == []


def test_remove_deletes_a_node_and_the_nodes_inside_it(tmp_path: Path) -> None:
    document = {"a": [{"a": [1, 2]}, {"a": [3]}], "b": 1}
    applied = actions.apply(document, load(tmp_path, {"target": "$..a", "remove": True}))
    assert applied.document == {"b": 1}


def test_remove_then_update_replaces_a_node(tmp_path: Path) -> None:
    got = patched(
        tmp_path,
        {"target": f"{THINGS}.get.tags", "remove": True},
        {"target": f"{THINGS}.get", "update": {"tags": {"new": "kind"}}},
    )
    assert got["paths"]["/v1/things"]["get"]["tags"] == {"new": "kind"}


def test_remove_false_removes_nothing(tmp_path: Path) -> None:
    got = patched(tmp_path, {"target": "$.info", "update": {"x": 1}, "remove": False})
    assert got["info"] == {"version": "1", "x": 1}


def test_the_root_cannot_be_removed(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match="action 1 would remove the whole document"):
        patched(tmp_path, {"target": "$", "remove": True})


# copy


def test_copy_merges_the_node_into_the_target(tmp_path: Path) -> None:
    got = patched(
        tmp_path,
        {"target": "$.paths['/v1/other'].get", "copy": f"{THINGS}.get"},
        {"target": "$.paths['/v1/other'].get.tags", "update": "only here"},
    )
    assert got["paths"]["/v1/other"]["get"] == {
        "operationId": "GetThings",
        "parameters": [{"name": "x"}],
        "tags": ["a", "b", "a", "only here"],
        "deprecated": False,
    }
    assert got["paths"]["/v1/things"] == DOCUMENT["paths"]["/v1/things"]


def test_update_copy_and_remove_move_a_node(tmp_path: Path) -> None:
    got = patched(
        tmp_path,
        {"target": "$.paths", "update": {"/v1/new": {}}},
        {"target": "$.paths['/v1/new']", "copy": THINGS},
        {"target": THINGS, "remove": True},
    )
    assert list(got["paths"]) == ["/v1/other", "/v1/new"]
    assert got["paths"]["/v1/new"] == DOCUMENT["paths"]["/v1/things"]


def test_copy_merges_a_node_into_a_node_inside_it(tmp_path: Path) -> None:
    document = {"a": {"b": {"c": {"d": 1}}}}
    action = {"target": "$.a['b','b'].c", "copy": "$.a"}
    got = actions.apply(document, load(tmp_path, action)).document
    assert got == {"a": {"b": {"c": {"d": 1, "b": {"c": {"d": 1}}}}}}


def test_copy_of_several_nodes_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=r"action 1: copy \$\.paths\[\*\] matches 2 nodes"):
        patched(tmp_path, {"target": "$.info", "copy": "$.paths[*]"})


def test_a_copy_source_that_matches_nothing_is_named(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=r"one\.json, action 1: \$\.nowhere"):
        patched(tmp_path, {"target": "$.info", "copy": "$.nowhere"})


# Unmatched actions and locations


def test_all_unmatched_actions_are_named_in_one_error(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {"target": "$.nowhere", "update": {}},
        {"target": "$.info", "update": {"x": 1}},
        {"target": "$.paths['/v1/gone'].get", "remove": True},
    )
    with pytest.raises(CodegenError) as caught:
        actions.apply(DOCUMENT, loaded)
    assert "2 of 3 overlay actions match nothing" in str(caught.value)
    assert "one.json, action 1: $.nowhere\n" in str(caught.value)
    assert "one.json, action 3: $.paths['/v1/gone'].get\n" in str(caught.value)
    assert "--overlay-misses warn" in str(caught.value)


def test_unmatched_actions_are_collected_if_allowed(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {"target": "$.nowhere", "update": {}},
        {"target": "$.info", "update": {"x": 1}},
    )
    applied = actions.apply(DOCUMENT, loaded, allow_unmatched=True)
    (unmatched,) = applied.unmatched
    assert (unmatched.action, unmatched.path) == (loaded[0].actions[0], "$.nowhere")
    assert str(unmatched) == "one.json, action 1: $.nowhere"
    assert applied.document["info"] == {"version": "1", "x": 1}


def test_applied_actions_have_the_locations_they_changed(tmp_path: Path) -> None:
    applied = actions.apply(
        DOCUMENT,
        load(
            tmp_path,
            {"target": "$.paths[*].get", "update": {"x-a": 1}},
            {"target": "$.info.version", "remove": True},
        ),
    )
    first, second = applied.applied
    assert (first.action.file, first.action.index) == ("one.json", 1)
    assert first.locations == (("paths", "/v1/things", "get"), ("paths", "/v1/other", "get"))
    assert (second.action.index, second.locations) == (2, (("info", "version"),))


def test_a_location_is_shown_as_a_normalized_jsonpath() -> None:
    location = ("paths", "/v1/things", "get", "tags", 1)
    assert actions.jsonpath(location) == "$['paths']['/v1/things']['get']['tags'][1]"
    assert actions.jsonpath(()) == "$"


def test_overlays_at_a_location_are_those_that_change_it(tmp_path: Path) -> None:
    folder = tmp_path / "overlays"
    folder.mkdir()
    targets = {"a": THINGS, "b": f"{THINGS}.get.tags", "c": "$", "d": "$.paths", "e": "$.info"}
    for name, target in targets.items():
        action = {"target": target, "update": "x" if name == "b" else {"x": 1}}
        (folder / f"{name}.json").write_text(json.dumps({**HEAD, "actions": [action, action]}))
    applied = actions.apply(DOCUMENT | {"x": 1}, actions.load_overlays(folder))
    assert applied.overlays_at("paths", "/v1/things", "get") == ("a.json", "b.json")
    assert applied.overlays_at("paths", "/v1/things", "post") == ("a.json",)
    assert applied.overlays_at("paths", "/v1/other", "get") == ()


def test_apply_does_not_change_its_input(tmp_path: Path) -> None:
    before = copy.deepcopy(DOCUMENT)
    loaded = load(
        tmp_path,
        {"target": f"{THINGS}.get", "update": {"x": {"y": [1]}}},
        {"target": f"{THINGS}.get.x", "update": {"y": [2]}},
        {"target": f"{THINGS}.get.tags[0]", "remove": True},
        {"target": "$.info", "copy": f"{THINGS}.post"},
    )
    first = actions.apply(DOCUMENT, loaded)
    second = actions.apply(DOCUMENT, loaded)
    assert before == DOCUMENT
    assert first == second
    assert first.document["paths"]["/v1/things"]["get"]["x"] == {"y": [1, 2]}


# Loading


def test_overlays_apply_in_the_order_of_their_file_names(tmp_path: Path) -> None:
    (tmp_path / "20.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: Second, version: '1'}\n"
        "extends: nothing\nx-note: anything\n"
        "actions:\n- target: $.info\n  description: words\n  x-why: because\n"
        "  update: {version: two, x-last: yaml}\n"
    )
    (tmp_path / "10.json").write_text(
        json.dumps({**HEAD, "actions": [{"target": "$.info", "update": {"version": "one"}}]})
    )
    (tmp_path / "README.md").write_text("not an overlay")
    (tmp_path / "opinion.py").write_text("not an overlay")
    loaded = actions.load_overlays(tmp_path)
    assert [one.file for one in loaded] == ["10.json", "20.yaml"]
    assert [(action.index, action.modifier) for action in loaded[1].actions] == [(1, "update")]
    got = actions.apply(DOCUMENT, loaded).document
    assert got["info"] == {"version": "two", "x-last": "yaml"}


def test_an_empty_folder_changes_nothing(tmp_path: Path) -> None:
    assert actions.apply(DOCUMENT, actions.load_overlays(tmp_path)).document == DOCUMENT


@pytest.mark.parametrize("name", [".hidden.json", ".#one.json", "one.json~", "one.json.bak"])
def test_hidden_and_backup_files_are_not_applied(tmp_path: Path, name: str) -> None:
    load(tmp_path, {"target": "$.info", "update": {"x": 1}})
    (tmp_path / "overlays" / name).write_text("not an overlay")
    assert [one.file for one in actions.load_overlays(tmp_path / "overlays")] == ["one.json"]


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=r"cannot read the overlays in .*nowhere"):
        actions.load_overlays(tmp_path / "nowhere")


VALID_ACTION = {"target": "$.info", "update": {}}


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ({"overlay": "2.0.0"}, "not an Overlay 1.1 document: overlay is '2.0.0'"),
        ({"overlay": "1.5.0"}, "not an Overlay 1.1 document: overlay is '1.5.0'"),
        ({"overlay": "1.10.0"}, "not an Overlay 1.1 document: overlay is '1.10.0'"),
        ({"overlay": "11.1.0"}, "not an Overlay 1.1 document: overlay is '11.1.0'"),
        ({"overlay": "1.1"}, "not an Overlay 1.1 document: overlay is '1.1'"),
        ({"overlay": "1.1.0-rc"}, "not an Overlay 1.1 document: overlay is '1.1.0-rc'"),
        ({"overlay": 1.1}, "not an Overlay 1.1 document: overlay is 1.1"),
        ({"overlay": None}, "not an Overlay 1.1 document"),
        ({"info": None}, "info is missing or not a mapping"),
        ({"info": {"title": "T"}}, "info has no version"),
        ({"info": {"title": "T", "version": 1.0}}, "info has no version, or it is not text"),
        ({"info": {**HEAD["info"], "author": "me"}}, "info has an unknown key 'author'"),
        ({"action": []}, "unknown key 'action'"),
    ],
)
def test_an_invalid_head_is_an_error_that_names_the_file(
    tmp_path: Path, head: dict[str, object], message: str
) -> None:
    with pytest.raises(CodegenError, match=message) as caught:
        load(tmp_path, VALID_ACTION, **head)
    assert "one.json" in str(caught.value)


@pytest.mark.parametrize(
    ("action", "message"),
    [
        ("text", "missing or not a mapping"),
        ({"update": {}}, "target is not a JSONPath: None"),
        ({"target": 5, "update": {}}, "target is not a JSONPath: 5"),
        ({"target": "info", "update": {}}, "not an RFC 9535 JSONPath: 'info'"),
        ({"target": "$.paths[", "update": {}}, "not an RFC 9535 JSONPath"),
        ({"target": "$.a | $.b", "update": {}}, "not an RFC 9535 JSONPath"),
        ({"target": "$.a.~", "update": {}}, "not an RFC 9535 JSONPath"),
        ({"target": "$[?nope(@)]", "update": {}}, "function 'nope' is not defined"),
        ({"target": "$" + "[?(" * 2000, "update": {}}, "not an RFC 9535 JSONPath"),
        ({"target": "$.a", "copy": "b"}, "copy is not an RFC 9535 JSONPath: 'b'"),
        ({"target": "$.a", "copy": None}, "copy is not a JSONPath"),
        ({"target": "$.a"}, "has no update, copy or remove: true"),
        ({"target": "$.a", "remove": False}, "has no update, copy or remove: true"),
        ({"target": "$.a", "update": {}, "remove": True}, "has update and remove"),
        ({"target": "$.a", "update": {}, "copy": "$.b"}, "has update and copy"),
        ({"target": "$.a", "remove": "yes"}, "remove is 'yes'"),
        ({"target": "$.a", "updates": {}}, "unknown key 'updates'"),
    ],
)
def test_an_invalid_action_is_an_error_that_names_it(
    tmp_path: Path, action: object, message: str
) -> None:
    with pytest.raises(CodegenError, match=message) as caught:
        load(tmp_path, VALID_ACTION, action)
    assert "one.json, action 2" in str(caught.value)
    assert len(str(caught.value)) < 900


def test_version_1_0_has_no_copy(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=r"action 1: Overlay 1\.0 has no copy"):
        load(tmp_path, {"target": "$.a", "copy": "$.b"}, overlay="1.0.0")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"a: [",
        b"a: 1\na: 2",
        b"- 1",
        b"overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions: []",
        b"overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions: {}",
        b"overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions: !!python/none",
        b"\xff",
    ],
)
def test_a_file_that_is_not_an_overlay_is_an_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "broken.yaml").write_bytes(content)
    with pytest.raises(CodegenError, match=r"broken\.yaml"):
        actions.load_overlays(tmp_path)


def test_a_folder_named_like_an_overlay_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(CodegenError, match=r"cannot read .*folder\.yaml"):
        actions.load_overlays(tmp_path)


def test_an_update_nested_too_deeply_is_an_error(tmp_path: Path) -> None:
    deep: dict[str, Any] = {}
    for _ in range(900):
        deep = {"a": deep}
    with pytest.raises(CodegenError, match="nested too deeply"):
        patched(tmp_path, {"target": "$.info", "update": deep})


def test_reprs_do_not_show_compiled_paths(tmp_path: Path) -> None:
    (loaded,) = load(tmp_path, VALID_ACTION)
    assert "JSONPath" not in repr(loaded)
    with pytest.raises(AttributeError):
        loaded.actions[0].target = "$"


HOSTILE = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["'", '"""', "\\", "\n", "{{ x }}", "__import__('os')", "\u202e", "\0", "$"]),
)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), HOSTILE),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(HOSTILE, inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(name=HOSTILE, value=JSON)
def test_hostile_names_and_values_are_merged_unchanged(
    tmp_path_factory: pytest.TempPathFactory, name: str, value: object
) -> None:
    folder = tmp_path_factory.getbasetemp()
    loaded = load(
        folder,
        {"target": "$.names", "update": {name: {}}},
        {"target": "$.names.*", "update": {"value": value}},
    )
    applied = actions.apply({"names": {}}, loaded)
    assert applied.document == {"names": {name: {"value": value}}}
    assert applied.applied[1].locations == (("names", name),)


# python-jsonpath refuses names with other control characters, escaped or not.
TARGETABLE = HOSTILE.filter(lambda name: all(char >= " " or char in "\b\f\n\r\t" for char in name))


@settings(max_examples=200, deadline=None)
@given(name=TARGETABLE)
def test_the_jsonpath_of_a_location_selects_the_same_node(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    folder = tmp_path_factory.getbasetemp()
    document = {"names": {name: {}, f"{name}x": {}}}
    target = f"$.names[{json.dumps(name)}]"
    applied = actions.apply(document, load(folder, {"target": target, "update": {"one": 1}}))
    assert applied.applied[0].locations == (("names", name),)
    normalized = actions.jsonpath(applied.applied[0].locations[0])
    again = actions.apply(document, load(folder, {"target": normalized, "update": {"one": 1}}))
    assert again.document == applied.document == {"names": {name: {"one": 1}, f"{name}x": {}}}


# Stripe's document and the overlays of this repository


def test_every_action_of_the_overlays_matches_stripes_document() -> None:
    document = spec_folder.read_spec(ROOT / "spec")
    loaded = actions.load_overlays(ROOT / "overlays")
    applied = actions.apply(document, loaded)
    assert applied.unmatched == ()
    assert len(applied.applied) == sum(len(one.actions) for one in loaded)


def test_targets_select_nodes_of_stripes_document(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {"target": "$.paths['/v1/invoices'].post", "update": {"x-lattice-a": 1}},
        {
            "target": "$.components.schemas.quote.properties.invoice",
            "update": {"x-lattice-b": 1},
        },
        {"target": "$.paths[*][?@.operationId=='GetInvoices']", "update": {"x-lattice-c": 1}},
    )
    applied = actions.apply(spec_folder.read_spec(ROOT / "spec"), loaded)
    document = applied.document
    assert document["paths"]["/v1/invoices"]["post"]["x-lattice-a"] == 1
    assert document["paths"]["/v1/invoices"]["get"]["x-lattice-c"] == 1
    assert document["components"]["schemas"]["quote"]["properties"]["invoice"]["x-lattice-b"] == 1
    assert applied.applied[2].locations == (("paths", "/v1/invoices", "get"),)
