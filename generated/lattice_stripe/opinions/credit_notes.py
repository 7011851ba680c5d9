# Copied from overlays/.
"""Parameters that the preview of a credit note and its creation share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Unpack

    from .._service import AsyncService, Service
    from ..params.credit_notes import CreditNotesCreateParams


def params(
    credit_notes: Service | AsyncService, /, **params: Unpack[CreditNotesCreateParams]
) -> CreditNotesCreateParams:
    """Return the parameters as a dict for ``preview`` and ``create``. Sends nothing.

    Type checkers know the dict's type, so one variable fits both: ``preview(**params)``, then
    ``create(**params)``.

    Args:
        **params: the parameters of ``create``

    Returns:
        CreditNotesCreateParams
    """
    return params
