# Copied from overlays/.
"""Dispute evidence: stage it with one method, submit it with another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.options import RequestOptions
from .._validation import unknown_name_error
from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from ..params import EvidenceParam
    from ..services.disputes import AsyncDisputesService, DisputesService
    from ..types.dispute import Dispute

_ADVICE = {
    "submit": "To submit the staged evidence, call submit_evidence",
    "evidence": "Pass the fields of evidence as keywords, such as customer_name=...",
    "metadata": "Pass it to disputes.update(..., submit=False)",
    "expand": "Pass it to disputes.update(..., submit=False)",
}
"""What to do with the parameters of ``disputes.update`` that are not evidence."""


def update_evidence(
    disputes: DisputesService,
    dispute: str,
    /,
    *,
    opts: RequestOptions | None = None,
    **evidence: Unpack[EvidenceParam],
) -> Dispute:
    """Stage evidence without submitting it: ``POST /v1/disputes/{dispute}``, ``submit=false``.

    Args:
        dispute: the id of the dispute
        evidence: the fields of ``evidence``, such as ``customer_name``; files by their ids
        opts: options of the request

    Returns:
        Dispute

    Raises:
        InvalidArgumentError: A keyword is not a field of ``evidence``.
        StripeError: The request failed.
    """
    _refuse_other_parameters(evidence)
    return disputes.update(dispute, evidence=evidence, submit=False, opts=opts)


async def update_evidence_async(
    disputes: AsyncDisputesService,
    dispute: str,
    /,
    *,
    opts: RequestOptions | None = None,
    **evidence: Unpack[EvidenceParam],
) -> Dispute:
    """Stage evidence without submitting it: ``POST /v1/disputes/{dispute}``, ``submit=false``.

    Args:
        dispute: the id of the dispute
        evidence: the fields of ``evidence``, such as ``customer_name``; files by their ids
        opts: options of the request

    Returns:
        Dispute

    Raises:
        InvalidArgumentError: A keyword is not a field of ``evidence``.
        StripeError: The request failed.
    """
    _refuse_other_parameters(evidence)
    return await disputes.update(dispute, evidence=evidence, submit=False, opts=opts)


def submit_evidence(
    disputes: DisputesService, dispute: str, /, *, opts: RequestOptions | None = None
) -> Dispute:
    """Submit the staged evidence to the bank. It cannot be submitted again.

    Sends ``submit=true`` and nothing else. Learn the outcome from events, or retrieve the dispute
    later.

    Args:
        dispute: the id of the dispute
        opts: options of the request

    Returns:
        Dispute

    Raises:
        StripeError: The request failed.
    """
    return disputes.update(dispute, submit=True, opts=opts)


async def submit_evidence_async(
    disputes: AsyncDisputesService, dispute: str, /, *, opts: RequestOptions | None = None
) -> Dispute:
    """Submit the staged evidence to the bank. It cannot be submitted again.

    Sends ``submit=true`` and nothing else. Learn the outcome from events, or retrieve the dispute
    later.

    Args:
        dispute: the id of the dispute
        opts: options of the request

    Returns:
        Dispute

    Raises:
        StripeError: The request failed.
    """
    return await disputes.update(dispute, submit=True, opts=opts)


def _refuse_other_parameters(evidence: Mapping[str, Any]) -> None:
    from ..params import EvidenceParam

    for name in evidence:
        if name in EvidenceParam.__annotations__:
            continue
        advice = _ADVICE.get(name)
        if name in RequestOptions.__annotations__:
            advice = f"Pass it as opts={{{name!r}: ...}}"
        if advice is None:
            raise unknown_name_error(
                "update_evidence has no field", name, EvidenceParam.__annotations__
            )
        raise InvalidArgumentError(
            f"update_evidence takes no {name!r}. {advice}. Nothing was sent.", param=name
        )
