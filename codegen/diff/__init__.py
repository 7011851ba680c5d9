"""The diff stage: from two documents to a report of what changes between them."""
