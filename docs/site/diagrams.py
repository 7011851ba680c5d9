"""The states of objects as Mermaid diagrams, from the declarations that the emulator runs."""

from __future__ import annotations

from lattice_stripe.testing._facts import ObjectStates, StateChange, load_facts

DRAWN = ("invoice", "quote", "subscription", "dispute", "payment_intent")
"""The schemas that the page of state machines shows, if states are declared for them."""


def all_states() -> str:
    """A section for each schema in ``DRAWN``."""
    sections = [
        f"## {name.replace('_', ' ').capitalize()}\n\n{states(name)}"
        for name in DRAWN
        if name in load_facts().states
    ]
    return "\n\n".join(sections)


def states(schema: str) -> str:
    """A diagram and a table of the operations that change or need the state of an object."""
    declared = load_facts().states.get(schema)
    if declared is None:
        raise KeyError(f"overlays/states/ declares no states of {schema}")
    return f"```mermaid\n{diagram(declared)}\n```\n\n{table(declared)}"


def diagram(declared: ObjectStates) -> str:
    """The operations and transitions with a declared next state, as a Mermaid diagram."""
    labels: dict[tuple[str, str], list[str]] = {}
    for change in (*declared.changes, *declared.transitions):
        for source in change.sources:
            for target in _targets(change):
                if target != source:
                    labels.setdefault((source, target), []).append(_verb(change))
    lines = ["stateDiagram-v2", f"    [*] --> {declared.initial}"]
    lines += [
        f"    {source} --> {target}: {', '.join(verbs)}"
        for (source, target), verbs in labels.items()
    ]
    leaving = {source for source, _ in labels}
    undecided = {
        source for change in declared.changes if change.external for source in change.sources
    }
    final = dict.fromkeys(t for _, t in labels if t not in leaving | undecided)
    lines += [f"    {state} --> [*]" for state in final]
    return "\n".join(lines)


def table(declared: ObjectStates) -> str:
    head = (
        "method",
        f"accepted if `{declared.field}` is",
        f"`{declared.field}` after it",
        "events",
    )
    rows = [
        (
            f"`{change.operation}`"
            if change in declared.changes
            else f"{_verb(change)} (by Stripe)",
            _codes(change.sources),
            _after(change),
            _codes(change.events),
        )
        for change in (*declared.changes, *declared.transitions)
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [head, ("---",) * len(head), *rows])


def _targets(change: StateChange) -> tuple[str, ...]:
    """The states that a change can lead to; none if it leaves or computes the state."""
    return tuple(dict.fromkeys((change.target, *change.choices))) if change.target else ()


def _after(change: StateChange) -> str:
    if change.target:
        return " or ".join(f"`{target}`" for target in _targets(change))
    if _verb(change) == "delete":
        return "the object is gone"
    return "depends on the object" if change.external else "unchanged"


def _verb(change: StateChange) -> str:
    return change.operation.rpartition(".")[2]


def _codes(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)
