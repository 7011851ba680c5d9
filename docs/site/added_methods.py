"""The methods that the package adds to those of Stripe's document, such as ``submit_evidence``."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from operator import attrgetter

from lattice_stripe import Client

_SECTION = re.compile(r"^(Args|Returns|Raises):\n((?:    .*\n?)+)", re.MULTILINE)
_ENTRY = re.compile(r"^    \**(\w+): (.+(?:\n        .+)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MethodDoc:
    """What the docstring and the signature of a method state.

    An argument is (name, type, notes). An error is (class, cause).
    """

    call: str
    description: str
    arguments: list[tuple[str, str, str]]
    errors: list[tuple[str, str]]


def read_added_method(name: str) -> MethodDoc:
    """Read the method with a dotted name on the client."""
    method = attrgetter(name)(Client("sk_test_docs"))
    text = f"{inspect.getdoc(method)}\n".replace("``", "`")
    sections = {title: dict(_ENTRY.findall(body)) for title, body in _SECTION.findall(text)}
    signature = inspect.signature(method)
    parameters = signature.parameters.values()
    bare = signature.replace(
        parameters=[parameter.replace(annotation=parameter.empty) for parameter in parameters],
        return_annotation=signature.empty,
    )
    return MethodDoc(
        call=f"client.{name}{bare}",
        description=_one_line(_SECTION.sub("", text)),
        arguments=[
            (str(p).partition(":")[0], _type(p), _one_line(sections["Args"][p.name]))
            for p in parameters
        ],
        errors=[(error, _one_line(cause)) for error, cause in sections.get("Raises", {}).items()],
    )


def _type(parameter: inspect.Parameter) -> str:
    return re.sub(r"Unpack\[(.*)\]", r"\1", str(parameter.annotation))


def _one_line(text: str) -> str:
    return " ".join(text.split())
