# Generated. Do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from .._core.params import ExpandParams, ListParams


class ApplePayDomainsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.apple_pay_domains.create``."""

    domain_name: Required[str]


class ApplePayDomainsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.apple_pay_domains.delete``."""


class ApplePayDomainsListParams(ListParams, total=False):
    """Parameters of ``client.apple_pay_domains.list``."""

    domain_name: str | None


class ApplePayDomainsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.apple_pay_domains.retrieve``."""
