"""Lookups in a model, and the names of generated files and classes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass

from codegen.emit.accepted_structs import AcceptedStructs
from codegen.emit.code import Code, identifier
from codegen.emit.struct_files import assign_files
from codegen.identifiers import pascal
from codegen.model import Enum, Model, OperationModel, Service, Struct, Type, leaves

FormerName = tuple[str, str]
"""The former and the present name of something."""
PREFIXES = ("", "Async")
"""Prefixes of the class names: "" for the sync classes, ``Async`` for the async ones."""
LIST, LIST_FILE = "ListObject", "list_object"
"""The class of ``list`` objects, which is hand-written, and its file in ``types/``."""


class ModelIndex:
    """A model's structs, parameter types and opinions by name, and the file of each struct."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.structs = {struct.name: struct for struct in model.structs}
        self.parameter_types = {found.name: found for found in model.parameter_types}
        self.value_lists = {found.name for found in model.value_lists}
        self.opinions = {opinion.name: opinion for opinion in model.opinions}
        self._results = {name for o in model.operations for name in o.result.structs}
        self.files = assign_files(model.structs, self._results)
        self.file_of = {name: stem for stem, names in self.files.items() for name in names}
        self.accepted = AcceptedStructs(model, self.files, self._results)

        deleted = {struct.object for struct in model.structs if struct.deleted}
        self._can_be_deleted = deleted - {None}

    def can_be_deleted(self, struct: Struct) -> bool:
        """Whether the document has a struct for this object after its deletion."""
        has_field = any(field.name == "deleted" for field in struct.fields)
        return struct.object in self._can_be_deleted and not struct.deleted and not has_field

    def value_list_names(self, kinds: Iterable[Type]) -> set[str]:
        """The names of the value lists in these types."""
        found = (leaf for kind in kinds for leaf in leaves(kind))
        return {leaf.name for leaf in found if isinstance(leaf, Enum) and leaf.name}

    def is_resource(self, struct: Struct) -> bool:
        """Whether the struct is a resource or the result of an operation."""
        return struct.resource or struct.name in self._results


@dataclass(frozen=True, slots=True)
class ServiceNames:
    """The names that a service has in generated code."""

    path: str

    @property
    def attribute(self) -> Code:
        return identifier(self.path.rpartition(".")[2])

    @property
    def module(self) -> Code:
        return identifier(service_file(self.path))

    def type(self, prefix: str) -> Code:
        return identifier(f"{prefix}{pascal(self.path, what='the service')}Service")


def service_file(service: str) -> str:
    """The file stem of a service in ``services/``, and of its parameters in ``params/``."""
    return service.replace(".", "_")


def params_name(operation: str) -> Code:
    """The class name of the keyword arguments of the operation with this name."""
    return identifier(f"{pascal(operation, what='the operation')}Params")


def former_names(renamed: Iterable[tuple[str, str]], present: Container[str]) -> list[FormerName]:
    """Former and present name of each name in ``present`` that was renamed."""
    return [(old, new) for old, new in renamed if new in present]


def former_params(model: Model) -> list[FormerName]:
    """Former and present class names of the keyword arguments of renamed operations."""
    return [
        (params_name(old), params_name(operation.name))
        for operation in model.operations
        for old in operation.former_names
        if params_name(old) != params_name(operation.name)
    ]


def is_own(service: Service, operation: OperationModel) -> bool:
    """Whether the service defines the operation. Aliases may be on other services."""
    return operation.service == service.path


def first_repeated(names: Iterable[str]) -> str | None:
    """The first name that occurs more than once, or None."""
    return next((name for name, count in Counter(names).items() if count > 1), None)
