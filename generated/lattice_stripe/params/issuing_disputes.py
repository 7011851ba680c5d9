# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .._enums import ReasonValue
from .shared import CreatedParam


class IssuingDisputesCreateParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.disputes.create``."""

    amount: int | None
    """In the smallest currency unit."""
    evidence: IssuingDisputesEvidenceParam | None
    metadata: Mapping[str, str] | None
    transaction: str | HasId[Literal["issuing.transaction", "treasury.transaction"]] | None
    treasury: IssuingDisputesTreasuryParam | None


class IssuingDisputesListParams(ListParams, total=False):
    """Parameters of ``client.issuing.disputes.list``."""

    created: CreatedParam | int | datetime | None
    status: Literal["expired", "lost", "submitted", "unsubmitted", "won"] | None
    transaction: str | HasId[Literal["issuing.transaction", "treasury.transaction"]] | None


class IssuingDisputesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.disputes.retrieve``."""


class IssuingDisputesSubmitParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.disputes.submit``."""

    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""


class IssuingDisputesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.disputes.update``."""

    amount: int | None
    """In the smallest currency unit."""
    evidence: IssuingDisputesEvidenceParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""


class IssuingDisputesAdditionalDocumentationExplanationParam(TypedDict, total=False):
    additional_documentation: str | Literal[""] | HasId[Literal["file"]] | None
    """Clear with ""."""
    explanation: str | Literal[""] | None
    """Clear with ""."""


class IssuingDisputesCanceledParam(TypedDict, total=False):
    additional_documentation: str | Literal[""] | HasId[Literal["file"]] | None
    """Clear with ""."""
    canceled_at: int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""
    cancellation_policy_provided: bool | Literal[""] | None
    """Clear with ""."""
    cancellation_reason: str | Literal[""] | None
    """Clear with ""."""
    expected_at: int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""
    explanation: str | Literal[""] | None
    """Clear with ""."""
    product_description: str | Literal[""] | None
    """Clear with ""."""
    product_type: Literal["", "merchandise", "service"] | None
    return_status: Literal["", "merchant_rejected", "successful"] | None
    returned_at: int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""


class IssuingDisputesDuplicateParam(TypedDict, total=False):
    additional_documentation: str | Literal[""] | HasId[Literal["file"]] | None
    """Clear with ""."""
    card_statement: str | Literal[""] | HasId[Literal["file"]] | None
    """Clear with ""."""
    cash_receipt: str | Literal[""] | HasId[Literal["file"]] | None
    """Clear with ""."""
    check_image: str | Literal[""] | HasId[Literal["file"]] | None
    """Clear with ""."""
    explanation: str | Literal[""] | None
    """Clear with ""."""
    original_transaction: str | None


class IssuingDisputesEvidenceParam(TypedDict, total=False):
    canceled: IssuingDisputesCanceledParam | Literal[""] | None
    """Clear with ""."""
    duplicate: IssuingDisputesDuplicateParam | Literal[""] | None
    """Clear with ""."""
    fraudulent: IssuingDisputesAdditionalDocumentationExplanationParam | Literal[""] | None
    """Clear with ""."""
    merchandise_not_as_described: IssuingDisputesMerchandiseNotAsDescribedParam | Literal[""] | None
    """Clear with ""."""
    no_valid_authorization: IssuingDisputesAdditionalDocumentationExplanationParam | Literal[""] | None
    """Clear with ""."""
    not_received: IssuingDisputesNotReceivedParam | Literal[""] | None
    """Clear with ""."""
    other: IssuingDisputesOtherParam | Literal[""] | None
    """Clear with ""."""
    reason: ReasonValue | None
    service_not_as_described: IssuingDisputesServiceNotAsDescribedParam | Literal[""] | None
    """Clear with ""."""


class IssuingDisputesMerchandiseNotAsDescribedParam(TypedDict, total=False):
    additional_documentation: str | Literal[""] | HasId[Literal["file"]] | None
    """Clear with ""."""
    explanation: str | Literal[""] | None
    """Clear with ""."""
    received_at: int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""
    return_description: str | Literal[""] | None
    """Clear with ""."""
    return_status: Literal["", "merchant_rejected", "successful"] | None
    returned_at: int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""


class IssuingDisputesNotReceivedParam(TypedDict, total=False):
    additional_documentation: str | Literal[""] | HasId[Literal["file"]] | None
    """Clear with ""."""
    expected_at: int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""
    explanation: str | Literal[""] | None
    """Clear with ""."""
    product_description: str | Literal[""] | None
    """Clear with ""."""
    product_type: Literal["", "merchandise", "service"] | None


class IssuingDisputesOtherParam(TypedDict, total=False):
    additional_documentation: str | Literal[""] | HasId[Literal["file"]] | None
    """Clear with ""."""
    explanation: str | Literal[""] | None
    """Clear with ""."""
    product_description: str | Literal[""] | None
    """Clear with ""."""
    product_type: Literal["", "merchandise", "service"] | None


class IssuingDisputesServiceNotAsDescribedParam(TypedDict, total=False):
    additional_documentation: str | Literal[""] | HasId[Literal["file"]] | None
    """Clear with ""."""
    canceled_at: int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""
    cancellation_reason: str | Literal[""] | None
    """Clear with ""."""
    explanation: str | Literal[""] | None
    """Clear with ""."""
    received_at: int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""


class IssuingDisputesTreasuryParam(TypedDict, total=False):
    received_debit: Required[str]
