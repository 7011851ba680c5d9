# Generated. Do not edit.
from datetime import datetime

from msgspec import field

from .._decode.base import MISSING, Literal, Resource, StripeObject
from .._enums import StatusValue


class V2CommerceProductCatalogImport(Resource, kw_only=True):
    """Schema ``v2.commerce.product_catalog_import``."""

    id: str = MISSING
    object: Literal["v2.commerce.product_catalog_import"] = "v2.commerce.product_catalog_import"
    created: datetime = MISSING
    feed_type: Literal["inventory", "pricing", "product", "promotion"] = MISSING
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    mode: Literal["replace", "upsert"] = MISSING
    status: StatusValue = MISSING
    status_details: "V2CommerceProductCatalogImportStatusDetails | None" = None


class V2CommerceProductCatalogImportAwaitingUpload(StripeObject, kw_only=True):
    """Schema ``v2.commerce.product_catalog_import.status_details.awaiting_upload``."""

    upload_url: "V2CommerceProductCatalogImportUploadUrl" = MISSING


class V2CommerceProductCatalogImportErrorFile(StripeObject, kw_only=True):
    """Schema ``v2.commerce.product_catalog_import.status_details.succeeded_with_errors.error_file``."""

    content_type: str = MISSING
    download_url: "V2CommerceProductCatalogImportUploadUrl" = MISSING
    size: str = MISSING
    """Integer as a string."""


class V2CommerceProductCatalogImportFailed(StripeObject, kw_only=True):
    """Schema ``v2.commerce.product_catalog_import.status_details.failed``."""

    code: Literal["file_not_found", "internal_error", "invalid_file"] = MISSING
    failure_message: str = MISSING
    type: Literal["cannot_proceed", "transient_failure"] = MISSING


class V2CommerceProductCatalogImportProcessing(StripeObject, kw_only=True):
    """Schema ``v2.commerce.product_catalog_import.status_details.processing``."""

    error_count: str = MISSING
    """Integer as a string."""
    success_count: str = MISSING
    """Integer as a string."""


class V2CommerceProductCatalogImportSample(StripeObject, kw_only=True):
    """Schema ``v2.commerce.product_catalog_import.status_details.succeeded_with_errors.samples``."""

    id: str = MISSING
    error_message: str = MISSING
    field_: str = field(default=MISSING, name="field")
    row: str = MISSING
    """Integer as a string."""


class V2CommerceProductCatalogImportStatusDetails(StripeObject, kw_only=True):
    """Schema ``v2.commerce.product_catalog_import.status_details``."""

    awaiting_upload: V2CommerceProductCatalogImportAwaitingUpload | None = None
    failed: V2CommerceProductCatalogImportFailed | None = None
    processing: V2CommerceProductCatalogImportProcessing | None = None
    succeeded: "V2CommerceProductCatalogImportSucceeded | None" = None
    succeeded_with_errors: "V2CommerceProductCatalogImportSucceededWithErrors | None" = None


class V2CommerceProductCatalogImportSucceeded(StripeObject, kw_only=True):
    """Schema ``v2.commerce.product_catalog_import.status_details.succeeded``."""

    success_count: str = MISSING
    """Integer as a string."""


class V2CommerceProductCatalogImportSucceededWithErrors(StripeObject, kw_only=True):
    """Schema ``v2.commerce.product_catalog_import.status_details.succeeded_with_errors``."""

    error_count: str = MISSING
    """Integer as a string."""
    error_file: V2CommerceProductCatalogImportErrorFile = MISSING
    samples: list[V2CommerceProductCatalogImportSample] = MISSING
    success_count: str = MISSING
    """Integer as a string."""


class V2CommerceProductCatalogImportUploadUrl(StripeObject, kw_only=True):
    """Schema ``v2.commerce.product_catalog_import.status_details.awaiting_upload.upload_url``."""

    expires_at: datetime = MISSING
    url: str = MISSING
