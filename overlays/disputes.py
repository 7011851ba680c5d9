"""Evidence in two steps: it is staged as often as need be, and submitted once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.options import RequestOptions
from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from ..params import EvidenceParam
    from ..services.disputes import AsyncDisputesService, DisputesService
    from ..types.dispute import Dispute

_NO_EVIDENCE = {
    "submit": "it never submits: call submit_evidence once everything is staged",
    "evidence": "pass its fields themselves, e.g. customer_name=...",
    "metadata": "use disputes.update(..., submit=False) for it",
    "expand": "use disputes.update(..., submit=False) for it",
}
"""What ``disputes.update`` takes beside evidence."""


def update_evidence(
    disputes: DisputesService,
    dispute: str,
    /,
    *,
    opts: RequestOptions | None = None,
    **evidence: Unpack[EvidenceParam],
) -> Dispute:
    """Stage evidence, without submitting it: ``POST /v1/disputes/{dispute}``, ``submit=false``.

    Args:
        dispute: str, part of the path
        evidence: the fields of ``evidence``, e.g. ``customer_name``; files by their ids

    Returns: Dispute
    Raises: StripeError
    """
    _refuse_others(evidence)
    return disputes.update(dispute, evidence=evidence, submit=False, opts=opts)


async def update_evidence_async(
    disputes: AsyncDisputesService,
    dispute: str,
    /,
    *,
    opts: RequestOptions | None = None,
    **evidence: Unpack[EvidenceParam],
) -> Dispute:
    """Stage evidence, without submitting it: ``POST /v1/disputes/{dispute}``, ``submit=false``.

    Args:
        dispute: str, part of the path
        evidence: the fields of ``evidence``, e.g. ``customer_name``; files by their ids

    Returns: Dispute
    Raises: StripeError
    """
    _refuse_others(evidence)
    return await disputes.update(dispute, evidence=evidence, submit=False, opts=opts)


def submit_evidence(
    disputes: DisputesService, dispute: str, /, *, opts: RequestOptions | None = None
) -> Dispute:
    """Send what is staged to the bank, once and for all: ``submit=true`` and nothing else.

    What becomes of the dispute, its events and later reads say.

    Returns: Dispute
    Raises: StripeError
    """
    return disputes.update(dispute, submit=True, opts=opts)


async def submit_evidence_async(
    disputes: AsyncDisputesService, dispute: str, /, *, opts: RequestOptions | None = None
) -> Dispute:
    """Send what is staged to the bank, once and for all: ``submit=true`` and nothing else.

    What becomes of the dispute, its events and later reads say.

    Returns: Dispute
    Raises: StripeError
    """
    return await disputes.update(dispute, submit=True, opts=opts)


def _refuse_others(evidence: Mapping[str, Any]) -> None:
    for name in evidence:
        advice = _NO_EVIDENCE.get(name)
        if name in RequestOptions.__annotations__:
            advice = f"pass it in opts, as opts={{{name!r}: ...}}"
        if advice is not None:
            raise InvalidArgumentError(
                f"update_evidence takes no {name!r}: {advice}. Nothing was sent.", param=name
            )
