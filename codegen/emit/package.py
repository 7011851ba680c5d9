"""Top-level modules: the clients, the registry, and tables of facts."""

from __future__ import annotations

import ast
import textwrap
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

from codegen.emit.code import Code, docstring, identifier, literal, result_type, union
from codegen.emit.index import (
    FLAVORS,
    ModelIndex,
    ServiceNames,
    former_names,
    is_own,
    service_file,
)
from codegen.emit.rendering import File, names_by_file, render
from codegen.model import Enum

EVENT_TYPE = Code("EventType")
OPTIONS = Path(__file__).parents[1] / "runtime" / "_core" / "options.py"


def render_package(index: ModelIndex) -> Iterable[File]:
    yield "_client.py", _client(index)
    yield "_registry.py", _registry(index)
    yield "_enums.py", _enums(index)
    yield "_opinion_defaults.py", _opinion_defaults(index)
    yield "_endpoint_limits.py", _endpoint_limits(index)
    yield "_api_version.py", render("_api_version", version=literal(index.model.version))


def _enums(index: ModelIndex) -> str:
    events = tuple(event.name for event in index.model.events)
    enums = [
        SimpleNamespace(name=identifier(found.name), type=_value_list(found.values, events))
        for found in index.model.value_lists
    ]
    if events:
        enums.insert(0, SimpleNamespace(name=EVENT_TYPE, type=result_type(Enum(events))))
    renamed = former_names(index.model.renamed, index.value_lists)
    return render("_enums", enums=enums, renamed=renamed)


def _value_list(values: tuple[str | int | bool, ...], events: tuple[str, ...]) -> Code:
    """The type of a list of values. The event types are a type of their own."""
    if not events or not set(events) <= set(values):
        return result_type(Enum(values))
    others = tuple(value for value in values if value not in set(events))
    return union(EVENT_TYPE, *([result_type(Enum(others))] if others else []))


def _opinion_defaults(index: ModelIndex) -> str:
    opinions = index.model.opinions
    names = ", ".join(literal(opinion.name) for opinion in opinions)
    return render(
        "_opinion_defaults",
        names=Code(f"Literal[{names}]" if names else "NoReturn"),
        imported=Code("Literal" if names else "NoReturn"),
        opinions=[(literal(opinion.name), literal(opinion.default)) for opinion in opinions],
    )


def _endpoint_limits(index: ModelIndex) -> str:
    limits = [
        (literal(operation.name), literal(operation.rate_limit))
        for operation in index.model.operations
        if operation.rate_limit is not None
    ]
    return render("_endpoint_limits", limits=limits)


def _client(index: ModelIndex) -> str:
    roots = [ServiceNames(s.path) for s in index.model.services if "." not in s.path]
    servers = ", ".join(f"{literal(name)}: {literal(url)}" for name, url in index.model.servers)
    return render(
        "_client",
        services=[
            SimpleNamespace(module=s.module, name=s.type(""), async_name=s.type("Async"))
            for s in roots
        ],
        servers=Code(f"{{{servers}}}"),
        flavors=[
            SimpleNamespace(
                name=identifier(f"{flavor}Client"),
                base=identifier(f"Base{flavor}Client"),
                doc=docstring(_client_doc(flavor, index.model.version)),
                children=[
                    SimpleNamespace(name=s.attribute, module=s.module, type=s.type(flavor))
                    for s in roots
                ],
            )
            for flavor in FLAVORS
        ],
    )


def _client_doc(flavor: str, version: str) -> str:
    """The client's docstring, with the options that ``ClientOptions`` declares."""
    options = {
        "api_key": "Your secret or restricted API key.",
        "http_client": (
            f"An ``httpx.{flavor}Client`` to send every request through. You close it. Its "
            "``auth`` and redirect settings are ignored."
        ),
        **attribute_docs(OPTIONS, "ClientOptions"),
    }
    lines = [
        f"{flavor or 'Sync'} client for Stripe's API, version {version}.",
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
        files=names_by_file(index.file_of),
        objects=[
            (literal(key), literal(tuple(sorted(names)))) for key, names in sorted(objects.items())
        ],
        deleted=literal(tuple(sorted(s.name for s in structs if s.deleted))),
        services=literal(
            tuple(
                service_file(service.path)
                for service in index.model.services
                if any(is_own(service, method.operation) for method in service.methods)
            )
        ),
    )
