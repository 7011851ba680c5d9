# Generated. Do not edit.
from __future__ import annotations

from typing import Required

from .._core.params import ExpandParams, ListParams


class PaymentMethodDomainsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.payment_method_domains.create``."""

    domain_name: Required[str]
    enabled: bool | None


class PaymentMethodDomainsListParams(ListParams, total=False):
    """Parameters of ``client.payment_method_domains.list``."""

    domain_name: str | None
    enabled: bool | None


class PaymentMethodDomainsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.payment_method_domains.retrieve``."""


class PaymentMethodDomainsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.payment_method_domains.update``."""

    enabled: bool | None


class PaymentMethodDomainsValidateParams(ExpandParams, total=False):
    """Parameters of ``client.payment_method_domains.validate``."""
