"""What overlays bind: to operations, parameters and Python that are there, and fit.

Whatever is wrong is told with the overlay action that said it: file, number and target.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

from codegen.document.openapi import Document
from codegen.document.refs import Place
from codegen.errors import CodegenError
from codegen.model import Opinion
from codegen.overlay import extensions
from codegen.overlay.actions import Applied, Miss
from codegen.overlay.functions import Function, read_functions
from codegen.overlay.parameter_paths import find_place
from codegen.overlay.provenance import PREFIX, Provenance, read_provenance, source
from codegen.overlay.vocabulary import check_key, declared, keys

_FUNCTION_HINT = '"module:function" is a function at the top of overlays/module.py'


class Checked(NamedTuple):
    """What overlays hold that can be relied on, and what of it had to be left out."""

    opinions: tuple[Opinion, ...]
    misses: tuple[Miss, ...] = ()


def check(
    applied: Applied, folder: Path | None, *, misses: Literal["error", "warn"] = "error"
) -> Checked:
    """The opinions that overlays declare, every key of theirs checked.

    ``folder`` holds the Python they name. Raises CodegenError for the first thing that is wrong.
    Where ``misses`` is ``"warn"``, a place that an operation does not take is taken out of the
    document's binding instead, and a binding left without places is dropped.
    """
    opinions = declared(applied)
    provenance = read_provenance(applied)
    checks = _Checks(
        Document(applied.document),
        read_functions(folder),
        provenance,
        opinions,
        lenient=misses == "warn",
    )
    for place, value in keys(applied.document):
        checks.check(place, value)
    missed = {miss.file for miss in (*applied.misses, *checks.missed)}
    for name, opinion in opinions.items():
        if name not in checks.bound and opinion.overlay not in missed:
            raise CodegenError(
                f"{opinion.overlay} declares the opinion {name!r}, and nothing is bound to it",
                hint=f"bind a function to it with {PREFIX}before or {PREFIX}after, or drop it",
            )
    held = tuple(opinion for name, opinion in opinions.items() if name in checks.bound)
    return Checked(held, tuple(checks.missed))


class _Checks:
    def __init__(
        self,
        document: Document,
        functions: Mapping[str, Function],
        provenance: Provenance,
        opinions: Mapping[str, Opinion],
        *,
        lenient: bool,
    ) -> None:
        self._document = document
        self._functions = functions
        self._provenance = provenance
        self._opinions = opinions
        self._lenient = lenient
        self.bound: set[str] = set()
        self.missed: list[Miss] = []
        self._values: dict[str, Callable[[Place, Any], None]] = {
            "x-lattice-after": self._after,
            "x-lattice-before": self._before,
            "x-lattice-excused": self._excused,
            "x-lattice-helpers": self._helpers,
            "x-lattice-methods": self._methods,
        }

    def check(self, place: Place, value: Any) -> None:
        """``place`` ends in the key whose value this is."""
        key = str(place[-1])
        check_key(place, value, source(self._provenance, place))
        if key in self._values:
            self._values[key](place, value)

    def _before(self, place: Place, value: Any) -> None:
        for entry, function in self._bindings(place, value):
            self._takes(entry, function, positional=0)

    def _after(self, place: Place, value: Any) -> None:
        for entry, function in self._bindings(place, value):
            self._takes(entry, function, positional=1)
            if function.raises:
                raise CodegenError(
                    f"{source(self._provenance, entry)}: {function.name} raises "
                    f"{function.raises[0]} after the call was carried out, and the result "
                    "would be lost",
                    hint="a reaction warns, with call.warn; a guard (x-lattice-before) refuses",
                )

    def _bindings(self, place: Place, value: Any) -> Iterator[tuple[Place, Function]]:
        if value == {}:
            raise CodegenError(
                f"{source(self._provenance, place)}: {place[-1]} binds nothing", hint="drop it"
            )
        for binding in extensions.bindings(value, source(self._provenance, place), str(place[-1])):
            entry = (*place, binding.opinion)
            self._known(entry, binding.opinion)
            function = self._found(entry, binding.function)
            kept = [wanted for wanted in binding.parameter_paths if self._stands(entry, wanted)]
            if binding.parameter_paths and not kept:
                del value[binding.opinion]
                continue
            if len(kept) < len(binding.parameter_paths):
                value[binding.opinion]["parameter_paths"] = kept
            self.bound.add(binding.opinion)
            yield entry, function

    def _stands(self, entry: Place, wanted: str) -> bool:
        """Whether the operation takes what an opinion looks at."""
        problem = find_place(self._document, entry[:3], wanted)
        if problem is None:
            return True
        action = self._provenance.get(entry)
        if self._lenient and action is not None:
            self.missed.append(Miss(action.file, action.index, f"{action.target}: {wanted}"))
            return False
        raise CodegenError(
            f"{source(self._provenance, entry)}: {entry[-1]} looks at {wanted}, and {problem}",
            hint="the document has changed under it: see where the parameter went",
        )

    def _excused(self, place: Place, value: Any) -> None:
        operation = self._document.root["paths"][place[1]][place[2]]
        for name in extensions.reasons(value, source(self._provenance, place)):
            self._known((*place, name), name)
            if any(name in operation.get(f"{PREFIX}{key}", {}) for key in ("before", "after")):
                raise CodegenError(
                    f"{source(self._provenance, (*place, name))}: {name!r} is asked here, "
                    "and excused",
                    hint="keep one of the two",
                )

    def _known(self, entry: Place, opinion: str) -> None:
        if opinion not in self._opinions:
            near = difflib.get_close_matches(opinion, self._opinions, n=1)
            raise CodegenError(
                f"{source(self._provenance, entry)}: {entry[-2]} names the opinion {opinion!r}, "
                "which no overlay declares",
                hint=f"did you mean {near[0]}?" if near else "declare it in x-lattice-opinions",
            )

    def _helpers(self, place: Place, value: Any) -> None:
        methods: set[str] = set()
        for name in value if isinstance(value, list) else [value]:
            entry = (*place, str(name))
            self._takes_object(entry, self._found(entry, name))
            method = str(name).partition(":")[2]
            if method in methods:
                raise CodegenError(
                    f"{source(self._provenance, entry)}: {name} is a second {method!r}",
                    hint="rename one of the two",
                )
            methods.add(method)

    def _methods(self, place: Place, value: Any) -> None:
        for method in extensions.methods(value, source(self._provenance, place)):
            entry = (*place, method.name)
            where = source(self._provenance, entry)
            sync, waiting = (
                self._found(entry, name) for name in (method.function, method.async_function)
            )
            for function in (sync, waiting):
                self._takes_object(entry, function)
            if sync.waits or not waiting.waits:
                wrong = sync if sync.waits else waiting
                raise CodegenError(
                    f"{where}: {wrong.name} is {'' if wrong.waits else 'not '}async",
                    hint="sync: names a def, async: an async def",
                )
            if sync.signature != waiting.signature:
                raise CodegenError(
                    f"{where}: {sync.name} and {waiting.name} take different arguments",
                    hint="give both the same names, in the same order",
                )

    def _found(self, place: Place, name: Any) -> Function:
        where = source(self._provenance, place)
        function = self._functions.get(name) if isinstance(name, str) else None
        if function is None:
            key = next(str(part) for part in reversed(place) if str(part).startswith(PREFIX))
            raise CodegenError(
                f"{where}: {key} names {name!r}, and overlays/ holds no such function",
                hint=_FUNCTION_HINT,
            )
        if function.odd:
            raise CodegenError(
                f"{where}: {name} is {function.odd}",
                hint="an overlay's function is a plain def, or a context manager",
            )
        if function.stray:
            raise CodegenError(
                f"{where}: {name} raises {function.stray[0]}, which is not an error of the client",
                hint="raise a class under StripeError: from ..errors import ..., at the top",
            )
        return function

    def _takes(self, entry: Place, function: Function, *, positional: int) -> None:
        """A hook is called with the call, and a reaction with the result too."""
        if not function.runs_as_hook(positional):
            raise CodegenError(
                f"{source(self._provenance, entry)}: {function.name} cannot be called as a "
                f"function of {entry[-2]} is",
                hint=f"def {function.name.partition(':')[2]}(call{', result' * positional}): ...",
            )

    def _takes_object(self, place: Place, function: Function) -> None:
        if not function.takes_first:
            raise CodegenError(
                f"{source(self._provenance, place)}: {function.name} takes no argument, so it "
                "cannot become a method",
                hint="its first argument is the object it belongs to",
            )
