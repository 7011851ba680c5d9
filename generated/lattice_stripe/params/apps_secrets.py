# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, ListParams


class AppsSecretsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.apps.secrets.create``."""

    expires_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    name: Required[str]
    payload: Required[str]
    scope: Required[AppsSecretsScopeParam]


class AppsSecretsDeleteWhereParams(ExpandParams, total=False):
    """Parameters of ``client.apps.secrets.delete_where``."""

    name: Required[str]
    scope: Required[AppsSecretsScopeParam]


class AppsSecretsFindParams(ExpandParams, total=False):
    """Parameters of ``client.apps.secrets.find``."""

    name: Required[str]
    scope: Required[AppsSecretsScopeParam]


class AppsSecretsListParams(ListParams, total=False):
    """Parameters of ``client.apps.secrets.list``."""

    scope: Required[AppsSecretsScopeParam]


class AppsSecretsScopeParam(TypedDict, total=False):
    type: Required[Literal["account", "user"]]
    user: str | None
