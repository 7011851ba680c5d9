"""Reads the patched document into the model."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from codegen.document.openapi import Document, Node
from codegen.document.refs import jsonpath
from codegen.errors import CodegenError, Problems
from codegen.identifiers import beginnings
from codegen.model import Method, Model, OperationModel, Opinion, Service
from codegen.overlay import extensions
from codegen.parse.events import read_events
from codegen.parse.final_names import give_final_names
from codegen.parse.names_lock import NamesLock, with_present_paths
from codegen.parse.operation_names import OperationNames, name_operations
from codegen.parse.operations import page_of, read_operation, read_servers
from codegen.parse.schemas import ParameterReader, ResultReader
from codegen.parse.structs import read_struct


def parse(
    root: Node,
    *,
    overlays_by_operation: Mapping[str, Sequence[str]] | None = None,
    opinions: Sequence[Opinion] = (),
    lock: NamesLock | None = None,
) -> Model:
    """The model of a document.

    ``overlays_by_operation`` lists the overlays that changed an operation, by "METHOD path".
    ``opinions`` are those that overlays declare. Names in ``lock`` are kept.
    Raises CodegenError, with every operation and schema that cannot be read.
    """
    document = Document(root)
    keys = (operation.key for operation in document.operations())
    lock = with_present_paths(lock or NamesLock(), keys)
    results, parameters = ResultReader(document), ParameterReader(document)
    problems = Problems()
    names: dict[str, OperationNames] = {}
    with problems.collect():
        names = _names(document, lock)
    operations, structs = [], []
    for operation in document.operations():
        named = names.get(operation.key)
        if named is None:
            continue
        overlays = (overlays_by_operation or {}).get(operation.key, ())
        target = jsonpath(("paths", operation.path, operation.method.lower()))
        with problems.collect(target=target):
            operations.append(
                read_operation(document, operation, named, results, parameters, overlays)
            )
    for schema in results.components:
        with problems.collect(target=jsonpath(("components", "schemas", schema))):
            structs.append(read_struct(schema, document, results))
    problems.raise_if_any()
    _refuse_missing_replacements(operations)
    structs, parameter_types, operations, value_lists = give_final_names(
        structs, operations, results, parameters, lock
    )
    structs.sort(key=lambda s: s.name)
    parameter_types.sort(key=lambda s: s.name)
    operations.sort(key=lambda o: o.name)
    events, thin_events = read_events(document, structs)
    return Model(
        version=document.version,
        servers=read_servers(document),
        structs=tuple(structs),
        parameter_types=tuple(parameter_types),
        value_lists=value_lists,
        operations=tuple(operations),
        services=_services(operations),
        opinions=tuple(sorted(opinions, key=lambda o: o.name)),
        renamed=tuple(lock.renamed.items()),
        events=events,
        thin_events=thin_events,
    )


def _refuse_missing_replacements(operations: Sequence[OperationModel]) -> None:
    """Raise if a removed operation names a replacement that does not exist."""
    names = {operation.name for operation in operations if operation.removed is None}
    for operation in operations:
        if operation.removed and operation.removed.use not in names:
            raise CodegenError(
                f"x-lattice-removed of {operation.key} names "
                f"{operation.removed.use!r}, which is not an operation",
                hint="Name the operation to use instead, e.g. invoices.create_preview.",
            )


def _names(document: Document, lock: NamesLock) -> dict[str, OperationNames]:
    operations = tuple(document.operations())
    results = {o.key: document.success_schema(o.node)[1] for o in operations}
    lists = {key for key, schema in results.items() if page_of(document, schema) is not None}
    resources = {
        path: extensions.read(item, "x-lattice-resource", path)
        for path, item in document.root.get("paths", {}).items()
        if "x-lattice-resource" in item
    }
    return name_operations(operations, lists, resources, lock.operations, lock.renamed)


def _services(operations: Sequence[OperationModel]) -> tuple[Service, ...]:
    methods: dict[str, list[Method]] = defaultdict(list)
    for operation in operations:
        for name in (operation.name, *operation.aliases, *operation.former_names):
            service, _, verb = name.rpartition(".")
            former = name if name in operation.former_names else None
            methods[service].append(Method(verb, operation, former))
    paths = {path for service in methods for path in (*beginnings(service), service)}
    children: dict[str, set[str]] = defaultdict(set)
    for path in paths:
        if "." in path:
            children[path.rpartition(".")[0]].add(path)
    return tuple(
        Service(
            path,
            tuple(sorted(methods[path], key=lambda m: (m.has_other_verb, m.name))),
            tuple(sorted(children[path])),
        )
        for path in sorted(paths)
    )
