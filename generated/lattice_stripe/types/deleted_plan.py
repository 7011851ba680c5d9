# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedPlan(Resource, kw_only=True):
    """Schema ``deleted_plan``."""

    id: str = MISSING
    object: Literal["plan"] = "plan"
    deleted: Literal[True] = MISSING
