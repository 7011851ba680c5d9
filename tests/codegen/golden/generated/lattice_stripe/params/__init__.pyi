# Generated. Do not edit.
"""Types of the keyword arguments of all operations."""

# fmt: off
# isort: off
from .events import *
from .loans import *
from .readers import *
from .readers_cards import *
from .scans import *
from .shared import *
from .v2_core_branches import *
# fmt: on
