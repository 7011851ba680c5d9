"""``services/``: the methods of the client, in a sync and an async class for each service."""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import SimpleNamespace

from codegen.emit import docstrings
from codegen.emit.annotations import either
from codegen.emit.code import Code, docstring, identifier, literal
from codegen.emit.imports import Imports
from codegen.emit.model_index import (
    PREFIXES,
    ModelIndex,
    ServiceNames,
    first_repeated,
    is_own,
    params_name,
    service_file,
)
from codegen.emit.rendering import HEADER, File, one_a_line, render
from codegen.errors import CodegenError
from codegen.model import AddedMethod, Binding, Method, OperationModel, Service

_WIDTH_OF_NAMES = 95
_DESTINATION = "str | PathLike[str] | BinaryIO"


def render_services(index: ModelIndex) -> Iterable[File]:
    for service in index.model.services:
        operations = (m.operation for m in service.methods if is_own(service, m.operation))
        text = render(
            "services",
            names=ServiceNames(service.path),
            doc=f"Methods of ``client.{service.path}``.",
            children=[ServiceNames(path) for path in service.children],
            operations={operation.name: operation for operation in operations}.values(),
            imports=_imports(index, service),
            classes=[_class(index, service, prefix) for prefix in PREFIXES],
            constant=_constant,
            arguments=_arguments,
        )
        yield f"services/{service_file(service.path)}.py", text
    doc = docstring("The services of the client. ``client.a.b`` is in ``a_b.py``.", 0)
    yield "services/__init__.py", f"{HEADER}\n{doc}\n"


def _arguments(operation: OperationModel) -> Code:
    """The arguments of the ``Operation`` that stands for an operation in generated code."""
    result = operation.result
    arguments = [
        literal(operation.name),
        literal(operation.method),
        literal(operation.path),
        literal("bytes" if result.binary else " | ".join(result.structs)),
    ]
    if operation.params:
        arguments.append(_param_names(operation))
    # The runtime finds these names in the path.
    in_path = tuple(re.findall(r"\{([^{}]*)\}", operation.path))
    path_params = "" if operation.path_params == in_path else " ".join(operation.path_params)
    renamed = tuple((p.name, p.wire) for p in operation.params if p.name != p.wire)
    keywords: tuple[tuple[str, object, object], ...] = (
        ("aliases", operation.aliases, ()),
        ("path_param_names", path_params, ""),
        ("renamed", renamed, ()),
        ("page", result.page, False),
        ("body_format", None if operation.body == "form" else operation.body, None),
        ("server", operation.server, "api"),
        ("files", operation.files, ()),
        ("nullable", operation.nullable, ()),
        ("methods", tuple(method.name for method in operation.methods), ()),
        ("overlays", operation.overlays, ()),
        ("deprecated", operation.deprecated, False),
    )
    arguments += [
        Code(f"{name}={literal(value)}") for name, value, default in keywords if value != default
    ]
    for name, bindings in (("before", operation.before), ("after", operation.after)):
        if bindings:
            arguments.append(Code(f"{name}={_bindings(bindings)}"))
    if operation.removed:
        since, use = literal(operation.removed.since), literal(operation.removed.use)
        arguments.append(Code(f"removed=RemovedOperation({since}, use={use})"))
    return Code(", ".join(arguments))


def _param_names(operation: OperationModel) -> Code:
    """The names of the parameters, on lines of their own if they do not fit on one."""
    names = [identifier(parameter.name) for parameter in operation.params]
    line = literal(" ".join(names))
    return line if len(line) <= _WIDTH_OF_NAMES else one_a_line(names)


def _bindings(bindings: Iterable[Binding]) -> Code:
    entries = []
    for binding in bindings:
        paths = f", {literal(binding.parameter_paths)}" if binding.parameter_paths else ""
        opinion, function = literal(binding.opinion), literal(binding.function)
        entries.append(f"OpinionBinding({opinion}, {function}{paths}), ")
    return Code(f"({''.join(entries)})")


def _constant(operation: OperationModel) -> Code:
    return identifier(f"_{operation.verb.upper()}")


def _class(index: ModelIndex, service: Service, prefix: str) -> SimpleNamespace:
    methods: list[SimpleNamespace] = []
    aliases: list[tuple[str, Code]] = []
    added: list[tuple[str, Code]] = []
    for method in service.methods:
        operation = method.operation
        own = is_own(service, operation)
        if own and not method.has_other_verb:
            added += [(entry.name, _added(entry, prefix)) for entry in operation.methods]
        if own and method.has_other_verb and not method.former:
            aliases.append((method.name, identifier(operation.verb)))
        else:
            methods += _methods(index, service, method, prefix)
    aliases += added
    children = [ServiceNames(path).attribute for path in service.children]
    names = [*(method.name for method in methods), *(name for name, _ in aliases), *children]
    if repeated := first_repeated(names):
        raise CodegenError(
            f"{_sources(service, repeated)}client.{service.path} has {repeated!r} twice",
            hint="Rename one with x-lattice-name, or the method that x-lattice-methods adds.",
        )
    return SimpleNamespace(prefix=prefix, methods=methods, aliases=aliases)


