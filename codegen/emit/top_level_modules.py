"""Top-level modules: the clients, the registry, value lists, opinions and limits."""

from __future__ import annotations

import ast
import textwrap
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from codegen.emit.annotations import union
from codegen.emit.code import Code, literal
from codegen.emit.exports import render_exports
from codegen.emit.model_index import (
    LIST,
    LIST_FILE,
    PREFIXES,
    ModelIndex,
    ServiceNames,
    former_names,
    is_own,
    service_file,
)
from codegen.emit.rendering import File, names_by_file, render

EVENT_TYPE = Code("EventType")
OPTIONS = Path(__file__).parents[1] / "runtime" / "_core" / "options.py"


def render_top_level(index: ModelIndex) -> Iterable[File]:
    yield "__init__.py", render_exports()
    yield "_client.py", _client(index)
    yield "_registry.py", _registry(index)
    yield "_enums.py", _enums(index)
    yield "_opinion_defaults.py", _opinion_defaults(index)
    yield "_endpoint_limits.py", render("_endpoint_limits", operations=index.model.operations)
    yield "_api_version.py", render("_api_version", version=literal(index.model.version))


def _enums(index: ModelIndex) -> str:
    events = tuple(event.name for event in index.model.events)
    enums = [(found.name, _value_list(found.values, events)) for found in index.model.value_lists]
    if events:
        enums.insert(0, (str(EVENT_TYPE), _literals(events)))
    renamed = former_names(index.model.renamed, index.value_lists)
    return render("_enums", enums=enums, renamed=renamed)


def _value_list(values: tuple[str | int | bool, ...], events: tuple[str, ...]) -> Code:
    """The type of a list of values. The event types are a type of their own."""
    if not events or not set(events) <= set(values):
        return _literals(values)
    others = tuple(value for value in values if value not in set(events))
    return union(EVENT_TYPE, *([_literals(others)] if others else []))


def _literals(values: tuple[str | int | bool, ...]) -> Code:
    """``Literal[...]`` with a line for each value, so that a new value is one line of a diff."""
    lines = [f" {literal(value)}," for value in values]
    return Code("\n".join(["Literal[", *lines, "]"]))


def _opinion_defaults(index: ModelIndex) -> str:
    opinions = index.model.opinions
    names = ", ".join(literal(opinion.name) for opinion in opinions)
    return render(
        "_opinion_defaults",
        names=Code(f"Literal[{names}]" if names else "NoReturn"),
        imported=Code("Literal" if names else "NoReturn"),
        opinions=opinions,
    )


def _client(index: ModelIndex) -> str:
    return render(
        "_client",
        services=[ServiceNames(s.path) for s in index.model.services if "." not in s.path],
        servers=index.model.servers,
        clients=[(prefix, _client_doc(prefix, index.model.version)) for prefix in PREFIXES],
    )


def _client_doc(prefix: str, version: str) -> str:
    """The client's docstring, with the options that ``ClientOptions`` declares."""
    options = {
        "api_key": "Your secret or restricted API key.",
        "http_client": (
            f"An ``httpx.{prefix}Client`` to send every request through. You close it. Its "
            "``auth`` and redirect settings are ignored."
        ),
        **attribute_docs(OPTIONS, "ClientOptions"),
    }
    lines = [
        f"{prefix or 'Sync'} client for Stripe's API, version {version}.",
        "",
        "Args:",
    ]
    for name, text in options.items():
        lines += textwrap.wrap(
            f"{name}: {text}", 90, initial_indent="    ", subsequent_indent="        "
        )
    lines += ["", "Raises:", "    InvalidArgumentError: an option is unknown or has a wrong value."]
    return "\n".join(lines)


def attribute_docs(module: Path, class_name: str) -> dict[str, str]:
    """The attributes of a class in a Python file, each with the docstring below it."""
    [definition] = (
        node
        for node in ast.parse(module.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name == class_name
    )
    docs: dict[str, str] = {}
    for statement, following in pairwise(definition.body):
        match statement, following:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                docs[name] = " ".join(text.split())
    return docs


def _registry(index: ModelIndex) -> str:
    structs = index.model.structs
    objects: dict[str, list[str]] = defaultdict(list)
    for struct in structs:
        if struct.object:
            objects[struct.object].append(struct.name)
        elif index.is_resource(struct) and not struct.inline:
            objects[struct.schema].append(struct.name)
    return render(
        "_registry",
        files=names_by_file({**index.file_of, LIST: LIST_FILE}),
        objects=[(key, tuple(sorted(names))) for key, names in sorted(objects.items())],
        deleted=tuple(sorted(s.name for s in structs if s.deleted)),
        services=tuple(
            service_file(service.path)
            for service in index.model.services
            if any(is_own(service, method.operation) for method in service.methods)
        ),
    )
