"""Event types: read from a document and its overlays, and printed as classes and overloads."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.document.prose import strip_prose
from codegen.document.spec_folder import read_spec
from codegen.emit.events import render_events
from codegen.emit.package_files import package_files
from codegen.errors import CodegenError
from codegen.model import EventType, Model
from codegen.overlay import actions, extensions
from codegen.overlay.patching import check_patched
from codegen.parse.parser import parse
from tests.codegen.pipeline import document, form, operation, struct
from tests.shared import ROOT

TYPES = ["*", "book.lent", "library.member.joined", "shelf_plan.made", "branch.room.book.moved"]


def library(
    types: list[str] = TYPES,
    exceptions: dict[str, Any] | None = None,
    thin: dict[str, Any] | None = None,
) -> Model:
    listed: dict[str, Any] = {
        "type": "array",
        "items": {"type": "string", "enum": types},
        "x-lattice-event-types": exceptions or {},
    }
    event = struct("event", type={"type": "string"})
    if thin is not None:
        event["x-lattice-thin-event-types"] = thin
    deleted = struct("book", deleted={"type": "boolean", "enum": [True]})
    endpoints = operation(
        {"$ref": "#/components/schemas/event"},
        operationId="PostEndpoints",
        requestBody=form(enabled_events=listed),
    )
    made = document(
        paths={"/v1/endpoints": {"post": endpoints}},
        schemas={
            "event": event,
            "book": struct("book"),
            "deleted_book": deleted,
            "member": struct("member"),
            "shelf.plan": struct("shelf.plan"),
        },
    )
    return parse(check_patched(actions.apply(strip_prose(made), ()), None).document)


def objects(model: Model) -> dict[str, tuple[str, ...]]:
    return {event.name: event.structs for event in model.events}


def test_an_event_type_that_is_listed_twice_is_one() -> None:
    assert library(["book.lent", "book.lent"]) == library(["book.lent"])


def test_an_event_type_that_two_parameters_list_is_one() -> None:
    listed = {
        "type": "array",
        "items": {"type": "string", "enum": ["book.lent"]},
        "x-lattice-event-types": {},
    }
    body = form(enabled_events=listed, disabled_events=listed)
    made = document(paths={"/v1/endpoints": {"post": operation(requestBody=body)}})
    assert [event.name for event in parse(made).events] == ["book.lent"]


def test_an_event_has_the_object_that_its_type_names() -> None:
    found = objects(library())
    assert found["book.lent"] == ("Book",)
    assert found["shelf_plan.made"] == ("ShelfPlan",)
    assert "*" not in found


def test_an_event_has_no_object_that_its_type_only_ends_with() -> None:
    assert objects(library())["branch.room.book.moved"] == ()
    assert objects(library())["library.member.joined"] == ()


def test_the_longest_exception_wins() -> None:
    found = objects(library(exceptions={"library.member": ["member"], "branch": ["book"]}))
    assert found["library.member.joined"] == ("Member",)
    assert found["branch.room.book.moved"] == ("Book",)
    exceptions = {"branch": ["book"], "branch.room": ["book", "member"], "book": []}
    found = objects(library(exceptions=exceptions))
    assert found["branch.room.book.moved"] == ("Book", "Member")
    assert found["book.lent"] == ()


def test_an_object_that_an_older_document_lacks_is_left_out() -> None:
    found = objects(library(exceptions={"book": ["scroll", "book"]}))
    assert found["book.lent"] == ("Book",)


def test_thin_events_are_those_of_the_overlay() -> None:
    model = library(thin={"v2.book[cover].torn": "book", "v2.ping": None})
    assert model.thin_events == (
        EventType("v2.book[cover].torn", "V2BookIncludingCoverTornEventNotification", ("Book",)),
        EventType("v2.ping", "V2PingEventNotification", ()),
    )


@pytest.mark.parametrize(
    ("others", "kind"),
    [([], "EventType"), (["*"], 'EventType | Literal[\n "*",\n]')],
)
def test_a_list_of_all_event_types_is_the_type_of_events(others: list[str], kind: str) -> None:
    types = [f"book.{word}_of_thirty_characters_or_so" for word in ("lent", "lost")]
    listed = {"type": "array", "items": {"type": "string", "enum": [*types, *others]}}
    response = {"$ref": "#/components/schemas/event"}
    paths = {
        "/v1/endpoints": {
            "post": operation(
                response,
                requestBody=form(
                    enabled_events=listed | {"x-lattice-event-types": {}}, disabled_events=listed
                ),
            )
        }
    }
    model = parse(strip_prose(document(paths, {"event": struct("event", type={})})))
    [alias] = model.value_lists
    assert f"{alias.name}: TypeAlias = {kind}\n" in package_files(model)["_enums.py"]


def test_a_document_without_events_has_empty_modules() -> None:
    model = parse(strip_prose(document()))
    files = dict(render_events(model))
    assert model.events == model.thin_events == ()
    assert "AnyEvent: TypeAlias = Event" in files["webhooks/_event_classes.pyi"]
    assert "EventType: TypeAlias = str" in files["webhooks/_event_classes.pyi"]
    router = files["webhooks/_typed_router.pyi"]
    assert "def on(self, _: str, /) -> H[AnyEvent]: ..." in router
    assert "-> UnknownEventType: ..." not in router  # every type is unknown


def test_the_modules_have_a_class_and_an_overload_for_each_event() -> None:
    files = dict(render_events(library(exceptions={"library": ["member", "book"]})))
    classes = files["webhooks/_event_classes.pyi"]
    assert 'class BookLentEvent(S[L["book.lent"], t.Book]): ...' in classes
    assert (
        'class LibraryMemberJoinedEvent(S[L["library.member.joined"], t.Book | t.Member]): ...'
        in classes
    )
    router = files["webhooks/_typed_router.pyi"]
    assert 'def on(self, _: L["book.lent"], /) -> H[BookLentEvent]: ...' in router
    patterns = 'L["library.*", "library.member.*"]'
    assert f"def on(self, _: {patterns}, /) -> H[S[Any, t.Book | t.Member]]: ..." in router
    thin = dict(render_events(library(thin={"v2.book.torn": "book", "v2.ping": None})))
    overload = 'L["v2.*", "v2.book.*"], /) -> H[AnyEventNotification]: ...'
    assert overload in thin["webhooks/_typed_router.pyi"]
    table = files["webhooks/_event_types.py"].splitlines()
    assert "Book book lent" in table
    assert "Book|Member library.member joined" in table
    assert "- branch.room.book moved" in table


def test_a_long_class_name_is_not_broken_over_two_lines() -> None:
    files = dict(render_events(library(["book." + "_".join(["lent"] * 30)])))
    lines = [line for text in files.values() for line in text.splitlines()]
    assert "Book" + "Lent" * 30 + "Event" in lines  # the item of a union


@pytest.mark.parametrize(
    ("types", "message"),
    [
        (["*"], r"^paths\./v1/endpoints\.post\..*\.enabled_events: .* lists no event types"),
        (["book.lent", "book_lent"], "are called BookLentEvent"),
        (['book."""; import os'], "cannot be part of an event type"),
        (["book.lent now"], "cannot be part of an event type"),
        (["..."], "no characters that can form a class name"),
    ],
)
def test_types_that_cannot_be_classes_are_errors(types: list[str], message: str) -> None:
    with pytest.raises(CodegenError, match=message):
        dict(render_events(library(types)))