def _sources(service: Service, name: str) -> str:
    """A prefix for an error message: the overlays that add a method of this name."""
    files = [
        file
        for method in service.methods
        if name in {added.name for added in method.operation.methods}
        for file in method.operation.overlays
    ]
    return f"{', '.join(dict.fromkeys(files))}: " if files else ""


def _added(method: AddedMethod, prefix: str) -> Code:
    module, _, function = (method.async_function if prefix else method.function).partition(":")
    return Code(f"{_opinion_module(module)}.{identifier(function)}")


def _opinion_module(name: str) -> Code:
    """The alias under which a service imports a module of ``opinions/``.

    The module's own name may also be the name of a service.
    """
    return Code(f"_{identifier(name)}")


def _methods(
    index: ModelIndex, service: Service, method: Method, prefix: str
) -> Iterable[SimpleNamespace]:
    """The method of an operation; ``list`` also has ``stream``, ``search`` ``stream_search``."""
    operation, result = method.operation, method.operation.result
    name = identifier(method.name)
    path = "".join(f"{identifier(param)}: str, " for param in operation.path_params)
    before = f"self, {path}/, *" if path else "self, *"
    after = f"opts: RequestOptions | None = None, **params: Unpack[{params_name(operation.name)}]"
    given = "".join(f", {param}" for param in operation.path_params)
    constant = str(_constant(operation))
    if not is_own(service, operation):
        constant = f"{identifier(service_file(operation.service))}.{constant}"
    arguments = f"params, opts{given}"
    define, wait = ("async def", "await ") if prefix else ("def", "")
    # The sync method lists the arguments for both: the lists were a sixth of the package.
    sync_method = f"{ServiceNames(service.path).type('')}.{name}"
    doc = docstrings.operation_doc(
        operation, index.structs, index.opinions, arguments_in=sync_method if prefix else ""
    )
    warning = Code("")
    if method.former:
        doc = f"Deprecated: use ``client.{operation.name}``."
        warning = Code(f"warn_renamed({literal(method.former)}, {literal(operation.name)})")
    one = either(result.structs)
    returned = f"{prefix}Page[{one}]" if result.page else one
    overloads = []
    if result.binary:
        overloads = [
            Code(f"{define} {name}({before}, to: None = None, {after}) -> bytes:"),
            Code(f"{define} {name}({before}, to: {_DESTINATION}, {after}) -> None:"),
        ]
        before = f"{before}, to: {_DESTINATION} | None = None"
        returned = "bytes | None"
    call = f"_download({constant}, to, " if result.binary else f"_call({constant}, "
    yield SimpleNamespace(
        name=name,
        overloads=overloads,
        signature=Code(f"{define} {name}({before}, {after}) -> {returned}:"),
        doc=doc,
        warning=warning,
        call=Code(f"{wait}self.{call}{arguments})"),
    )
    if method.stream:
        stream = identifier(method.stream)
        stream_doc = docstrings.stream_doc(name, asynchronous=bool(prefix))
        yield SimpleNamespace(
            name=stream,
            overloads=[],
            signature=Code(f"def {stream}({before}, {after}) -> {prefix}Iterator[{one}]:"),
            doc=stream_doc,
            warning=warning,
            call=Code(f"self._stream({constant}, {arguments})"),
        )


def _imports(index: ModelIndex, service: Service) -> list[Code]:
    imports = Imports()
    imports.add_for_checkers("typing", "Any", "BinaryIO")
    imports.add_for_checkers("os", "PathLike")
    imports.add_for_checkers(".._core.pages", "AsyncPage", "Page")
    for path in service.children:
        child = ServiceNames(path)
        imports.add_for_checkers(f".{child.module}", *(child.type(prefix) for prefix in PREFIXES))
    for method in service.methods:
        operation = method.operation
        imports.add_for_checkers(f"..params.{service_file(operation.service)}", Code("*"))
        for name in operation.result.structs:
            imports.add_for_checkers(f"..types.{index.file_of[name]}", name)
        if not is_own(service, operation):
            imports.add(".", service_file(operation.service))
            continue
        for added in operation.methods:
            for function in (added.function, added.async_function):
                module = function.partition(":")[0]
                alias = _opinion_module(module)
                imports.add("..opinions", Code(f"{identifier(module)} as {alias}"))
    return imports.lines()
