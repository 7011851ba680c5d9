# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.parameter_encoding import FileInput
from .._core.params import ExpandParams, ListParams, Mapping
from .._enums import FilePurposeValue
from .shared import CreatedParam


class FilesCreateParams(ExpandParams, total=False):
    """Parameters of ``client.files.create``."""

    file: Required[FileInput]
    file_link_data: FilesFileLinkDataParam | None
    purpose: Required[
        Literal[
            "account_requirement",
            "additional_verification",
            "business_icon",
            "business_logo",
            "customer_signature",
            "dispute_evidence",
            "identity_document",
            "issuing_regulatory_reporting",
            "pci_document",
            "platform_terms_of_service",
            "tax_document_user_upload",
            "terminal_android_apk",
            "terminal_reader_splashscreen",
            "terminal_wifi_certificate",
            "terminal_wifi_private_key",
        ]
    ]


class FilesListParams(ListParams, total=False):
    """Parameters of ``client.files.list``."""

    created: CreatedParam | int | datetime | None
    purpose: FilePurposeValue | None


class FilesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.files.retrieve``."""


class FilesFileLinkDataParam(TypedDict, total=False):
    create: Required[bool]
    expires_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