def test_a_type_called_like_an_object_is_an_error() -> None:
    with pytest.raises(CodegenError, match="are called"):
        parse(
            strip_prose(
                document(
                    paths={
                        "/v1/a": {
                            "post": operation(
                                {"$ref": "#/components/schemas/book_lent_event"},
                                operationId="PostA",
                                requestBody=form(
                                    enabled_events={
                                        "type": "array",
                                        "items": {"type": "string", "enum": ["book.lent"]},
                                        "x-lattice-event-types": {},
                                    }
                                ),
                            )
                        }
                    },
                    schemas={"book_lent_event": struct("book_lent_event")},
                )
            )
        )


@pytest.mark.parametrize(
    "options",
    [
        {"exceptions": {"book": "book"}},
        {"exceptions": {"book": [1]}},
        {"thin": {"v2.ping": ["book"]}},
        {"thin": []},
    ],
)
def test_a_wrong_value_of_a_key_is_an_error(options: dict[str, Any]) -> None:
    with pytest.raises(CodegenError, match=r"It takes|x-lattice-"):
        library(**options)


def test_every_object_that_the_overlay_names_is_in_the_document() -> None:
    overlays = actions.load_overlays(ROOT / "overlays")
    patched = actions.apply(read_spec(ROOT / "spec"), overlays).document
    schemas = patched["components"]["schemas"].values()
    known = {
        value
        for schema in schemas
        for value in schema.get("properties", {}).get("object", {}).get("enum", ())
    }
    named: set[str] = set()
    for location, value in extensions.find(patched):
        if location[-1] == "x-lattice-event-types":
            named |= {tag for tags in value.values() for tag in tags}
        elif location[-1] == "x-lattice-thin-event-types":
            named |= {tag for tag in value.values() if tag}
    assert len(named) > 10
    assert named <= known
