"""What the package has once: the clients, the registry, the shared value lists, the version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from types import SimpleNamespace

from codegen.emit.code import Code, docstring, identifier, literal, result_type
from codegen.emit.rendering import (
    FLAVORS,
    GENERATED,
    File,
    Index,
    ServiceNames,
    by_file,
    owns_operations,
    render,
    stem,
)
from codegen.model import Enum


def print_package(index: Index) -> Iterable[File]:
    yield "_client.py", _client(index)
    yield "_registry.py", _registry(index)
    enums = [
        SimpleNamespace(name=identifier(e.name), type=result_type(Enum(e.values)))
        for e in index.model.enums
    ]
    yield "_enums.py", render("enums", enums=enums)
    yield "_opinion_defaults.py", _opinions(index)
    doc = docstring("The API version that the structs and parameters were made from.", 0)
    version = literal(index.model.version)
    yield "_api_version.py", f"{GENERATED}\n{doc}\n\nAPI_VERSION = {version}\n"


def _opinions(index: Index) -> str:
    opinions = index.model.opinions
    names = ", ".join(literal(opinion.name) for opinion in opinions)
    return render(
        "opinions",
        names=Code(f"Literal[{names}]" if names else "NoReturn"),
        imported=Code("Literal" if names else "NoReturn"),
        opinions=[(literal(opinion.name), literal(opinion.default)) for opinion in opinions],
    )


def _client(index: Index) -> str:
    roots = [ServiceNames(s.path) for s in index.model.services if "." not in s.path]
    servers = ", ".join(f"{literal(name)}: {literal(url)}" for name, url in index.model.servers)
    return render(
        "client",
        services=[
            SimpleNamespace(module=s.module, name=s.type(""), async_name=s.type("Async"))
            for s in roots
        ],
        servers=Code(f"{{{servers}}}"),
        flavors=[
            SimpleNamespace(
                name=identifier(f"{flavor}Client"),
                base=identifier(f"Base{flavor}Client"),
                doc=docstring(
                    f"Stripe's API {index.model.version}, "
                    f"{'asynchronously' if flavor else 'synchronously'}.\n\n"
                    f"Takes what ``Base{flavor}Client`` takes."
                ),
                children=[
                    SimpleNamespace(name=s.attribute, module=s.module, type=s.type(flavor))
                    for s in roots
                ],
            )
            for flavor in FLAVORS
        ],
    )


def _registry(index: Index) -> str:
    structs = index.model.structs
    objects: dict[str, list[str]] = defaultdict(list)
    for struct in structs:
        if struct.object:
            objects[struct.object].append(struct.name)
        elif index.is_resource(struct) and not struct.inline:
            objects[struct.schema].append(struct.name)
    return render(
        "registry",
        files=by_file(index.file_of),
        objects=[
            (literal(key), literal(tuple(sorted(names)))) for key, names in sorted(objects.items())
        ],
        deleted=literal(tuple(sorted(s.name for s in structs if s.deleted))),
        services=literal(tuple(stem(s.path) for s in index.model.services if owns_operations(s))),
    )
